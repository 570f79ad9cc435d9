import type { Language } from './amountText';

/** Ord på bladet Kontroller. */
export interface ControlSheetText {
  readonly name: string;
  readonly heads: readonly string[];
  readonly counts: (
    counts: Readonly<Record<'applied' | 'passed' | 'fel' | 'varning' | 'upplysning' | 'accepted', number>>,
  ) => string;
  readonly accepted: (reason: string, day: string) => string;
  readonly more: (count: number) => string;
  readonly left: (count: number) => string;
  readonly sides: string;
}

const many = (count: number, one: string, several: string): string =>
  `${count}\u00a0${count === 1 ? one : several}`;

const SV: ControlSheetText = {
  name: 'Kontroller',
  heads: ['Nr', 'Kontroll', 'Utfall', 'Belopp A', 'Belopp B', 'Differens', 'Plats', 'Orsak', 'Åtgärd'],
  counts: ({ applied, passed, fel, varning, upplysning, accepted }) =>
    [
      `${many(applied, 'kontroll', 'kontroller')}: ${fel} fel`,
      many(varning, 'varning', 'varningar'),
      many(upplysning, 'upplysning', 'upplysningar'),
      `${passed} godkända`,
      ...(accepted > 0 ? [many(accepted, 'godtagen avvikelse', 'godtagna avvikelser')] : []),
    ].join(', '),
  accepted: (reason, day) => `Godtagen ${day}${reason === '' ? '' : `: ${reason}`}`,
  more: (count) => `och ${count} till`,
  left: (count) => `${many(count, 'kontroll gäller', 'kontroller gäller')} inte denna rapport.`,
  sides: 'Differens är A minus B. Beloppen är i kronor.',
};

const EN: ControlSheetText = {
  name: 'Kontroller',
  heads: ['No', 'Control', 'Outcome', 'Amount A', 'Amount B', 'Difference', 'Place', 'Cause', 'What to do'],
  counts: ({ applied, passed, fel, varning, upplysning, accepted }) =>
    [
      `${many(applied, 'control', 'controls')}: ${many(fel, 'error', 'errors')}`,
      many(varning, 'warning', 'warnings'),
      many(upplysning, 'notice', 'notices'),
      `${passed} passed`,
      ...(accepted > 0 ? [`${accepted} accepted`] : []),
    ].join(', '),
  accepted: (reason, day) => `Accepted ${day}${reason === '' ? '' : `: ${reason}`}`,
  more: (count) => `and ${count} more`,
  left: (count) => `${many(count, 'control does', 'controls do')} not apply to this report.`,
  sides: 'Difference is A minus B. Amounts are in kronor.',
};

export function controlSheetText(language: Language): ControlSheetText {
  return language === 'sv' ? SV : EN;
}
