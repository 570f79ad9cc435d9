import { type Cube, cubeOffset, pairMovement } from '../ledger/cube';
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
  const opening = mixed(mixed(mixed(START, -1), ledger.openings.has(year) ? 0 : 1), year);
  if (openings && (origin.objects === null || origin.objects.includes(0)))
    for (const account of origin.accounts)
      if ((openings[account] ?? 0) !== 0) print += numberOf(...mixed(opening, account));
  return print;
}

function movementPrint(
  cube: Cube,
  kind: number,
  { accounts, objects }: RowOrigin,
  from: Month,
  to: Month,
): number {
  const [first, last] = [cubeOffset(cube, from), cubeOffset(cube, to + 1)];
  if (last <= first) return 0;
  const months = mixed(mixed(mixed(START, kind), from), to);
  const ofAccount = (account: number, some: readonly number[]): number => {
    const [high, low] = mixed(months, account);
    let print = 0;
    for (const object of some)
      if (pairMovement(cube, account, object, first, last) !== 0)
        print += numberOf(mixedHigh(high, object), mixedLow(low, object));
    return print;
  };
  let print = 0;
  if (objects) for (const account of accounts) print += ofAccount(account, objects);
  else {
    const known = knownPrints(cube, `${kind} ${from} ${to}`);
    const all = [...Array(cube.objects).keys()];
    for (const account of accounts) print += known[account] ??= ofAccount(account, all);
  }
  return print;
}

/** Whole accounts' prints, by scenario and months: every statement asks for those of the same accounts. */
const KNOWN = new WeakMap<Cube, Map<string, (number | undefined)[]>>();

function knownPrints(cube: Cube, key: string): (number | undefined)[] {
  const own = KNOWN.get(cube) ?? new Map<string, (number | undefined)[]>();
  KNOWN.set(cube, own);
  const known = own.get(key) ?? [];
  own.set(key, known);
  return known;
}

/** Two numbers of 32 bits that parts are mixed into, one after the other. */
type Lanes = readonly [high: number, low: number];

const START: Lanes = [0x9e3779b9, 0x85ebca6b];

function mixed([high, low]: Lanes, part: number): Lanes {
  return [mixedHigh(high, part), mixedLow(low, part)];
}

function mixedHigh(lane: number, part: number): number {
  const product = Math.imul(lane ^ part, 0x01000193);
  return product ^ (product >>> 15);
}

function mixedLow(lane: number, part: number): number {
  const product = Math.imul(lane ^ (part + 0x7f4a7c15), 0xc2b2ae35);
  return product ^ (product >>> 13);
}

/** A number below 2³⁸ that the same parts share with no others in practice; 30 000 of them sum exactly. */
function numberOf(high: number, low: number): number {
  return (high >>> 0) * 64 + (low & 63) + 1;
}
