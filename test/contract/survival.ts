import type { CellPlace } from '../../src/sheets/grid';
import type { SheetPlan } from '../../src/sheets/plan';
import {
  type BookPicture,
  changeEach,
  EMPTY_CELL,
  follow,
  isEmpty,
  isTypedOver,
  isWhole,
  labelColumn,
  movedLines,
  type Moved,
  ownCells,
  referenceText,
  type SheetPicture,
} from './bookPicture';
import { USER_FORMATS } from './userEdits';

/** What has been compared, so that a check that compares nothing is seen. */
export interface Tally {
  figures: number;
  formulas: number;
  typedOver: number;
  emptied: number;
  usersCells: number;
  things: number;
}

export const newTally = (): Tally => ({
  figures: 0,
  formulas: 0,
  typedOver: 0,
  emptied: 0,
  usersCells: 0,
  things: 0,
});

/** Reports whose sheets are updated where they stand; Kontroller is written whole, and has nothing of the user's. */
const isKept = ({ names }: SheetPicture): boolean =>
  [...names.keys()].some((name) => name.startsWith('_finsam.blad.')) && !isWhole(names);

export interface Update {
  readonly before: BookPicture;
  readonly after: BookPicture;
  /** The same reports made from scratch. */
  readonly plans: readonly SheetPlan[];
  /** Lines that updates before this one have hidden, "report|name"; this one's are added, and taken away where it shows them. */
  readonly hiddenByUs: Set<string>;
  /** True in Excel, where formulas have been calculated since, and where this client tells nothing of notes (ExcelApi 1.18). */
  readonly isCalculated: boolean;
  readonly tally: Tally;
}

/** Everything wrong with an update, in words: what is the user's is where and as it was; what is ours equals a report made from scratch. */
export function wrongAfter({ before, after, plans, hiddenByUs, isCalculated, tally }: Update): string[] {
  const wrong: string[] = [];
  const tabs = ({ sheets }: BookPicture): string => sheets.map(({ name }) => name).join(', ');
  if (tabs(before) !== tabs(after)) wrong.push(`tabs: ${tabs(before)} → ${tabs(after)}`);
  const pairs = before.sheets.flatMap((was) => {
    const is = after.sheets.find(({ name }) => name === was.name);
    return is && !isWhole(was.names) ? [{ was, is }] : [];
  });
  const moved = new Map<string, Moved>(
    pairs.filter(({ was }) => isKept(was)).map(({ was, is }) => [was.name, movedLines(was, is, wrong)]),
  );
  const still: Moved = { row: (line) => line, column: (line) => line };
  for (const { was, is } of pairs) {
    const lines = moved.get(was.name) ?? still;
    const plan = plans.find(({ id }) => was.names.has(`_finsam.blad.${id}`));
    wrong.push(...cellsOf(was, is, lines, moved, plan, tally));
    wrong.push(
      ...linesOf(was, is, lines, plan, hiddenByUs, isCalculated ? ['comment'] : ['note', 'comment']),
    );
    const things = was.things.map((one) => ({
      ...one,
      cells: one.cells.map((cells) => follow(cells, was.name, moved)),
    }));
    tally.things += things.length;
    wrong.push(...unlike(`${was.name} things`, things.map(text), is.things.map(text)));
    if (was.settings !== is.settings) wrong.push(`${was.name} settings: ${was.settings} → ${is.settings}`);
    if (plan) wrong.push(...figuresOf(is, plan, was, isCalculated, tally));
  }
  return wrong;
}

const text = (one: object): string => JSON.stringify(one);

function unlike(what: string, expected: readonly string[], found: readonly string[]): string[] {
  const [a, b] = [[...expected].sort(), [...found].sort()];
  if (a.join('\n') === b.join('\n')) return [];
  return [
    `${what}: missing ${a.filter((one) => !b.includes(one)).join(' ; ')} · unexpected ${b.filter((one) => !a.includes(one)).join(' ; ')}`,
  ];
}

function rowsInPlan(plan: SheetPlan | undefined): Set<string> {
  return new Set(plan?.names.map(({ name }) => name));
}

/** Cell by cell: each of before is found on the same row and column of the same neighbours. */
function cellsOf(
  was: SheetPicture,
  is: SheetPicture,
  lines: Moved,
  moved: ReadonlyMap<string, Moved>,
  plan: SheetPlan | undefined,
  tally: Tally,
): string[] {
  const wrong: string[] = [];
  const ours = plan ? ownCells(was) : new Map<string, { row: string; column: string }>();
  const fresh = plan ? ownCells(is) : ours;
  const inPlan = rowsInPlan(plan);
  const seen = new Set<string>();
  for (const [at, cell] of was.cells) {
    const [row = 0, column = 0] = at.split(',').map(Number);
    const to = `${lines.row(row)},${lines.column(column)}`;
    seen.add(to);
    const now = is.cells.get(to) ?? EMPTY_CELL;
    const where = `${was.name} ${at} → ${to}`;
    if (now.look !== cell.look) wrong.push(`${where} look: ${cell.look} → ${now.look}`);
    const own = ours.get(at);
    // Ours is another where a figure comes to round to nothing or no longer does.
    const wanted = own && !USER_FORMATS.some((one) => one === cell.numberFormat) && formatIn(plan, own);
    if (now.numberFormat !== cell.numberFormat && now.numberFormat !== wanted && !(isEmpty(cell) && own))
      wrong.push(`${where} number format: ${cell.numberFormat} → ${now.numberFormat}`);
    const isOurs = own !== undefined && !isTypedOver(cell);
    if (isOurs) {
      const isGone = !own.row.startsWith('_finsam.spar.') && !inPlan.has(own.row);
      if (!isGone || own.column === '') continue;
      tally.emptied++;
      if (!isEmpty(now)) wrong.push(`${where}: of a row that is gone, still ${text(now)}`);
      continue;
    }
    if (own) tally.typedOver++;
    if (!isEmpty(cell)) tally.usersCells++;
    const formula = cell.formula === undefined ? undefined : follow(cell.formula, was.name, moved);
    const nowFormula =
      now.formula === undefined ? undefined : changeEach(now.formula, was.name, referenceText);
    if (formula !== nowFormula)
      wrong.push(`${where}: =${formula ?? text(cell)} → =${nowFormula ?? text(now)}`);
    // What a formula of theirs shows may be another figure now; Excel works it out.
    else if (formula === undefined && !same(cell.value, now.value))
      wrong.push(`${where}: ${String(cell.value)} → ${String(now.value)}`);
  }
  for (const [at, cell] of is.cells) {
    if (seen.has(at) || fresh.has(at) || isEmpty(cell)) continue;
    wrong.push(`${was.name} ${at}: ${text(cell)} has come`);
  }
  return wrong;
}

function formatIn(
  plan: SheetPlan | undefined,
  own: { readonly row: string; readonly column: string },
): string | undefined {
  const place = (name: string) => plan?.names.find((one) => one.name === name);
  const [row, column] = [place(own.row)?.row, own.column === '' ? 0 : place(own.column)?.column];
  return plan?.rows[row ?? -1]?.cells[column ?? -1]?.format.numberFormat;
}

function linesOf(
  was: SheetPicture,
  is: SheetPicture,
  lines: Moved,
  plan: SheetPlan | undefined,
  hiddenByUs: Set<string>,
  words: readonly string[],
): string[] {
  const wrong: string[] = [];
  for (const [axis, before, after] of [
    ['row', was.rows, is.rows],
    ['column', was.columns, is.columns],
  ] as const)
    for (const [line, look] of before) {
      const now = after.get(lines[axis](line));
      if (now !== look) wrong.push(`${was.name} ${axis} ${line}: ${look} → ${now}`);
    }
  for (const column of was.hiddenColumns)
    if (!is.hiddenColumns.has(lines.column(column))) wrong.push(`${was.name}: column ${column} is in view`);
  for (const column of is.hiddenColumns)
    if (![...was.hiddenColumns].some((one) => lines.column(one) === column))
      wrong.push(`${was.name}: column ${column} is hidden`);
  const inPlan = rowsInPlan(plan);
  const nameOf = new Map(
    [...was.names]
      .filter(([name]) => /\.(?:rad|text|spar)\./.test(name))
      .map(([name, { row }]) => [row, name]),
  );
  const rows = new Set([...was.hiddenRows, ...nameOf.keys()]);
  for (const row of rows) {
    const name = nameOf.get(row) ?? '';
    const key = `${plan?.id}|${name}`;
    const now = is.hiddenRows.has(lines.row(row));
    const isGone =
      plan !== undefined && name !== '' && !name.startsWith('_finsam.spar.') && !inPlan.has(name);
    let expected = was.hiddenRows.has(row);
    if (expected && hiddenByUs.has(key) && !isGone) {
      expected = false;
      hiddenByUs.delete(key);
    } else if (!expected && isGone && !hasUsers(was, row, words)) {
      expected = true;
      hiddenByUs.add(key);
    }
    if (now !== expected) wrong.push(`${was.name} row ${row} ${name}: ${expected ? 'in view' : 'hidden'}`);
  }
  for (const row of is.hiddenRows)
    if (![...rows].some((one) => lines.row(one) === row)) wrong.push(`${was.name}: new row ${row} is hidden`);
  return wrong;
}

/** True where a row has something of the user's: a cell, or a note. */
function hasUsers(picture: SheetPicture, row: number, words: readonly string[]): boolean {
  const ours = ownCells(picture);
  const labels = labelColumn(picture);
  const cell = [...picture.cells].some(
    ([at, one]) =>
      at.startsWith(`${row},`) &&
      !isEmpty(one) &&
      at !== `${row},${labels}` &&
      (!ours.has(at) || isTypedOver(one)),
  );
  const noted = picture.things.some(
    ({ kind, cells }) =>
      words.includes(kind) && cells.some((one) => new RegExp(`![A-Z]+${row + 1}$`).test(one)),
  );
  return cell || noted;
}

/** Every figure of ours, found by its row's and its column's hidden names, against the plan of a fresh report. */
function figuresOf(
  is: SheetPicture,
  plan: SheetPlan,
  was: SheetPicture,
  isCalculated: boolean,
  tally: Tally,
): string[] {
  const wrong: string[] = [];
  const labels = labelColumn(is);
  const rowNames = new Map(
    plan.names.filter(({ name }) => /\.(?:rad|text)\./.test(name)).map(({ name, row }) => [row, name]),
  );
  const columnOf = (row: number, column: number): number | undefined => {
    if (column === 0) return labels;
    const statement = /^_finsam\.(?:rad|text)\.([^.]*)\./.exec(rowNames.get(row) ?? '')?.[1];
    const name = plan.names.find(
      (one) => one.column === column && one.name.startsWith(`_finsam.kolumn.${statement}.`),
    )?.name;
    return name === undefined ? undefined : is.names.get(name)?.column;
  };
  const placeIn = (row: number, column: number): CellPlace | null => {
    const [r, c] = [is.names.get(rowNames.get(row) ?? '')?.row, columnOf(row, column)];
    return r === undefined || c === undefined ? null : { row: r, column: c };
  };
  const onSheet = (place: CellPlace | null) =>
    (place && is.cells.get(`${place.row},${place.column}`)) ?? EMPTY_CELL;
  const isMarked = [...was.cells.values()].some(isTypedOver);
  plan.rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      const place = placeIn(row, column);
      const where = `${is.name} ${rowNames.get(row)} ${column}`;
      if (!place) {
        wrong.push(`${where}: not on the sheet`);
        return;
      }
      const found = onSheet(place);
      if (cell.users || isTypedOver(found)) return;
      if (cell.formula === undefined) {
        tally.figures++;
        if (found.formula !== undefined || !same(found.value, cell.value))
          wrong.push(`${where}: ${text(found)} is not ${String(cell.value)}`);
        return;
      }
      tally.formulas++;
      if (found.formula === undefined) {
        wrong.push(`${where}: no formula ${cell.formula} but ${String(found.value)}`);
        return;
      }
      // By what the formula of the fresh report comes to with the figures that its rows have here.
      const expected = evaluate(cell.formula, ({ row: r, column: c }) => onSheet(placeIn(r, c)).value);
      const shown = evaluate(found.formula, (at) => onSheet(at).value);
      // With a text of the user's among its parts it shows an error, as it would anywhere.
      if (expected === null && shown === null) return;
      if (expected === null || shown === null || Math.abs(expected - shown) > 1e-6)
        wrong.push(`${where}: =${found.formula} is ${shown}, =${cell.formula} is ${expected}`);
      // A file's figures are those written; only what the user has typed over makes them others.
      const figure = isCalculated ? shown : isMarked ? null : cell.value;
      if (figure !== null && !close(found.value, figure))
        wrong.push(`${where}: shows ${String(found.value)}, not ${String(figure)}`);
    }),
  );
  return wrong;
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-13 * Math.max(1, Math.abs(a), Math.abs(b));
  return (a === '' ? null : a) === (b === '' ? null : b);
}

const close = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-6 : a === b;

/** What a formula of sums and differences comes to; null for one that does more. A calculation of its own, to compare with. */
function evaluate(formula: string, valueAt: (place: CellPlace) => unknown): number | null {
  const values: number[] = [];
  let isText = false;
  const plain = changeEach(formula, '', ({ sheet, first, last }) => {
    if (sheet !== '') return '?';
    const cells: number[] = [];
    for (let row = first.row; row <= last.row; row++)
      for (let column = first.column; column <= last.column; column++) {
        const value = valueAt({ row, column });
        isText ||= first === last && typeof value === 'string' && value !== '';
        cells.push(typeof value === 'number' ? value : 0);
      }
    values.push(cells.reduce((sum, one) => sum + one, 0));
    return `#${values.length - 1}`;
  });
  if (isText || !/^(?:SUM\(|[#\d.,+\-*/() ])+$/.test(plain)) return null;
  const script = plain
    .replace(/SUM\(([^()]*)\)/g, (_, list: string) => `(${list.split(',').join('+')})`)
    .replace(/#(\d+)/g, (_, i: string) => `(${values[Number(i)]})`);
  return /^[\d.+\-*/()e ]+$/.test(script) ? Number(Function(`return ${script}`)()) : null;
}
