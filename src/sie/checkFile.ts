import type { Account } from '../ledger/accounts';
import { dayText } from '../ledger/months';
import type { Ore } from '../money/ore';
import { AccountSums } from './accountSums';
import type { FindingList } from './findingList';
import type { SieFile, SieYear } from './sieFile';
import { SieTexts } from './sieTexts';

type Checked = Omit<SieFile, 'findings' | 'usable' | 'sum'>;

/**
 * Avstämningar of what was read, by the file's own figures. Nothing here stops the file: each difference is a finding with its cause
 * and amount.
 *
 * Codes: sie-voucher-unbalanced, sie-opening-unbalanced, sie-opening-lacks-result, sie-closing-differs, sie-result-differs,
 * sie-totals-differ, sie-account-undeclared, sie-date-outside, sie-transaction-without-date.
 */
export function checkFile(file: Checked, findings: FindingList): void {
  unbalancedVouchers(file, findings);
  const own = file.years.find(({ year }) => year === 0);
  const moved = movements(file, own, findings);
  openings(file, findings);
  if (file.transactions.count > 0) balances(file, moved.inYear, findings);
  undeclared(file, moved.all, findings);
  totals(file, findings);
}

function unbalancedVouchers(file: Checked, findings: FindingList): void {
  if (file.unbalanced.length === 0) return;
  const texts = new SieTexts(file);
  const { days, lines } = file.vouchers;
  file.unbalanced.forEach(({ voucher, difference }, i) => {
    // Names are made for the ones that are shown; the rest are summed.
    const name = i < 100 ? texts.voucherName(voucher) : '';
    const date = days[voucher] ? dayText(days[voucher] as number) : '';
    findings.add(
      'sie-voucher-unbalanced',
      'varning',
      lines[voucher] as number,
      { voucher: name, date },
      difference,
    );
  });
}

/** Öre by account: all transactions, and those of year 0. Transactions without a date, or outside every year, are findings. */
function movements(
  { transactions, years }: Checked,
  own: SieYear | undefined,
  findings: FindingList,
): { all: AccountSums; inYear: AccountSums } {
  const all = new AccountSums();
  const inYear = new AccountSums();
  const { count, accounts, amounts, days } = transactions;
  const undated = { count: 0, debit: 0 };
  const outside = { count: 0, debit: 0 };
  const from = own?.from ?? Infinity;
  const to = own?.to ?? -Infinity;
  for (let i = 0; i < count; i++) {
    const account = accounts[i] as number;
    const amount = amounts[i] as number;
    const day = days[i] as number;
    all.add(account, amount);
    if (day >= from && day <= to) inYear.add(account, amount);
    else if (day === 0) addTo(undated, amount);
    else if (!years.some((year) => day >= year.from && day <= year.to)) addTo(outside, amount);
  }
  if (undated.count > 0)
    findings.add('sie-transaction-without-date', 'fel', 0, { count: undated.count }, undated.debit);
  if (outside.count > 0)
    findings.add('sie-date-outside', 'varning', 0, { count: outside.count }, outside.debit);
  return { all, inYear };
}

function addTo(sum: { count: number; debit: number }, amount: number): void {
  sum.count++;
  sum.debit += Math.max(0, amount);
}

/** Ingående balanser that do not sum to zero: by exactly last year's result it was not carried over, else something is missing. */
function openings(file: Checked, findings: FindingList): void {
  for (const [year, balances] of file.openings) {
    const sum = total(balances);
    if (sum === 0) continue;
    const before = file.results.get(year - 1);
    const lacksResult = before !== undefined && total(before) === -sum;
    const code = lacksResult ? 'sie-opening-lacks-result' : 'sie-opening-unbalanced';
    findings.add(code, 'varning', 0, { year: yearText(file, year) }, sum);
  }
}

/** IB + rörelse = UB, and RES = rörelse, account by account in year 0. */
function balances(file: Checked, moved: AccountSums, findings: FindingList): void {
  const opening = file.openings.get(0);
  for (const [account, closing] of file.closings.get(0) ?? []) {
    const off = closing - (opening?.get(account) ?? 0) - moved.of(account);
    if (opening && off !== 0) findings.add('sie-closing-differs', 'varning', 0, { account }, off);
  }
  for (const [account, result] of file.results.get(0) ?? []) {
    const off = result - moved.of(account);
    if (off !== 0) findings.add('sie-result-differs', 'varning', 0, { account }, off);
  }
}

function undeclared(file: Checked, moved: AccountSums, findings: FindingList): void {
  if (file.accounts.size === 0 && file.type === '4I') return;
  const used = new Map(moved.accounts().map((account) => [account, moved.of(account)]));
  for (const table of [file.openings, file.closings, file.results])
    for (const [account, amount] of table.get(0) ?? []) if (!used.has(account)) used.set(account, amount);
  for (const [account, amount] of [...used].sort(([a], [b]) => a - b))
    if (!file.accounts.has(account))
      findings.add('sie-account-undeclared', 'upplysning', 0, { account }, amount);
}

/** Σ(UB − IB) + ΣRES = 0: what the balance sheet gained is what the result lost. */
function totals(file: Checked, findings: FindingList): void {
  const opening = file.openings.get(0);
  const closing = file.closings.get(0);
  const result = file.results.get(0);
  if (!opening || !closing || !result) return;
  const off = total(closing) - total(opening) + total(result);
  if (off !== 0) findings.add('sie-totals-differ', 'varning', 0, {}, off);
}

/** Sum of a year's balances in öre. */
export function total(balances: ReadonlyMap<Account, Ore> | undefined): number {
  let sum = 0;
  for (const amount of balances?.values() ?? []) sum += amount;
  return sum;
}

function yearText({ years }: Checked, year: number): string {
  const found = years.find((one) => one.year === year);
  return found ? `${dayText(found.from)}–${dayText(found.to)}` : String(year);
}
