import { amountsOf } from './amounts';
import { inferAnnualised } from './annualised';
import { inferBalance } from './balance';
import { inferCarriedForward, inferEquityRoll } from './carriedForward';
import { inferComposites } from './composites';
import { inferSameBlocks, inferStatedInTitle } from './counts';
import { type Equation, EquationSet, type EquationTerm } from './equation';
import { type ColumnRule, inferColumns } from './inferColumns';
import { deviationHabit, deviationVote } from './deviationHabit';
import { inferShares, type ShareRule } from './inferShares';
import { resultSigns, sumsInSteps } from './inferSums';
import { each, part, type Steps } from './inSteps';
import { isList, isWide } from './limits';
import type { SumRule, SumStructure } from './readings';
import { CUE, sumCue } from './labelCues';
import { type CellRef, isHeading, type PrintedTable } from './printed';
import { withoutNearMisses } from './nearMisses';
import { relateTables } from './relateTables';
import { inferRollsBetween } from './rollsBetween';
import { tablePairs } from './tablePairs';
import { sumTolerance } from './tolerance';

const NO_STRUCTURE: SumStructure = { rules: [], sums: new Set(), open: [] };

/** A table's sums. Lists too long for the search have none. */
export function* structureOf(table: PrintedTable): Steps<SumStructure> {
  return isList(table) ? NO_STRUCTURE : yield* sumsInSteps(table);
}

/** All equations of a report: within each table, then between tables. `structures[t]` is that of table t. */
export function* inferEquations(
  tables: readonly PrintedTable[],
  structures: readonly SumStructure[],
): Steps<{ readonly equations: readonly Equation[]; readonly pairsLeftOut: number }> {
  const found = new EquationSet(tables);
  const add = (equation: Equation): void => found.add(equation);
  yield* part(equationsWithin(tables, structures, add), 0, 0.4);
  const amounts = tables.map((table, index) =>
    isList(table) || isWide(table) ? [] : amountsOf(table, index, structures[index] as SumStructure),
  );
  const { chosen, leftOut } = tablePairs(amounts);
  yield* part(relateTables(tables, amounts, chosen, add), 0.4, 0.8);
  inferRollsBetween(tables, add);
  for (const [i, [left, right]] of chosen.entries()) {
    for (const pair of [
      [left, right],
      [right, left],
    ] as const) {
      inferComposites(tables, amounts, pair, add);
      inferAnnualised(tables, amounts, pair, add);
    }
    yield 0.8 + (0.2 * i) / chosen.length;
  }
  return { equations: withoutNearMisses(tables, found.all), pairsLeftOut: leftOut };
}

function* equationsWithin(
  tables: readonly PrintedTable[],
  structures: readonly SumStructure[],
  add: (equation: Equation) => void,
): Steps<void> {
  const signs = structures.map((structure, index) => resultSigns(structure, tables[index]?.rows.length ?? 0));
  const votes = yield* part(
    each(tables, function* (table, index) {
      return deviationVote(table, signs[index] ?? null);
    }),
    0,
    0.4,
  );
  const habit = deviationHabit(votes);
  const columnRules = yield* part(
    each(tables, function* (table, index) {
      return inferColumns(table, habit, signs[index] ?? null);
    }),
    0.4,
    0.8,
  );
  structures.forEach((structure, index) => {
    const inResultSign = new Set(
      (columnRules[index] ?? []).filter(({ rowSigns }) => rowSigns).map(({ target }) => target),
    );
    for (const rule of structure.rules)
      sumEquations(tables[index] as PrintedTable, index, rule, inResultSign, add);
  });
  yield* part(
    each(tables, function* (table, index) {
      for (const rule of columnRules[index] ?? []) columnEquations(table, index, rule, add);
      if (isWide(table)) return;
      for (const rule of inferShares(table)) shareEquations(table, index, rule, add);
      if (isList(table)) return;
      const structure = structures[index] as SumStructure;
      inferBalance(table, index, structure, add);
      inferCarriedForward(table, index, add);
      inferEquityRoll(table, index, add);
      inferSameBlocks(table, index, structure, add);
      inferStatedInTitle(table, index, structure, add);
    }),
    0.8,
    1,
  );
}

const figure = (table: PrintedTable, { row, column }: CellRef): number | null =>
  table.rows[row]?.figures[column] ?? null;

function residual(table: PrintedTable, terms: readonly EquationTerm[]): number {
  return terms.reduce((sum, term) => sum + term.factor * (figure(table, term) ?? 0), 0);
}

/** `inResultSign`: columns of deviations that add up where the amounts are subtracted. */
function sumEquations(
  table: PrintedTable,
  index: number,
  rule: SumRule,
  inResultSign: ReadonlySet<number>,
  add: (equation: Equation) => void,
): void {
  const { total, parts, signs, evidence } = rule;
  const saysSum = sumCue(table, total) >= CUE.unlabelled;
  table.columns.forEach(({ ratio }, column) => {
    const whole: EquationTerm = { table: index, row: total, column, factor: 1 };
    if (ratio || figure(table, whole) === null) return;
    const terms = parts
      .map((row, i): EquationTerm => {
        const sign = inResultSign.has(column) ? 1 : (signs[i] as number);
        return { table: index, row, column, factor: -sign };
      })
      .filter((term) => figure(table, term) !== null);
    if (terms.length === 0) return;
    const nonZero = terms.filter((term) => figure(table, term) !== 0).length;
    const tolerance = sumTolerance(table, nonZero, terms.length);
    // An equality that no label states is not held against a column that does not have it.
    if (rule.aside && evidence.misses > 0 && Math.abs(residual(table, [whole, ...terms])) > tolerance) return;
    add({
      kind: rule.aside ? 'aside' : 'sum',
      terms: [whole, ...terms],
      constant: 0,
      exactWithin: 0,
      roundedWithin: tolerance,
      score: rule.score,
      witnessed: saysSum || evidence.strong >= 1,
    });
  });
}

function columnEquations(
  table: PrintedTable,
  index: number,
  rule: ColumnRule,
  add: (equation: Equation) => void,
): void {
  const { target, parts, signs, rowSigns, score, strong, misses } = rule;
  table.rows.forEach((printed, row) => {
    const rowSign = rowSigns?.[row] ?? 1;
    if (isHeading(printed) || printed.figures[target] === null) return;
    const terms = parts
      .map((column, i): EquationTerm => ({
        table: index,
        row,
        column,
        factor: -rowSign * (signs[i] as number),
      }))
      .filter((term) => figure(table, term) !== null);
    if (terms.length === 0 || (parts.length === 2 && terms.length < 2)) return;
    const nonZero = terms.filter((term) => figure(table, term) !== 0).length;
    add({
      kind: 'column',
      terms: [{ table: index, row, column: target, factor: 1 }, ...terms],
      constant: 0,
      exactWithin: 0,
      roundedWithin: sumTolerance(table, Math.max(2, nonZero)),
      score,
      witnessed: strong >= 2 && strong > misses,
    });
  });
}

function shareEquations(
  table: PrintedTable,
  index: number,
  rule: ShareRule,
  add: (equation: Equation) => void,
): void {
  table.rows.forEach((printed, row) => {
    if (rule.rows && !rule.rows.includes(row)) return;
    if (printed.figures[rule.part] === null || printed.figures[rule.whole] === null) return;
    add({
      kind: 'share-of-year',
      terms: [
        { table: index, row, column: rule.part, factor: 12 },
        { table: index, row, column: rule.whole, factor: -rule.months },
      ],
      constant: 0,
      exactWithin: table.step * 6 + 12,
      roundedWithin: table.step * 18,
      score: 4,
      witnessed: rule.matches >= 4,
    });
  });
}
