import type { Scenario } from '../ledger/ledger';
import type { Language } from './amountText';
import { codeText, filled } from './findingText';
import { functionsEn } from './functions.en';
import { functionsSv } from './functions.sv';

const SENTENCES = { sv: functionsSv, en: functionsEn } as const;
const OR = { sv: ' eller ', en: ' or ' } as const;
const QUOTES = { sv: ['”', '”'], en: ['“', '”'] } as const;
const SCENARIOS: Readonly<Record<Language, Readonly<Record<Scenario, string>>>> = {
  sv: {
    actual: 'bokföring',
    budget: 'budget',
    forecast: 'prognos',
    previousForecast: 'föregående prognos',
    contribution: 'medlemsbidrag',
  },
  en: {
    actual: 'booking',
    budget: 'budget',
    forecast: 'forecast',
    previousForecast: 'previous forecast',
    contribution: 'member contribution',
  },
};

let spoken: Language = 'sv';

/** Office speaks one language as long as it runs: what a formula does wrong is said in it. What cells show is Swedish, as the reports are. */
export function speakInCells(language: Language): void {
  spoken = language;
}

export function spokenInCells(): Language {
  return spoken;
}

/** Vad som är fel med en formel, in the language of Office. Sentences of findings are there too. */
export function functionText(code: string, params: Readonly<Record<string, string | number>> = {}): string {
  const own = SENTENCES[spoken][code];
  return own === undefined ? codeText(code, params, spoken) : filled(own, params);
}

/** ”A”, ”B” or ”C”. */
export function namesText(names: readonly string[]): string {
  const [open, close] = QUOTES[spoken];
  const quoted = names.map((name) => `${open}${name}${close}`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')}${OR[spoken]}${last}`;
}

export function scenarioText(scenario: Scenario): string {
  return SCENARIOS[spoken][scenario];
}
