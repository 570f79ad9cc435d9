import { type Amount, nameLikeness, noteLinks } from './amounts';
import type { Equation, EquationTerm } from './equation';
import { likeliestSlip } from './likelihood';
import { type ColumnPair, matchColumns } from './matchColumns';
import { missingRow, type MissingRow } from './missingRow';
import type { PrintedTable } from './printed';

/** How the units of two tables relate: left × `left` = right × `right`. */
export interface Scale {
  readonly left: number;
  readonly right: number;
}

const SCALES: readonly Scale[] = [
  { left: 1, right: 1 },
  { left: 1, right: 1000 },
  { left: 1000, right: 1 },
];

/** One column in which both tables print the amount. */
export interface Compared {
  readonly pair: ColumnPair;
  readonly residual: number;
  readonly agrees: boolean;
  /** The gap is a slip of the hand, or only the sign differs. */
  readonly slip: boolean;
  readonly bothZero: boolean;
}

/** Samma belopp i två tabeller. */
export interface Relation extends NamedPair {
  readonly scale: Scale;
  readonly sign: 1 | -1;
  readonly score: number;
  readonly matches: number;
  readonly strong: number;
  readonly compared: readonly Compared[];
}

interface NamedPair {
  readonly a: Amount;
  readonly b: Amount;
  readonly alike: number;
  readonly linked: boolean;
  /** How the statement's other notes are signed against it: above 0 alike, below 0 opposite, 0 not known. */
  readonly noteSign: number;
}

/**
 * Finds amounts that are printed in two tables, from names, note numbers and the figures themselves, in the same unit or one in thousands.
 * `amounts[t]` are those of table t. Yields between tables.
 */
export function* relateTables(
  tables: readonly PrintedTable[],
  amounts: readonly (readonly Amount[])[],
  add: (equation: Equation) => void,
): Generator<void, void> {
  const links = noteLinks(amounts.flat());
  const habits = noteSigns(links);
  for (let left = 0; left < tables.length; left++) {
    yield;
    for (let right = left + 1; right < tables.length; right++) {
      const [a, b] = [tables[left], tables[right]] as [PrintedTable, PrintedTable];
      if (a.counts !== b.counts) continue;
      const relations = relatePair(a, b, amounts[left] ?? [], amounts[right] ?? [], links, habits);
      for (const relation of relations) for (const equation of equationsOf(relation, a, b)) add(equation);
    }
  }
}

function relatePair(
  a: PrintedTable,
  b: PrintedTable,
  left: readonly Amount[],
  right: readonly Amount[],
  links: ReadonlyMap<Amount, Amount>,
  habits: ReadonlyMap<Amount, number>,
): Relation[] {
  const pairs = left.flatMap((x) =>
    right.map((y): NamedPair => {
      const linked = links.get(x) === y || links.get(y) === x;
      return {
        a: x,
        b: y,
        linked,
        alike: Math.max(linked ? 0.95 : 0, nameLikeness(x, y)),
        noteSign: linked ? (habits.get(links.get(x) === y ? x : y) ?? 0) : 0,
      };
    }),
  );
  let best: Relation[] = [];
  let bestScore = 0;
  for (const scale of a.counts ? SCALES.filter(isCopy) : SCALES) {
    const relations = relationsAt(a, b, pairs, scale);
    const score = relations.reduce((sum, relation) => sum + relation.score, 0);
    if (relations.length > 0 && (best.length === 0 || score > bestScore))
      [best, bestScore] = [relations, score];
  }
  return onePerAmount(best);
}

function relationsAt(
  a: PrintedTable,
  b: PrintedTable,
  pairs: readonly NamedPair[],
  scale: Scale,
): Relation[] {
  const rounding = roundedWithin(a, b, scale, 1);
  const named = groupByLeft(pairs.filter(({ alike }) => alike >= 0.6));
  const agreement = (i: number, j: number): number => {
    let sum = 0;
    for (const partners of named) {
      let best: number | null = null;
      for (const { a: x, b: y, alike } of partners) {
        const [p, q] = [x.values[i], y.values[j]];
        if (!p || !q) continue;
        const agrees = Math.abs(Math.abs(p * scale.left) - Math.abs(q * scale.right)) <= rounding;
        best = Math.max(best ?? -0.5, agrees ? 2 * alike : -0.5);
      }
      sum += best ?? 0;
    }
    return sum;
  };
  const columns = matchColumns(a, b, agreement);
  const relations: Relation[] = [];
  for (const pair of pairs) {
    const usable = columns.filter(
      ({ fit, score }) => score >= 1.5 || (fit >= 1.5 && (pair.linked || score >= -1)),
    );
    if (usable.length === 0) continue;
    if (pair.alike < 0.4 && !usable.some(({ left, right }) => sameSize(pair, left, right, scale, rounding)))
      continue;
    for (const sign of a.counts ? ([1] as const) : ([1, -1] as const)) {
      const relation = weigh(a, b, pair, usable, scale, sign);
      if (relation && isCredible(relation)) relations.push(relation);
    }
  }
  return relations;
}

function groupByLeft(pairs: readonly NamedPair[]): NamedPair[][] {
  const groups = new Map<Amount, NamedPair[]>();
  for (const pair of pairs) {
    const group = groups.get(pair.a);
    if (group) group.push(pair);
    else groups.set(pair.a, [pair]);
  }
  return [...groups.values()];
}

function sameSize({ a, b }: NamedPair, i: number, j: number, scale: Scale, within: number): boolean {
  const [p, q] = [a.values[i], b.values[j]];
  return !!p && !!q && Math.abs(Math.abs(p * scale.left) - Math.abs(q * scale.right)) <= within;
}

function namePrior({ alike, linked, a, b }: NamedPair, scale: Scale): number {
  const byName = linked
    ? 6
    : alike >= 0.95
      ? 3
      : alike >= 0.8
        ? 1.5
        : alike >= 0.6
          ? 0
          : alike >= 0.4
            ? -3
            : -7;
  return byName + (a.isSum && b.isSum ? 1 : 0) - (isCopy(scale) ? 0 : 0.5);
}

function weigh(
  a: PrintedTable,
  b: PrintedTable,
  pair: NamedPair,
  columns: readonly ColumnPair[],
  scale: Scale,
  sign: 1 | -1,
): Relation | null {
  const parts = Math.max(pair.a.rows.length, pair.b.rows.length);
  const exact = exactWithin(a, b, scale);
  const rounding = roundedWithin(a, b, scale, parts);
  const step = Math.min(a.step * scale.left, b.step * scale.right);
  let score = namePrior(pair, scale) - (sign < 0 ? 1.5 : 0);
  let [matches, strong] = [0, 0];
  const compared: Compared[] = [];
  for (const column of withoutAlternatives(pair, columns, scale, rounding)) {
    const [x, y] = [pair.a.values[column.left], pair.b.values[column.right]];
    if (x === null || x === undefined || y === null || y === undefined) continue;
    const residual = scale.left * x - sign * scale.right * y;
    if (x === 0 && y === 0) {
      compared.push({ pair: column, residual, agrees: true, slip: false, bothZero: true });
      continue;
    }
    const printedSize = (isCopy(scale) ? Math.abs(x) : Math.min(Math.abs(x), Math.abs(y))) / 100;
    if (Math.abs(residual) <= rounding) {
      const agreement = Math.min(8, Math.log(Math.max(2, printedSize)));
      score += agreement - (Math.abs(residual) > exact ? 0.5 : 0);
      matches++;
      if (agreement > 4) strong++;
      compared.push({ pair: column, residual, agrees: true, slip: false, bothZero: false });
      continue;
    }
    const terms = [
      { value: x, factor: scale.left },
      { value: y, factor: -sign * scale.right },
    ];
    const onlySign = Math.abs(Math.abs(scale.left * x) - Math.abs(scale.right * y)) <= rounding;
    const slip = onlySign || likeliestSlip(residual, rounding, isCopy(scale) ? step : 100, terms) !== null;
    score += slip
      ? Math.max(-2, Math.log(0.03) + Math.min(8, Math.log(Math.max(2, printedSize / 24))))
      : column.fit >= 2
        ? -4
        : -2;
    compared.push({ pair: column, residual, agrees: false, slip, bothZero: false });
  }
  const live = compared.filter(({ bothZero }) => !bothZero);
  if (live.length === 0) return null;
  return { ...pair, scale, sign, score, matches, strong, compared };
}

/** Where a figure agrees in one column, the other columns it might have been compared with are none of its business. */
function withoutAlternatives(
  pair: NamedPair,
  columns: readonly ColumnPair[],
  scale: Scale,
  within: number,
): readonly ColumnPair[] {
  const agreeing = columns.filter(({ left, right }) => sameSize(pair, left, right, scale, within));
  return columns.filter(
    (column) =>
      agreeing.includes(column) ||
      !agreeing.some(
        ({ left, right, score }) =>
          (left === column.left || right === column.right) && score > column.score - 3,
      ),
  );
}

/** The sign that the figures themselves suggest. */
function naturalSign({ a, b, compared, noteSign }: Relation): 1 | -1 {
  if (Math.abs(noteSign) >= 2) return noteSign > 0 ? 1 : -1;
  const opposite = compared
    .filter(({ bothZero }) => !bothZero)
    .every(({ pair }) => (a.values[pair.left] ?? 0) * (b.values[pair.right] ?? 0) < 0);
  return opposite ? -1 : 1;
}

/** Is it believed that the two are the same amount, even where they differ? */
function isCredible(relation: Relation): boolean {
  const { linked, alike, score, matches, strong, a, b } = relation;
  const live = relation.compared.filter(({ bothZero }) => !bothZero);
  const failed = live.filter(({ agrees }) => !agrees);
  const slips = failed.every(({ slip }) => slip);
  if (linked) {
    if (Math.abs(relation.noteSign) >= 2 && live.length === 1 && relation.sign !== naturalSign(relation))
      return false;
    if (matches === 0 && relation.sign !== naturalSign(relation)) return false;
    if (alike >= 0.5 && live.length <= 2 && relation.sign === naturalSign(relation)) return true;
  }
  const [only] = failed;
  const oneSlip =
    live.length === 1 &&
    failed.length === 1 &&
    slips &&
    alike >= 0.84 &&
    (only?.pair.fit ?? 0) >= 1.5 &&
    score >= -1;
  if (oneSlip) return true;
  if (score < 4) return false;
  const namedAlike = alike >= 0.6 && strong > 0;
  const mostlyAgrees =
    matches > failed.length ||
    (matches === failed.length && strong > 0 && (alike >= 0.6 || slips)) ||
    (linked && matches > 0) ||
    (namedAlike && failed.length <= 2 && slips);
  if (!mostlyAgrees) return false;
  if (failed.length === 0 && strong >= 2) return true;
  return alike >= 0.4 || (matches >= 2 && strong >= 1 && a.isSum && b.isSum) || (strong >= 3 && score >= 8);
}

/** An amount has one counterpart in another table: the best, or several as good. */
function onePerAmount(relations: readonly Relation[]): Relation[] {
  const kept: Relation[] = [];
  for (const relation of [...relations].sort((x, y) => y.score - x.score)) {
    const beaten = kept.some((better) => {
      if (better.a === relation.a && better.b === relation.b) return true;
      if (better.a !== relation.a && better.b !== relation.b) return false;
      return better.score > relation.score + (relation.alike < better.alike - 0.05 ? 0 : 0.5);
    });
    const repeatsRounded =
      !isCopy(relation.scale) &&
      relation.alike < 0.6 &&
      kept.some(({ a, b }) => a === relation.a || b === relation.b);
    if (!beaten && !repeatsRounded) kept.push(relation);
  }
  return kept;
}

function equationsOf(relation: Relation, a: PrintedTable, b: PrintedTable): Equation[] {
  const { scale, sign, score } = relation;
  const extra = missingRow(relation, a, b, isCopy(scale) ? 0 : roundedWithin(a, b, scale, 1) / 3);
  const parts = Math.max(relation.a.rows.length, relation.b.rows.length);
  return relation.compared.map(({ pair, agrees, slip }): Equation => {
    const terms: EquationTerm[] = [
      ...relation.a.rows.map((row) => ({
        table: relation.a.table,
        row,
        column: pair.left,
        factor: scale.left,
      })),
      ...relation.b.rows.map((row) => ({
        table: relation.b.table,
        row,
        column: pair.right,
        factor: -sign * scale.right,
      })),
      ...extraTerm(extra, pair),
    ];
    const elsewhere = relation.strong - (agrees ? 1 : 0);
    return {
      kind: isCopy(scale) ? (relation.linked ? 'note' : 'same-amount') : 'rounded-thousands',
      terms,
      constant: 0,
      exactWithin: exactWithin(a, b, scale),
      roundedWithin: roundedWithin(a, b, scale, parts),
      score,
      witnessed:
        relation.linked ||
        (elsewhere > 0 && relation.alike >= 0.6) ||
        (slip && pair.fit >= 2 && relation.alike >= 0.84),
    };
  });
}

function extraTerm(extra: MissingRow | null, pair: ColumnPair): EquationTerm[] {
  if (!extra) return [];
  const { table, row, factor, side } = extra;
  return [{ table, row, column: side === 'left' ? pair.left : pair.right, factor }];
}

function isCopy({ left, right }: Scale): boolean {
  return left === right;
}

/** Copies agree to the last digit of the coarser table, thousands to half a unit. */
function exactWithin(a: PrintedTable, b: PrintedTable, scale: Scale): number {
  const coarse = Math.max(a.step * scale.left, b.step * scale.right);
  const fine = Math.min(a.step * scale.left, b.step * scale.right);
  return coarse === fine ? 0 : coarse / 2;
}

function roundedWithin(a: PrintedTable, b: PrintedTable, scale: Scale, parts: number): number {
  if (a.counts && b.counts) return 0;
  const coarse = Math.max(a.step * scale.left, b.step * scale.right);
  if (!isCopy(scale)) return coarse * 1.5;
  if (coarse === 1) return 0;
  return Math.max(coarse, Math.ceil((coarse / 2) * (parts + 1)));
}

/** Notens tecken: for each linked row, the signs of its statement's other notes whose amounts agree, +1 or −1 each, summed. */
function noteSigns(links: ReadonlyMap<Amount, Amount>): Map<Amount, number> {
  const signs = new Map<Amount, number>();
  for (const [row, note] of links) {
    const agreeing = row.values.flatMap((x) =>
      note.values.flatMap((y) => (x && y && Math.abs(x) === Math.abs(y) ? [Math.sign(x * y)] : [])),
    );
    signs.set(row, Math.sign(agreeing.reduce((sum, sign) => sum + sign, 0)));
  }
  const sums = new Map<Amount, number>();
  for (const row of links.keys()) {
    let sum = 0;
    for (const [other, sign] of signs) if (other !== row && other.table === row.table) sum += sign;
    sums.set(row, sum);
  }
  return sums;
}
