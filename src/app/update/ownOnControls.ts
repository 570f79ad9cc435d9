import { address, cellAt } from '../../sheets/grid';
import type { PlanCell, PlanRow, SheetPlan } from '../../sheets/plan';
import { TITLE_COLUMN } from '../../sheets/renderControls';
import { commentFormat } from '../../sheets/styles';
import { changeReferences, type Corner } from '../../workbook/formulaReferences';
import type { Followed } from '../../workbook/followLines';
import type { FoundCell, ReportState } from '../../workbook/reportUpdate';
import { cornerText } from '../../workbook/shiftReferences';
import { columnKeys, keptReport, rowKeys } from './keptReport';
import { matchReport } from './matchReport';
import { sameValue } from './ownContent';
import type { RowChange } from './updatePreview';

/** Kontroller with what the user has on it. */
export interface WithOwn {
  readonly plan: SheetPlan;
  /** Lines that are gone while the user's words on them stay, and words over ours that become a note. */
  readonly changes: readonly RowChange[];
  /** Where each line that is to stand elsewhere stood, and where it will. */
  readonly lines: Followed['lines'];
  /** Lines that are gone: the empty row below the list that what points at them is to point at, and their names. */
  readonly lost: readonly (readonly [row: number, key: string])[];
}

/** Height of a row of the user's, and width of a column. */
const HEIGHT = 15;
const WIDTH = 14;

/** A row as it is to be written; `key` tells which of ours it is, null one of the user's. */
interface Line extends PlanRow {
  readonly key: string | null;
  readonly cells: PlanCell[];
}

/** Something of the user's in a cell of the sheet as it stands; `written` is what we wrote there, undefined in a cell that is not ours. */
interface Own {
  readonly row: number;
  readonly column: number;
  readonly found: FoundCell | undefined;
  readonly written: PlanCell | undefined;
  readonly note: string | undefined;
}

/**
 * Det egna på bladet Kontroller, which is written whole each time: the user's cells, formulas and notes go with the line they stand on,
 * their own rows with the line above. What stood on a line that is gone stays below the list, with the words of that line. `before` is
 * the sheet as last written.
 */
export function withOwn(plan: SheetPlan, before: SheetPlan | null, state: ReportState | undefined): WithOwn {
  if (!before || !state || before.names.length <= 1) return { plan, changes: [], lines: [], lost: [] };
  const columns = columnsNow(before, state);
  const oldKeys = rowKeys(before);
  const standing = linesNow(before, state, columns, oldKeys);
  const own = ownIn(before, state, columns, standing);
  const isInOrder = columns.every((at, i) => at === i);
  const keys = rowKeys(plan);
  if (own.length === 0 && isInOrder) {
    const now = new Map(keys.map((key, row) => [key, row]));
    const followed = followers(standing, oldKeys, plan.rows.length, (_, key) => now.get(key) ?? null);
    return { plan, changes: [], ...followed };
  }

  const lines: Line[] = plan.rows.map(({ height, cells }, i) => ({
    key: keys[i] as string,
    height,
    cells: spread(cells, columns),
  }));
  const changes: RowChange[] = [];
  const written = new Map<number, Line>();
  for (const [row, line] of standing) {
    const same = lines.find(({ key }) => key === oldKeys[line]);
    if (same) written.set(row, same);
  }
  for (const row of new Set(own.map((one) => one.row))) {
    if (written.has(row)) continue;
    const line: Line = { key: null, height: HEIGHT, cells: spread([], columns) };
    written.set(row, line);
    const gone = standing.get(row);
    const above = gone === undefined ? written.get(nearestAbove(row, written)) : undefined;
    if (above?.key && keys.indexOf(above.key) >= 0) lines.splice(lines.indexOf(above) + 1, 0, line);
    else lines.push(line);
    const title = gone === undefined ? null : (before.rows[gone]?.cells[TITLE_COLUMN]?.value ?? null);
    if (title === null) continue;
    line.cells[columns[TITLE_COLUMN] ?? TITLE_COLUMN] = { value: title, format: commentFormat('item') };
    const key = oldKeys[gone as number] as string;
    const stays = { kind: 'gone', from: null, to: null, stays: true } as const;
    changes.push({ ...stays, key, label: String(title), column: '' });
  }
  const placeOf = (row: number): number | null => {
    const at = lines.indexOf(written.get(row) as Line);
    return at < 0 ? null : at;
  };
  for (const one of own) {
    const line = written.get(one.row) as Line;
    const change = put(line, one, (formula) => moved(formula, state.sheet, placeOf));
    if (change) changes.push(change);
  }
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  return {
    plan: {
      ...plan,
      widths: Array.from({ length: width }, (_, at) => plan.widths[columns.indexOf(at)] ?? WIDTH),
      rows: lines.map(({ height, cells }) => ({
        height,
        cells: Array.from({ length: cells.length }, (_, at) => cells[at] ?? EMPTY),
      })),
      names: plan.names.map(({ name, row, column }) => ({
        name,
        row: lines.findIndex(({ key }) => key === keys[row]),
        column: columns[column] ?? column,
      })),
    },
    changes,
    ...followers(standing, oldKeys, lines.length, placeOf),
  };
}

/** Of lines that are gone each gets a row of its own below the list, so that it is known which they were. */
function followers(
  standing: ReadonlyMap<number, number>,
  keys: readonly string[],
  height: number,
  placeOf: (row: number, key: string) => number | null,
): Pick<WithOwn, 'lines' | 'lost'> {
  const lines: [number, number][] = [];
  const lost: [number, string][] = [];
  for (const [row, line] of standing) {
    const key = keys[line] as string;
    const place = placeOf(row, key) ?? height + lost.length;
    if (place >= height) lost.push([place, key]);
    if (place !== row) lines.push([row, place]);
  }
  return { lines, lost };
}

const EMPTY: PlanCell = { value: null, format: commentFormat('item') };

/** Our cells where the user has their columns. */
function spread(cells: readonly PlanCell[], columns: readonly number[]): PlanCell[] {
  const placed: PlanCell[] = [];
  cells.forEach((cell, i) => (placed[columns[i] ?? i] = cell));
  return placed;
}

/** Where our columns stand; as written where the user has moved them about. */
function columnsNow(before: SheetPlan, { names }: ReportState): number[] {
  const keys = columnKeys(before);
  const now = keys.map((own, i) => names.get(own[0] ?? '')?.column ?? i);
  return now.every((at, i) => i === 0 || at > (now[i - 1] as number)) ? now : keys.map((_, i) => i);
}

/** Which of our lines stands on each row: by what it says, since the user may have sorted the list, else by its name. */
function linesNow(
  before: SheetPlan,
  state: ReportState,
  columns: readonly number[],
  keys: readonly string[],
): Map<number, number> {
  const { kept } = matchReport(state, keptReport(before), keys, columnKeys(before));
  const standing = new Map<number, number>();
  const says = (row: number, line: number): boolean =>
    (before.rows[line]?.cells ?? []).every(
      ({ value }, i) =>
        i === 0 ||
        i === columns.length - 1 ||
        sameValue(state.cells[row]?.[columns[i] ?? i]?.value ?? null, value),
    );
  const left: number[] = [];
  before.rows.forEach(({ cells }, line) => {
    const named = kept.row(line);
    const rows = cells.length > 1 ? [named, ...state.cells.keys()] : [named];
    const row = rows.find((at) => at !== null && !standing.has(at) && says(at, line)) ?? null;
    if (row === null) left.push(line);
    else standing.set(row, line);
  });
  for (const line of left) {
    const row = kept.row(line);
    if (row !== null && !standing.has(row)) standing.set(row, line);
  }
  return standing;
}

function ownIn(
  before: SheetPlan,
  { cells, notes }: ReportState,
  columns: readonly number[],
  standing: ReadonlyMap<number, number>,
): Own[] {
  const noted = [...notes].flatMap(([at, note]) => {
    const place = cellAt(at);
    return place ? [[address(place.row, place.column), { ...place, note }] as const] : [];
  });
  const all = new Map<string, { row: number; column: number; note?: string }>(noted);
  cells.forEach((line, row) =>
    line.forEach((_, column) => {
      const at = address(row, column);
      if (!all.has(at)) all.set(at, { row, column });
    }),
  );
  return [...all.values()]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .flatMap(({ row, column, note }): Own[] => {
      const line = standing.get(row);
      const written = line === undefined ? undefined : before.rows[line]?.cells[columns.indexOf(column)];
      const found = cells[row]?.[column];
      const isEmpty = !found || (found.formula === undefined && (found.value === null || found.value === ''));
      const isOurs =
        !isEmpty && written && found.formula === undefined && sameValue(found.value, written.value);
      // A number in the first column only counts the lines.
      const isNumber =
        written !== undefined && columns.indexOf(column) === 0 && typeof written.value === 'number';
      const theirs = isEmpty || isOurs || isNumber ? undefined : found;
      if (theirs === undefined && note === undefined) return [];
      return [{ row, column, found: theirs, written, note }];
    });
}

function nearestAbove(row: number, written: ReadonlyMap<number, Line>): number {
  return Math.max(-1, ...[...written.keys()].filter((at) => at < row));
}

/** Puts something of the user's where it belongs; words over ours become a note, which the user is told. */
function put(
  { key, cells }: Line,
  { column, found, written, note }: Own,
  movedFormula: (formula: string) => string,
): RowChange | null {
  const ours = cells[column];
  if (!found) {
    if (note !== undefined) cells[column] = { ...(ours ?? EMPTY), note, users: true };
    return null;
  }
  const { value, formula, numberFormat } = found;
  if (written === undefined || ours === undefined || key === null) {
    const own = typeof value === 'boolean' ? String(value) : value;
    const format = { ...commentFormat('item'), numberFormat };
    cells[column] = {
      value: own,
      ...(formula !== undefined && { formula: movedFormula(formula) }),
      format,
      note,
      users: true,
    };
    return null;
  }
  // Words that our new words say too are no loss.
  if (sameValue(value, ours.value)) return null;
  cells[column] = { ...ours, note: [note, String(value ?? '')].filter(Boolean).join('\n'), users: true };
  const shown = (one: FoundCell['value']): RowChange['from'] =>
    one === null ? null : { value: one, numberFormat: 'General' };
  const noted = { kind: 'text', label: '', column: '', noted: true } as const;
  return { ...noted, key: `${key}|${column}`, from: shown(value), to: shown(ours.value) };
}

/** A formula of the user's by the rows as they stand, by the rows as they are written. */
function moved(formula: string, sheet: string, placeOf: (row: number) => number | null): string {
  return changeReferences(formula, ({ sheet: named, prefix, first, last }) => {
    if (named !== null && named.toLowerCase() !== sheet.toLowerCase()) return null;
    if (first.row === null) return null;
    const corner = (one: Corner): Corner | null => {
      const row = one.row === null ? null : placeOf(one.row);
      return row === null && one.row !== null ? null : { ...one, row };
    };
    const from = corner(first);
    const to = last && corner(last);
    // Of a range whose end is gone the rest is left as it was.
    if (!from || (last && !to)) return last ? null : '#REF!';
    if (!to || to.row === null || from.row === null) return prefix + cornerText(from);
    const [low, high] =
      from.row <= to.row
        ? [from, to]
        : [
            { ...from, row: to.row },
            { ...to, row: from.row },
          ];
    return `${prefix}${cornerText(low)}:${cornerText(high)}`;
  });
}
