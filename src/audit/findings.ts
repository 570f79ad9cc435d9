import type { Audit } from './audit';
import { type Equation, residualOf } from './equation';
import type { CellRef } from './printed';
import type { Cause, Suspicion } from './suspects';

/** Fel: certain enough to put right. Möjlig: look at it. Avrundning: a difference that rounding explains. */
export type AuditClass = 'fel' | 'möjlig' | 'avrundning';

/** Fynd i en granskning: one figure that does not fit. Amounts in hundredths of the table's unit. */
export interface AuditFinding {
  readonly class: AuditClass;
  readonly cell: CellRef;
  readonly printed: number;
  /** What the equation or the likeliest correction says; null where it cannot be told. */
  readonly expected: number | null;
  readonly cause: Cause | 'rounding';
  /** The equations that fail, the surest first; never empty. */
  readonly equations: readonly Equation[];
}

/** Evidence from which a failing equation, alone, is called an error. */
const SURE = 4;

/** Sorts what was found into fel, möjlig and avrundning. */
export function auditFindings(audit: Audit): AuditFinding[] {
  const findings: AuditFinding[] = [];
  for (const suspicion of audit.suspicions) {
    const equations = bySureness(suspicion.equations);
    const kind = classOf(audit, suspicion);
    findings.push({
      class: kind,
      cell: suspicion.cell,
      printed: suspicion.printed,
      expected: suspicion.proposed,
      cause: suspicion.cause,
      equations,
    });
    for (const { cell, printed, proposed } of suspicion.follows) {
      const own = equations.filter(({ terms }) =>
        terms.some(
          (term) => term.table === cell.table && term.row === cell.row && term.column === cell.column,
        ),
      );
      if (own.length > 0)
        findings.push({
          class: kind,
          cell,
          printed,
          expected: proposed,
          cause: suspicion.cause,
          equations: own,
        });
    }
  }
  for (const equation of audit.roundings) {
    const [cell] = equation.terms;
    if (!cell) continue;
    const printed = audit.tables[cell.table]?.rows[cell.row]?.figures[cell.column] ?? 0;
    const expected = printed - residualOf(audit.tables, equation) / cell.factor;
    findings.push({ class: 'avrundning', cell, printed, expected, cause: 'rounding', equations: [equation] });
  }
  return findings;
}

function bySureness(equations: readonly Equation[]): Equation[] {
  return [...equations].sort((a, b) => Number(b.witnessed) - Number(a.witnessed) || b.score - a.score);
}

/**
 * An error needs a witness: a sure rule that holds elsewhere, or two equations that fail by the same figure. What is believed on one weak
 * equation alone is only possible, and so is a figure in thousands that misses by little: it may measure something slightly else.
 */
function classOf(audit: Audit, { equations, broken }: Suspicion): AuditClass {
  const sure = equations.filter((equation) => {
    const near = Math.abs(residualOf(audit.tables, equation)) <= equation.roundedWithin * 2;
    return equation.witnessed && equation.score >= SURE && !(equation.kind === 'rounded-thousands' && near);
  });
  if (sure.length > 0) return 'fel';
  return equations.length >= 2 && equations.length > broken ? 'fel' : 'möjlig';
}
