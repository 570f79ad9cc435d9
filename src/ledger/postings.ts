import type { Ore } from '../money/ore';
import { type Day, type Month, monthOfDay } from './months';
import { NO_SOURCE, type Source } from './sources';

/**
 * Transaktioner: postings as columns. Row i is `days[i]`, account `accountIndex[i]`, object `objectIndex[i]` (0 = no insats) and
 * `amounts[i]` öre, debit +. `months[i]` is the month of `days[i]`, kept so that the cube needs no division; `sources[i]` is the row it
 * was read from.
 */
export interface Postings {
  readonly count: number;
  readonly days: Int32Array;
  readonly months: Int32Array;
  readonly accountIndex: Int32Array;
  readonly objectIndex: Int32Array;
  readonly amounts: Float64Array;
  readonly sources: Int32Array;
  /** Bounds of `months`, inclusive; null without postings. Kept here so that the cube is one pass. */
  readonly span: { readonly first: Month; readonly last: Month } | null;
}

/** Grows posting columns row by row while a sheet or a file is read. */
export class PostingsBuilder {
  private count = 0;
  private first = Infinity;
  private last = -Infinity;
  private days: Int32Array;
  private months: Int32Array;
  private accountIndex: Int32Array;
  private objectIndex: Int32Array;
  private amounts: Float64Array;
  private sources: Int32Array;

  constructor(expected = 1024) {
    this.days = new Int32Array(expected);
    this.months = new Int32Array(expected);
    this.accountIndex = new Int32Array(expected);
    this.objectIndex = new Int32Array(expected);
    this.amounts = new Float64Array(expected);
    this.sources = new Int32Array(expected);
  }

  add(day: Day, accountIndex: number, objectIndex: number, amount: Ore): void {
    this.addInMonth(day, monthOfDay(day), accountIndex, objectIndex, amount);
  }

  addInMonth(
    day: Day,
    month: Month,
    accountIndex: number,
    objectIndex: number,
    amount: Ore,
    source: Source = NO_SOURCE,
  ): void {
    if (this.count === this.days.length) this.grow();
    const i = this.count++;
    this.days[i] = day;
    this.months[i] = month;
    this.accountIndex[i] = accountIndex;
    this.objectIndex[i] = objectIndex;
    this.amounts[i] = amount;
    this.sources[i] = source;
    if (month < this.first) this.first = month;
    if (month > this.last) this.last = month;
  }

  /** True where a posting lies in the months, bounds inclusive. */
  hasAny(from: Month, to: Month): boolean {
    return this.months.subarray(0, this.count).some((month) => month >= from && month <= to);
  }

  build(): Postings {
    const { count } = this;
    return {
      count,
      days: this.days.subarray(0, count),
      months: this.months.subarray(0, count),
      accountIndex: this.accountIndex.subarray(0, count),
      objectIndex: this.objectIndex.subarray(0, count),
      amounts: this.amounts.subarray(0, count),
      sources: this.sources.subarray(0, count),
      span: count === 0 ? null : { first: this.first, last: this.last },
    };
  }

  private grow(): void {
    const size = Math.max(1024, this.days.length * 2);
    const larger = <T extends Int32Array | Float64Array>(column: T, bigger: T): T => {
      bigger.set(column);
      return bigger;
    };
    this.days = larger(this.days, new Int32Array(size));
    this.months = larger(this.months, new Int32Array(size));
    this.accountIndex = larger(this.accountIndex, new Int32Array(size));
    this.objectIndex = larger(this.objectIndex, new Int32Array(size));
    this.amounts = larger(this.amounts, new Float64Array(size));
    this.sources = larger(this.sources, new Int32Array(size));
  }
}
