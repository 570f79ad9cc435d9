import { isWithin } from '../figures';
import { noteControl } from '../noteTotals';

/** Kostnadsnot: the note's sum = its row of the resultaträkning. */
export const noteCosts = noteControl(
  'note-costs',
  (row, statement, { layout: { accounts }, ledger }) =>
    isWithin(row, statement, accounts.result, ledger) && !isWithin(row, statement, accounts.income, ledger),
);
