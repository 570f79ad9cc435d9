import { includesAccount, type AccountSet } from '../ledger/accounts';
import type { LedgerDraft } from '../ledger/draft';
import type { Finding } from '../ledger/finding';
import { fiscalYear, type Scenario } from '../ledger/ledger';
import { firstDay } from '../ledger/months';
import { spreadLinearly } from '../ledger/spread';
import { ZERO, ore, type Ore } from '../money/ore';
import { readYear } from './readBalances';
import type { BudgetSign } from './readSettings';
import type { RecognisedSheet } from './recognise';
import { hasValue, SheetRows } from './sheetRows';
import { skippedAmount, TotalRows } from './totalRows';

/** How Budget and Prognos are signed and which accounts are income. */
export interface PlanSigns {
  readonly sign: BudgetSign;
  readonly income: AccountSet;
}

/** What was entered: insatser as wholes and, for rows without one, accounts. */
export interface Entered {
  readonly objects: Set<number>;
  readonly accounts: Set<number>;
}

/** Budget amounts as the user signs them → öre, debit +. */
export function toDebit(amount: Ore, account: number, { sign, income }: PlanSigns): Ore {
  if (sign === 'debit') return amount;
  if (sign === 'result') return ore(-amount);
  return includesAccount(income, account) ? ore(-amount) : amount;
}

/**
 * Läser Budget, Prognos eller Föregående prognos: yearly amounts per account and insats, spread linearly, or month by month where the
 * sheet has month columns.
 * Codes: plan-months-differ (months do not sum to the year's amount), row-without-account, row-skipped, year-unreadable,
 * list-total-differs and the cell codes.
 */
export function readPlan(
  sheet: RecognisedSheet,
  draft: LedgerDraft,
  scenario: Scenario,
  year: number,
  signs: PlanSigns,
): { entered: Entered; findings: readonly Finding[] } {
  const rows = new SheetRows(sheet);
  const totals = new TotalRows(rows);
  const entered: Entered = { objects: new Set(), accounts: new Set() };
  const months = sheet.header.months;
  const fromName = Number(/\b(\d{4})\b/.exec(sheet.grid.sheet)?.[1] ?? year);
  rows.forEach(() => {
    const account = rows.account();
    if (account === 'empty') {
      if (totals.takes('amount')) return;
      const skipped = skippedAmount(rows, 'amount');
      if (skipped !== ZERO) rows.report('row-without-account', 'fel', 'account', {}, skipped);
      return;
    }
    const inYear = readYear(rows, fromName);
    const whole = rows.has('amount') ? rows.amount('amount') : 'empty';
    const byMonth = [...months].map(([month, column]) => ({ month, read: rows.amountIn(column) }));
    const anyMonth = byMonth.some(({ read }) => read !== 'empty');
    const bad =
      account === 'bad' || inYear === null || whole === 'bad' || byMonth.some(({ read }) => read === 'bad');
    if (bad) {
      rows.report('row-skipped', 'fel', 'account', {}, hasValue(whole) ? whole.value : undefined);
      return;
    }
    if (whole === 'empty' && !anyMonth) return;
    const { account: number, name } = account.value;
    draft.nameAccount(number, rows.text('name') || name);
    const index = draft.accountIndex(number);
    const object = draft.objectIndex(rows.text('object'));
    if (object === 0) entered.accounts.add(number);
    else entered.objects.add(object);
    const period = fiscalYear(draft, inYear);
    const postings = draft.postings[scenario];
    if (!anyMonth) {
      if (!hasValue(whole)) return;
      totals.add(whole.value);
      spreadLinearly(postings, period, index, object, toDebit(whole.value, number, signs));
      return;
    }
    let sum = 0;
    for (const { month, read } of byMonth) {
      if (!hasValue(read)) continue;
      sum += read.value;
      // Months are calendar months of the räkenskapsår, which may begin in another month than January.
      const at = period.from + ((month - draft.yearStartsIn + 12) % 12);
      postings.addInMonth(firstDay(at), at, index, object, toDebit(read.value, number, signs));
    }
    totals.add(ore(sum));
    if (hasValue(whole) && whole.value !== sum)
      rows.report(
        'plan-months-differ',
        'varning',
        'amount',
        { stated: whole.value, read: sum },
        ore(whole.value - sum),
      );
  });
  return { entered, findings: rows.findings };
}
