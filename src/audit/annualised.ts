import { type Amount, nameLikeness } from './amounts';
import { meaningOf } from './columnMeaning';
import type { Equation } from './equation';
import type { PrintedTable } from './printed';

/** Smallest amount, in printed units, whose agreement is not chance. */
const LEAST_UNITS = 500;
/** Amounts of two tables that must agree before labels only half alike are believed. */
const TOGETHER = 3;

interface Agreement {
  readonly part: Amount;
  readonly whole: Amount;
  readonly alike: number;
}

/**
 * Period mot helår mellan tabeller: the grants of January–August are 8/12 of the year's. The months come from the period column's title; the
 * other column says whole year or nothing of a period. Only agreement is taken up: a period need not be an even share.
 */
export function inferAnnualised(
  tables: readonly PrintedTable[],
  amounts: readonly (readonly Amount[])[],
  [p, y]: readonly [period: number, year: number],
  add: (equation: Equation) => void,
): void {
  const [period, year] = [tables[p], tables[y]] as [PrintedTable, PrintedTable];
  if (period.counts || year.counts) return;
  period.columns.forEach(({ title, ratio }, i) => {
    const { month, wholeYear } = meaningOf(title);
    if (ratio || wholeYear || !month || month === 12) return;
    year.columns.forEach((whole, j) => {
      const other = meaningOf(whole.title);
      if (whole.ratio || (!other.wholeYear && (other.month || other.year))) return;
      for (const times of [1, 1000])
        addAgreeing(period, year, amounts[p] ?? [], amounts[y] ?? [], [i, j], [month, times], add);
    });
  });
}

function addAgreeing(
  period: PrintedTable,
  year: PrintedTable,
  parts: readonly Amount[],
  wholes: readonly Amount[],
  [i, j]: readonly [number, number],
  [months, times]: readonly [number, number],
  add: (equation: Equation) => void,
): void {
  const within = 6 * Math.max(period.step, year.step * times);
  const found: Agreement[] = [];
  for (const part of parts)
    for (const whole of wholes) {
      const [x, y] = [part.values[i], whole.values[j]];
      if (
        !x ||
        !y ||
        Math.abs(x) / period.step < LEAST_UNITS ||
        Math.abs(12 * x - months * times * y) > within * 1.5
      )
        continue;
      const alike = nameLikeness(part, whole);
      if (alike >= 0.4) found.push({ part, whole, alike });
    }
  for (const { part, whole, alike } of found) {
    if (alike < 0.8 && found.length < TOGETHER) continue;
    add({
      kind: 'annualised',
      terms: [
        ...part.rows.map((row) => ({ table: part.table, row, column: i, factor: 12 })),
        ...whole.rows.map((row) => ({ table: whole.table, row, column: j, factor: -months * times })),
      ],
      constant: 0,
      exactWithin: within,
      roundedWithin: within * 1.5,
      score: 4,
      witnessed: found.length >= TOGETHER,
    });
  }
}
