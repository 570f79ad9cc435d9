import type { Control } from '../control';
import { touches } from '../figures';
import { compareNotes } from '../noteTotals';

/** Skuldnot: the note's sum = its row of the balansräkning. */
export const noteLiabilities: Control = {
  code: 'note-liabilities',
  severity: 'fel',
  follows: ['account-mapped', 'account-once'],
  compare: (material) =>
    compareNotes(
      material,
      (row, statement) =>
        statement.layout.kind === 'balanceSheet' &&
        !touches(row, statement, material.layout.roles.equity) &&
        !touches(row, statement, material.layout.accounts.assets),
    ),
};
