import { type Equation, residualOf } from './equation';
import { findTables } from './findTables';
import { inferEquations, ROWS_FOR_SUMS, structureOf } from './inferEquations';
import type { SumStructure } from './inferSums';
import type { PrintedSheet, PrintedTable } from './printed';
import { findSuspects, type Suspicion } from './suspects';

/** Granskningens resultat, before it is worded. */
export interface Audit {
  readonly tables: readonly PrintedTable[];
  readonly structures: readonly SumStructure[];
  readonly equations: readonly Equation[];
  readonly suspicions: readonly Suspicion[];
  /** Equations that only rounding keeps from agreeing. */
  readonly roundings: readonly Equation[];
  /** Tables too long to look for sums in, by index. */
  readonly leftOut: readonly number[];
}

/** How far the work has come: `done` of `of` slices. */
export interface AuditProgress {
  readonly done: number;
  readonly of: number;
}

/** Granskar blad: finds tables, what adds up in them and between them, and what does not. */
export function auditSheets(sheets: readonly PrintedSheet[]): Audit {
  const work = auditInSteps(sheets);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same in slices, a table at a time, so that whoever drives it can show progress and stop. */
export function* auditInSteps(sheets: readonly PrintedSheet[]): Generator<AuditProgress, Audit> {
  const tables = sheets.flatMap(findTables);
  const structures: SumStructure[] = [];
  const of = 2 * tables.length + 2;
  for (const table of tables) {
    yield { done: structures.length, of };
    structures.push(structureOf(table));
  }
  const work = inferEquations(tables, structures);
  for (let done = tables.length; ; done++) {
    yield { done: Math.min(done, of), of };
    const step = work.next();
    if (step.done) return conclude(tables, structures, step.value);
  }
}

function conclude(
  tables: readonly PrintedTable[],
  structures: readonly SumStructure[],
  equations: readonly Equation[],
): Audit {
  const roundings = equations.filter((equation) => {
    const size = Math.abs(residualOf(tables, equation));
    return size > equation.exactWithin && size <= equation.roundedWithin;
  });
  const leftOut = tables.flatMap(({ rows }, i) => (rows.length > ROWS_FOR_SUMS ? [i] : []));
  return { tables, structures, equations, suspicions: findSuspects(tables, equations), roundings, leftOut };
}
