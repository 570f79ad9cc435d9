import type { Finding } from '../ledger/finding';
import type { RecognisedSheet } from './recognise';
import type { Role } from './roles';

/** Sheets that a report can be made of. */
const ENOUGH: readonly Role[] = ['ledger', 'balanceList', 'budget'];

/**
 * Says what to fill in first, where the sheets that a report can be made of have headings and no more; null where one has rows, or there is
 * no such sheet. Code: input-empty.
 */
export function emptyInput(sheets: readonly RecognisedSheet[]): Finding | null {
  const [first, ...others] = sheets
    .filter(({ role }) => ENOUGH.includes(role))
    .sort((a, b) => ENOUGH.indexOf(a.role) - ENOUGH.indexOf(b.role));
  if (!first || [first, ...others].some(hasRows)) return null;
  const { sheet } = first.grid;
  return { code: 'input-empty', severity: 'fel', at: { sheet }, params: { sheet } };
}

function hasRows({ grid: { values }, header }: RecognisedSheet): boolean {
  return values.slice(header.dataRow).some((row) => row.some((cell) => cell !== null && cell !== ''));
}
