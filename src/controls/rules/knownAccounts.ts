import type { Control } from '../control';

/** Alla konton i underlaget, also those of the budget, finns i kontoplanen. */
export const knownAccounts: Control = {
  code: 'known-accounts',
  severity: 'varning',
  input: ['chart'],
  adopts: ['account-not-in-chart', 'chart-account-twice'],
};
