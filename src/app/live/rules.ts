import { ceilingSides, tierOf } from '../../controls/ceiling';
import { areApart } from '../../controls/sides';
import { fiscalYearOf } from '../../ledger/ledger';
import type { Ore } from '../../money/ore';
import { percentIn } from '../../sheets/percentIn';
import { balancedBudgetResult, restoredBy } from '../../statements/balancedBudget';
import { equityShare } from '../../statements/equityShare';
import { oreText, percentText } from '../../text/amountText';
import { kronorOf } from './amounts';
import { type Answer, cellGiven, isError, problem } from './answer';
import { amountGiven, type Question, rangeOf } from './deviation';

/** BALANSKRAV: the balanskravsresultat, or where it is negative a text with the year by which it must be restored. */
export function askBalancedBudget(result: unknown, adjustments: unknown): Question {
  const year = amountGiven(cellGiven(result), 'resultat');
  if (isError(year)) return year;
  const adjusted: Ore[] = [];
  for (const cell of rangeOf(adjustments).flat()) {
    const amount = amountGiven(cell, 'justeringar');
    if (isError(amount)) return amount;
    adjusted.push(amount);
  }
  const outcome = balancedBudgetResult(year, adjusted);
  if (outcome >= 0) return kronorOf(outcome);
  return (book) => {
    const { basis } = book;
    const latest = basis && restoredBy(fiscalYearOf(basis.ledger, basis.choice.period.to));
    const when = latest === null ? 'inom tre år' : `senast ${latest}`;
    return `${oreText(outcome)} ska återställas ${when}`;
  };
}

/** EKANDEL: eget kapital as a share of the contributions, or a text where it is above the ceiling: the given one, else the
 * workbook's own step for contributions of that size. */
export function askEquityShare(equity: unknown, contributions: unknown, ceiling: unknown): Question {
  const [own, income] = [
    amountGiven(cellGiven(equity), 'eget kapital'),
    amountGiven(cellGiven(contributions), 'bidrag'),
  ];
  if (isError(own)) return own;
  if (isError(income)) return income;
  const share = equityShare(own, income);
  if (share === null) return problem('function-no-contributions', '#VALUE!');
  const given = cellGiven(ceiling);
  const judged = (limit: number | null): Answer =>
    limit !== null && areApart(ceilingSides(own, income, limit))
      ? `${percentText(share * 100)} är över taket ${percentText(limit)}`
      : share;
  if (given === null) return ({ ceiling: tiers }) => judged(tierOf(tiers, income)?.percent ?? null);
  const percent = percentIn(given);
  if (percent === null) return problem('function-percent-unreadable', '#VALUE!', { text: String(given) });
  return judged(percent);
}
