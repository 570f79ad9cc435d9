import { touches } from '../figures';
import { noteControl } from '../noteTotals';

/** Not om eget kapital: the note's sum = its row of the balansräkning. */
export const noteEquity = noteControl(
  'note-equity',
  (row, statement, { layout }) =>
    statement.layout.kind === 'balanceSheet' && touches(row, statement, layout.roles.equity),
);
