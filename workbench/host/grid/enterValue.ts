import { invalidArgument } from '../protocol/hostError';
import { CellType, isErrorText } from './cell';
import { checkFormula, normalizeFormula } from './formulaText';
import type { ICellData } from './univer';

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;
const GROUPED = /^\s*[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?\s*$/;
const PERCENT = /^\s*([-+]?(?:\d+\.?\d*|\.\d+))\s*%\s*$/;
const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const SHORT_DATE = /^(\d{1,2})[-/](\d{1,2})$/;
const DAY_MS = 86_400_000;

/** Days since 1899-12-30, Excel's date serial. */
export function dateSerial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY_MS;
}

/**
 * What Excel makes of one entry of `range.values` or `range.formulas`.
 *
 * Text is read as if it were typed in an English Excel: numbers, dates, truth values and errors are recognised, and what
 * begins with = + - or @ is a formula. Only what the entry brings is in the answer; `replacing` takes the old content away.
 * Text stays text behind an apostrophe or in a cell formatted `@`. Throws
 * InvalidArgument where it begins as a formula and is none.
 */
export function enterValue(entry: unknown, numberFormat: string): ICellData {
  if (typeof entry === 'number') return content(entry, CellType.number);
  if (typeof entry === 'boolean') return content(entry ? 1 : 0, CellType.boolean);
  const text = String(entry);
  if (text === '') return { v: null };
  if (numberFormat === '@') return content(text, CellType.forcedText);
  if (text.startsWith("'")) return content(text.slice(1), CellType.forcedText);
  return number(text, numberFormat) ?? constant(text) ?? formula(text) ?? content(text, CellType.text);
}

function content(v: string | number, t: ICellData['t']): ICellData {
  return { v, t };
}

function formatted(v: number, pattern: string, numberFormat: string): ICellData {
  const cell = content(v, CellType.number);
  return numberFormat === 'General' ? { ...cell, s: { n: { pattern } } } : cell;
}

function number(text: string, numberFormat: string): ICellData | null {
  if (NUMBER.test(text)) return content(Number(text), CellType.number);
  if (GROUPED.test(text)) return formatted(Number(text.replace(/,/g, '')), '#,##0', numberFormat);
  const percent = PERCENT.exec(text);
  if (percent) return formatted(Number(percent[1]) / 100, '0%', numberFormat);
  const iso = ISO_DATE.exec(text);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'yyyy-mm-dd', numberFormat);
  const short = SHORT_DATE.exec(text);
  if (short) return date(new Date().getFullYear(), Number(short[1]), Number(short[2]), 'd-mmm', numberFormat);
  return null;
}

function date(
  year: number,
  month: number,
  day: number,
  pattern: string,
  numberFormat: string,
): ICellData | null {
  const real = new Date(Date.UTC(year, month - 1, day));
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null;
  return formatted(dateSerial(year, month, day), pattern, numberFormat);
}

function constant(text: string): ICellData | null {
  if (/^(?:true|false)$/i.test(text)) return content(/^true$/i.test(text) ? 1 : 0, CellType.boolean);
  return isErrorText(text) ? content(text, CellType.text) : null;
}

function formula(text: string): ICellData | null {
  if (!/^[=+\-@]./.test(text)) return null;
  const whole = text.startsWith('=') ? text : `=${text}`;
  if (!checkFormula(whole)) throw invalidArgument(`not a formula: ${text.slice(0, 40)}`);
  return { v: null, t: null, f: normalizeFormula(whole) };
}
