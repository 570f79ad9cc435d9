import type { Language } from './amountText';

/** Ord i panelens Kontroller. */
export interface ControlWords {
  readonly summary: (controls: number, period: string, time: string) => string;
  readonly cause: string;
  readonly action: string;
  readonly passed: string;
  readonly accepted: string;
  /** "21 av 24 godkända". */
  readonly count: (passed: number, applied: number) => string;
}

const sv: ControlWords = {
  summary: (controls, period, time) => `${controls} kontroller, ${period}. Senast ${time}.`,
  cause: 'Orsak',
  action: 'Åtgärd',
  passed: 'Godkända',
  accepted: 'Godtagna',
  count: (passed, applied) => `${passed} av ${applied} godkända`,
};

const en: ControlWords = {
  summary: (controls, period, time) => `${controls} controls, ${period}. Latest ${time}.`,
  cause: 'Cause',
  action: 'To do',
  passed: 'Passed',
  accepted: 'Accepted',
  count: (passed, applied) => `${passed} of ${applied} passed`,
};

export function controlWords(language: Language): ControlWords {
  return language === 'sv' ? sv : en;
}
