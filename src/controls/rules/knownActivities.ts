import type { Control } from '../control';

/** Alla insatser i underlaget, also those of the budget, finns i bladet Insatser. */
export const knownActivities: Control = {
  code: 'known-activities',
  severity: 'varning',
  input: ['objects'],
  adopts: ['object-not-declared', 'object-unknown', 'object-twice'],
};
