import { cellAt, type CellPlace } from '../../sheets/grid';
import { markName, NAME_PREFIX, UNFINISHED_MARK } from '../../sheets/plan';
import type { NamedTab } from '../../workbook/placement';
import { askEpoch, isFrom1904 } from './dateSystem';
import { isRefusal, problemOf } from './problems';
import type { Session } from './session';
import { isOwnTemporaryName } from './temporarySheets';

/** Flik: a sheet as it stands in Excel now. */
export interface OfficeTab extends NamedTab {
  readonly id: string;
  /** Place among all tabs, chart sheets too, 0-based. */
  readonly position: number;
  readonly visibility: Excel.SheetVisibility;
  readonly isProtected: boolean;
  /** Our mark of an unfinished sheet (see temporarySheets.ts), null on every other. */
  readonly temporary: string | null;
  /** Our own names on this sheet and where they point; a name whose cell is gone points at null. */
  readonly names: ReadonlyMap<string, CellPlace | null>;
}

/** What the workbook looks like from outside its cells. */
export interface Surroundings {
  readonly tabs: readonly OfficeTab[];
  /** The user has protected the structure: no sheet can be added, moved, renamed or deleted. */
  readonly isProtected: boolean;
  readonly activeSheet: string;
  /** Days count from 1904 instead of 1900. */
  readonly from1904: boolean;
}

const ATTEMPTS = 3;

/** All sheets with what marks them, in two syncs. A sheet that is deleted between the two is simply not there. */
export async function lookAround(session: Session): Promise<Surroundings> {
  return whileSheetsGo(() => look(session));
}

/** Tries again where a sheet was deleted between one sync and the next. */
export async function whileSheetsGo<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const problem = problemOf(error);
      const gone = isRefusal(problem) && problem.params['code'] === 'ItemNotFound';
      if (!gone || attempt === ATTEMPTS) throw error;
    }
  }
}

async function look(session: Session): Promise<Surroundings> {
  const { workbook, sheets } = session;
  sheets.load('items/id,items/name,items/position,items/visibility,items/protection/protected');
  workbook.protection.load('protected');
  const active = sheets.getActiveWorksheet().load('id');
  const epoch = askEpoch(session);
  await session.sync();
  // Names are not among what Excel documents as loadable through the sheets, hence the second sync.
  for (const sheet of sheets.items) sheet.names.load('items/name,items/scope,items/formula');
  await session.sync();
  return {
    tabs: sheets.items.map(tabOf),
    isProtected: workbook.protection.protected,
    activeSheet: active.id,
    from1904: isFrom1904(epoch),
  };
}

function tabOf(sheet: Excel.Worksheet): OfficeTab {
  // Some versions of Excel list the workbook's names with every sheet's.
  const own = sheet.names.items.filter(
    ({ scope, name }) => scope === Excel.NamedItemScope.worksheet && name.startsWith(NAME_PREFIX),
  );
  const suffix = (prefix: string): string | null =>
    own.find(({ name }) => name.startsWith(prefix))?.name.slice(prefix.length) ?? null;
  return {
    id: sheet.id,
    name: sheet.name,
    position: sheet.position,
    visibility: sheet.visibility as Excel.SheetVisibility,
    isProtected: sheet.protection.protected,
    report: suffix(markName('')),
    temporary: suffix(UNFINISHED_MARK),
    names: new Map(own.map(({ name, formula }) => [name, placeOf(String(formula))])),
  };
}

/** `='Eget kapital'!$A$5` → the cell, `=#REF!` → null. */
function placeOf(formula: string): CellPlace | null {
  return cellAt(formula.slice(formula.lastIndexOf('!') + 1));
}

/** Sheets as the user sees them: what other jobs are writing is not there. */
export function tabsInUse({ tabs }: Surroundings): OfficeTab[] {
  return tabs.filter(
    ({ temporary, name, visibility }) =>
      temporary === null && !(visibility !== 'Visible' && isOwnTemporaryName(name)),
  );
}
