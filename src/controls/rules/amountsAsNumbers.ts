import type { Control } from '../control';

/** Belopp är lagrade som tal, not as text that Excel itself leaves out of its sums. */
export const amountsAsNumbers: Control = {
  code: 'amounts-as-numbers',
  severity: 'upplysning',
  input: ['ledger', 'balanceList', 'openings', 'budget', 'forecast', 'previousForecast', 'contributions'],
  adopts: ['amount-as-text'],
};
