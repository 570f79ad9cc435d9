import { postingCount } from '../../ledger/cube';
import type { Control } from '../control';
import { amountColumns, statementsOfKind } from '../figures';
import { REQUIREMENT_RESULT } from '../requirementRows';

/** Balanskravsutredningen finns: a report of what is booked has one (a: how many, b: one). */
export const requirementStated: Control = {
  code: 'requirement-stated',
  severity: 'upplysning',
  compare: (material) => {
    const { ledger, period } = material;
    if (postingCount(ledger.cubes.actual, period.from, period.to) === 0) return null;
    const stated = statementsOfKind(material, 'balancedBudgetRequirement').length;
    const [statement] = material.added;
    const column = statement && amountColumns(statement)[0]?.id;
    const figure = statement &&
      column !== undefined && { statement: statement.id, row: REQUIREMENT_RESULT, column };
    return [{ a: Math.min(1, stated), b: 1, measured: 'count', figure: figure || undefined }];
  },
};
