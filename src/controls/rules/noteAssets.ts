import { isWithin } from '../figures';
import { noteControl } from '../noteTotals';

/** Fordringsnot and other notes to assets: the note's sum = its row of the balansräkning. */
export const noteAssets = noteControl('note-assets', (row, statement, { layout, ledger }) =>
  isWithin(row, statement, layout.accounts.assets, ledger),
);
