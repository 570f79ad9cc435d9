import { readInputs } from '../src/sheets/readInputs';
import type { CellValue, SheetGrid } from '../src/sheets/grid';
import { readSettings } from '../src/sheets/readSettings';
import { recogniseSheets } from '../src/sheets/recognise';
import { layout2019 } from './engineJobs';

const classes = layout2019().accounts;

/** Our own reading: recognised sheets, every cell checked, every voucher balanced, all in one ledger. */
export function readBook(grids: readonly SheetGrid[]): number {
  const { sheets } = recogniseSheets(grids.map((grid) => ({ grid, hidden: false })));
  const { settings } = readSettings(sheets.find(({ role }) => role === 'settings'));
  const { inputs } = readInputs(sheets, settings, null, classes);
  return inputs?.ledger.accounts.length ?? 0;
}

/** What reading is measured against: the least code that turns the huvudbok's cells into columns, checking nothing. */
export function plainColumns({ values }: SheetGrid): number {
  const count = values.length - 1;
  const days = new Int32Array(count);
  const accounts = new Int32Array(count);
  const objects = new Int32Array(count);
  const amounts = new Float64Array(count);
  const known = new Map<CellValue, number>();
  for (let i = 0; i < count; i++) {
    const [day, , account, object, , debit, credit] = values[i + 1] as readonly CellValue[];
    days[i] = day as number;
    accounts[i] = account as number;
    let index = known.get(object ?? null);
    if (index === undefined) known.set(object ?? null, (index = known.size));
    objects[i] = index;
    amounts[i] = Math.round(((debit as number) ?? 0) * 100) - Math.round(((credit as number) ?? 0) * 100);
  }
  return days.length + accounts.length + objects.length + amounts.length;
}
