import { type Day, day } from './months';

/** A date read from a cell; `asText` is true where the cell held text and not a date. */
export interface ParsedDay {
  readonly day: Day;
  readonly asText: boolean;
}

const DAYS_BEFORE_1970 = 25_569;

/**
 * Reads a date: an Excel date (serial number, 1900 system), 2019-08-31, 20190831, 190831, 31/8 2019, or 31.8.2019.
 * Null where the cell is no date, or a day no calendar has.
 */
export function parseDay(cell: string | number): ParsedDay | null {
  if (typeof cell === 'number') {
    const value = fromNumber(cell);
    return value === null ? null : { day: value, asText: false };
  }
  const text = cell.trim();
  const value = fromText(text);
  return value === null ? null : { day: value, asText: true };
}

/** Serial numbers of our century have five digits, so six and eight digits can only be yymmdd and yyyymmdd. */
function fromNumber(cell: number): Day | null {
  if (!Number.isFinite(cell)) return null;
  if (cell >= 100_000) return Number.isInteger(cell) ? fromDigits(String(cell)) : null;
  const whole = Math.floor(cell);
  if (whole < 10_000 && !(whole > 366)) return null;
  const date = new Date((whole - DAYS_BEFORE_1970) * 86_400_000);
  return day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function fromDigits(digits: string): Day | null {
  if (digits.length === 8)
    return day(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
  if (digits.length === 6)
    return day(2000 + Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4)));
  return null;
}

function fromText(text: string): Day | null {
  if (/^\d{6}(\d{2})?$/.test(text)) return fromDigits(text);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const swedish = /^(\d{1,2})[/.](\d{1,2})[ /.-]\s*(\d{4})$/.exec(text);
  if (swedish) return day(Number(swedish[3]), Number(swedish[2]), Number(swedish[1]));
  return null;
}
