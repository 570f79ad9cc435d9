import type { Language } from './amountText';

/** Words of the sheet Logg. */
export interface LogWords {
  readonly title: string;
  readonly subtitle: string;
  /** Up to when it goes: an update does not write the sheet. */
  readonly until: (at: string) => string;
  readonly heads: readonly string[];
  readonly what: Readonly<Record<'created' | 'updated' | 'undone', string>>;
  /** Where no clock was asked. */
  readonly untimed: string;
}

const sv: LogWords = {
  title: 'Logg',
  subtitle:
    'Varje gång rapporterna har skrivits, den senaste först. Kontrollsumman är SHA-256 av det som lästes.',
  until: (at) => `Till och med ${at}.`,
  heads: [
    'När',
    'Vad',
    'Version',
    'Rapportmall',
    'Period',
    'Ändrade celler',
    'Underlag',
    'Rader',
    'Kontrollsumma',
  ],
  what: { created: 'Skapade', updated: 'Uppdaterade', undone: 'Ångrade' },
  untimed: '\u2013',
};

const en: LogWords = {
  title: 'Log',
  subtitle:
    'Each time the reports were written, the latest first. The checksum is the SHA-256 of what was read.',
  until: (at) => `Up to and including ${at}.`,
  heads: ['When', 'What', 'Version', 'Layout', 'Period', 'Changed cells', 'Input', 'Rows', 'Checksum'],
  what: { created: 'Created', updated: 'Updated', undone: 'Undone' },
  untimed: '\u2013',
};

export function logWords(language: Language): LogWords {
  return language === 'sv' ? sv : en;
}
