import type { Control } from '../control';
import { isWithin } from '../figures';
import { compareNotes } from '../noteTotals';

/** Kostnadsnot: the note's sum = its row of the resultaträkning. */
export const noteCosts: Control = {
  code: 'note-costs',
  severity: 'fel',
  follows: ['account-mapped', 'account-once'],
  compare: (material) =>
    compareNotes(
      material,
      (row, statement) =>
        isWithin(row, statement, material.layout.accounts.result, material.ledger) &&
        !isWithin(row, statement, material.layout.accounts.income, material.ledger),
    ),
};
