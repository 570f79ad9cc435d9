import type { Severity } from '../ledger/finding';
import { countText, type Language } from './amountText';

/** Vad som räknas: differences that nobody has accepted, by how bad they are; differences accepted; controls that are passed. */
export type CountedControls = Readonly<Record<Severity | 'accepted' | 'passed', number>>;

const WORDS: Readonly<
  Record<Language, Readonly<Record<keyof CountedControls, readonly [one: string, several: string]>>>
> = {
  sv: {
    fel: ['fel', 'fel'],
    varning: ['varning', 'varningar'],
    upplysning: ['upplysning', 'upplysningar'],
    accepted: ['godtagen', 'godtagna'],
    passed: ['godkänd kontroll', 'godkända kontroller'],
  },
  en: {
    fel: ['error', 'errors'],
    varning: ['warning', 'warnings'],
    upplysning: ['notice', 'notices'],
    accepted: ['accepted', 'accepted'],
    passed: ['control passed', 'controls passed'],
  },
};

/** "2 varningar". */
export function counted(kind: keyof CountedControls, n: number, language: Language): string {
  return `${countText(n, language)}\u00a0${WORDS[language][kind][n === 1 ? 0 : 1]}`;
}

/** "3 fel · 2 varningar · 1 upplysning · 41 godkända kontroller": on the sheet, in the pane and on the command line. */
export function countsText(counts: CountedControls, language: Language): string {
  return (['fel', 'varning', 'upplysning', 'accepted', 'passed'] as const)
    .filter((kind) => counts[kind] > 0 || kind === 'fel' || kind === 'passed')
    .map((kind) => counted(kind, counts[kind], language))
    .join(' · ');
}
