import type { Account } from '../ledger/accounts';
import type { LedgerDraft } from '../ledger/draft';
import type { Finding } from '../ledger/finding';
import { fiscalYearOf } from '../ledger/ledger';
import { lastDay, type Month } from '../ledger/months';
import type { Source } from '../ledger/sources';
import { ZERO, ore, type Ore } from '../money/ore';
import { objectCode } from './objectCode';
import { openingsUnbalanced } from './readOpenings';
import type { RecognisedSheet } from './recognise';
import { hasValue, type Read, SheetRows } from './sheetRows';
import { ResultRow } from './resultRow';
import { TotalRows } from './totalRows';

/**
 * Läser Saldolista: one row an account (and insats) instead of a ledger. The period's change is posted on the last day of `month`.
 *
 * Where the sheet Ingående balans (read before) has the year, it decides: the list's own IB is compared with it and not added. A list
 * with UB alone (or Debet and Kredit alone, which then are the balance) changes by what it is over the account's opening balance.
 *
 * Codes: balance-list-differs (IB + period ≠ UB), opening-differs, opening-unbalanced, list-account-twice, row-without-account,
 * object-unreadable, list-total-differs and the cell codes.
 */
export function readBalanceList(
  sheet: RecognisedSheet,
  draft: LedgerDraft,
  month: Month,
): readonly Finding[] {
  const rows = new SheetRows(sheet);
  const sources = draft.sourcesOf(sheet.grid.sheet);
  const totals = new TotalRows(rows, ['opening', 'change', 'closing', 'debit', 'credit']);
  const year = fiscalYearOf(draft, month);
  const known = draft.hasOpening(year);
  const result = new ResultRow();
  // Debet and Kredit alone are the balance; beside IB or UB they are what has been posted.
  const netIsChange = ['opening', 'change', 'closing'].some((key) => rows.has(key));
  const openings = new Map<Account, { sum: number; cell: string; rows: { amount: Ore; source: Source }[] }>();
  const seen = new Set<string>();
  rows.forEachWithFigures(() => {
    if (totals.takes() || result.takes(rows)) return;
    const opening = rows.amount('opening');
    const debit = rows.amount('debit');
    const credit = rows.amount('credit');
    const net = netOf(debit, credit);
    const stated = rows.amount('change');
    const change = stated === 'empty' && netIsChange ? net : stated;
    const closing = netIsChange ? rows.amount('closing') : net;
    if (opening === 'empty' && change === 'empty' && closing === 'empty') {
      rows.reportStrayAmount();
      return;
    }
    totals.count('opening', opening);
    totals.count('change', stated);
    totals.count('closing', rows.amount('closing'));
    totals.count('debit', debit);
    totals.count('credit', credit);
    const account = rows.account();
    const readable = firstValue(change, closing, opening);
    if (account === 'bad' || opening === 'bad' || change === 'bad' || closing === 'bad') {
      rows.leaveOut(readable);
      return;
    }
    if (account === 'empty') {
      if (readable !== undefined && readable !== ZERO)
        rows.report('row-without-account', 'fel', 'account', {}, readable);
      return;
    }
    const { account: number, name } = account.value;
    result.count(number, closing);
    const index = draft.accountIndex(number);
    const code = objectCode(rows, readable ?? ZERO) ?? '';
    const key = `${number}|${code}`;
    if (seen.has(key)) rows.report('list-account-twice', 'varning', 'account', { account: number }, readable);
    // Ingående balans is kept for the account as a whole: it is taken off once.
    const fallback = seen.has(key) || code !== '' ? 0 : draft.opening(year, number);
    seen.add(key);
    const before = hasValue(opening) ? opening.value : fallback;
    const moved = hasValue(change) ? change.value : hasValue(closing) ? closing.value - before : 0;
    if (hasValue(change) && hasValue(closing) && before + moved !== closing.value) {
      const off = ore(closing.value - before - moved);
      rows.report('balance-list-differs', 'fel', 'closing', { account: number }, off);
    }
    draft.nameAccount(number, rows.text('name') || name);
    if (hasValue(opening)) {
      const earlier = openings.get(number);
      const cell = earlier?.cell ?? rows.place('opening').cell ?? '';
      const own = { amount: opening.value, source: sources + rows.sheetRow() };
      openings.set(number, {
        sum: (earlier?.sum ?? 0) + opening.value,
        cell,
        rows: [...(earlier?.rows ?? []), own],
      });
    }
    if (moved !== 0) {
      const object = draft.objectIndex(code);
      const source = sources + rows.sheetRow();
      draft.postings.actual.addInMonth(lastDay(month), month, index, object, ore(moved), source);
    }
  });
  let sum = 0;
  for (const [number, opening] of openings) {
    sum += opening.sum;
    const used = draft.opening(year, number);
    if (!known) for (const { amount, source } of opening.rows) draft.addOpening(year, number, amount, source);
    else if (opening.sum !== used)
      rows.findings.push({
        code: 'opening-differs',
        severity: 'fel',
        at: { sheet: sheet.grid.sheet, cell: opening.cell },
        difference: ore(opening.sum - used),
        params: { account: number, stated: opening.sum, read: used },
      });
  }
  return [...rows.findings, ...openingsUnbalanced(sheet, new Map([[year, sum]]))];
}

function netOf(debit: Read<Ore>, credit: Read<Ore>): Read<Ore> {
  if (debit === 'bad' || credit === 'bad') return 'bad';
  if (debit === 'empty' && credit === 'empty') return 'empty';
  return { value: ore((hasValue(debit) ? debit.value : 0) - (hasValue(credit) ? credit.value : 0)) };
}

function firstValue(...reads: readonly Read<Ore>[]): Ore | undefined {
  for (const read of reads) if (hasValue(read)) return read.value;
  return undefined;
}
