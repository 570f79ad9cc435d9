import { type Account, type AccountSet, includesAccount } from '../ledger/accounts';
import type { LedgerDraft } from '../ledger/draft';
import type { Finding, Place } from '../ledger/finding';
import { fiscalYear, type Scenario } from '../ledger/ledger';
import { firstDay } from '../ledger/months';
import { spreadLinearly } from '../ledger/spread';
import { ZERO, ore, type Ore } from '../money/ore';
import type { AccountClasses } from '../statements/layout';
import { objectCode } from './objectCode';
import { type AmountRow, repeatedRows } from './repeatedRows';
import { rowYear, yearInName } from './rowYear';
import type { BudgetSign, Settings } from './readSettings';
import type { RecognisedSheet } from './recognise';
import { hasValue, type Read, SheetRows } from './sheetRows';
import { TotalRows } from './totalRows';
import type { YearsRead } from './yearsRead';

/** How Budget and Prognos are signed and which accounts are income. */
export interface PlanSigns {
  readonly sign: BudgetSign;
  readonly income: AccountSet;
  /** Balance accounts: their planned change is debit plus, credit minus, however the result is signed. */
  readonly balance: AccountSet;
  /** Budgetperiodisering månad: a yearly amount without months is spread all the same, but said. */
  readonly byMonth?: boolean;
}

/** The accounts of the rows that were entered, by insats. */
export type Entered = Map<number, Set<Account>>;

/** The signs of a workbook's plans: as Inställningar says, income plus and costs minus where it says nothing. */
export function planSigns(
  { budgetSign = 'result', budgetByMonth = false }: Settings,
  { income, balance }: Pick<AccountClasses, 'income' | 'balance'>,
): PlanSigns {
  return { sign: budgetSign, income, balance, byMonth: budgetByMonth };
}

/** Budget amounts as the user signs them → öre, debit +; and back. */
export function toDebit(amount: Ore, account: number, { sign, income, balance }: PlanSigns): Ore {
  if (sign === 'debit' || includesAccount(balance, account)) return amount;
  if (sign === 'result') return ore(-amount);
  return includesAccount(income, account) ? ore(-amount) : amount;
}

/**
 * Läser Budget, Prognos eller Föregående prognos: yearly amounts per account and insats, spread linearly, or month by month where the
 * sheet has month columns. `entered` gets the rows of the year.
 * Codes: plan-without-months, plan-months-differ (months do not sum to the year's amount), row-without-account, object-unreadable,
 * year-unreadable, year-out-of-reach, list-total-differs, plan-rows-repeated and the cell codes.
 */
export function readPlan(
  sheet: RecognisedSheet,
  draft: LedgerDraft,
  scenario: Scenario,
  year: number,
  signs: PlanSigns,
  yearsRead: YearsRead,
  entered: Entered = new Map(),
): readonly Finding[] {
  const rows = new SheetRows(sheet);
  const sources = draft.sourcesOf(sheet.grid.sheet);
  const totals = new TotalRows(rows, ['amount']);
  const listed: AmountRow[] = [];
  const yearsHere = new Set<number>();
  const usualYear = yearInName(sheet.grid.sheet) ?? year;
  let spread = 0;
  let firstSpread: Place = { sheet: sheet.grid.sheet };
  rows.forEachWithFigures(() => {
    if (totals.takes()) return;
    const whole = rows.amount('amount');
    const byMonth = [...sheet.header.months].map(([month, column]) => ({
      month,
      read: rows.amountIn(column),
    }));
    const anyMonth = byMonth.some(({ read }) => read !== 'empty');
    if (whole === 'empty' && !anyMonth) {
      rows.reportStrayAmount();
      return;
    }
    totals.count('amount', whole);
    const monthSum = sumOf(byMonth.map(({ read }) => read));
    const readable = anyMonth && monthSum !== ZERO ? monthSum : hasValue(whole) ? whole.value : monthSum;
    const account = rows.account();
    const inYear = rowYear(rows, usualYear, year);
    if (
      account === 'bad' ||
      inYear === null ||
      whole === 'bad' ||
      byMonth.some(({ read }) => read === 'bad')
    ) {
      rows.leaveOut(readable === ZERO ? undefined : readable);
      return;
    }
    if (account === 'empty') {
      if (readable !== ZERO) rows.report('row-without-account', 'fel', 'account', {}, readable);
      return;
    }
    const { account: number, name } = account.value;
    draft.nameAccount(number, rows.text('name') || name);
    const index = draft.accountIndex(number);
    const object = draft.objectIndex(objectCode(rows, readable) ?? '');
    // An entered forecast of another year says nothing of this one.
    if (inYear === year) entered.set(object, (entered.get(object) ?? new Set()).add(number));
    yearsHere.add(inYear);
    const period = fiscalYear(draft, inYear);
    const postings = draft.postings[scenario];
    const source = sources + rows.sheetRow();
    listed.push({ row: rows.sheetRow(), amount: readable });
    if (!anyMonth) {
      if (signs.byMonth && scenario === 'budget') {
        if (spread === 0) firstSpread = rows.place('amount');
        spread++;
      }
      if (hasValue(whole))
        spreadLinearly(postings, period, index, object, toDebit(whole.value, number, signs), source);
      return;
    }
    for (const { month, read } of byMonth) {
      if (!hasValue(read)) continue;
      // Months are calendar months of the räkenskapsår, which may begin in another month than January.
      const at = period.from + ((month - draft.yearStartsIn + 12) % 12);
      postings.addInMonth(firstDay(at), at, index, object, toDebit(read.value, number, signs), source);
    }
    if (hasValue(whole) && whole.value !== monthSum) {
      const params = { stated: whole.value, read: monthSum };
      rows.report('plan-months-differ', 'varning', 'amount', params, ore(whole.value - monthSum));
    }
  });
  if (spread > 0)
    rows.findings.push({
      code: 'plan-without-months',
      severity: 'varning',
      at: firstSpread,
      params: { count: spread },
    });
  yearsRead.note(sheet, yearsHere);
  return [...rows.findings, ...repeatedRows(listed, sheet)];
}

function sumOf(reads: readonly Read<Ore>[]): Ore {
  return ore(reads.reduce((sum, read) => sum + (hasValue(read) ? read.value : 0), 0));
}
