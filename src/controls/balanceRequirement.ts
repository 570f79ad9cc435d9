import { ore, type Ore } from '../money/ore';
import { balancedBudgetResult } from '../statements/balancedBudget';

/** Balanskravets poster, öre, in result sign: a surplus is plus. */
export interface BalanceRequirementItems {
  readonly result: Ore;
  /** Samtliga realisationsvinster, as a positive amount that is taken away. */
  readonly capitalGains: Ore;
  /** Those that may be counted all the same. */
  readonly permittedGains: Ore;
  /** Realisationsförluster that need not be counted, as a positive amount that is put back. */
  readonly permittedLosses: Ore;
  /** Orealiserade vinster (plus) och förluster (minus) i värdepapper, which are taken away. */
  readonly unrealised: Ore;
  /** What is booked to take back such gains (minus) and losses (plus) when they are realised; taken away likewise. */
  readonly unrealisedReversed: Ore;
  /** Användning av resultatreserv (plus), reservering till den (minus). */
  readonly reserve: Ore;
  /** Balanskravsunderskott från tidigare år, as minus. */
  readonly earlier: Ore;
}

/** Balanskravet: the result after adjustments, balanskravsresultat, and what is to be restored (0 or minus). Öre. */
export interface BalanceRequirement {
  readonly afterAdjustments: Ore;
  readonly balanced: Ore;
  readonly toRestore: Ore;
}

/** Balanskravsutredning i siffror, as the law has its lines. */
export function balanceRequirement(items: BalanceRequirementItems): BalanceRequirement {
  const { result, reserve, earlier } = items;
  const afterAdjustments = balancedBudgetResult(result, [
    ore(-items.capitalGains),
    items.permittedGains,
    items.permittedLosses,
    ore(-items.unrealised),
    ore(-items.unrealisedReversed),
  ]);
  const balanced = balancedBudgetResult(afterAdjustments, [reserve]);
  return { afterAdjustments, balanced, toRestore: ore(Math.min(0, balanced + earlier)) };
}
