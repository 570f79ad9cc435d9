import { type CellPlace, columnLetters } from '../../sheets/grid';
import { NAME_PREFIX } from '../../sheets/plan';
import type { CellChange, Lines, ReportsUpdate, SheetUpdate } from '../../workbook/reportUpdate';
import { quotedSheet } from '../../workbook/sheetNames';
import { shiftLine } from '../../workbook/shiftReferences';
import { changeCells, deleteLines, insertLines, nameCells, showLines } from './changeSheet';
import type { OfficeTab } from './lookAround';
import type { Session } from './session';
import { deleteTab } from './undo';
import { COLUMN_PREFIX } from '../../sheets/reportNames';

/** Hidden names that stand beside lines while they are being put in: what is between them was. */
const GUARD = `${NAME_PREFIX}pagar.`;

/** One sheet of an update, as it stood when the job began. */
export interface SheetJob {
  readonly tabId: string;
  readonly update: SheetUpdate;
  /** Our names as they stood: how lines are found again. */
  readonly names: readonly (readonly [name: string, row: number, column: number])[];
}

/** Uppdateringsjobb: what is written down in the workbook before anything is changed, so that it can be taken back whoever comes next. */
export interface UpdateJob {
  readonly id: string;
  readonly sheets: readonly SheetJob[];
  /** Excel's ids of report sheets that go. */
  readonly removed: readonly string[];
}

/** Pairs what is to be changed with the tabs it stands on. */
export function newUpdateJob(
  id: string,
  { changed }: ReportsUpdate,
  tabs: readonly OfficeTab[],
  removed: readonly OfficeTab[],
): UpdateJob {
  return {
    id,
    sheets: changed.map((update, i) => {
      const tab = tabs[i] as OfficeTab;
      const names = [...tab.names].flatMap(([name, place]) =>
        place ? [[name, place.row, place.column] as const] : [],
      );
      return { tabId: tab.id, update, names };
    }),
    removed: removed.map((tab) => tab.id),
  };
}

/** Guards of a sheet's new lines: a name on the line before them and one on the line that they push away. Places before the job. */
export function guards({ inserted }: SheetUpdate): {
  readonly before: string;
  readonly after: string;
  readonly axis: Lines['axis'];
  readonly at: number;
  readonly count: number;
}[] {
  const put = { row: 0, column: 0 };
  return inserted.map(({ axis, at, count }, i) => {
    const place = at - put[axis];
    put[axis] += count;
    return { before: `${GUARD}${i}.fore`, after: `${GUARD}${i}.efter`, axis, at: place, count };
  });
}

function isGuard(name: string): boolean {
  return name.startsWith(GUARD);
}

/** All that can be taken back: lines put in, names, cells, hidden lines. In that order, with the guards first. */
export function changeSheets(session: Session, { sheets }: UpdateJob, tabs: readonly OfficeTab[]): void {
  for (const { tabId } of sheets) session.sheets.getItem(tabId).load('name');
  for (const { tabId, update } of sheets) {
    const sheet = session.sheets.getItem(tabId);
    const tab = tabs.find(({ id }) => id === tabId) as OfficeTab;
    for (const { before, after, axis, at } of guards(update)) {
      const cell = (line: number): string =>
        axis === 'row' ? `$A$${line + 1}` : `$${columnLetters(line)}$1`;
      const add = (name: string, line: number): void => {
        sheet.names.add(name, `=${quotedSheet(tab.name)}!${cell(line)}`).visible = false;
      };
      if (at > 0) add(before, at - 1);
      add(after, at);
    }
    insertLines(sheet, update.inserted);
    nameCells(sheet, tab, update.named);
    changeCells(sheet, update.cells, update.font);
    showLines(sheet, update.shown);
  }
}

/**
 * What is left when the memory says that the job is done: lines that go, names without a use, sheets that go. `isFirst` in the same
 * sync as the rest; afterwards only what is still there goes.
 */
export function finishSheets(
  session: Session,
  { sheets, removed }: UpdateJob,
  tabs: readonly OfficeTab[],
  isFirst: boolean,
): void {
  for (const job of sheets) {
    const tab = tabs.find(({ id }) => id === job.tabId);
    if (!tab) continue;
    const sheet = session.sheets.getItem(tab.id);
    const { update } = job;
    deleteLines(
      sheet,
      update.deleted.flatMap(({ axis, at, count }) =>
        Array.from({ length: count }, (_, i) => lineNow(job, tab, axis, at + i)).flatMap((line) =>
          line === null ? [] : { axis, at: line, count: 1 },
        ),
      ),
    );
    const own = guards(update).flatMap(({ before, after, at }) => (at > 0 ? [before, after] : [after]));
    const spent = isFirst ? own : [...tab.names.keys()].filter(isGuard);
    for (const name of [...update.unnamed.filter((one) => tab.names.has(one)), ...spent])
      sheet.names.getItem(name).delete();
  }
  for (const id of removed) {
    const tab = tabs.find((one) => one.id === id);
    if (!tab) continue;
    deleteTab(session, tab);
  }
}

/** Tar tillbaka: lines between their guards go, what was in the cells is put back. Whatever of the job had been done. */
export function takeBack(session: Session, { sheets }: UpdateJob, tabs: readonly OfficeTab[]): void {
  for (const job of sheets) {
    const tab = tabs.find(({ id }) => id === job.tabId);
    if (!tab) continue;
    const sheet = session.sheets.getItem(tab.id);
    const { update } = job;
    const put = guards(update).flatMap(({ before, after, axis }): Lines[] => {
      const end = tab.names.get(after)?.[axis];
      const start = (tab.names.get(before)?.[axis] ?? -1) + 1;
      return end !== undefined && end > start ? [{ axis, at: start, count: end - start }] : [];
    });
    const own = new Set(job.names.map(([name]) => name));
    const fresh = update.named.map(({ name }) => name).filter((name) => !own.has(name));
    const spent = [...fresh, ...[...tab.names.keys()].filter(isGuard)].filter((name) => tab.names.has(name));
    // Protected before anything could be changed: only names, which no protection stops, have come.
    if (tab.isProtected && put.length === 0) {
      for (const name of spent) sheet.names.getItem(name).delete();
      continue;
    }
    deleteLines(sheet, put);
    const placed = (axis: Lines['axis'], line: number): number =>
      put
        .filter((lines) => lines.axis === axis)
        .reduceRight(
          (moved, { at, count }) => shiftLine(moved, { axis, at, count, kind: 'delete' }) ?? moved,
          lineNow(job, tab, axis, line) ?? line,
        );
    const backwards = update.cells.flatMap((change): CellChange[] => {
      const before = placeBefore(update, change);
      if (!before) return [];
      const numberFormat = change.becomes.numberFormat === undefined ? undefined : change.was.numberFormat;
      return [
        {
          row: placed('row', before.row),
          column: placed('column', before.column),
          was: change.was,
          becomes: { value: change.was.value, formula: change.was.formula, numberFormat },
        },
      ];
    });
    changeCells(sheet, backwards, update.font);
    showLines(
      sheet,
      update.shown.flatMap(({ axis, index, hidden }) => {
        const before = lineBefore(update, axis, index);
        return before === null ? [] : { axis, index: placed(axis, before), hidden: !hidden };
      }),
    );
    for (const name of spent) sheet.names.getItem(name).delete();
  }
}

/** Where a line of before the job stands now, by its name; null where that is gone. A line without a name stands where it stood. */
function lineNow({ names }: SheetJob, tab: OfficeTab, axis: Lines['axis'], line: number): number | null {
  const own = names.filter(
    ([name, row, column]) =>
      (axis === 'row' ? row === line : column === line && name.startsWith(COLUMN_PREFIX)) && !isGuard(name),
  );
  if (own.length === 0) return line;
  for (const [name] of own) {
    const place = tab.names.get(name);
    if (place) return place[axis];
  }
  return null;
}

/** Where a line stood before the new ones were put in; null for one of those. */
function lineBefore({ inserted }: SheetUpdate, axis: Lines['axis'], line: number): number | null {
  return inserted
    .filter((lines) => lines.axis === axis)
    .reduceRight<number | null>(
      (before, { at, count }) =>
        before === null ? null : shiftLine(before, { axis, at, count, kind: 'delete' }),
      line,
    );
}

function placeBefore(update: SheetUpdate, { row, column }: CellPlace): CellPlace | null {
  const [r, c] = [lineBefore(update, 'row', row), lineBefore(update, 'column', column)];
  return r === null || c === null ? null : { row: r, column: c };
}
