import { agreeing } from './agreeing';
import { type Equation, residualOf } from './equation';
import { tablesInSteps } from './findTables';
import { inferEquations, structureOf } from './inferEquations';
import { each, finished, part, type Steps } from './inSteps';
import { isList, isWide, type LeftOut, LIMITS } from './limits';
import type { PrintedSheet, PrintedTable } from './printed';
import type { SumStructure } from './readings';
import { findSuspects, type Suspicion } from './suspects';

/** Granskningens resultat, before it is worded. */
export interface Audit {
  readonly tables: readonly PrintedTable[];
  readonly structures: readonly SumStructure[];
  readonly equations: readonly Equation[];
  readonly suspicions: readonly Suspicion[];
  /** Equations that only rounding keeps from agreeing. */
  readonly roundings: readonly Equation[];
  /** What was not looked for, for its size. */
  readonly leftOut: readonly LeftOut[];
}

/** Granskar blad: finds tables, what adds up in them and between them, and what does not. */
export function auditSheets(sheets: readonly PrintedSheet[]): Audit {
  return finished(auditInSteps(sheets));
}

/** The same in steps of some hundredths of a second each, so that a screen can show progress and stop it. */
export function* auditInSteps(sheets: readonly PrintedSheet[]): Steps<Audit> {
  const readable = sheets.filter((sheet) => cellsOf(sheet) <= LIMITS.cells);
  const tables = (yield* part(each(readable, tablesInSteps), 0, 0.2)).flat();
  const structures = yield* part(each(tables, structureOf), 0.2, 0.5);
  const { equations, pairsLeftOut } = yield* part(inferEquations(tables, structures), 0.5, 0.9);
  const { suspicions: found, unexplained } = yield* part(findSuspects(tables, equations), 0.9, 1);
  const suspicions = agreeing(tables, equations, found);
  const roundings = equations.filter((equation) => {
    const size = Math.abs(residualOf(tables, equation));
    return size > equation.exactWithin && size <= equation.roundedWithin;
  });
  const leftOut: LeftOut[] = [
    ...sheets.flatMap((sheet): LeftOut[] =>
      readable.includes(sheet) ? [] : [{ what: 'sheet', sheet: sheet.sheet, cells: cellsOf(sheet) }],
    ),
    ...tables.flatMap((table, index): LeftOut[] => (isList(table) ? [{ what: 'sums', table: index }] : [])),
    ...tables.flatMap((table, index): LeftOut[] =>
      isWide(table) ? [{ what: 'columns', table: index }] : [],
    ),
    ...(pairsLeftOut > 0 ? [{ what: 'relations', pairs: pairsLeftOut } as const] : []),
    ...(unexplained > 0 ? [{ what: 'failures', equations: unexplained } as const] : []),
  ];
  return { tables, structures, equations, suspicions, roundings, leftOut };
}

function cellsOf({ rows }: PrintedSheet): number {
  return rows.reduce((sum, row) => sum + row.length, 0);
}
