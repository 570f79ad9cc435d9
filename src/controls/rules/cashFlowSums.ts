import type { Control } from '../control';
import { statementsOfKind } from '../figures';
import { compareSums } from '../sumRows';

/** Kassaflödets delsummor: its rows add to its subtotals. */
export const cashFlowSums: Control = {
  code: 'cash-flow-sums',
  severity: 'fel',
  compare: (material) => {
    const statements = statementsOfKind(material, 'cashFlow');
    if (statements.length === 0) return null;
    return statements.flatMap((statement) => compareSums(statement, material));
  },
};
