import type { Control } from '../control';
import { statementsOfKind } from '../figures';
import { compareSums } from '../sumRows';

/** Nettokostnad: intäkter + kostnader + avskrivningar = nettokostnad, and every other subtotal of the resultaträkning. */
export const netCost: Control = {
  code: 'net-cost',
  severity: 'fel',
  follows: ['account-mapped'],
  compare: (material) => {
    const statements = statementsOfKind(material, 'incomeStatement');
    if (statements.length === 0) return null;
    return statements.flatMap((statement) => compareSums(statement, material, ({ total }) => !total));
  },
};
