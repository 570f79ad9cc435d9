import type { Control } from '../control';

/** Indatabladen är igenkända: each sheet that looks like input is read, with every heading, once. */
export const sheetsRecognised: Control = {
  code: 'sheets-recognised',
  severity: 'fel',

  adopts: [
    'no-ledger',
    'sheet-column-missing',
    'sheet-role-twice',
    'sheet-year-twice',
    'balance-list-not-used',
    'sheet-unit',
    'sheet-hidden',
    'header-merged',
    'header-twice',
  ],
};
