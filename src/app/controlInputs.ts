import type { InputNames } from '../controls/control';
import type { CellValue } from '../sheets/grid';
import type { RecognisedSheet } from '../sheets/recognise';
import { hasTotalRow } from '../sheets/totalRows';
import type { ReadWorkbook } from './readWorkbook';

/**
 * Vad kontrollerna har att pröva: the input sheets by role, the first of each that has rows. Besides roles: `vouchers` is a Huvudbok with
 * voucher numbers, `stated` a list that says its own balances or totals, `listOpenings` a Saldolista with IB, `comments` Inställningar
 * with a limit where it is known which comments there are, and (no sheets: '') `sie` files of which the sheets were made, `written` report
 * sheets that are there, or are being written.
 */
export function controlInputs(
  { sheets, settings, fromSie }: ReadWorkbook,
  { commented, written }: { readonly commented?: boolean; readonly written?: boolean },
): InputNames {
  const names = new Map<string, string>();
  const has = (key: string, wanted: (sheet: RecognisedSheet) => boolean): void => {
    const found = sheets.find((sheet) => wanted(sheet));
    if (found) names.set(key, found.grid.sheet);
  };
  for (const role of new Set(sheets.map((sheet) => sheet.role)))
    has(role, (sheet) => sheet.role === role && hasRows(sheet));
  has('vouchers', (sheet) => sheet.role === 'ledger' && hasRows(sheet, 'voucher'));
  has('listOpenings', (sheet) => sheet.role === 'balanceList' && hasRows(sheet, 'opening'));
  has('stated', (sheet) => sheet.printed === true || statesClosing(sheet) || hasTotalRow(sheet));
  const own = names.get('settings');
  if (settings.commentLimit && commented && own !== undefined) names.set('comments', own);
  if (fromSie) names.set('sie', '');
  if (written) names.set('written', '');
  return names;
}

const isFilled = (cell: CellValue | undefined): boolean => cell !== undefined && cell !== null && cell !== '';

/** True where there is a row below the headings; with `key`, one with something in that column. */
function hasRows({ grid: { values }, header }: RecognisedSheet, key?: string): boolean {
  const column = key === undefined ? undefined : header.columns.get(key);
  if (key !== undefined && column === undefined) return false;
  for (let row = header.dataRow; row < values.length; row++)
    if (column === undefined ? values[row]?.some(isFilled) : isFilled(values[row]?.[column])) return true;
  return false;
}

/** IB and UB with what has been posted between them. */
function statesClosing(sheet: RecognisedSheet): boolean {
  if (sheet.role !== 'balanceList' || !hasRows(sheet, 'closing')) return false;
  return ['change', 'debit', 'credit'].some((key) => hasRows(sheet, key));
}
