import type { Control } from '../control';
import { statementsOfKind } from '../figures';
import { compareSamePostings } from '../samePostings';

/** Budgetuppföljningen visar samma belopp som resultaträkningen, where both show the same postings. */
export const followUpSame: Control = {
  code: 'follow-up-same',
  severity: 'fel',
  compare: (material) => {
    const [followUp] = statementsOfKind(material, 'budgetFollowUp');
    const [income] = statementsOfKind(material, 'incomeStatement', 'budget');
    if (!followUp || !income) return null;
    return compareSamePostings(
      material,
      ({ layout }) => layout.kind === 'budgetFollowUp',
      ({ layout }) => layout.kind === 'incomeStatement' || layout.kind === 'budget',
    );
  },
};
