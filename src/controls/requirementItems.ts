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
  const credit = (set: typeof accounts.result): Ore => ore(-sumOf(ledger, set, moved));
  const openings = openingsOf(ledger, scenario, year);
  return {
    result: credit(accounts.result),
    capitalGains: credit(roles.capitalGains),
    permittedGains: credit(roles.permittedGains),
    unrealised: credit(roles.unrealised),
    reserve: ore(sumOf(ledger, roles.resultReserve, moved)),
    earlier: ore(-sumOf(ledger, roles.balanceDeficit, (index) => openings?.[index] ?? 0)),
  };
}

/** The scenarios that say how the whole year ends, best first: booked to its end, forecast, budget. */
export function wholeYear(material: Material): { scenario: Scenario; period: Period } | null {
  const { ledger } = material;
  const period = fiscalYear(ledger, reportYear(material));
  if (material.period.to === period.to && postingCount(ledger.cubes.actual, period.to, period.to) > 0)
    return { scenario: 'actual', period };
  const scenario = (['forecast', 'budget'] as const).find(
    (candidate) => postingCount(ledger.cubes[candidate], period.from, period.to) > 0,
  );
  return scenario ? { scenario, period } : null;
}
