import type { Control } from '../control';
import { isWithin } from '../figures';
import { compareNotes } from '../noteTotals';

/** Intäktsnot: the note's sum = its row of the resultaträkning. */
export const noteIncome: Control = {
  code: 'note-income',
  severity: 'fel',
  follows: ['account-mapped', 'account-once'],
  compare: (material) =>
    compareNotes(material, (row, statement) =>
      isWithin(row, statement, material.layout.accounts.income, material.ledger),
    ),
};
