import { type Month, type Period, monthNumber, monthOf, monthOfDay } from './months';
import { parseDay } from './parseDay';

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** Reads "2019-01..2019-08", "2019-08" (that month) or "2019" (that year). Null where it is none of them, or ends before it begins. */
export function parsePeriod(text: string): Period | null {
  const parts = text.trim().split(/\s*(?:\.\.|–|—)\s*/);
  if (parts.length > 2) return null;
  const first = wholeOrMonth(parts[0] as string);
  const last = parts.length === 2 ? wholeOrMonth(parts[1] as string) : first;
  if (!first || !last || last.to < first.from) return null;
  return { from: first.from, to: last.to };
}

function wholeOrMonth(text: string): Period | null {
  const year = /^(\d{4})$/.exec(text);
  if (year) return { from: monthOf(Number(year[1]), 1), to: monthOf(Number(year[1]), 12) };
  const month = /^(\d{4})-(\d{1,2})$/.exec(text);
  if (!month) return null;
  const number = Number(month[2]);
  if (number < 1 || number > 12) return null;
  const value = monthOf(Number(month[1]), number);
  return { from: value, to: value };
}

const MONTH_WORDS: Readonly<Record<string, number>> = {
  januari: 1,
  februari: 2,
  mars: 3,
  april: 4,
  may: 5,
  juni: 6,
  juli: 7,
  augusti: 8,
  september: 9,
  sept: 9,
  oktober: 10,
  oct: 10,
  november: 11,
  december: 12,
};

/** A month heading of a budget sheet, "Jan", "januari 2019", "jan-19", "2019-01", 1 or an Excel date: 1–12, or null. */
export function parseMonthHeading(text: string): number | null {
  const plain = text.trim().toLowerCase();
  const number = /^(?:\d{4}-)?(\d{1,2})$/.exec(plain);
  if (number) return Number(number[1]) >= 1 && Number(number[1]) <= 12 ? Number(number[1]) : null;
  if (/^\d{5}$/.test(plain)) return monthNumber(monthOfDay(parseDay(Number(plain))?.day ?? 0));
  const word = /^([a-z]+)\.?(?:[ -]*(?:\d{2}|\d{4}))?$/.exec(plain)?.[1] ?? '';
  const short = MONTH_NAMES.indexOf(word);
  return short < 0 ? (MONTH_WORDS[word] ?? null) : short + 1;
}

/** "jan–aug 2019", "jan 2019", "nov 2018–feb 2019": how a period is printed in a heading. */
export function periodText(period: Period): string {
  const name = (month: Month): string => MONTH_NAMES[month % 12] as string;
  const year = (month: Month): number => Math.floor(month / 12);
  if (period.from === period.to) return `${name(period.from)} ${year(period.from)}`;
  if (year(period.from) === year(period.to))
    return `${name(period.from)}–${name(period.to)} ${year(period.to)}`;
  return `${name(period.from)} ${year(period.from)}–${name(period.to)} ${year(period.to)}`;
}
