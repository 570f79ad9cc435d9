import { CLOSE, CR, LF, OPEN, QUOTE } from './bytes';
import { DayReader } from './dayReader';
import type { FindingList } from './findingList';
import { expectedRows, grown } from './growing';
import { NO_LIST, type ObjectLists } from './objectLists';
import { oddAmount } from './readAmount';
import type { SieScanner } from './scanner';
import type { SieTransactions, SieVouchers, UnbalancedVoucher } from './sieFile';

/** Largest account number the ledger has room for. */
const MAX_ACCOUNT = 99_999_999;

/**
 * Verifikationer: #VER with its { } and its #TRANS, #RTRANS and #BTRANS. Only #TRANS is counted: a line that was added later stands
 * twice, as #RTRANS and #TRANS, and a removed line only as #BTRANS.
 *
 * Codes: sie-account-unreadable, sie-amount-unreadable, sie-amount-rounded, sie-amount-form, sie-objects-missing, sie-objects-broken,
 * sie-date-unreadable, sie-transaction-outside, sie-voucher-unclosed, sie-added-line-alone, sie-voucher-unbalanced.
 */
export class VoucherRecords {
  count = 0;
  voucherCount = 0;
  /** #VER records, unlike `voucherCount` without the vouchers made for transactions outside any. */
  records = 0;
  removed = 0;
  added = 0;
  sum = 0;
  readonly unbalanced: UnbalancedVoucher[] = [];
  private accounts = new Int32Array(256);
  private objects = new Int32Array(256);
  private amounts = new Float64Array(256);
  private days = new Int32Array(256);
  private texts = new Uint32Array(256);
  private first = new Int32Array(64);
  private voucherDays = new Int32Array(64);
  private fields = new Uint32Array(64);
  private lines = new Int32Array(64);
  private day = 0;
  private voucherSum = 0;
  private open = false;
  /** True in a voucher that was made for transactions outside any. */
  private implicit = false;
  private badAccount = '';
  private readonly dates = new DayReader();
  /** An #RTRANS waiting for its #TRANS. */
  private waiting: { readonly account: number; readonly amount: number; readonly line: number } | null = null;

  constructor(
    private readonly scanner: SieScanner,
    private readonly lists: ObjectLists,
    private readonly findings: FindingList,
  ) {}

  /** #VER series number date text …, the scanner after the label. */
  voucher(): void {
    const { scanner } = this;
    this.unclosed();
    this.begin(scanner.at);
    this.implicit = false;
    this.records++;
    scanner.field();
    scanner.field();
    const read = this.dates.next(scanner);
    if (typeof read === 'number') this.day = read;
    else {
      this.day = 0;
      const text = read === 'bad' ? scanner.text() : '';
      this.findings.add('sie-date-unreadable', 'varning', scanner.line, { text });
    }
    this.voucherDays[this.voucherCount - 1] = this.day;
  }

  /** } on a line. */
  close(): void {
    this.end();
    this.open = false;
    this.day = 0;
  }

  /** The file has ended. */
  finish(): void {
    this.unclosed();
    this.end();
    this.missedAddition();
  }

  /** #TRANS account {objects} amount [date] [text] …, the scanner after the label. */
  transaction(): void {
    const { scanner } = this;
    const account = this.account();
    const objects = this.objectList();
    const amount = this.amount();
    if (amount !== amount) return;
    if (account === 0) {
      this.findings.add('sie-account-unreadable', 'fel', scanner.line, { text: this.badAccount }, amount);
      return;
    }
    if (this.waiting) this.answer(account, amount);
    let day = this.day;
    const own = this.dates.next(scanner);
    if (typeof own === 'number') day = own;
    else if (own === 'bad')
      this.findings.add('sie-date-unreadable', 'varning', scanner.line, { text: scanner.text() });
    if (!this.open) {
      this.findings.add('sie-transaction-outside', 'varning', scanner.line, {}, amount);
      this.begin(scanner.bytes.length);
      this.implicit = true;
      this.voucherDays[this.voucherCount - 1] = day;
    }
    if (this.count === this.accounts.length) this.growTransactions();
    const i = this.count++;
    this.accounts[i] = account;
    this.objects[i] = objects;
    this.amounts[i] = amount;
    this.days[i] = day;
    this.texts[i] = scanner.at;
    this.voucherSum += amount;
    this.sum += amount;
  }

  /** #RTRANS: its twin #TRANS comes next, and is the one that counts. */
  addedLine(): void {
    this.missedAddition();
    this.added++;
    const account = this.account();
    this.objectList();
    const amount = this.amount();
    if (account > 0 && amount === amount) this.waiting = { account, amount, line: this.scanner.line };
  }

  /** #BTRANS: a line that was removed. */
  removedLine(): void {
    this.removed++;
  }

  vouchers(): SieVouchers {
    const count = this.voucherCount;
    if (count === this.first.length) this.growVouchers();
    this.first[count] = this.count;
    return {
      count,
      first: this.first.subarray(0, count + 1),
      days: this.voucherDays.subarray(0, count),
      fields: this.fields.subarray(0, count),
      lines: this.lines.subarray(0, count),
    };
  }

  transactions(): SieTransactions {
    const { count } = this;
    return {
      count,
      accounts: this.accounts.subarray(0, count),
      objects: this.objects.subarray(0, count),
      amounts: this.amounts.subarray(0, count),
      days: this.days.subarray(0, count),
      texts: this.texts.subarray(0, count),
    };
  }

  private begin(fields: number): void {
    this.end();
    if (this.voucherCount === this.first.length) this.growVouchers();
    const v = this.voucherCount++;
    this.first[v] = this.count;
    this.fields[v] = fields;
    this.lines[v] = this.scanner.line;
    this.open = true;
  }

  private unclosed(): void {
    if (this.open && !this.implicit)
      this.findings.add('sie-voucher-unclosed', 'upplysning', this.scanner.line);
  }

  /** Sums up the voucher that was being read. */
  private end(): void {
    if (this.voucherSum !== 0) {
      const voucher = this.voucherCount - 1;
      const difference = this.voucherSum;
      this.unbalanced.push({ voucher, difference });
      this.voucherSum = 0;
    }
  }

  /** The next field as an account, or 0 with its text in `badAccount`. */
  private account(): number {
    const { scanner } = this;
    const account = scanner.nextInteger();
    if (account >= 1 && account <= MAX_ACCOUNT) return account;
    this.badAccount = scanner.text();
    return 0;
  }

  private objectList(): number {
    const { scanner } = this;
    const list = this.lists.read(scanner);
    if (list !== NO_LIST) return list;
    const broken = scanner.skipBlanks() === OPEN;
    this.findings.add(
      broken ? 'sie-objects-broken' : 'sie-objects-missing',
      broken ? 'varning' : 'upplysning',
      scanner.line,
    );
    if (broken) this.skipBrokenList();
    return 0;
  }

  /** A list that never ends holds the amount too: what stands after its last quote or pair may still be read as one. */
  private skipBrokenList(): void {
    const { scanner } = this;
    const { bytes } = scanner;
    let end = scanner.at + 1;
    while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR && bytes[end] !== CLOSE) end++;
    if (bytes[end] === CLOSE) {
      scanner.at = end + 1;
      return;
    }
    scanner.at++;
    while (scanner.field()) {
      const isDimension = scanner.integer() >= 0;
      if (!isDimension || scanner.skipBlanks() !== QUOTE) {
        scanner.at = scanner.start;
        return;
      }
      scanner.field();
    }
  }

  /** The next field as öre; NaN (with a finding) where it is no amount. */
  private amount(): number {
    const { scanner } = this;
    const plain = scanner.nextPlainAmount();
    if (plain === plain) return plain;
    return oddAmount(scanner, this.findings);
  }

  private answer(account: number, amount: number): void {
    if (this.waiting?.account === account && this.waiting.amount === amount) this.waiting = null;
    else this.missedAddition();
  }

  private missedAddition(): void {
    if (!this.waiting) return;
    const { account, amount, line } = this.waiting;
    this.findings.add('sie-added-line-alone', 'varning', line, { account }, amount);
    this.waiting = null;
  }

  private growTransactions(): void {
    const size = expectedRows(this.count, this.scanner.at, this.scanner.bytes.length);
    this.accounts = grown(this.accounts, size);
    this.objects = grown(this.objects, size);
    this.amounts = grown(this.amounts, size);
    this.days = grown(this.days, size);
    this.texts = grown(this.texts, size);
  }

  private growVouchers(): void {
    const size = expectedRows(this.voucherCount, this.scanner.at, this.scanner.bytes.length);
    this.first = grown(this.first, size);
    this.voucherDays = grown(this.voucherDays, size);
    this.fields = grown(this.fields, size);
    this.lines = grown(this.lines, size);
  }
}
