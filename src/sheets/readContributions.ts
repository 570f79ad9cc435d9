import type { LedgerDraft } from '../ledger/draft';
import type { Finding } from '../ledger/finding';
import { fiscalYear } from '../ledger/ledger';
import { spreadLinearly } from '../ledger/spread';
import { ZERO, ore } from '../money/ore';
import { shareOf } from '../money/round';
import type { RecognisedSheet } from './recognise';
import { hasValue, SheetRows } from './sheetRows';
import { percentIn } from './percentIn';
import { rowYear, yearInName } from './rowYear';
import { TotalRows } from './totalRows';
import type { YearsRead } from './yearsRead';

const USUAL_ACCOUNT = 3000;

/** What the rows of one year have had so far. */
interface OfYear {
  readonly seen: Set<string>;
  shares: number;
  byShare: number;
}

/** Which years the rows can be of. */
export interface ContributionYears {
  /** Of rows that say none, in a sheet whose name says none. */
  readonly usual: number;
  readonly report: number;
}

/**
 * Läser Medlemsbidrag: what each part has agreed to contribute in a year, as an amount or as a share of the year's budgeted contributions.
 * Entered as plus; kept as credit. The object is the part's name as written.
 * Codes: contribution-share-without-total, contribution-shares-differ, share-unreadable, member-twice, row-without-member,
 * list-total-differs, those of rowYear, cell codes.
 */
export function readContributions(
  sheet: RecognisedSheet,
  draft: LedgerDraft,
  { usual, report }: ContributionYears,
  budgetedContributions: (year: number) => number,
  yearsRead: YearsRead,
): readonly Finding[] {
  const rows = new SheetRows(sheet);
  const sources = draft.sourcesOf(sheet.grid.sheet);
  const totals = new TotalRows(rows, ['amount']);
  const usualYear = yearInName(sheet.grid.sheet) ?? usual;
  const years = new Map<number, OfYear>();
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
    const year = rowYear(rows, usualYear, report);
    const readable = hasValue(amount) ? amount.value : undefined;
    const isBad = amount === 'bad' || account === 'bad' || (amount === 'empty' && share === 'bad');
    if (!hasValue(read) || year === null || isBad) {
      if (read === 'empty' && readable !== ZERO && amount !== 'bad')
        rows.report('row-without-member', 'fel', 'member', {}, readable);
      else rows.leaveOut(readable);
      return;
    }
    const member = read.value;
    const ofYear = years.get(year) ?? { seen: new Set(), shares: 0, byShare: 0 };
    years.set(year, ofYear);
    if (ofYear.seen.has(member)) rows.report('member-twice', 'varning', 'member', { member });
    ofYear.seen.add(member);
    let contribution = hasValue(amount) ? amount.value : ZERO;
    if (!hasValue(amount)) {
      const percent = percentIn(rows.raw('share'));
      if (percent === null) {
        rows.report('share-unreadable', 'fel', 'share', { text: rows.text('share'), member });
        return;
      }
      const whole = budgetedContributions(year);
      if (whole === 0) {
        rows.report('contribution-share-without-total', 'fel', 'share', { member });
        return;
      }
      // Shares are kept in ten-thousandths of a percent, so that 33,3333 % is exact enough for any förbund.
      contribution = shareOf(ore(whole), Math.round(percent * 10_000), 1_000_000);
      ofYear.shares += percent;
      ofYear.byShare++;
    }
    draft.nameObject({ code: member, name: member, group: 'part' });
    const number = hasValue(account) ? account.value.account : USUAL_ACCOUNT;
    spreadLinearly(
      draft.postings.contribution,
      fiscalYear(draft, year),
      draft.accountIndex(number),
      draft.objectIndex(member),
      ore(-contribution),
      sources + rows.sheetRow(),
    );
  });
  yearsRead.note(sheet, years.keys());
  for (const { shares, byShare } of years.values()) {
    if (byShare === 0 || Math.abs(shares - 100) <= 0.01) continue;
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
