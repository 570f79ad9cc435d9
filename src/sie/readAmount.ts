import { MAX_ORE, type Ore, ore } from '../money/ore';
import { parseAmount } from '../money/parseAmount';
import { roundToStep } from '../money/round';
import type { FindingList } from './findingList';
import type { SieScanner } from './scanner';

/** A SIE amount in another form than the standard's; `rounded` where it has more than whole öre, `form` where it is written oddly. */
export interface OddAmount {
  readonly ore: Ore;
  readonly oddity: 'rounded' | 'form' | null;
}

/**
 * Reads what SieScanner.nextPlainAmount left: more decimals (10.5000 is ten and a half; 10.505 is rounded to whole öre), a decimal
 * comma, a plus sign, an exponent (1E-05), Swedish thousands. Null where it is no amount.
 */
export function readAmount(text: string): OddAmount | null {
  const trimmed = text.trim();
  const standard = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(trimmed);
  if (standard && (standard[2] || standard[3])) return fromDigits(standard, null);
  const exponent = /^[+-]?\d+(?:\.\d+)?E[+-]?\d{1,2}$/i.test(trimmed) ? Number(trimmed) : NaN;
  if (Math.abs(exponent) <= MAX_ORE / 100) {
    const plain = /^(-?)(\d+)\.(\d+)$/.exec(exponent.toFixed(6));
    return plain && fromDigits(plain, 'form');
  }
  const comma = /^([+-]?)(\d+),(\d*)$/.exec(trimmed);
  if (comma) return fromDigits(comma, 'form');
  const swedish = parseAmount(trimmed);
  return swedish.ok ? { ore: swedish.ore, oddity: 'form' } : null;
}

function fromDigits(
  [, sign, whole = '', decimals = '']: RegExpExecArray,
  oddity: OddAmount['oddity'],
): OddAmount | null {
  const padded = decimals.padEnd(3, '0');
  const kronor = whole.replace(/^0+/, '');
  if (kronor.length > 11) return null;
  // Thousandths of a krona hold all that rounding to öre needs to know.
  const öre = roundToStep(ore(Number(`${kronor}${padded.slice(0, 3)}`)), 10);
  if (öre > MAX_ORE) return null;
  const isWhole = /^0*$/.test(decimals.slice(2));
  return { ore: ore(sign === '-' ? -öre : öre), oddity: isWhole ? oddity : 'rounded' };
}

/**
 * The field last read, which nextPlainAmount did not know, as öre; NaN where it is no amount.
 * Codes: sie-amount-unreadable, sie-amount-rounded, sie-amount-form.
 */
export function oddAmount(scanner: SieScanner, findings: FindingList): number {
  const text = scanner.text();
  const read = readAmount(text);
  if (!read) {
    findings.add('sie-amount-unreadable', 'fel', scanner.line, { text });
    return NaN;
  }
  if (read.oddity === 'rounded')
    findings.add('sie-amount-rounded', 'varning', scanner.line, { text }, read.ore);
  if (read.oddity === 'form') findings.add('sie-amount-form', 'upplysning', scanner.line, { text }, read.ore);
  return read.ore;
}
