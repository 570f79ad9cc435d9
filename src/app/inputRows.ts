import type { PlanRow, VoucherRow } from '../controls/material';
import { fiscalYearOf, type Ledger, type Scenario } from '../ledger/ledger';
import { rowOfSource, type Source } from '../ledger/sources';
import { ore } from '../money/ore';
import { amountCells } from '../sheets/amountCells';
import { type PlanSigns, toDebit } from '../sheets/readPlans';
import type { RecognisedSheet } from '../sheets/recognise';
import { type SourceRow, SourceRows } from '../sheets/sourceRows';

const PLANS: readonly Scenario[] = ['budget', 'forecast', 'previousForecast'];

/** Every row of Huvudbok that is posted. */
export function voucherRows(sheets: readonly RecognisedSheet[], ledger: Ledger): VoucherRow[] {
  const { sources } = ledger;
  const { actual } = sources.postings;
  const said = new SourceRows(sheets, sources.sheets);
  const accounts = accountsRead(ledger);
  const named = new Map(sheets.map((sheet) => [sheet.grid.sheet, sheet]));
  const cellOf = ({ sheet, row, cells }: SourceRow): string | undefined => {
    const own = named.get(sheet);
    return (own && amountCells(own, row - 1)) ?? cells.split(':')[0];
  };
  const rows: VoucherRow[] = [];
  for (let i = 0; i < actual.count; i++) {
    const row = said.at(actual.sources[i] as number);
    if (!row) continue;
    rows.push({
      year: fiscalYearOf(ledger, actual.months[i] as number),
      month: actual.months[i] as number,
      voucher: row.voucher,
      account: accounts[actual.accountIndex[i] as number] as number,
      amount: ore(actual.amounts[i] as number),
      at: { sheet: row.sheet, cell: cellOf(row), voucher: row.voucher },
    });
  }
  return rows;
}

/** Every row of the plans, in the order read; what a method worked out stands on no row. */
export function planRows(
  sheets: readonly RecognisedSheet[],
  ledger: Ledger,
  signs: PlanSigns,
): readonly PlanRow[] {
  const { sources } = ledger;
  const accounts = accountsRead(ledger);
  return PLANS.flatMap((scenario) => {
    const { count, amounts, accountIndex, objectIndex, months, sources: from } = sources.postings[scenario];
    const sums = new Map<Source, number>();
    const firsts = new Map<Source, number>();
    for (let i = 0; i < count; i++) {
      const source = from[i] as Source;
      sums.set(source, (sums.get(source) ?? 0) + (amounts[i] as number));
      if (!firsts.has(source)) firsts.set(source, i);
    }
    return [...firsts].flatMap(([source, i]): PlanRow[] => {
      const row = rowOfSource(source);
      const name = row && sources.sheets[row.sheet];
      const sheet = sheets.find(({ grid }) => grid.sheet === name);
      if (!row || !sheet) return [];
      const account = accounts[accountIndex[i] as number] as number;
      const amount = ore(sums.get(source) as number);
      return [
        {
          scenario,
          year: fiscalYearOf(ledger, months[i] as number),
          account,
          object: objectIndex[i] as number,
          amount,
          stated: toDebit(amount, account, signs),
          at: { sheet: sheet.grid.sheet, cell: amountCells(sheet, row.row) },
        },
      ];
    });
  });
}

/** Account numbers by their index in the reading, which is that of the postings. */
function accountsRead({ accounts, sources: { places } }: Pick<Ledger, 'accounts' | 'sources'>): number[] {
  const read: number[] = [];
  places.forEach((place, index) => (read[index] = accounts[place] as number));
  return read;
}
