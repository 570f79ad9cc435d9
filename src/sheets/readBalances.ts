import type { LedgerDraft } from '../ledger/draft';
import type { Finding } from '../ledger/finding';
import { fiscalYearOf } from '../ledger/ledger';
import { lastDay, type Month } from '../ledger/months';
import { ZERO, ore } from '../money/ore';
import type { RecognisedSheet } from './recognise';
import { hasValue, SheetRows } from './sheetRows';
import { skippedAmount, TotalRows } from './totalRows';

/**
 * Läser Ingående balans: one amount an account and räkenskapsår, debit +, credit −. A row without year belongs to `year`.
 * Codes: year-unreadable, opening-account-twice, opening-unbalanced, row-without-account, list-total-differs and the cell codes.
 */
export function readOpenings(sheet: RecognisedSheet, draft: LedgerDraft, year: number): readonly Finding[] {
  const rows = new SheetRows(sheet);
  const totals = new TotalRows(rows);
  const sums = new Map<number, number>();
  const seen = new Set<string>();
  const fromName = Number(/\b(\d{4})\b/.exec(sheet.grid.sheet)?.[1] ?? year);
  rows.forEach(() => {
    const account = rows.account();
    if (account === 'empty') {
      if (totals.takes('amount')) return;
      const skipped = skippedAmount(rows, 'amount');
      if (skipped !== ZERO) rows.report('row-without-account', 'fel', 'account', {}, skipped);
      return;
    }
    const amount = rows.amount('amount');
    const inYear = readYear(rows, fromName);
    if (!hasValue(amount)) return;
    if (account === 'bad' || inYear === null) {
      rows.report('row-skipped', 'fel', 'account', {}, amount.value);
      return;
    }
    const key = `${inYear}|${account.value.account}`;
    if (seen.has(key))
      rows.report('opening-account-twice', 'varning', 'account', {
        account: account.value.account,
        year: inYear,
      });
    seen.add(key);
    draft.nameAccount(account.value.account, rows.text('name') || account.value.name);
    draft.addOpening(inYear, account.value.account, amount.value);
    totals.add(amount.value);
    sums.set(inYear, (sums.get(inYear) ?? 0) + amount.value);
  });
  for (const [inYear, sum] of sums) {
    if (sum === 0) continue;
    rows.findings.push({
      code: 'opening-unbalanced',
      severity: 'fel',
      at: { sheet: sheet.grid.sheet },
      difference: ore(sum),
      params: { year: inYear },
    });
  }
  return rows.findings;
}

/**
 * Läser Saldolista: one row an account (and insats) instead of a ledger. The period's change is posted on the last day of `month`.
 * Codes: balance-list-differs (IB + period ≠ UB), row-without-account, list-total-differs and the cell codes.
 */
export function readBalanceList(
  sheet: RecognisedSheet,
  draft: LedgerDraft,
  month: Month,
): readonly Finding[] {
  const rows = new SheetRows(sheet);
  const totals = new TotalRows(rows);
  const year = fiscalYearOf(draft, month);
  const amountKey = rows.has('change') ? 'change' : 'closing';
  rows.forEach(() => {
    const account = rows.account();
    if (account === 'empty') {
      if (totals.takes(amountKey)) return;
      const skipped = skippedAmount(rows, 'change', 'closing');
      if (skipped !== ZERO) rows.report('row-without-account', 'fel', 'account', {}, skipped);
      return;
    }
    const opening = rows.has('opening') ? rows.amount('opening') : 'empty';
    const change = rows.has('change') ? rows.amount('change') : 'empty';
    const closing = rows.has('closing') ? rows.amount('closing') : 'empty';
    if (account === 'bad' || opening === 'bad' || change === 'bad' || closing === 'bad') {
      rows.report(
        'row-skipped',
        'fel',
        'account',
        {},
        hasValue(change) ? change.value : hasValue(closing) ? closing.value : undefined,
      );
      return;
    }
    const before = hasValue(opening) ? opening.value : 0;
    const moved = hasValue(change) ? change.value : hasValue(closing) ? closing.value - before : 0;
    if (hasValue(change) && hasValue(closing) && before + moved !== closing.value) {
      const off = ore(closing.value - before - moved);
      rows.report('balance-list-differs', 'fel', 'closing', { account: account.value.account }, off);
    }
    draft.nameAccount(account.value.account, rows.text('name') || account.value.name);
    if (before !== 0) draft.addOpening(year, account.value.account, ore(before));
    const index = draft.accountIndex(account.value.account);
    const object = draft.objectIndex(rows.text('object'));
    if (moved !== 0) draft.postings.actual.addInMonth(lastDay(month), month, index, object, ore(moved));
    totals.add(ore(amountKey === 'change' ? moved : before + moved));
  });
  return rows.findings;
}

/** The row's räkenskapsår: 2019, "2019", or `fallback` where the cell is empty; null (with a finding) where it is something else. */
export function readYear(rows: SheetRows, fallback: number): number | null {
  const text = rows.text('year');
  if (text === '') return fallback;
  const year = Number(text);
  if (Number.isInteger(year) && year >= 1990 && year <= 2199) return year;
  rows.report('year-unreadable', 'fel', 'year', { text });
  return null;
}
