import type { Control } from '../control';
import { isWithin } from '../figures';
import { compareNotes } from '../noteTotals';

/** Fordringsnot and other notes to assets: the note's sum = its row of the balansräkning. */
export const noteAssets: Control = {
  code: 'note-assets',
  severity: 'fel',
  follows: ['account-mapped', 'account-once'],
  compare: (material) =>
    compareNotes(material, (row, statement) =>
      isWithin(row, statement, material.layout.accounts.assets, material.ledger),
    ),
};
