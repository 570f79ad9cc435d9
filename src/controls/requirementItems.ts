import { movement, postingCount } from '../ledger/cube';
import { fiscalYear, openingsOf, type Scenario } from '../ledger/ledger';
import type { Period } from '../ledger/months';
import { ore, type Ore } from '../money/ore';
import type { BalanceRequirementItems } from './balanceRequirement';
import type { Material } from './material';
import { reportYear, sumOf } from './years';

/** Balanskravets poster ur huvudboken: of what is booked in the period, or of the whole year as a plan has it. */
export function requirementItems(
  { ledger, layout }: Pick<Material, 'ledger' | 'layout'>,
  scenario: Scenario,
  year: number,
  { from, to }: Period,
): BalanceRequirementItems {
  const { roles, accounts } = layout;
  const moved = (index: number): number => movement(ledger.cubes[scenario], index, null, from, to);
  const debit = (set: typeof accounts.result): Ore => ore(sumOf(ledger, set, moved));
  const credit = (set: typeof accounts.result): Ore => ore(-sumOf(ledger, set, moved));
  const openings = openingsOf(ledger, scenario, year);
  return {
    result: credit(accounts.result),
    capitalGains: credit(roles.capitalGains),
    permittedGains: credit(roles.permittedGains),
    permittedLosses: debit(roles.permittedLosses),
    unrealised: credit(roles.unrealised),
    unrealisedReversed: credit(roles.unrealisedReversed),
    reserve: debit(roles.resultReserve),
    earlier: ore(-sumOf(ledger, roles.balanceDeficit, (index) => openings?.[index] ?? 0)),
  };
}

/** Vad ett belopp vid årets slut bygger på: the whole year as booked, part of it, or a plan of the year. */
export type Basis = 'whole' | 'part' | 'forecast' | 'budget';

/** Utsikt: what says best how the year ends, by which month, and what that is. */
export interface Outlook {
  readonly scenario: Scenario;
  readonly period: Period;
  readonly basis: Basis;
}

/** What says best how the year ends, and by which month: booked to its end, forecast, booked so far, budget. */
export function bestOutlook(material: Material): Outlook | null {
  const { ledger, period } = material;
  const year = fiscalYear(ledger, reportYear(material));
  const has = (scenario: Scenario, { from, to }: Period): boolean =>
    postingCount(ledger.cubes[scenario], from, to) > 0;
  if (period.to === year.to && has('actual', { from: year.to, to: year.to }))
    return { scenario: 'actual', period: year, basis: 'whole' };
  if (has('forecast', year)) return { scenario: 'forecast', period: year, basis: 'forecast' };
  if (has('actual', period))
    return { scenario: 'actual', period: { from: year.from, to: period.to }, basis: 'part' };
  return has('budget', year) ? { scenario: 'budget', period: year, basis: 'budget' } : null;
}
