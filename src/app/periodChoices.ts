import { fiscalYear, fiscalYearOf } from '../ledger/ledger';
import { lengthOf, type Month, type Period } from '../ledger/months';

/** What a report over so many months of a year is called; `other` has no name of its own. */
export type PeriodKind = 'quarter' | 'halfYear' | 'interim' | 'threeQuarters' | 'year' | 'other';

/** En period som kan väljas. */
export interface PeriodChoice {
  readonly period: Period;
  readonly kind: PeriodKind;
}

const KINDS: Readonly<Record<number, PeriodKind>> = {
  3: 'quarter',
  6: 'halfYear',
  8: 'interim',
  9: 'threeQuarters',
  12: 'year',
};

/**
 * Perioder att välja bland: what `set` (Inställningar) says, then the latest räkenskapsår up to its last booked month, the usual
 * shorter periods of that year, and earlier years that are booked to their end. The first is the one to start with.
 */
export function periodChoices(
  months: readonly Month[],
  yearStartsIn: number,
  set: Period | null = null,
): readonly PeriodChoice[] {
  const periods: Period[] = set ? [set] : [];
  const latest = months.at(-1);
  if (latest !== undefined) {
    const current = fiscalYear({ yearStartsIn }, fiscalYearOf({ yearStartsIn }, latest));
    periods.push({ from: current.from, to: latest });
    const booked = latest - current.from + 1;
    for (const length of [9, 8, 6, 3])
      if (length < booked) periods.push({ from: current.from, to: current.from + length - 1 });
    for (let { from, to } = current; (months[0] as Month) < from;) {
      from -= 12;
      to -= 12;
      if (months.includes(to)) periods.push({ from, to });
    }
  }
  const distinct = new Map(periods.map((period) => [`${period.from},${period.to}`, period]));
  return [...distinct.values()].map((period) => ({ period, kind: kindOf(period, yearStartsIn) }));
}

/** Months a period of one's own can begin and end in: the years that are booked, whole. */
export function selectableMonths(months: readonly Month[], yearStartsIn: number, today: Month): Period {
  const first = months[0] ?? today;
  const last = months.at(-1) ?? today;
  return {
    from: fiscalYear({ yearStartsIn }, fiscalYearOf({ yearStartsIn }, first)).from,
    to: fiscalYear({ yearStartsIn }, fiscalYearOf({ yearStartsIn }, last)).to,
  };
}

/** Only a period from the start of the year has a name of its own. */
export function kindOf(period: Period, yearStartsIn: number): PeriodKind {
  const year = fiscalYear({ yearStartsIn }, fiscalYearOf({ yearStartsIn }, period.from));
  return period.from === year.from ? (KINDS[lengthOf(period)] ?? 'other') : 'other';
}
