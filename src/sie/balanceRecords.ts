import type { Account } from '../ledger/accounts';
import { type Month, monthOf } from '../ledger/months';
import { MAX_ORE, type Ore, ore } from '../money/ore';
import { OPEN } from './bytes';
import type { FindingList } from './findingList';
import { NO_LIST, type ObjectLists } from './objectLists';
import type { SieScanner } from './scanner';
import type { ObjectBalance, PeriodAmount, SieYear } from './sieFile';
import { DayReader } from './dayReader';
import { oddAmount } from './readAmount';

type MutableBalances = Map<number, Map<Account, Ore>>;

/**
 * Räkenskapsår, saldon och budget. Two records of one account and year are added together, with a finding.
 *
 * Codes: sie-year-unreadable, sie-record-unreadable, sie-account-unreadable, sie-balance-twice, sie-period-unreadable and the codes
 * of amounts.
 */
export class BalanceRecords {
  readonly years: SieYear[] = [];
  readonly openings: MutableBalances = new Map();
  readonly closings: MutableBalances = new Map();
  readonly results: MutableBalances = new Map();
  readonly objectBalances: ObjectBalance[] = [];
  readonly periodBalances: PeriodAmount[] = [];
  readonly budgets: PeriodAmount[] = [];
  private readonly dates = new DayReader();

  constructor(
    private readonly scanner: SieScanner,
    private readonly lists: ObjectLists,
    private readonly findings: FindingList,
  ) {}

  /** True where the label is one of these; the scanner stands after it. */
  take(label: string): boolean {
    if (label === 'IB') this.balance(label, this.openings);
    else if (label === 'UB') this.balance(label, this.closings);
    else if (label === 'RES') this.balance(label, this.results);
    else if (label === 'PSALDO') this.period(label, this.periodBalances);
    else if (label === 'PBUDGET') this.period(label, this.budgets);
    else if (label === 'OIB') this.objectBalance(label, 'opening');
    else if (label === 'OUB') this.objectBalance(label, 'closing');
    else if (label === 'RAR') this.year();
    else return false;
    return true;
  }

  private year(): void {
    const { scanner } = this;
    const year = scanner.nextInteger();
    const from = this.dates.next(scanner);
    const to = this.dates.next(scanner);
    const isYear = Number.isInteger(year) && typeof from === 'number' && typeof to === 'number' && from <= to;
    if (!isYear) this.findings.add('sie-year-unreadable', 'varning', scanner.line);
    else if (!this.years.some((known) => known.year === year)) this.years.push({ year, from, to });
  }

  /** label year account: false (with a finding) where either is unreadable. */
  private yearAndAccount(label: string): { year: number; account: Account } | null {
    const { scanner } = this;
    const year = scanner.nextInteger();
    if (!Number.isInteger(year)) return this.unreadable(label);
    const account = scanner.nextInteger();
    if (account >= 1) return { year, account };
    this.findings.add('sie-account-unreadable', 'fel', scanner.line, { text: scanner.text() });
    return null;
  }

  private balance(label: string, balances: MutableBalances): void {
    const { scanner } = this;
    const place = this.yearAndAccount(label);
    if (!place) return;
    // Some programs write {} here too, as in #OIB.
    if (scanner.skipBlanks() === OPEN) this.lists.read(scanner);
    const amount = this.amount();
    if (amount === null) return;
    const { year, account } = place;
    const ofYear = balances.get(year) ?? new Map<Account, Ore>();
    balances.set(year, ofYear);
    const before = ofYear.get(account);
    if (before !== undefined)
      this.findings.add('sie-balance-twice', 'varning', scanner.line, { label, account, year }, amount);
    const together = (before ?? 0) + amount;
    // Only a damaged file gets here: the same large amount a thousand times over.
    if (Math.abs(together) <= MAX_ORE) ofYear.set(account, ore(together));
  }

  private period(label: string, amounts: PeriodAmount[]): void {
    const { scanner } = this;
    const year = scanner.nextInteger();
    if (!Number.isInteger(year)) return void this.unreadable(label);
    const month = this.month();
    const account = scanner.nextInteger();
    if (!(account >= 1)) {
      this.findings.add('sie-account-unreadable', 'fel', scanner.line, { text: scanner.text() });
      return;
    }
    const objects = this.objectList();
    const amount = this.amount();
    if (amount === null) return;
    if (month === null)
      this.findings.add('sie-period-unreadable', 'fel', scanner.line, { label, account }, amount);
    else amounts.push({ year, month, account, objects, amount });
  }

  private objectBalance(label: string, kind: ObjectBalance['kind']): void {
    const place = this.yearAndAccount(label);
    if (!place) return;
    const objects = this.objectList();
    const amount = this.amount();
    if (amount !== null) this.objectBalances.push({ kind, ...place, objects, amount });
  }

  /** The next field, YYYYMM (or a day in the month), as a month. */
  private month(): Month | null {
    const period = this.scanner.nextInteger();
    const yyyymm = period >= 10_000_000 ? Math.floor(period / 100) : period;
    const year = Math.floor(yyyymm / 100);
    const month = yyyymm % 100;
    return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 ? monthOf(year, month) : null;
  }

  private objectList(): number {
    const { scanner } = this;
    const list = this.lists.read(scanner);
    if (list !== NO_LIST) return list;
    this.findings.add('sie-objects-missing', 'upplysning', scanner.line);
    return 0;
  }

  private amount(): Ore | null {
    const plain = this.scanner.nextPlainAmount();
    const amount = plain === plain ? plain : oddAmount(this.scanner, this.findings);
    return amount === amount ? ore(amount) : null;
  }

  private unreadable(label: string): null {
    this.findings.add('sie-record-unreadable', 'varning', this.scanner.line, { label });
    return null;
  }
}
