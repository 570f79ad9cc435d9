import type { Control } from '../control';
import { statementsOfKind } from '../figures';
import { compareSums } from '../sumRows';

/** Tillgångar och andra summor: the rows of the balansräkning add to its sums. */
export const balanceSums: Control = {
  code: 'balance-sums',
  severity: 'fel',
  compare: (material) => {
    const statements = statementsOfKind(material, 'balanceSheet');
    if (statements.length === 0) return null;
    return statements.flatMap((statement) => compareSums(statement, material));
  },
};
