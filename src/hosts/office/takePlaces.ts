import { UNFINISHED_MARK } from '../../sheets/plan';
import type { OfficeTab, Surroundings } from './lookAround';
import type { Session } from './session';
import { backUp, fill } from './fillInPlace';
import { isFilledInPlace, type JobSheet, type WriteJob } from './writeJob';

/** What else happens in the same sync: `before` the sheets take their places, `after` that, and `last`, when nothing can be undone. */
export interface AlongWith {
  readonly before?: () => void;
  readonly after?: () => void;
  readonly last?: () => void;
}

/**
 * The finished sheets take their places, in one sync; where sheets of the user's are filled where they stand one more sync then takes away
 * what was needed for that.
 *
 * What can go wrong comes first and changes nothing of the user's: are all sheets still there, are the new names still free. Then what
 * can be undone: names, places, marks. Deletion, which cannot, comes last. So wherever Excel stops, `undo` finds either the
 * old sheets or all of the new.
 *
 * Formulas of the user's that point at a replaced sheet do not survive its deletion: reports that are there are updated where they
 * stand (updateReports.ts), and a sheet of the user's own is filled where it stands (fillInPlace.ts).
 */
export async function takePlaces(
  session: Session,
  job: WriteJob,
  { tabs, activeSheet }: Surroundings,
  { before, after, last }: AlongWith = {},
): Promise<void> {
  job.placing = true;
  session.holdStill();
  const { sheets } = session;
  const all = job.sheets.map((own) => ({
    own,
    sheet: sheets.getItem(own.id ?? own.temporaryName),
    earlier: isFilledInPlace(own) ? null : earlierOf(sheets, own),
    target: isFilledInPlace(own) ? sheets.getItem(own.placement.replaces?.id ?? '') : null,
  }));
  for (const { sheet, earlier, target } of all) {
    sheet.load('name');
    (target ?? earlier?.sheet)?.load('name');
  }
  before?.();
  for (const { own, sheet, earlier, target } of all) if (!earlier && !target) sheet.name = own.placement.name;
  for (const { own, sheet, earlier } of all) {
    if (!earlier) continue;
    earlier.sheet.name = own.retiredName;
    sheet.name = own.placement.name;
  }
  const places = positions(job.sheets, tabs);
  const ordered = all
    .map((one, i) => ({ ...one, position: places[i] ?? null }))
    .sort((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity));
  for (const { own, sheet, earlier, target, position } of ordered) {
    if (target) continue;
    sheet.visibility = visibilityOf(own, earlier?.tab.visibility);
    if (position !== null) sheet.position = position;
  }
  for (const { own, target } of all) if (target) backUp(session, own, target);
  for (const { own, sheet, target } of all) if (target) fill(own, target, sheet);
  for (const { sheet } of all) sheet.names.getItem(UNFINISHED_MARK + job.id).delete();
  // What the user had said of the columns was about what stood there.
  for (const { own, target } of all)
    if (target)
      for (const name of own.placement.replaces?.names.keys() ?? []) target.names.getItem(name).delete();
  after?.();
  for (const { sheet, earlier } of all) {
    if (!earlier) continue;
    if (earlier.tab.id === activeSheet) sheet.activate();
    // Excel does not delete what it is told to hide so well.
    if (earlier.tab.visibility === 'VeryHidden') earlier.sheet.visibility = 'Hidden';
    earlier.sheet.delete();
  }
  last?.();
  await session.sync();
  const filled = all.filter(({ target }) => target !== null);
  if (filled.length === 0) return;
  for (const { own, sheet } of filled) {
    sheet.delete();
    sheets.getItem(own.retiredName).delete();
  }
  await session.sync();
}

function earlierOf(
  sheets: Excel.WorksheetCollection,
  { placement: { replaces } }: JobSheet,
): { readonly tab: OfficeTab; readonly sheet: Excel.Worksheet } | null {
  return replaces && { tab: replaces, sheet: sheets.getItem(replaces.id) };
}

function visibilityOf(
  { placement: { plan } }: JobSheet,
  earlier?: Excel.SheetVisibility,
): Excel.SheetVisibility {
  if (plan.veryHidden) return Excel.SheetVisibility.veryHidden;
  return earlier === 'Hidden' ? Excel.SheetVisibility.hidden : Excel.SheetVisibility.visible;
}

/**
 * Where each new sheet goes, counted at the moment it is moved there, lowest first; null where it stays last. A report goes where
 * the earlier one stands, which moves one step for each put in before it.
 */
function positions(own: readonly JobSheet[], tabs: readonly OfficeTab[]): (number | null)[] {
  const replaced = own.flatMap((one) =>
    isFilledInPlace(one) ? [] : (one.placement.replaces?.position ?? []),
  );
  return own.map((one) => {
    const { replaces, marked, tab } = one.placement;
    if (isFilledInPlace(one)) return null;
    if (replaces)
      return replaces.position + replaced.filter((position) => position < replaces.position).length;
    if (marked) return null;
    // A sheet for the user goes before the first report.
    const next = tabs.find(({ report }) => report !== null);
    return next ? next.position + tab - tabs.indexOf(next) : null;
  });
}
