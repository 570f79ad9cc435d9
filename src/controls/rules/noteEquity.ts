import type { Control } from '../control';
import { touches } from '../figures';
import { compareNotes } from '../noteTotals';

/** Not om eget kapital: the note's sum = its row of the balansräkning. */
export const noteEquity: Control = {
  code: 'note-equity',
  severity: 'fel',
  follows: ['account-mapped', 'account-once'],
  compare: (material) =>
    compareNotes(
      material,
      (row, statement) =>
        statement.layout.kind === 'balanceSheet' && touches(row, statement, material.layout.roles.equity),
    ),
};
