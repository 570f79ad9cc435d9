import { parseAccount } from '../ledger/accounts';
import { parseAmount } from '../money/parseAmount';
import type { CellValue } from './grid';

/** What a row of a printed ledger says besides its postings; `carried` is a page's own carry-over. */
export type PrintedLabel = 'opening' | 'closing' | 'turnover' | 'carried';

const LABELS: readonly (readonly [PrintedLabel, RegExp])[] = [
  ['opening', /^(?:ing(?:ående|\.)? ?(?:saldo|balans)|ib)(?![\p{L}\d])/iu],
  ['closing', /^(?:utg(?:ående|\.)? ?(?:saldo|balans)|ub)(?![\p{L}\d])/iu],
  [
    'turnover',
    /^(?:omslutning|summa|summor|totalt?|delsumma|periodens (?:förändring|omslutning|summa))(?![\p{L}\d])/iu,
  ],
  ['carried', /^(?:transport|överfört|att transportera)(?![\p{L}\d])/iu],
];

/** What a row's first text that is a label says; null where it has none. */
export function printedLabel(cells: readonly CellValue[]): PrintedLabel | null {
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const text = cell.trim();
    const found = LABELS.find(([, pattern]) => pattern.test(text));
    if (found) return found[0];
  }
  return null;
}

const PREFIX = /^konto(?:nr|nummer)?\s*:?\s*/i;
const CONTINUED = /\s*\(?(?:forts(?:\.|ättning)?)\)?\s*$/i;

/**
 * The account that a row is the heading of: "1930 Bank", "Konto: 1930 Bank", 1930 | Bank, Konto | 1930 | Bank. A number that stands
 * alone is a heading only after the word Konto: it may as well be a page or a year. Null where the row is none.
 */
export function accountHeading(cells: readonly CellValue[]): string | number | null {
  const filled = cells.filter((cell) => cell !== null && cell !== '' && String(cell).trim() !== '');
  const [first, ...rest] = filled;
  if (typeof first !== 'string' && typeof first !== 'number') return null;
  const text = String(first).trim();
  const bare = text.replace(PREFIX, '').replace(CONTINUED, '');
  const prefixed = bare !== text.replace(CONTINUED, '');
  if (prefixed && bare === '') return numbered(rest[0], rest[1], true);
  return numbered(bare, rest[0], prefixed);
}

function numbered(
  number: CellValue | undefined,
  name: CellValue | undefined,
  alone: boolean,
): string | number | null {
  const text = String(number ?? '').trim();
  if (/^\d{4,8}$/.test(text)) {
    const named =
      typeof name === 'string' && /^\p{L}/u.test(name.trim()) ? name.trim().replace(CONTINUED, '') : '';
    if (named === '') return alone ? Number(text) : null;
    return parseAccount(`${text} ${named}`) ? `${text} ${named}` : Number(text);
  }
  return /^\d{4,8}[\s:.,–-]+\p{L}/u.test(text) && parseAccount(text) ? text : null;
}

/** True where a cell holds an amount, zero included. */
export function isAmountCell(cell: CellValue): boolean {
  return (typeof cell === 'number' || typeof cell === 'string') && cell !== '' && parseAmount(cell).ok;
}
