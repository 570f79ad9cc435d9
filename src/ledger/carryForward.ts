import type { Account } from './accounts';
import { movement, postingCount } from './cube';
import { type Ledger, type Scenario, fiscalYear, fiscalYearOf, openingsOf } from './ledger';

const PLANS = ['budget', 'forecast', 'previousForecast'] as const;
/** Whose closing a plan starts from, best first, where the year before is not booked to its end. */
const NEXT_BEST = ['forecast', 'budget', 'actual'] as const;

/** Years of plans that have no ingående balans of their own but a year before them with something in it, in rising order. */
export function yearsToCarry(ledger: Ledger): readonly number[] {
  const years = new Set<number>();
  for (const scenario of PLANS) {
    const { firstMonth, months } = ledger.cubes[scenario];
    for (let month = firstMonth; month < firstMonth + months; month++) {
      const year = fiscalYearOf(ledger, month);
      if (hasPostings(ledger, scenario, year)) years.add(year);
    }
  }
  return [...years]
    .filter((year) => !ledger.openings.has(year) && scenarioToCarry(ledger, year - 1) !== null)
    .sort((a, b) => a - b);
}

/**
 * Ingående balans i planer: a plan for a year without an ingående balans starts from the closing balances of the year before: of what
 * was booked where the year was booked to its end, otherwise of its forecast, otherwise of its budget. That year's result is moved to
 * `broughtForward`, as it will be at the new year. Booked years are left alone: their ingående balans is entered or missing.
 */
export function carryForward(
  ledger: Ledger,
  isResult: (account: Account) => boolean,
  broughtForward: Account,
): Ledger {
  const planOpenings = new Map<number, Float64Array>();
  const carried: Ledger = { ...ledger, planOpenings };
  const equity = ledger.accounts.indexOf(broughtForward);
  for (const year of yearsToCarry(ledger)) {
    const scenario = scenarioToCarry(ledger, year - 1);
    if (!scenario) continue;
    const { from, to } = fiscalYear(ledger, year - 1);
    const before = openingsOf(carried, scenario, year - 1);
    const opening = new Float64Array(ledger.accounts.length);
    ledger.accounts.forEach((account, index) => {
      const closing = (before?.[index] ?? 0) + movement(ledger.cubes[scenario], index, null, from, to);
      const place = isResult(account) ? equity : index;
      if (place >= 0) opening[place]! += closing;
    });
    planOpenings.set(year, opening);
  }
  return carried;
}

/** What the plans of the year after a year start from; null where there is nothing. */
export function scenarioToCarry(ledger: Ledger, year: number): Scenario | null {
  const { to } = fiscalYear(ledger, year);
  if (postingCount(ledger.cubes.actual, to, to) > 0) return 'actual';
  return NEXT_BEST.find((scenario) => hasPostings(ledger, scenario, year)) ?? null;
}

function hasPostings(ledger: Ledger, scenario: Scenario, year: number): boolean {
  const { from, to } = fiscalYear(ledger, year);
  return postingCount(ledger.cubes[scenario], from, to) > 0;
}
