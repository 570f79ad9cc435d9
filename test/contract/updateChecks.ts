import { prepareUpdate } from '../../src/app/update/prepareUpdate';
import { undoUpdate } from '../../src/app/update/undoUpdate';
import { UNTIMED } from '../../src/app/update/stamp';
import type { FoundCell, ReportState } from '../../src/workbook/reportUpdate';
import type { WorkbookPort } from '../../src/workbook/port';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { OfficeWorkbook } from '../../src/hosts/office/officeWorkbook';
import { columnKeys, rowKeys } from '../../src/app/update/keptReport';
import { createHeadlessHost, type HeadlessHost } from '../../workbench/host/headless';
import { readXlsx } from '../../workbench/xlsx/readXlsx';
import { writeXlsx } from '../../workbench/xlsx/writeXlsx';
import { randomFrom } from '../statements/randomReport';
import {
  changedVouchers,
  click,
  LEDGER_HEAD,
  ledgerRows,
  randomVouchers,
  REQUEST,
  updateBook,
} from './updateBook';
import { EDITS } from './userEdits';

export const HOSTS = ['a file', 'Excel'] as const;
type Host = (typeof HOSTS)[number];

/** The workbook in a person's Excel. */
const openByHand = async (bytes: Uint8Array): Promise<HeadlessHost> =>
  createHeadlessHost({ content: await readXlsx(bytes) });

const save = async (host: HeadlessHost): Promise<Uint8Array> => {
  await host.workbook.getCells('Huvudbok', 'A1');
  return writeXlsx(host.content());
};

/** The ledger's rows are other ones. */
function enterLedger(host: HeadlessHost, rows: readonly (readonly (string | number | null)[])[]): void {
  host.workbook.range('Huvudbok', 'A1:E400').Clear('Contents');
  host.workbook.setCells('Huvudbok', 'A1', [LEDGER_HEAD, ...rows.map((row) => [...row])]);
}

/** Reports, edits of the user's, another ledger, an update, and back again; in either host. */
export async function checkUpdate(host: Host, kinds: readonly string[], seed: number): Promise<void> {
  const random = randomFrom(seed * 7919);
  const vouchers = randomVouchers(random);
  const file = await openXlsx(await updateBook(vouchers));
  await click(file);
  const excel = await openByHand(file.bytes());
  excel.workbook.addSheet('Egna tal', [['mitt', 1]]);
  const reports = ['Resultaträkning', 'Noter'];
  for (const kind of kinds) for (const sheet of reports) EDITS[kind]?.(excel, sheet, random);
  if (random(3) === 0) excel.workbook.renameSheet('Noter', 'Våra noter');
  enterLedger(excel, ledgerRows(changedVouchers(vouchers, random)));
  if (host === 'Excel') {
    await inExcel(excel);
    excel.dispose();
    return;
  }
  const bytes = await save(excel);
  excel.dispose();
  await inFile(bytes);
}

async function inExcel(excel: HeadlessHost): Promise<void> {
  const workbook = new OfficeWorkbook({ timeLimit: 20_000 });
  const before = await pictureOf(excel);
  const states = await statesOf(workbook);
  await click(workbook);
  await checkAfter(workbook, states);
  await undoUpdate(workbook, UNTIMED);
  expect(await pictureOf(excel)).toEqual(before);
}

async function inFile(bytes: Uint8Array): Promise<void> {
  const workbook = await openXlsx(bytes);
  const before = await fileStates(bytes);
  const states = await statesOf(workbook);
  await click(workbook);
  await checkAfter(workbook, states);
  // Also after save and reopen.
  const again = await openXlsx(workbook.bytes());
  await undoUpdate(again, UNTIMED);
  expect(await fileStates(again.bytes())).toEqual(before);
}

async function fileStates(bytes: Uint8Array): Promise<unknown> {
  const excel = await openByHand(bytes);
  const picture = await pictureOf(excel);
  excel.dispose();
  return picture;
}

async function statesOf(workbook: WorkbookPort): Promise<readonly ReportState[]> {
  return (await workbook.reportSheets()).states;
}

const contentOf = (cell: FoundCell | undefined): unknown =>
  cell === undefined || (cell.formula === undefined && (cell.value === null || cell.value === ''))
    ? null
    : (cell.formula ?? cell.value);

/** Everything of the user's is where it was among our rows; every cell of ours that they have not typed over is that of a fresh report. */
async function checkAfter(workbook: WorkbookPort, before: readonly ReportState[]): Promise<void> {
  const { material } = await prepareUpdate(workbook, REQUEST);
  if (!material) throw new Error('no reports');
  const after = await statesOf(workbook);
  for (const plan of material.plans) {
    const [was, is] = [before, after].map((states) => states.find(({ id }) => id === plan.id));
    if (!was || !is) throw new Error(`no sheet of ${plan.id}`);
    const keys = rowKeys(plan);
    const columns = columnKeys(plan);
    const overwritten = new Set<string>();
    plan.rows.forEach(({ cells }, row) =>
      cells.forEach((cell, column) => {
        const at = { row: is.names.get(keys[row] ?? '')?.row, column: columnAt(is, columns, column, keys) };
        const found = is.cells[at.row ?? -1]?.[at.column ?? -1];
        const place = `${keys[row]}|${column}`;
        if (isTypedOver(found)) overwritten.add(place);
        else if (cell.formula === undefined || overwritten.size === 0)
          expect([place, found?.value ?? null]).toEqual([place, closeTo(cell.value)]);
      }),
    );
    expect(userCells(is, keys, columns)).toEqual(userCells(was, keys, columns));
  }
}

/** The user's figures end with fifty öre and are no formulas; ours are random to the öre, so that one in a hundred is passed by. */
function isTypedOver(cell: FoundCell | undefined): boolean {
  return (
    cell?.formula === undefined && typeof cell?.value === 'number' && cell.value > 0 && cell.value % 1 === 0.5
  );
}

const closeTo = (value: string | number | null): unknown =>
  typeof value === 'number' ? expect.closeTo(value, 6) : value === '' ? null : value;

function columnAt(
  state: ReportState,
  columns: readonly (readonly string[])[],
  column: number,
  keys: readonly string[],
): number | undefined {
  if (column === 0) return keys.map((key) => state.names.get(key)?.column).find((one) => one !== undefined);
  return columns[column]?.map((key) => state.names.get(key)?.column).find((one) => one !== undefined);
}

/** What the user has beside and between our cells, by our row above it (or the row itself) and the column counted from our last. */
function userCells(
  state: ReportState,
  keys: readonly string[],
  columns: readonly (readonly string[])[],
): string[] {
  const named = new Map([...state.names].map(([name, { row }]) => [row, name]));
  const ours = new Set(columns.map((_, column) => columnAt(state, columns, column, keys)));
  return state.cells
    .flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const content = contentOf(cell);
        if (content === null || (ours.has(column) && named.has(row))) return [];
        const shown = cell?.formula === undefined ? content : '=';
        return `${column} ${String(shown)} ${cell?.numberFormat}`;
      }),
    )
    .sort();
}

/** All of a workbook that a person can see: cells, formats, sizes, names, notes, page set-up. */
async function pictureOf(excel: HeadlessHost): Promise<unknown> {
  await excel.workbook.getCells('Huvudbok', 'A1');
  return excel.workbook.sheetNames
    .filter((name) => name !== 'finsam minne')
    .map((name) => {
      const sheet = excel.workbook.sheet(name);
      const used = sheet.GetUsedRangeOrNullObject(true);
      const cells = used
        ? Array.from({ length: used.row + used.height }, (_, row) =>
            Array.from({ length: used.column + used.width }, (_, column) => {
              const cell = sheet.GetCell(row, column);
              const { Fill, Font, RowHeight } = cell.Format;
              const look = [
                cell.NumberFormat?.[0]?.[0],
                Fill.Color,
                Font.Bold,
                Font.Italic,
                RowHeight,
                cell.RowHidden,
              ];
              return `${String(cell.Formulas?.[0]?.[0])} ${look.join(' ')}`;
            }),
          )
        : [];
      // Kontroller is written whole each time, by hosts that round heights and widths in their own ways.
      if (name === 'Kontroller') return { name, values: used?.Values };
      return {
        name,
        cells,
        values: used?.Values?.map((row) =>
          row.map((value) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value)),
        ),
        widths: Array.from({ length: 12 }, (_, column) => sheet.GetCell(0, column).Format.ColumnWidth),
        names: sheet.Names.list()
          .map((item) => `${item.Name} ${item.Formula}`)
          .sort(),
        notes: sheet.Notes.list()
          .map((note) => `${note.GetLocation().Address} ${note.Content}`)
          .sort(),
        page: [sheet.PageLayout.Orientation, sheet.PageLayout.LeftMargin],
      };
    });
}
