import { roundToStep, stepOf } from '../money/round';
import { ore } from '../money/ore';
import { printsOf, wholeSums } from '../statements/rowPrints';
import type { Figure, Statement, StatementColumn, StatementRow } from '../statements/statement';
import type { Comparison } from './control';
import { amountColumns, toleranceOf } from './figures';
import type { Material } from './material';

interface Printed {
  readonly statement: Statement;
  readonly row: StatementRow;
  readonly column: StatementColumn;
  readonly figure: Figure;
  /** Which postings the amount is made of, in the sign that is printed. */
  readonly print: number;
}

/**
 * Samma konteringar, samma siffra: figures (a) of some statements against figures of others (b) that are made of the same postings. Where
 * a is printed in a coarser unit, b is rounded to it first: rounded last, once.
 */
export function compareSamePostings(
  material: Material,
  from: (statement: Statement) => boolean,
  to: (statement: Statement) => boolean,
): Comparison[] {
  const others = new Map<number, Printed>();
  for (const one of printedIn(material, to))
    if (!others.has(Math.abs(one.print))) others.set(Math.abs(one.print), one);
  return printedIn(material, from).flatMap((own): Comparison[] => {
    const other = others.get(Math.abs(own.print));
    if (!other || other.statement === own.statement) return [];
    const turned = Math.sign(own.print) * Math.sign(other.print);
    const [step, otherStep] = [stepOf(own.row.precision), stepOf(other.row.precision)];
    const exact = other.figure.exact * turned;
    const coarser = step > otherStep && own.figure.exact === own.figure.steps * step;
    const additive = own.statement.rounding === 'additive';
    return [
      {
        a: own.figure.exact,
        b: coarser ? roundToStep(ore(exact), step) * step : exact,
        tolerance: coarser ? (additive ? step : 0) : toleranceOf([own, other], 1, material.tolerance),
        figure: { statement: own.statement.id, row: own.row.id, column: own.column.id },
        params: {
          statement: own.statement.title,
          row: own.row.label || own.row.id,
          column: own.column.title,
          other: other.statement.title,
        },
        evidence: () => ({
          unit: step,
          entered: [{ name: own.row.label || own.row.id, amount: own.figure.exact }],
        }),
      },
    ];
  });
}

/** Figures as they stand, with what their postings are as computed. */
function printedIn(
  { computed, statements, ledger }: Material,
  wanted: (one: Statement) => boolean,
): Printed[] {
  return statements.filter(wanted).flatMap((statement) => {
    const made = computed.statements.find(({ id }) => id === statement.id) ?? statement;
    return amountColumns(statement).flatMap((column) => {
      const prints = knownPrints(made, column, ledger);
      return statement.rows.flatMap((row): Printed[] => {
        const figure = row.figures.get(column.id);
        const print = prints.get(row.id) ?? 0;
        return figure && print !== 0 ? [{ statement, row, column, figure, print }] : [];
      });
    });
  });
}

/** Prints by statement and column: both rules that look for the same postings ask for those of every statement. */
const KNOWN = new WeakMap<Statement, Map<string, ReadonlyMap<string, number>>>();

function knownPrints(
  made: Statement,
  column: StatementColumn,
  ledger: Material['ledger'],
): ReadonlyMap<string, number> {
  const own = KNOWN.get(made) ?? new Map<string, ReadonlyMap<string, number>>();
  KNOWN.set(made, own);
  const known = own.get(column.id) ?? printsOf(made, column, wholeSums(made, column.id), ledger);
  own.set(column.id, known);
  return known;
}
