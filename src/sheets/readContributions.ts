import type { LedgerDraft } from '../ledger/draft';
import type { Finding } from '../ledger/finding';
import { fiscalYear } from '../ledger/ledger';
import { spreadLinearly } from '../ledger/spread';
import { ZERO, ore } from '../money/ore';
import { shareOf } from '../money/round';
import type { RecognisedSheet } from './recognise';
import { hasValue, SheetRows } from './sheetRows';
import { percentIn } from './percentIn';
import { TotalRows } from './totalRows';

const USUAL_ACCOUNT = 3000;

/**
 * Läser Medlemsbidrag: what each part has agreed to contribute this year, as an amount or as a share of the budgeted contributions.
 * Entered as plus; kept as credit. The object is the part's name as written.
 * Codes: contribution-share-without-total, contribution-shares-differ, share-unreadable, member-twice, row-without-member,
 * list-total-differs, cell codes.
 */
export function readContributions(
  sheet: RecognisedSheet,
  draft: LedgerDraft,
  year: number,
  budgetedContributions: number,
): readonly Finding[] {
  const rows = new SheetRows(sheet);
  const sources = draft.sourcesOf(sheet.grid.sheet);
  const totals = new TotalRows(rows, ['amount']);
  const period = fiscalYear(draft, year);
  const seen = new Set<string>();
  let shares = 0;
  let byShare = 0;
  rows.forEachWithFigures(() => {
    if (totals.takes()) return;
    const amount = rows.amount('amount');
    const share = rows.code('share');
    if (amount === 'empty' && share === 'empty') {
      rows.reportStrayAmount();
      return;
    }
    totals.count('amount', amount);
    const read = rows.code('member');
    const account = rows.account();
    const readable = hasValue(amount) ? amount.value : undefined;
    if (!hasValue(read) || amount === 'bad' || account === 'bad' || (amount === 'empty' && share === 'bad')) {
      if (read === 'empty' && readable !== ZERO && amount !== 'bad')
        rows.report('row-without-member', 'fel', 'member', {}, readable);
      else rows.leaveOut(readable);
      return;
    }
    const member = read.value;
    if (seen.has(member)) rows.report('member-twice', 'varning', 'member', { member });
    seen.add(member);
    let contribution = hasValue(amount) ? amount.value : ZERO;
    if (!hasValue(amount)) {
      const percent = percentIn(rows.raw('share'));
      if (percent === null) {
        rows.report('share-unreadable', 'fel', 'share', { text: rows.text('share'), member });
        return;
      }
      if (budgetedContributions === 0) {
        rows.report('contribution-share-without-total', 'fel', 'share', { member });
        return;
      }
      // Shares are kept in ten-thousandths of a percent, so that 33,3333 % is exact enough for any förbund.
      contribution = shareOf(ore(budgetedContributions), Math.round(percent * 10_000), 1_000_000);
      shares += percent;
      byShare++;
    }
    draft.nameObject({ code: member, name: member, group: 'part' });
    const number = hasValue(account) ? account.value.account : USUAL_ACCOUNT;
    spreadLinearly(
      draft.postings.contribution,
      period,
      draft.accountIndex(number),
      draft.objectIndex(member),
      ore(-contribution),
      sources + rows.sheetRow(),
    );
  });
  if (byShare > 0 && Math.abs(shares - 100) > 0.01) {
    const percent = String(Math.round(shares * 100) / 100).replace('.', ',');
    rows.findings.push({
      code: 'contribution-shares-differ',
      severity: 'varning',
      at: { sheet: sheet.grid.sheet },
      params: { percent },
    });
  }
  return rows.findings;
}
