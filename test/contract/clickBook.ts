import { createHash } from 'node:crypto';
import { createReports, type CreatedReports } from '../../src/app/createReports';
import { OfficeWorkbook } from '../../src/hosts/office/officeWorkbook';
import type { JobOptions } from '../../src/workbook/port';
import { createHeadlessHost, type HeadlessHost } from '../../workbench/host/headless';

/** Two short reports, so that a click can be tried hundreds of times. */
const LAYOUT = {
  id: 'prov',
  title: 'Prov',
  unit: 'kr',
  rounding: 'nearest',
  statements: ['Resultaträkning', 'Sammandrag'].map((title, i) => ({
    id: `rapport${i + 1}`,
    title,
    kind: 'summary',
    sheet: title,
    covers: '3000-8999',
    columns: [{ id: 'utfall', title: 'Utfall' }],
    rows: [
      { id: 'intakter', label: 'Intäkter', accounts: '3000-3999' },
      { id: 'kostnader', label: 'Kostnader', accounts: '4000-8999' },
      { id: 'resultat', label: 'Årets resultat', of: ['intakter', 'kostnader'], total: true },
    ],
  })),
};

/** Where the program keeps what it must remember. */
export const MEMORY = 'finsam minne';

export const USER_SHEETS = ['Inställningar', 'Huvudbok', 'Egna tal'] as const;
export const REPORTS = [...LAYOUT.statements.map(({ title }) => title), 'Balanskravsutredning', 'Kontroller'];

/** The user's workbook: input, and a sheet of their own with formulas. */
export function openClickBook(): HeadlessHost {
  const host = createHeadlessHost({ sheets: USER_SHEETS });
  host.workbook.setCells('Inställningar', 'A1', [
    ['Inställning', 'Värde'],
    ['Förbund', 'Samordningsförbundet Prov'],
    ['Period från', '2025-01'],
    ['Period till', '2025-03'],
  ]);
  host.workbook.setCells('Huvudbok', 'A1', [
    ['Datum', 'Ver', 'Konto', 'Text', 'Debet', 'Kredit'],
    ['2025-01-15', 'A1', 1930, 'Bidrag', 5000, null],
    ['2025-01-15', 'A1', 3510, 'Bidrag', null, 5000],
    ['2025-02-20', 'A2', 4010, "'=Lön", 1200, null],
    ['2025-02-20', 'A2', 1930, "'=Lön", null, 1200],
  ]);
  host.workbook.setCells('Egna tal', 'B3', [
    ['Summa', '=SUM(Huvudbok!E2:E5)'],
    ['Hälften', '=C3/2'],
  ]);
  return host;
}

/** The user books one more voucher, so that the next reports differ from the earlier ones. */
export function bookMore(host: HeadlessHost): void {
  host.workbook.setCells('Huvudbok', 'A6', [
    ['2025-03-03', 'A3', 4010, 'Hyra', 300, null],
    ['2025-03-03', 'A3', 1930, 'Hyra', null, 300],
  ]);
}

/** One click on Skapa rapporter. Chunks are small, so that each way takes several. */
export function click(options: JobOptions = {}, timeLimit = 5_000): Promise<CreatedReports> {
  const workbook = new OfficeWorkbook({ timeLimit, chunkBytes: 2_000 });
  const layouts = { list: () => [], load: () => undefined };
  return createReports(
    workbook,
    { layouts, layout: { name: 'prov', json: LAYOUT }, language: 'sv' },
    options,
  );
}

/** Everything of a workbook that can be seen to have changed, by sheet: what cells show and hold, and their hidden names. */
export type Picture = ReadonlyMap<string, { readonly visible: boolean; readonly content: string }>;

export async function picture(host: HeadlessHost): Promise<Picture> {
  const sheets = new Map<string, { visible: boolean; content: string }>();
  for (const name of host.workbook.sheetNames) {
    const sheet = host.workbook.sheet(name);
    const content = JSON.stringify({
      values: await host.workbook.getCells(name, 'A1:H14'),
      formulas: host.workbook.getFormulas(name, 'A1:H14'),
      names: sheet.Names.list().map((item) => `${item.Name} ${item.Formula} ${item.Visible}`),
    });
    // The memory is long and nothing to read: a sum tells whether it is another.
    const told = name === MEMORY ? createHash('sha256').update(content).digest('hex') : content;
    sheets.set(name, { visible: sheet.Visibility === 'Visible', content: told });
  }
  return sheets;
}
