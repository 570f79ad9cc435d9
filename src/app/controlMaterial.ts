import { PRESET_CEILING, type CeilingTier } from '../controls/ceiling';
import type { Material, PlanRow, ShownReports, VoucherRow } from '../controls/material';
import type { Finding } from '../ledger/finding';
import { ZERO } from '../money/ore';
import { InputPlaces } from '../sheets/inputPlaces';
import { readCeiling } from '../sheets/readCeiling';
import { planSigns } from '../sheets/readPlans';
import { planRows, voucherRows } from './inputRows';
import type { PreparedReports } from './prepareReports';
import type { ReadWorkbook } from './readWorkbook';

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
  computed: ShownReports,
  standing: ShownReports = computed,
): Material {
  const { ledger, layout, period } = reports;
  let vouchers: readonly VoucherRow[] | null = null;
  let plans: readonly PlanRow[] | null = null;
  const places = new InputPlaces(ledger, book.sheets);
  return {
    ledger,
    layout,
    period,
    computed,
    ...standing,
    findings,
    changes,
    inputs,
    tolerance: book.settings.tolerance,
    ceiling: ceilingOf(book).tiers,
    firstPlace: (sought) => places.first(sought),
    voucherRows: () => (vouchers ??= voucherRows(book.sheets, ledger)),
    planRows: () => (plans ??= planRows(book.sheets, ledger, planSigns(book.settings, layout.accounts))),
  };
}
