import { touches } from '../figures';
import { noteControl } from '../noteTotals';

/** Skuldnot: the note's sum = its row of the balansräkning. */
export const noteLiabilities = noteControl(
  'note-liabilities',
  (row, statement, { layout: { accounts, roles } }) =>
    statement.layout.kind === 'balanceSheet' &&
    !touches(row, statement, roles.equity) &&
    !touches(row, statement, accounts.assets),
);
