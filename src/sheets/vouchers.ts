import type { Finding } from '../ledger/finding';
import { type Day, dayText } from '../ledger/months';
import { ore, type Ore } from '../money/ore';
import type { LeftOutRows } from './leftOutRows';
import type { RecognisedSheet } from './recognise';
import { repeatedVouchers, type RowsOfVoucher, voucherCell } from './repeatedVouchers';

/** En verifikation under läsning. */
export interface Voucher {
  sum: number;
  /** The sum of what is debit. */
  debit: number;
  readonly year: number;
  readonly name: string;
  /** The name without its last digits, and those; null where it does not end in a number. */
  readonly series: string;
  readonly number: number | null;
  row: number;
  lastRow: number;
  day: Day;
  /** The amount of its first row, and whether a later one has it too. */
  first: number;
  comesBack: boolean;
  /** The reading that last met it. */
  reading: number;
}

/** A number used again on another day. */
interface Again {
  readonly voucher: Voucher;
  readonly row: number;
  readonly day: Day;
}

/**
 * Verifikationer: sums by räkenskapsår and number, with the row each began on. One that is kept from reading to reading begins anew
 * with `begin`; the names stay, so that thousands of them need not be made again.
 *
 * Codes: voucher-unbalanced, voucher-lacks-row (unbalanced for a row that has its own finding), voucher-twice (one number, two days),
 * voucher-gap (numbers missing within a series), and those of repeatedVouchers.
 */
export class Vouchers {
  private readonly byYear = new Map<number, Map<string, Voucher>>();
  /** Rows of a voucher nearly always stand together: the last one is asked first. */
  private last: Voucher | undefined;
  private readonly again = new Map<Voucher, Again>();
  /** By row: the row before it of the same voucher, itself where it is the first; 0 where nothing is posted. */
  private chain = new Int32Array(0);
  private reading = 0;
  /** Those of this reading, in the order met. */
  private met: Voucher[] = [];
  private kept = 0;

  /** `lastRow` is the last that can be added. */
  begin(lastRow: number): void {
    this.met = [];
    this.again.clear();
    if (this.chain.length > lastRow) this.chain.fill(0);
    else this.chain = new Int32Array(lastRow + 1);
    this.last = undefined;
    this.reading++;
  }

  /** True where more names are kept than are used: time to begin with an empty list. */
  get isWorn(): boolean {
    return this.kept > 2 * this.met.length;
  }

  /** Returns the voucher, to be given to `addTo` for the same row in a later reading. */
  add(year: number, name: string, amount: Ore, row: number, day: Day): Voucher {
    const isSame = this.last?.name === name && this.last.year === year;
    const voucher = isSame ? (this.last as Voucher) : this.find(year, name);
    this.addTo(voucher, amount, row, day);
    return voucher;
  }

  addTo(voucher: Voucher, amount: Ore, row: number, day: Day): void {
    if (voucher.reading !== this.reading) this.meet(voucher, amount, row, day);
    else if (amount === voucher.first) voucher.comesBack = true;
    voucher.sum += amount;
    if (amount > 0) voucher.debit += amount;
    this.chain[row] = voucher.lastRow;
    voucher.lastRow = row;
    if (voucher.day !== day && !this.again.has(voucher)) this.again.set(voucher, { voucher, row, day });
    this.last = voucher;
  }

  private find(year: number, name: string): Voucher {
    let ofYear = this.byYear.get(year);
    if (!ofYear) this.byYear.set(year, (ofYear = new Map()));
    let voucher = ofYear.get(name);
    if (!voucher) {
      const [, series = name, digits] = /^(.*?)(\d{1,9})$/.exec(name) ?? [];
      const number = digits === undefined ? null : Number(digits);
      voucher = {
        sum: 0,
        debit: 0,
        year,
        name,
        series,
        number,
        row: 0,
        lastRow: 0,
        day: 0,
        first: 0,
        comesBack: false,
        reading: -1,
      };
      ofYear.set(name, voucher);
      this.kept++;
    }
    return voucher;
  }

  private meet(voucher: Voucher, amount: Ore, row: number, day: Day): void {
    this.met.push(voucher);
    voucher.sum = 0;
    voucher.debit = 0;
    voucher.row = row;
    voucher.lastRow = row;
    voucher.first = amount;
    voucher.comesBack = false;
    voucher.day = day;
    voucher.reading = this.reading;
  }

  /** Those that do not sum to zero, numbers used twice, vouchers that stand there again, and gaps. */
  findings(sheet: RecognisedSheet, leftOut: LeftOutRows): Finding[] {
    const isPosted = (row: number): boolean => this.chain[row] !== 0;
    const repeated = this.met.filter(({ comesBack }) => comesBack).map((one) => this.withRows(one));
    return [
      ...this.unbalanced(sheet, leftOut),
      ...this.usedAgain(sheet),
      ...repeatedVouchers(repeated, sheet, isPosted),
      ...this.gaps(sheet),
    ];
  }

  private withRows({ name, debit, lastRow }: Voucher): RowsOfVoucher {
    const rows = [lastRow];
    for (let row = lastRow; this.chain[row] !== row;) rows.push((row = this.chain[row] as number));
    return { name, debit, rows: rows.reverse() };
  }

  private unbalanced(sheet: RecognisedSheet, leftOut: LeftOutRows): Finding[] {
    return this.met
      .filter(({ sum }) => sum !== 0)
      .map((voucher): Finding => {
        const { sum, debit, name, row, day } = voucher;
        const params = { voucher: name, date: dayText(day), debit, credit: debit - sum };
        const found = { difference: ore(sum), params };
        const follows = leftOut.behind(voucher);
        const [first] = follows;
        if (!first) {
          const root = leftOut.tooMuch(voucher);
          const at = { ...(root ?? voucherCell(sheet, row)), voucher: name };
          const code = 'voucher-unbalanced';
          return root
            ? { code, severity: 'upplysning', at, ...found, follows: [root] }
            : { code, severity: 'fel', at, ...found };
        }
        const at = { ...first, voucher: name };
        const count = follows.length;
        const lacksRow = { ...found, params: { ...params, count }, follows };
        return { code: 'voucher-lacks-row', severity: 'upplysning', at, ...lacksRow };
      });
  }

  private usedAgain(sheet: RecognisedSheet): Finding[] {
    return [...this.again.values()].map(({ voucher: { name, day: first }, row, day }) => ({
      code: 'voucher-twice',
      severity: 'varning',
      at: { ...voucherCell(sheet, row), voucher: name },
      params: { voucher: name, date: dayText(first), other: dayText(day) },
    }));
  }

  /** A series is numbered on where most numbers are there; dates or references as numbers have no gaps. */
  private gaps(sheet: RecognisedSheet): Finding[] {
    return this.allSeries().flatMap((numbered): Finding[] => {
      let missing = 0;
      let gap: readonly [Numbered, Numbered] | undefined;
      // Most ledgers have their vouchers in order, which sorts at once.
      numbered.sort((a, b) => a.number - b.number);
      for (let i = 1; i < numbered.length; i++) {
        const [before, after] = [numbered[i - 1] as Numbered, numbered[i] as Numbered];
        if (after.number <= before.number + 1) continue;
        missing += after.number - before.number - 1;
        gap ??= [before, after];
      }
      if (!gap || missing >= numbered.length) return [];
      const [{ year, series, number }, { row }] = gap;
      return [
        {
          code: 'voucher-gap',
          severity: 'varning',
          at: voucherCell(sheet, row),
          params: { year, missing: `${series}${number + 1}`, count: missing },
        },
      ];
    });
  }

  private allSeries(): Numbered[][] {
    const byYear = new Map<number, Map<string, Numbered[]>>();
    for (const voucher of this.met) {
      if (voucher.number === null) continue;
      let ofYear = byYear.get(voucher.year);
      if (!ofYear) byYear.set(voucher.year, (ofYear = new Map()));
      const series = ofYear.get(voucher.series);
      if (series) series.push(voucher as Numbered);
      else ofYear.set(voucher.series, [voucher as Numbered]);
    }
    return [...byYear.values()].flatMap((ofYear) => [...ofYear.values()]);
  }
}

type Numbered = Voucher & { readonly number: number };
