import type { Language } from './amountText';
import { many } from './many';

/** Ord i panelens Kontroller. */
export interface ControlWords {
  readonly summary: (controls: number, period: string, time: string) => string;
  readonly sideA: string;
  readonly sideB: string;
  readonly difference: string;
  readonly cause: string;
  readonly action: string;
  readonly passed: string;
  readonly accepted: string;
}

const sv: ControlWords = {
  summary: (controls, period, time) =>
    `${many(controls, 'kontroll', 'kontroller')}, ${period}. Senast ${time}.`,
  sideA: 'Belopp A',
  sideB: 'Belopp B',
  difference: 'Differens',
  cause: 'Orsak',
  action: 'Åtgärd',
  passed: 'Godkända',
  accepted: 'Godtagna',
};

const en: ControlWords = {
  summary: (controls, period, time) => `${many(controls, 'control', 'controls')}, ${period}. Latest ${time}.`,
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
