import { type Period, lastDay, monthNumber, yearOf } from '../ledger/months';
import type { Unit } from '../money/round';
import type { Language } from './amountText';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** "januari–augusti 2019": a report's period under its title. */
export function periodTitle(period: Period, language: Language): string {
  const name = (month: number): string => MONTHS[language][monthNumber(month) - 1] as string;
  if (period.from === period.to) return `${name(period.from)} ${yearOf(period.from)}`;
  const sameYear = yearOf(period.from) === yearOf(period.to);
  return `${name(period.from)}${sameYear ? '' : ` ${yearOf(period.from)}`}–${name(period.to)} ${yearOf(period.to)}`;
}

/** "per 31 augusti 2019": a balance sheet's day. */
export function balanceDayTitle(period: Period, language: Language): string {
  const date = lastDay(period.to) % 100;
  const month = MONTHS[language][monthNumber(period.to) - 1] as string;
  return language === 'sv'
    ? `per ${date} ${month} ${yearOf(period.to)}`
    : `as of ${date} ${month} ${yearOf(period.to)}`;
}

/** "belopp i kr". */
export function unitTitle(unit: Unit, language: Language): string {
  const names: Readonly<Record<Language, Readonly<Record<Unit, string>>>> = {
    sv: { öre: 'belopp i kr', kr: 'belopp i kr', tkr: 'belopp i tkr' },
    en: { öre: 'amounts in SEK', kr: 'amounts in SEK', tkr: 'amounts in SEK thousands' },
  };
  return names[language][unit];
}

/** Words the report sheets print besides the layout's own. */
export function sheetWords(language: Language): { page: string; roundingFootnote: string; exact: string } {
  return language === 'sv'
    ? {
        page: 'Sida &P av &N',
        roundingFootnote: 'Avrundning kan göra att delar och summor skiljer sig.',
        exact: 'Exakt belopp',
      }
    : {
        page: 'Page &P of &N',
        roundingFootnote: 'Parts and totals may differ because of rounding.',
        exact: 'Exact amount',
      };
}
