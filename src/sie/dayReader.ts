import { type Day, day } from '../ledger/months';
import { parseDay } from '../ledger/parseDay';
import type { SieScanner } from './scanner';

/** What stands where a date should: a day, nothing, or something that is no date. */
export type ReadDay = Day | 'empty' | 'bad';

/** Datum: reads YYYYMMDD, and 2019-01-31 and 190131 which some programs write. A file repeats few days, so each is checked once. */
export class DayReader {
  private readonly known = new Map<number, Day | 0>();
  private last = 0;

  /** The next field as a day. */
  next(scanner: SieScanner): ReadDay {
    if (!scanner.field() || scanner.end === scanner.start) return 'empty';
    const whole = scanner.integer();
    if (whole === this.last && whole > 0) return whole;
    const read = whole >= 10_000_000 ? this.check(whole) : (parseDay(scanner.text())?.day ?? 0);
    if (read === 0) return whole === 0 ? 'empty' : 'bad';
    if (read === whole) this.last = whole;
    return read;
  }

  private check(whole: number): Day | 0 {
    let known = this.known.get(whole);
    if (known === undefined) {
      known = day(Math.floor(whole / 10_000), Math.floor(whole / 100) % 100, whole % 100) ?? 0;
      this.known.set(whole, known);
    }
    return known;
  }
}
