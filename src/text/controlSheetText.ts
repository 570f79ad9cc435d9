import type { Language } from './amountText';

/** Ord på bladet Kontroller. */
export interface ControlSheetText {
  readonly name: string;
  readonly heads: readonly string[];
  readonly accepted: (reason: string, day: string) => string;
  readonly more: (count: number) => string;
  readonly sides: string;
}

const SV: ControlSheetText = {
  name: 'Kontroller',
  heads: ['Nr', 'Kontroll', 'Utfall', 'Belopp A', 'Belopp B', 'Differens', 'Plats', 'Orsak', 'Åtgärd'],
  accepted: (reason, day) => `Godtagen ${day}${reason === '' ? '' : `: ${reason}`}`,
  more: (count) => `och ${count} till`,
  sides:
    'Differens är A minus B. Beloppen är i kronor. En kontroll som inte har något att pröva är ej tillämplig.',
};

const EN: ControlSheetText = {
  name: 'Kontroller',
  heads: ['No', 'Control', 'Outcome', 'Amount A', 'Amount B', 'Difference', 'Place', 'Cause', 'What to do'],
  accepted: (reason, day) => `Accepted ${day}${reason === '' ? '' : `: ${reason}`}`,
  more: (count) => `and ${count} more`,
  sides:
    'Difference is A minus B. Amounts are in kronor. A control that has nothing to try is not applicable.',
};

export function controlSheetText(language: Language): ControlSheetText {
  return language === 'sv' ? SV : EN;
}
