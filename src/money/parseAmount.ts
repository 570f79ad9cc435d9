import Decimal from 'decimal.js';
import { MAX_ORE, type Ore, ore } from './ore';

/**
 * Why a cell was not read as an amount.
 * - `not-an-amount`: no figure in it
 * - `ambiguous`: could be read in two ways, such as 1.234 or 12,345
 * - `not-whole-ore`: more than two decimals that are not zero
 * - `too-large`: beyond ±90 miljarder kronor
 */
export type AmountProblem = 'not-an-amount' | 'ambiguous' | 'not-whole-ore' | 'too-large';

export type ParsedAmount =
  { readonly ok: true; readonly ore: Ore } | { readonly ok: false; readonly problem: AmountProblem };

const no = (problem: AmountProblem): ParsedAmount => ({ ok: false, problem });

/**
 * Reads an amount in kronor from a cell: a number, or text in Swedish form.
 *
 * Accepted text: `1 234,50`, `-1 234,50`, `−1 234,50`, `1 234,50-`, `(1 234,50)`, `1.234,50`, `- 660`, `1 234 kr`, with ordinary,
 * hard or thin spaces. What could be read in two ways is refused, never guessed: `1.234` and `1,234` (thousands or decimals?),
 * `1,234.50` (not Swedish), `12 34` (a slip of the finger?).
 */
export function parseAmount(cell: number | string): ParsedAmount {
  return typeof cell === 'number' ? fromNumber(cell) : fromText(cell);
}

/** A computed cell may hold 0.30000000000000004: what differs from whole öre by less than a double's own error is whole. */
function fromNumber(kr: number): ParsedAmount {
  if (!Number.isFinite(kr)) return no('not-an-amount');
  const scaled = kr * 100;
  const whole = Math.round(scaled);
  if (Math.abs(whole) > MAX_ORE) return no('too-large');
  if (Math.abs(scaled - whole) > Math.max(1e-6, Math.abs(scaled) * 1e-13)) return no('not-whole-ore');
  return { ok: true, ore: ore(whole) };
}

const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f]/g;
const MINUS = /[\u2212\u2013\u2010\u2011]/g;

function fromText(text: string): ParsedAmount {
  let rest = text.replace(SPACES, ' ').replace(MINUS, '-').trim();
  rest = rest.replace(/ ?(?:kr|sek|kronor)\.?$/i, '').replace(/:-$/, '');
  let negative = false;
  const signs = [/^\((.*)\)$/, /^-(.*)$/, /^(.*)-$/];
  for (const form of signs) {
    const match = form.exec(rest);
    if (!match) continue;
    if (negative) return no('ambiguous');
    negative = true;
    rest = (match[1] as string).trim();
  }
  if (rest.startsWith('+')) {
    if (negative) return no('ambiguous');
    rest = rest.slice(1).trim();
  }
  if (!/^[\d .,']+$/.test(rest) || !/\d/.test(rest)) return no('not-an-amount');
  const plain = plainNumber(rest);
  if (plain === null) return no('ambiguous');
  const value = new Decimal(plain).times(negative ? -100 : 100);
  if (value.abs().gt(MAX_ORE)) return no('too-large');
  if (!value.isInteger()) return no('not-whole-ore');
  return { ok: true, ore: ore(value.toNumber()) };
}

/** Swedish digits to a plain decimal number, or null where two readings exist. */
function plainNumber(text: string): string | null {
  // Only a group of three after spaces (or dots, when a decimal comma follows) is a thousands group.
  const spaced = /^(\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))?$/.exec(text);
  if (spaced) {
    const [, whole = '', decimals = ''] = spaced;
    if (decimals.length === 3 && !whole.includes(' ') && whole.length <= 3 && whole !== '0') return null;
    return `${whole.replace(/ /g, '')}.${decimals || '0'}`;
  }
  const dotted = /^(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(text) ?? /^(\d{1,3}(?:\.\d{3}){2,})$/.exec(text);
  if (dotted) return `${(dotted[1] as string).replace(/\./g, '')}.${dotted[2] ?? '0'}`;
  const point = /^(\d+)\.(\d{1,2})$/.exec(text);
  if (point) return `${point[1]}.${point[2]}`;
  return null;
}
