import { isWithin } from '../figures';
import { noteControl } from '../noteTotals';

/** Intäktsnot: the note's sum = its row of the resultaträkning. */
export const noteIncome = noteControl('note-income', (row, statement, { layout, ledger }) =>
  isWithin(row, statement, layout.accounts.income, ledger),
);
