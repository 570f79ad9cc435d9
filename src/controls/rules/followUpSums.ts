import type { Control } from '../control';
import { statementsOfKind } from '../figures';
import { compareSums } from '../sumRows';

/** Uppföljningens summor: the columns of a budgetuppföljning add to its totals. */
export const followUpSums: Control = {
  code: 'follow-up-sums',
  severity: 'fel',
  compare: (material) => {
    const statements = statementsOfKind(material, 'budgetFollowUp');
    if (statements.length === 0) return null;
    return statements.flatMap((statement) => compareSums(statement, material));
  },
};
