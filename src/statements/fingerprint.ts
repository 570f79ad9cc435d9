import { type Cube, movement } from '../ledger/cube';
import {
  type Ledger,
  type Scenario,
  SCENARIOS,
  fiscalYear,
  fiscalYearOf,
  openingsOf,
} from '../ledger/ledger';
import type { Month, Period } from '../ledger/months';
import type { Measure } from './layout';
import type { RowOrigin } from './statement';

/**
 * Fingeravtryck of what measureOf measures: which postings an amount is made of, as a number that adds as the amounts do (debit +), so
 * that the same postings give the same print wherever they are summed. Zero where there are none.
 */
export function fingerprintOf(
  ledger: Ledger,
  origin: RowOrigin,
  scenario: Scenario,
  measure: Measure,
  period: Period,
): number {
  const cube = ledger.cubes[scenario];
  const kind = SCENARIOS.indexOf(scenario);
  if (measure === 'movement') return movementPrint(cube, kind, origin, period.from, period.to);
  const year = fiscalYearOf(ledger, period.from);
  const last = measure === 'opening' ? period.from - 1 : period.to;
  let print = movementPrint(cube, kind, origin, fiscalYear(ledger, year).from, last);
  const openings = openingsOf(ledger, scenario, year);
  if (openings && (origin.objects === null || origin.objects.includes(0)))
    for (const account of origin.accounts)
      if ((openings[account] ?? 0) !== 0)
        print += numberOf(-1, ledger.openings.has(year) ? 0 : 1, account, year, 0);
  return print;
}

function movementPrint(cube: Cube, kind: number, origin: RowOrigin, from: Month, to: Month): number {
  let print = 0;
  const all = origin.objects ?? [...Array(cube.objects).keys()];
  for (const account of origin.accounts)
    for (const object of all)
      if (
        (cube.pairOf[account * cube.objects + object] as number) >= 0 &&
        movement(cube, account, object, from, to) !== 0
      )
        print += numberOf(kind, object, account, from, to);
  return print;
}

/** A number below 2³⁸ that five numbers share with no others in practice; 30 000 of them sum exactly. */
function numberOf(...parts: readonly number[]): number {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (const part of parts) {
    a = Math.imul(a ^ part, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b ^ (part + 0x7f4a7c15), 0xc2b2ae35);
    b ^= b >>> 13;
  }
  return (a >>> 0) * 64 + (b & 63) + 1;
}
