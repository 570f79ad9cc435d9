/** Månad: months counted from year 0, so that December 2018 and January 2019 are neighbours: year × 12 + (month − 1). */
export type Month = number;

/** Period: whole months, bounds inclusive. */
export interface Period {
  readonly from: Month;
  readonly to: Month;
}

/** A calendar day as the whole number yyyymmdd, which sorts and compares as a date. */
export type Day = number;

export function monthOf(year: number, month: number): Month {
  return year * 12 + (month - 1);
}

export function monthOfDay(day: Day): Month {
  return monthOf(Math.floor(day / 10_000), Math.floor(day / 100) % 100);
}

export function yearOf(month: Month): number {
  return Math.floor(month / 12);
}

/** 1–12. */
export function monthNumber(month: Month): number {
  return (month % 12) + 1;
}

export function lengthOf(period: Period): number {
  return period.to - period.from + 1;
}

/** The same months `years` later (negative: earlier). */
export function shiftYears(period: Period, years: number): Period {
  return { from: period.from + 12 * years, to: period.to + 12 * years };
}

/** First day of a month. */
export function firstDay(month: Month): Day {
  return yearOf(month) * 10_000 + monthNumber(month) * 100 + 1;
}

/** Last day of a month, leap years counted. */
export function lastDay(month: Month): Day {
  const days = new Date(Date.UTC(yearOf(month), monthNumber(month), 0)).getUTCDate();
  return yearOf(month) * 10_000 + monthNumber(month) * 100 + days;
}

/** 20190831 → "2019-08-31". */
export function dayText(day: Day): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** "2019-08" of a month. */
export function monthText(month: Month): string {
  return `${yearOf(month)}-${String(monthNumber(month)).padStart(2, '0')}`;
}

/** The day, or null where the calendar has no such day. */
export function day(year: number, month: number, date: number): Day | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || date < 1) return null;
  const value = year * 10_000 + month * 100 + date;
  return value <= lastDay(monthOf(year, month)) ? value : null;
}
