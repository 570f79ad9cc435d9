import type { Language } from './amountText';

/** Ord i panelens Kontroller. */
export interface ControlWords {
  /** The workbook has changed since. */
  readonly unread: string;
  readonly summary: (counts: string, period: string, time: string) => string;
  readonly sideA: string;
  readonly sideB: string;
  readonly difference: string;
  readonly cause: string;
  readonly action: string;
  readonly passed: string;
  readonly accepted: string;
}

const sv: ControlWords = {
  unread: 'Arbetsboken har ändrats sedan den kontrollerades.',
  summary: (counts, period, time) => `${counts}. Avser ${period}, senast ${time}.`,
  sideA: 'Belopp A',
  sideB: 'Belopp B',
  difference: 'Differens',
  cause: 'Orsak',
  action: 'Åtgärd',
  passed: 'Godkända',
  accepted: 'Godtagna',
};

const en: ControlWords = {
  unread: 'The workbook has changed since it was checked.',
  summary: (counts, period, time) => `${counts}. For ${period}, latest ${time}.`,
  sideA: 'Amount A',
  sideB: 'Amount B',
  difference: 'Difference',
  cause: 'Cause',
  action: 'To do',
  passed: 'Passed',
  accepted: 'Accepted',
};

export function controlWords(language: Language): ControlWords {
  return language === 'sv' ? sv : en;
}
