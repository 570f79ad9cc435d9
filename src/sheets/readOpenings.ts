import type { LedgerDraft } from '../ledger/draft';
import type { Finding } from '../ledger/finding';
import { ZERO, ore } from '../money/ore';
import { tellLacking } from './lacking';
import type { RecognisedSheet } from './recognise';
import { rowYear, yearInName } from './rowYear';
import { hasValue, SheetRows } from './sheetRows';
import { TotalRows } from './totalRows';
import type { YearsRead } from './yearsRead';

/**
 * Läser Ingående balans: one amount an account and räkenskapsår, debit +, credit −. A row without year belongs to `year`.
 * Codes: opening-account-twice, opening-unbalanced, row-without-account, list-total-differs, and those of rowYear and
 * SheetRows.
 */
export function readOpenings(
  sheet: RecognisedSheet,
  draft: LedgerDraft,
  year: number,
  yearsRead: YearsRead,
): readonly Finding[] {
  const rows = new SheetRows(sheet);
  const sources = draft.sourcesOf(sheet.grid.sheet);
  const totals = new TotalRows(rows, ['amount']);
  const sums = new Map<number, number>();
  const seen = new Set<string>();
  const usualYear = yearInName(sheet.grid.sheet) ?? year;
  rows.forEachWithFigures(() => {
    if (totals.takes()) return;
    const amount = rows.amount('amount');
    if (amount === 'empty') {
      rows.reportStrayAmount();
      return;
    }
    totals.count('amount', amount);
    const account = rows.account();
    const inYear = rowYear(rows, usualYear, year);
    if (amount === 'bad' || account === 'bad' || inYear === null) {
      rows.leaveOut(hasValue(amount) ? amount.value : undefined, inYear === null ? {} : { year: inYear });
      return;
    }
    if (account === 'empty') {
      const params = { year: inYear };
      if (amount.value !== ZERO) rows.report('row-without-account', 'fel', 'account', params, amount.value);
      return;
    }
    const { account: number, name } = account.value;
    const key = `${inYear}|${number}`;
    if (seen.has(key))
      rows.report('opening-account-twice', 'varning', 'account', { account: number, year: inYear });
    seen.add(key);
    draft.nameAccount(number, rows.text('name') || name);
    draft.addOpening(inYear, number, amount.value, sources + rows.sheetRow());
    sums.set(inYear, (sums.get(inYear) ?? 0) + amount.value);
  });
  yearsRead.note(sheet, sums.keys());
  // What a year lacks is told with the cells that cannot be read.
  const unbalanced = openingsUnbalanced(sheet, sums, rows.findings);
  return [...rows.findings, ...unbalanced];
}

/** Opening balances that do not sum to zero, by räkenskapsår; for rows that are left out it is a consequence of these. */
export function openingsUnbalanced(
  { grid: { sheet } }: RecognisedSheet,
  sums: ReadonlyMap<number, number>,
  findings: Finding[] = [],
): Finding[] {
  return [...sums]
    .filter(([, sum]) => sum !== 0)
    .map(([year, sum]): Finding => {
      const follows = tellLacking(findings, [sheet], { of: 'openings', year, sum });
      const found = { code: 'opening-unbalanced', difference: ore(sum), params: { year } };
      const [first] = follows;
      return first
        ? { ...found, severity: 'upplysning', at: first, follows }
        : { ...found, severity: 'fel', at: { sheet } };
    });
}
