import { planUpdate, type PlannedUpdate } from '../../../src/app/update/planUpdate';
import { prepareUpdate, type UpdateMaterial } from '../../../src/app/update/prepareUpdate';
import { UNTIMED } from '../../../src/app/update/stamp';
import type { Choice } from '../../../src/app/update/updatePreview';
import type { WorkbookPort } from '../../../src/workbook/port';
import type { HeadlessHost } from '../../../workbench/host/headless';
import { inExcel } from '../../contract/openWorkbooks';
import { click, LAYOUT, REQUEST, updateBook, type Voucher } from '../../contract/updateBook';

/** Intäkter 3010, kostnader 4010 and 4210 (one line each), övrigt 5010. */
export const VOUCHERS: readonly Voucher[] = [
  { date: '2025-01-10', account: 3010, amount: -90_000 },
  { date: '2025-01-11', account: 4010, amount: 20_000 },
  { date: '2025-02-11', account: 4210, amount: 5_000 },
  { date: '2025-02-20', account: 5010, amount: 8_000 },
];

/** Reports in an Excel that a person can type in. Close it when done. */
export async function reportsInExcel(vouchers = VOUCHERS): Promise<{
  readonly workbook: WorkbookPort;
  readonly host: HeadlessHost;
  readonly bytes: () => Promise<Uint8Array>;
  readonly close: () => void;
}> {
  const opened = await inExcel(await updateBook(vouchers));
  await click(opened.workbook);
  return opened;
}

export type LayoutJson = typeof LAYOUT;

/** What Uppdatera would do now, by the usual layout or another. */
export async function planned(
  workbook: WorkbookPort,
  json: object = LAYOUT,
  choices: ReadonlyMap<string, Choice> = new Map(),
): Promise<PlannedUpdate & { readonly material: UpdateMaterial }> {
  const { material } = await prepareUpdate(workbook, { ...REQUEST, layout: { name: 'prov', json } });
  if (!material) throw new Error('no report');
  return { ...planUpdate(material, choices, UNTIMED), material };
}

/** Where a label stands on a sheet: its row, from 1. */
export function rowOf(host: HeadlessHost, sheet: string, label: string): number {
  const values = host.workbook.sheet(sheet).GetUsedRangeOrNullObject(true)?.Values ?? [];
  const row = values.findIndex((cells) => cells[0] === label);
  if (row < 0) throw new Error(`no ${label} on ${sheet}`);
  return row + 1;
}
