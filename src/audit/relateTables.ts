import { type Amount, nameLikeness, noteLinks, noteSigns } from './amounts';
import type { Equation, EquationTerm } from './equation';
import { type ColumnPair, matchColumns } from './matchColumns';
import type { Steps } from './inSteps';
import { missingRow, type MissingRow } from './missingRow';
import type { PrintedTable } from './printed';
import {
  exactWithin,
  isCopy,
  type NamedPair,
  type Relation,
  roundedWithin,
  sameSize,
  type Scale,
  SCALES,
} from './relation';
import { isCredible, isInCompany, weigh } from './weighRelation';

/**
 * Finds amounts that are printed in two tables, from names, note numbers and the figures themselves, in the same unit or one in thousands.
 * `amounts[t]` are those of table t; `pairs` are the tables to compare.
 */
export function* relateTables(
  tables: readonly PrintedTable[],
  amounts: readonly (readonly Amount[])[],
  pairs: readonly (readonly [left: number, right: number])[],
  add: (equation: Equation) => void,
): Steps<void> {
  const links = noteLinks(amounts.flat());
  const habits = noteSigns(links);
  for (const [i, [left, right]] of pairs.entries()) {
    yield i / pairs.length;
    const [a, b] = [tables[left], tables[right]] as [PrintedTable, PrintedTable];
    if (a.counts !== b.counts) continue;
    const relations = relatePair(a, b, amounts[left] ?? [], amounts[right] ?? [], links, habits);
    for (const relation of relations) for (const equation of equationsOf(relation, a, b)) add(equation);
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
  const doubtful: Relation[] = [];
  for (const pair of pairs) {
    const usable = columns.filter(
      ({ fit, score }) => score >= 1.5 || (fit >= 1.5 && (pair.linked || score >= -1)),
    );
    if (usable.length === 0) continue;
    if (pair.alike < 0.4 && !usable.some(({ left, right }) => sameSize(pair, left, right, scale, rounding)))
      continue;
    if (!pair.linked && cannotAgree(pair, usable, scale, rounding)) continue;
    for (const sign of a.counts ? ([1] as const) : ([1, -1] as const)) {
      const relation = weigh(a, b, pair, usable, scale, sign);
      if (relation) (isCredible(relation) ? relations : doubtful).push(relation);
    }
  }
  return [...relations, ...doubtful.filter((relation) => isInCompany(relation, relations))];
}

/** Two or more columns to compare, and none agrees: never believed, so never weighed. */
function cannotAgree(
  pair: NamedPair,
  columns: readonly ColumnPair[],
  scale: Scale,
  rounding: number,
): boolean {
  const within = rounding * Math.max(1, pair.a.rows.length, pair.b.rows.length);
  let live = 0;
  for (const { left, right } of columns) {
    const [x, y] = [pair.a.values[left], pair.b.values[right]];
    if (x === null || x === undefined || y === null || y === undefined || (x === 0 && y === 0)) continue;
    live++;
    if (sameSize(pair, left, right, scale, within)) return false;
  }
  return live !== 1;
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
