import type { Control } from '../control';

/** Indatabladen är igenkända: each sheet that looks like input is read, with every heading, once. */
export const sheetsRecognised: Control = {
  code: 'sheets-recognised',
  severity: 'fel',
  adopts: ['no-ledger', 'input-empty', 'balance-list-not-used', 'sheet-*', 'header-*', 'columns-*'],
};
