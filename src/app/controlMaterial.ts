import { PRESET_CEILING, type CeilingTier } from '../controls/ceiling';
import type { Material, ShownReports, VoucherRow } from '../controls/material';
import type { Finding } from '../ledger/finding';
import { fiscalYearOf, type Ledger } from '../ledger/ledger';
import { ore, ZERO } from '../money/ore';
import { InputPlaces } from '../sheets/inputPlaces';
import { readCeiling } from '../sheets/readCeiling';
import type { RecognisedSheet } from '../sheets/recognise';
import { SourceRows } from '../sheets/sourceRows';
import type { PreparedReports } from './prepareReports';
import type { ReadWorkbook } from './readWorkbook';
import { shownReports } from './shownStatements';

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
  changes: Material['changes'],
  standing: ShownReports = shownReports(reports),
): Material {
  const { ledger, layout, period } = reports;
  let rows: readonly VoucherRow[] | null = null;
  const places = new InputPlaces(ledger, book.sheets);
  return {
    ledger,
    layout,
    period,
    computed: shownReports(reports),
    ...standing,
    findings,
    changes,
    inputs,
    tolerance: book.settings.tolerance,
    ceiling: ceilingOf(book).tiers,
    firstPlace: (sought) => places.first(sought),
    voucherRows: () => (rows ??= voucherRows(book.sheets, ledger)),
  };
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
