/**
 * SIE-läsaren: bytes of a SIE file of type 1, 2, 3, 4E or 4I → SieFile.
 *
 *     file    = { line } .
 *     line    = [ blanks ] ( record | "{" [ record ] | "}" | other ) line-end .        line-end = CRLF | LF | CR .
 *     record  = "#" label { blanks field } .                                           blanks   = { space | tab } .
 *     field   = text | '"' text '"' | "{" { dimension code } "}" .                     \" within quotes is a quote .
 *     voucher = "#VER" series number date [text] [regdate] [sign] "{" { transaction } "}" .
 *     transaction = ( "#TRANS" | "#RTRANS" | "#BTRANS" ) account "{" … "}" amount [date] [text] [quantity] [sign] .
 *
 * Labels in any case. Amounts are kronor with a decimal point, debit +. Read too, with a finding: unquoted quotes, unclosed quotes,
 * braces and lists, missing { }, odd amounts and dates, transactions outside vouchers, a file cut short. A field ends with its line.
 *
 * What we do not read: quantities, signatures and registration dates; #BTRANS (a removed line) and #RTRANS (its twin #TRANS counts);
 * #SRU, #FTYP, #BKOD, #TAXAR and #FNR beyond keeping their text; SIE 5 (XML). Unknown labels are passed over, as the standard wants.
 */
import { monthOfDay } from '../ledger/months';
import { BalanceRecords } from './balanceRecords';
import { CLOSE, OPEN } from './bytes';
import { ChartRecords } from './chartRecords';
import { checkFile } from './checkFile';
import { checksumOf } from './checksum';
import { EncodingTally, type SieEncoding } from './encoding';
import { FindingList } from './findingList';
import { HeaderRecords } from './headerRecords';
import { ObjectLists } from './objectLists';
import { SieScanner } from './scanner';
import type { PeriodAmount, SieFile, SieTransactions, SieType } from './sieFile';
import { sieYears } from './sieYears';
import { utf8FromUtf16 } from './utf16';
import { VoucherRecords } from './voucherRecords';

/** Reads a whole file at once. */
export function readSie(bytes: Uint8Array): SieFile {
  const reader = new SieReader(bytes);
  while (!reader.step(Infinity));
  return reader.finish();
}

/** Largest file whose checksum is checked: a larger one would hold up the pane. */
const CHECKSUM_LIMIT = 8_000_000;

/**
 * Läser en fil i skivor, so that a pane can draw between them: `step` until it says true, then `finish`.
 *
 * Codes: sie-nothing-usable, sie-is-sie5, sie-encoding-mixed, sie-encoding-tag, sie-quote-unclosed, sie-line-ignored,
 * sie-label-unknown, sie-lines-changed, sie-flagged, sie-cut-short, sie-checksum-differs, and those of the records and checks.
 */
export class SieReader {
  private readonly bytes: Uint8Array;
  private readonly findings = new FindingList();
  private readonly tally: EncodingTally;
  private readonly header = new HeaderRecords();
  private readonly lists = new ObjectLists();
  private records: Records | null = null;
  private readonly unknown = new Map<string, { count: number; line: number }>();
  private ignored = 0;
  private firstIgnored = 0;
  private checksums: string[] = [];

  constructor(bytes: Uint8Array) {
    this.bytes = utf8FromUtf16(bytes) ?? bytes;
    this.tally = new EncodingTally(this.bytes);
  }

  /** How much of the file is read, 0–1. */
  get fraction(): number {
    const { length } = this.bytes;
    return length === 0 ? 1 : (0.1 * this.tally.at + 0.9 * (this.records?.scanner.at ?? 0)) / length;
  }

  /** Reads about `size` bytes more. True when the whole file is read. */
  step(size: number): boolean {
    const { bytes } = this;
    if (this.tally.at < bytes.length) {
      // Counting characters is several times faster than reading records.
      this.tally.readTo(this.tally.at + size * 4);
      if (this.tally.at < bytes.length) return false;
    }
    this.records ??= this.begin();
    const { scanner } = this.records;
    const until = scanner.at + size;
    while (scanner.nextLine()) {
      this.line(this.records);
      if (scanner.at >= until) return false;
    }
    return true;
  }

  private begin(): Records {
    const encoding = this.tally.encoding();
    const scanner = new SieScanner(this.bytes, encoding);
    if (this.tally.bom) scanner.at = 3;
    return {
      scanner,
      vouchers: new VoucherRecords(scanner, this.lists, this.findings),
      balances: new BalanceRecords(scanner, this.lists, this.findings),
      chart: new ChartRecords(scanner, this.findings),
    };
  }

  private line({ scanner, vouchers, balances, chart }: Records): void {
    const { bytes } = this;
    if (bytes[scanner.at] === OPEN) {
      scanner.at++;
      if (scanner.skipBlanks() === 0) return;
    }
    if (bytes[scanner.at] === CLOSE) {
      vouchers.close();
      return;
    }
    if (!scanner.atLabel()) {
      if (this.ignored++ === 0) this.firstIgnored = scanner.line;
      return;
    }
    if (isTrans(bytes, scanner.at)) {
      scanner.at += 6;
      vouchers.transaction();
    } else if (isVer(bytes, scanner.at)) {
      scanner.at += 4;
      vouchers.voucher();
    } else {
      scanner.field();
      const label = scanner.text().slice(1).toUpperCase();
      if (label === 'VER') vouchers.voucher();
      else if (label === 'TRANS') vouchers.transaction();
      else if (label === 'RTRANS') vouchers.addedLine();
      else if (label === 'BTRANS') vouchers.removedLine();
      else if (label === 'KSUMMA') this.checksums.push(scanner.nextText());
      else if (!balances.take(label) && !chart.take(label) && !this.header.take(label, scanner))
        this.unknownLabel(label, scanner.line);
    }
    if (scanner.unclosed)
      this.findings.add('sie-quote-unclosed', 'varning', scanner.line, { text: scanner.text() });
  }

  private unknownLabel(label: string, line: number): void {
    const known = this.unknown.get(label);
    if (known) known.count++;
    else if (this.unknown.size < 20) this.unknown.set(label, { count: 1, line });
  }

  /** The file as read. Call once, after `step` has said true. */
  finish(): SieFile {
    const records = (this.records ??= this.begin());
    const { vouchers, balances, chart } = records;
    vouchers.finish();
    const transactions = vouchers.transactions();
    const { years, findings } = sieYears(
      balances.years,
      lastMonthOf(transactions, balances),
      yearsOf(balances),
    );
    const objects = chart.objects(this.lists.lists);
    const header = this.header.header();
    const read = {
      bytes: this.bytes,
      encoding: this.tally.encoding(),
      bom: this.tally.bom,
      type: typeOf(header.typeTag, balances, transactions),
      header,
      years,
      accounts: chart.accounts,
      dimensions: chart.dimensions(objects),
      objects,
      objectLists: this.lists.lists,
      openings: balances.openings,
      closings: balances.closings,
      results: balances.results,
      objectBalances: balances.objectBalances,
      periodBalances: balances.periodBalances,
      budgets: balances.budgets,
      vouchers: vouchers.vouchers(),
      transactions,
      unbalanced: vouchers.unbalanced,
      voucherRecords: vouchers.records,
    };
    const { sum } = vouchers;
    const usable = transactions.count > 0 || hasBalances(balances) || chart.accounts.size > 0;
    this.fileFindings(records, usable);
    checkFile(read, this.findings);
    return { ...read, sum, usable, findings: [...findings, ...this.findings.all()] };
  }

  private fileFindings({ vouchers }: Records, usable: boolean): void {
    const { findings, bytes, tally } = this;
    if (!usable) findings.add(startsWithXml(bytes) ? 'sie-is-sie5' : 'sie-nothing-usable', 'fel', 0);
    const others = tally.others();
    const encoding: SieEncoding = tally.encoding();
    if (others) {
      const { count, encodings, at } = others;
      findings.add('sie-encoding-mixed', 'varning', lineAt(bytes, at), { encoding, count, encodings });
    }
    if (usable && (encoding === 'UTF-8' || encoding === 'Latin-1'))
      findings.add('sie-encoding-tag', 'upplysning', 0, { encoding });
    if (usable && this.ignored > 0)
      findings.add('sie-line-ignored', 'varning', this.firstIgnored, { count: this.ignored });
    if (usable)
      for (const [label, { count, line }] of this.unknown)
        findings.add('sie-label-unknown', 'upplysning', line, { label, count });
    if (vouchers.added + vouchers.removed > 0)
      findings.add('sie-lines-changed', 'upplysning', 0, {
        added: vouchers.added,
        removed: vouchers.removed,
      });
    if (this.header.flagged) findings.add('sie-flagged', 'upplysning', 0);
    this.checksumFindings();
  }

  private checksumFindings(): void {
    const [first, last] = this.checksums;
    if (first === undefined) return;
    if (last === undefined && first === '') this.findings.add('sie-cut-short', 'varning', 0);
    const stated = Number(last);
    if (!last || !Number.isInteger(stated) || this.bytes.length > CHECKSUM_LIMIT) return;
    // Some programs write the 32 bits as a signed number.
    const own = checksumOf(this.bytes);
    if (own !== null && own !== stated >>> 0)
      this.findings.add('sie-checksum-differs', 'upplysning', 0, { stated: last });
  }
}

interface Records {
  readonly scanner: SieScanner;
  readonly vouchers: VoucherRecords;
  readonly balances: BalanceRecords;
  readonly chart: ChartRecords;
}

/** "#TRANS" and a blank, the label of nearly every line. */
function isTrans(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at + 1] === 0x54 &&
    bytes[at + 2] === 0x52 &&
    bytes[at + 3] === 0x41 &&
    bytes[at + 4] === 0x4e &&
    bytes[at + 5] === 0x53 &&
    (bytes[at + 6] === 0x20 || bytes[at + 6] === 0x09)
  );
}

/** "#VER" and a blank. */
function isVer(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at + 1] === 0x56 &&
    bytes[at + 2] === 0x45 &&
    bytes[at + 3] === 0x52 &&
    (bytes[at + 4] === 0x20 || bytes[at + 4] === 0x09)
  );
}

function hasBalances({ openings, closings, results, periodBalances, budgets }: BalanceRecords): boolean {
  return openings.size + closings.size + results.size + periodBalances.length + budgets.length > 0;
}

function yearsOf({
  openings,
  closings,
  results,
  periodBalances,
  budgets,
}: BalanceRecords): ReadonlySet<number> {
  const years = new Set([...openings.keys(), ...closings.keys(), ...results.keys()]);
  for (const { year } of [...periodBalances, ...budgets]) years.add(year);
  return new Set([...years].filter((year) => year >= -20 && year <= 5));
}

function lastMonthOf({ count, days }: SieTransactions, balances: BalanceRecords): number | null {
  let last = 0;
  for (let i = 0; i < count; i++) if ((days[i] as number) > last) last = days[i] as number;
  if (last > 0) return monthOfDay(last);
  const ofYear = ({ year }: PeriodAmount): boolean => year === 0;
  const months = [...balances.periodBalances, ...balances.budgets].filter(ofYear).map(({ month }) => month);
  return months.length === 0 ? null : months.reduce((a, b) => Math.max(a, b));
}

/** What #SIETYP says, or what the records show. Only an export has balances and years. */
function typeOf(tag: string, balances: BalanceRecords, { count }: SieTransactions): SieType {
  const { objectBalances, periodBalances, years } = balances;
  if (tag === '1' || tag === '2' || tag === '3') return tag;
  if (tag.startsWith('4') || count > 0) return hasBalances(balances) || years.length > 0 ? '4E' : '4I';
  if (objectBalances.length > 0 || periodBalances.some(({ objects }) => objects > 0)) return '3';
  return periodBalances.length > 0 ? '2' : '1';
}

function startsWithXml(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 400))
    .replace(/^ï»¿/, '')
    .trimStart();
  return start.startsWith('<') && /<\/?(?:\w+:)?Sie\b/i.test(start);
}

/** Line number of a place in the file. */
function lineAt(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let i = 0; i < at; i++) if (bytes[i] === 0x0a || (bytes[i] === 0x0d && bytes[i + 1] !== 0x0a)) line++;
  return line;
}
