import type { Finding } from '../ledger/finding';
import { ore } from '../money/ore';
import { address } from './grid';
import type { RecognisedSheet } from './recognise';

/** Rows one after another that stand there again, cell by cell: fewer may be as they should. */
const PASTED = 3;

/** En rad med belopp: its row in the sheet (0-based), and its amount as written (öre). */
export interface AmountRow {
  readonly row: number;
  readonly amount: number;
}

/**
 * Rader som är inklistrade två gånger i en lista utan verifikationsnummer: rows that are the same as others above, all cells of each, in
 * the same order. The amount is what is counted once too often, plus and minus alike. Code: plan-rows-repeated.
 */
export function repeatedRows(listed: readonly AmountRow[], { grid, header }: RecognisedSheet): Finding[] {
  const cells = listed.map(({ row }) => JSON.stringify(grid.values[row - grid.firstRow] ?? []));
  const firstOf = new Map<string, number>();
  const originals = cells.map((key, i) => {
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, i);
    return first;
  });
  const column = grid.firstColumn + (header.columns.get('account') ?? 0);
  const findings: Finding[] = [];
  for (let i = 0; i < listed.length; i++) {
    const from = originals[i];
    if (from === undefined) continue;
    let length = 1;
    while (originals[i + length] === from + length && from + length < i) length++;
    const copy = listed.slice(i, i + length);
    const original = listed.slice(from, from + length);
    const amount = copy.reduce((sum, one) => sum + Math.abs(one.amount), 0);
    if (length >= PASTED && amount > 0)
      findings.push({
        code: 'plan-rows-repeated',
        severity: 'varning',
        at: { sheet: grid.sheet, cell: address((copy[0] as AmountRow).row, column) },
        difference: ore(amount),
        params: { count: length, copy: span(copy), original: span(original) },
      });
    i += length - 1;
  }
  return findings;
}

function span(rows: readonly AmountRow[]): string {
  const [first = 0, last = 0] = [rows[0]?.row, rows.at(-1)?.row];
  return `${first + 1}–${last + 1}`;
}
