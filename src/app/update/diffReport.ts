import { address } from '../../sheets/grid';
import type { SheetPlan } from '../../sheets/plan';
import type { LineShown, ReportState, SheetUpdate } from '../../workbook/reportUpdate';
import { cellCase, type CellCase, columnTitle } from './cellCase';
import { goneLines } from './goneLines';
import { ownRowsIn } from './ownRows';
import { columnKeys, type KeptReport, keptReport, rowKeys } from './keptReport';
import type { LinePlaces } from './linePlaces';
import { type Matched, matchReport } from './matchReport';
import { changedRows, newColumns } from './rowChanges';
import type { Choice, Overwritten, RowChange, SheetPreview, Uncounted } from './updatePreview';
import { withoutStale } from './staleFormulas';
import type { ReportCells } from '../../sheets/reportCells';
import { isAuditRow, isTextRow } from '../../sheets/reportNames';

/** What an update would do to one report sheet, as the user sees it and as a host carries it out. */
export interface ReportDiff {
  readonly preview: SheetPreview;
  /** Null where nothing changes. */
  readonly update: SheetUpdate | null;
  /** What is kept of the report once it is carried out. */
  readonly kept: KeptReport;
  /** Where the plan's names are once it is carried out. */
  readonly cells: ReportCells;
}

/**
 * Jämför en rapport med sitt blad: the fresh plan, what we last wrote (`kept`) and what is there now. Pure: nothing is read or written.
 * `choices` by Overwritten.key; a cell without one keeps what the user typed. `standing` is the plan with what is typed and kept, where any
 * is.
 */
export function diffReport(
  plan: SheetPlan,
  kept: KeptReport,
  state: ReportState,
  choices: ReadonlyMap<string, Choice>,
  standing?: SheetPlan,
): ReportDiff {
  const keys = rowKeys(plan);
  const columns = columnKeys(plan);
  const matched = matchReport(state, kept, keys, columns);
  const gone = goneLines(state, kept, matched, keys, columns);
  const cells: ReportCells = {
    sheet: state.sheet,
    cells: new Map(
      plan.names.map(({ name, row, column }) => [
        name,
        { row: matched.rows.after[row] as number, column: matched.columns.after[column] as number },
      ]),
    ),
  };
  const overwritten: Overwritten[] = [];
  const merged = plan.rows.flatMap(({ cells }, row) =>
    cells.map((cell, column) => {
      const one = cellCase(cell, row, column, state, kept, matched, gone.isEmpty);
      const asked = one.overwritten && !isAuditRow(keys[row] as string);
      if (!asked) return one.overwritten ? { ...one.case, change: null } : one.case;
      const key = overwrittenKey(plan.id, keys[row] as string, columns[column]?.[0] ?? '');
      overwritten.push(overwrittenCell(key, one.case, plan, state, matched));
      return choices.get(key) === 'new' ? { ...one.case, isTheirs: false } : { ...one.case, change: null };
    }),
  );
  const cases = withoutStale(merged, standing);
  const again = shownAgain(state, kept, matched, keys, columns);
  const update: SheetUpdate = {
    id: plan.id,
    sheet: state.sheet,
    font: plan.font,
    inserted: [
      ...newLines(matched.rows, (line) => plan.rows[line]?.height ?? 0),
      ...newLines(matched.columns, (line) => plan.widths[line] ?? 0),
    ],
    cells: [...cases.flatMap(({ change }) => change ?? []), ...gone.cells],
    shown: [...gone.shown, ...again],
    named: newNames(plan, state, matched),
    unnamed: [],
    deleted: [],
  };
  const ownRows = ownRowsIn(cases, plan, state, matched, kept.rows.length, (row, column) =>
    overwrittenKey(plan.id, keys[row] as string, columns[column]?.[0] ?? ''),
  );
  const uncounted = cases.flatMap((one) => (one.change ? uncountedIn(one, plan, state, matched) : []));
  const isOnlyTheirs = uncounted.length > 0 && overwritten.length === 0;
  const rows = [
    ...newColumns(plan, columns, (column) => matched.columns.before[column] === null),
    ...changedRows(plan, keys, cases, isOnlyTheirs),
    ...wordsAgain(again, plan, keys, matched),
    ...gone.changes,
  ];
  const auditRows = new Set(keys.flatMap((key, row) => (isAuditRow(key) ? matched.rows.after[row] : [])));
  const counted = update.cells.filter((change) => !auditRows.has(change.row)).length;
  // When nothing else is new, the last line still tells of the last time that something was.
  if (rows.length === 0 && counted === 0 && update.shown.length === 0 && onlyAudit(matched, keys))
    return {
      preview: { ...EMPTY_PREVIEW, id: plan.id, sheet: state.sheet, overwritten, ownRows },
      update: null,
      kept,
      cells,
    };
  return {
    preview: {
      id: plan.id,
      sheet: state.sheet,
      isNew: false,
      rows,
      overwritten,
      uncounted,
      ownRows,
      cells: counted,
    },
    update,
    kept: keptAfter(keptReport(plan), kept, state, gone.hidden, keys, columns),
    cells,
  };
}

/** Tells a cell apart from all others, by its report and the hidden names of its row and column. */
export function overwrittenKey(report: string, row: string, column: string): string {
  return [report, row, column].join('|');
}

const EMPTY_PREVIEW = { isNew: false, rows: [], overwritten: [], uncounted: [], ownRows: [], cells: 0 };

/** True where all that would be put in are last lines. */
function onlyAudit({ rows, columns }: Matched, keys: readonly string[]): boolean {
  const isMissing = (line: number): boolean => rows.before[line] === null;
  return columns.inserted.length === 0 && keys.every((key, line) => !isMissing(line) || isAuditRow(key));
}

function newLines({ inserted }: LinePlaces, sizeOf: (line: number) => number): SheetUpdate['inserted'] {
  return inserted.map(({ axis, at, count, lines }) => ({ axis, at, count, sizes: lines.map(sizeOf) }));
}

/** Names of what is put in, and of what the user had deleted. */
function newNames(
  { names }: SheetPlan,
  state: ReportState,
  { rows, columns }: Matched,
): SheetUpdate['named'] {
  return names
    .filter(
      ({ name, row, column }) =>
        !state.names.has(name) || rows.before[row] === null || columns.before[column] === null,
    )
    .map(({ name, row, column }) => ({
      name,
      row: rows.after[row] as number,
      column: columns.after[column] as number,
    }));
}

/** Lines that we had hidden and that the report has again. */
function shownAgain(
  state: ReportState,
  { hidden }: KeptReport,
  { rows, columns }: Matched,
  keys: readonly string[],
  columnNames: readonly (readonly string[])[],
): LineShown[] {
  const ours = new Set(hidden);
  const again = (
    axis: 'row' | 'column',
    places: LinePlaces,
    isOurs: (line: number) => boolean,
  ): LineShown[] =>
    places.before.flatMap((before, line) => {
      const isHidden =
        before !== null && (axis === 'row' ? state.hiddenRows : state.hiddenColumns).has(before);
      return isHidden && isOurs(line) ? { axis, index: places.after[line] as number, hidden: false } : [];
    });
  return [
    ...again('row', rows, (line) => ours.has(keys[line] as string)),
    ...again('column', columns, (line) => (columnNames[line] ?? []).some((key) => ours.has(key))),
  ];
}

/** Footnotes and headings that come back: the words are on their row already, and only that it is shown is new. */
function wordsAgain(
  shown: readonly LineShown[],
  { rows }: SheetPlan,
  keys: readonly string[],
  { rows: places }: Matched,
): RowChange[] {
  return shown.flatMap(({ axis, index }): RowChange[] => {
    const line = places.after.indexOf(index);
    const key = keys[line] ?? '';
    const label = String(rows[line]?.cells[0]?.value ?? '');
    if (axis !== 'row' || !isTextRow(key) || label === '') return [];
    return [{ kind: 'text', key, label, column: '', from: null, to: { value: label, numberFormat: '@' } }];
  });
}

/** What is kept: the fresh report, and the places of rows that are gone for as long as the sheet has them. */
function keptAfter(
  fresh: KeptReport,
  before: KeptReport,
  state: ReportState,
  hidden: readonly string[],
  keys: readonly string[],
  columns: readonly (readonly string[])[],
): KeptReport {
  const here = new Set([...keys, ...columns.flat()]);
  const waiting = before.rows.filter(({ key }) => !here.has(key) && state.names.has(key));
  const stillHidden = before.hidden.filter((key) => !here.has(key) && state.names.has(key));
  return {
    columns: fresh.columns,
    rows: [
      ...fresh.rows,
      ...waiting.map(({ key, cells }) => ({
        key,
        cells: cells.map(({ value, numberFormat }, line) => ({
          value: line === 0 ? value : null,
          numberFormat,
        })),
        gone: true,
      })),
    ],
    hidden: [...new Set([...stillHidden, ...hidden])],
  };
}

function overwrittenCell(
  key: string,
  { row, column, plan, kept, found }: CellCase,
  { rows }: SheetPlan,
  { sheet }: ReportState,
  { rows: places, columns }: Matched,
): Overwritten {
  const numberFormat = plan.format.numberFormat ?? 'General';
  return {
    key,
    sheet,
    cell: address(places.before[row] as number, columns.before[column] as number),
    label: String(rows[row]?.cells[0]?.value ?? ''),
    column: columnTitle(rows, row, column),
    mine: { value: found.value, numberFormat },
    written: { value: kept.value, numberFormat: kept.numberFormat ?? 'General' },
    fresh: { value: plan.value, numberFormat },
    formulas: { mine: found.formula !== undefined, fresh: plan.formula !== undefined },
    isAmount: typeof plan.value === 'number' || typeof kept.value === 'number',
  };
}

function uncountedIn(
  { row, column, uncounted }: CellCase,
  { rows }: SheetPlan,
  { sheet, cells }: ReportState,
  { columns }: Matched,
): Uncounted[] {
  return uncounted.map((at) => {
    const label = cells[at.row]?.[columns.before[0] ?? 0]?.value;
    const { value = null, numberFormat = 'General' } = cells[at.row]?.[at.column] ?? {};
    const cell = address(at.row, at.column);
    return {
      sheet,
      cell,
      label: label === null || label === undefined || label === '' ? cell : String(label),
      sum: String(rows[row]?.cells[0]?.value ?? ''),
      column: columnTitle(rows, row, column),
      amount: { value, numberFormat },
    };
  });
}
