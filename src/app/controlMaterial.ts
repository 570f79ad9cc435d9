import { PRESET_CEILING, type CeilingTier } from '../controls/ceiling';
import type { Material, VoucherRow } from '../controls/material';
import { parseAccount } from '../ledger/accounts';
import type { Finding, Place } from '../ledger/finding';
import { fiscalYearOf, type Ledger } from '../ledger/ledger';
import { ore, ZERO } from '../money/ore';
import { address } from '../sheets/grid';
import { readCeiling } from '../sheets/readCeiling';
import type { RecognisedSheet } from '../sheets/recognise';
import { SourceRows } from '../sheets/sourceRows';
import type { Statement } from '../statements/statement';
import type { PreparedReports } from './prepareReports';
import type { ReadWorkbook } from './readWorkbook';
import { addedStatements } from './shownStatements';

/** Högsta eget kapital: the steps of the sheet, else the one of Inställningar, else the preset. */
export function ceilingOf({ sheets, settings }: ReadWorkbook): {
  tiers: readonly CeilingTier[];
  findings: readonly Finding[];
} {
  const sheet = sheets.find(({ role }) => role === 'ceiling');
  const read = sheet && readCeiling(sheet);
  if (read && read.tiers.length > 0) return read;
  const { equityCeiling } = settings;
  const tiers = equityCeiling === undefined ? PRESET_CEILING : [{ from: ZERO, percent: equityCeiling }];
  return { tiers, findings: read?.findings ?? [] };
}

/** All that the controls look at, from a read workbook and its reports; `standing` are the statements as their sheets hold them. */
export function controlMaterial(
  book: ReadWorkbook,
  reports: PreparedReports,
  findings: readonly Finding[],
  inputs: Material['inputs'],
  standing: readonly Statement[] = reports.statements,
): Material {
  const { ledger, layout, period, statements } = reports;
  let rows: readonly VoucherRow[] | null = null;
  return {
    ledger,
    layout,
    period,
    computed: statements,
    statements: standing,
    added: addedStatements(reports),
    findings,
    inputs,
    tolerance: book.settings.tolerance,
    ceiling: ceilingOf(book).tiers,
    accountPlace: (role, account, year) => accountPlace(book.sheets, role, account, year),
    voucherRows: () => (rows ??= voucherRows(book.sheets, ledger)),
  };
}

function accountPlace(
  sheets: readonly RecognisedSheet[],
  role: string,
  account: number,
  year: number | undefined,
): Place | undefined {
  let otherYear: Place | undefined;
  for (const { role: own, grid, header } of sheets) {
    const [column, years] = [header.columns.get('account'), header.columns.get('year')];
    if (own !== role || column === undefined) continue;
    for (let row = header.dataRow; row < grid.values.length; row++) {
      const cell = grid.values[row]?.[column];
      if (typeof cell !== 'string' && typeof cell !== 'number') continue;
      if (parseAccount(cell)?.account !== account) continue;
      const place = { sheet: grid.sheet, cell: address(grid.firstRow + row, grid.firstColumn + column) };
      const written = years === undefined ? null : (grid.values[row]?.[years] ?? null);
      if (year === undefined || written === null || Number(written) === year) return place;
      otherYear ??= place;
    }
  }
  return otherYear;
}

function voucherRows(sheets: readonly RecognisedSheet[], ledger: Ledger): VoucherRow[] {
  const { sources } = ledger;
  const { actual } = sources.postings;
  const said = new SourceRows(sheets, sources.sheets);
  const accounts: number[] = [];
  sources.places.forEach((place, read) => (accounts[read] = ledger.accounts[place] as number));
  const rows: VoucherRow[] = [];
  for (let i = 0; i < actual.count; i++) {
    const row = said.at(actual.sources[i] as number);
    if (!row) continue;
    rows.push({
      year: fiscalYearOf(ledger, actual.months[i] as number),
      voucher: row.voucher,
      account: accounts[actual.accountIndex[i] as number] as number,
      amount: ore(actual.amounts[i] as number),
      at: { sheet: row.sheet, cell: row.cells.split(':')[0], voucher: row.voucher },
    });
  }
  return rows;
}
