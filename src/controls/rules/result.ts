import type { Control } from '../control';
import { statementsOfKind } from '../figures';
import { compareSums } from '../sumRows';

/** Resultat: netto + finans + extraordinärt = resultat, the total of the resultaträkning (or of a budget). */
export const result: Control = {
  code: 'result',
  severity: 'fel',
  follows: ['account-mapped'],
  compare: (material) => {
    const statements = statementsOfKind(material, 'incomeStatement', 'budget');
    if (statements.length === 0) return null;
    return statements.flatMap((statement) => compareSums(statement, material, ({ total }) => total));
  },
};
