import { LedgerDraft } from '../ledger/draft';
import { fiscalYearOf } from '../ledger/ledger';
import { firstDay, lastDay, monthOfDay } from '../ledger/months';
import type { PostingsBuilder } from '../ledger/postings';
import type { Ore } from '../money/ore';
import { type CombinedSie, countsDay } from './combineSie';
import { type MadePosting, objectOf } from './periodPostings';
import type { SieFile } from './sieFile';

/** SIE → huvudbok: names, vouchers, monthly and yearly balances where there are no vouchers, opening balances, and budget. */
export function sieDraft(books: CombinedSie): LedgerDraft {
  const { files, main, dimension, yearStartsIn, made } = books;
  const expected = files.reduce((sum, { transactions }) => sum + transactions.count, made.length + 1);
  const draft = new LedgerDraft(yearStartsIn, expected);
  for (const file of [main, ...files]) nameAll(file, dimension, draft);
  files.forEach((file, i) => addTransactions(books, file, i, draft));
  for (const posting of made) addMade(posting, draft, draft.postings.actual, lastDay(posting.month));
  for (const posting of books.budget) addMade(posting, draft, draft.postings.budget, firstDay(posting.month));
  for (const [from, balances] of books.openings) {
    const year = fiscalYearOf(draft, monthOfDay(from));
    for (const [account, amount] of balances) draft.addOpening(year, account, amount);
  }
  return draft;
}

function nameAll(file: SieFile, dimension: number | null, draft: LedgerDraft): void {
  for (const { account, name } of file.accounts.values()) draft.nameAccount(account, name);
  for (const { dimension: of, code, name } of file.objects) {
    const trimmed = code.trim();
    if (of === dimension && trimmed !== '' && !draft.hasObject(trimmed))
      draft.nameObject({ code: trimmed, name: name || trimmed, group: '' });
  }
}

/** Charts number accounts with four figures nearly always. */
const DENSE = 10_000;

function addTransactions(books: CombinedSie, file: SieFile, index: number, draft: LedgerDraft): void {
  const { count, accounts, objects, amounts, days } = file.transactions;
  const objectOfList = Int32Array.from(file.objectLists, (list) =>
    draft.objectIndex(objectOf(list, books.dimension)),
  );
  const known = new Int32Array(DENSE).fill(-1);
  const actual = draft.postings.actual;
  let day = 0;
  let month = 0;
  let counted = false;
  for (let i = 0; i < count; i++) {
    if (days[i] !== day) {
      day = days[i] as number;
      month = monthOfDay(day);
      counted = countsDay(books, index, day);
    }
    if (!counted) continue;
    const account = accounts[i] as number;
    let at = account < DENSE ? (known[account] as number) : draft.accountIndex(account);
    if (at < 0) at = known[account] = draft.accountIndex(account);
    actual.addInMonth(day, month, at, objectOfList[objects[i] as number] as number, amounts[i] as Ore);
  }
}

function addMade(posting: MadePosting, draft: LedgerDraft, postings: PostingsBuilder, day: number): void {
  const { month, account, object, amount } = posting;
  postings.addInMonth(day, month, draft.accountIndex(account), draft.objectIndex(object), amount);
}
