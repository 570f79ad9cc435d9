import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type CreatedReports, createReports } from '../../src/app/createReports';
import type { LayoutSource } from '../../src/app/layoutSource';
import type { ReportRequest } from '../../src/app/prepareReports';
import { type FileWorkbook, openXlsx } from '../../src/hosts/file/openXlsx';
import { oreToDecimal } from '../../src/money/decimalText';
import { findingText } from '../../src/text/findingText';
import { editPart } from '../hosts/file/packageParts';

/** A cell as a test writes it; `{ formula }` alone is a formula that was never calculated. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | { readonly error: string }
  | { readonly formula: string; readonly value?: number };

/** An input workbook: rows by sheet name, in tab order. */
export type Book = Record<string, Cell[][]>;

/** Excel's serial number of a day in 2019. */
export const day = (month: number, date: number, year = 2019): number =>
  Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;

const VOUCHERS: Cell[][] = [
  [day(1, 15), 'A1', 1930, null, 'Bidrag', 1000, null],
  [day(1, 15), 'A1', 3010, null, 'Bidrag', null, 1000],
  [day(2, 10), 'A2', 4010, 100, 'Arvode', 300, null],
  [day(2, 10), 'A2', 1930, null, 'Arvode', null, 300],
  [day(3, 5), 'A3', 4020, 200, 'Lokal', 200.5, null],
  [day(3, 5), 'A3', 2440, null, 'Lokal', null, 200.5],
];

/** A small book without a fault: nothing to be found in it. Rows of Huvudbok: A1 in 2–3, A2 in 4–5, A3 in 6–7. */
export function soundBook(): Book {
  return {
    Inställningar: [
      ['Nyckel', 'Värde'],
      ['Förbund', 'Samordningsförbundet Prov'],
      ['Räkenskapsår från', '2019-01-01'],
      ['Räkenskapsår till', '2019-12-31'],
      ['Period från', '2019-01-01'],
      ['Period till', '2019-03-31'],
      ['Mall', 'prov'],
    ],
    Kontoplan: [
      ['Konto', 'Benämning'],
      [1930, 'Bank'],
      [2010, 'Eget kapital'],
      [2440, 'Leverantörsskulder'],
      [3010, 'Bidrag'],
      [4010, 'Arvoden'],
      [4020, 'Lokaler'],
    ],
    Insatser: [
      ['Kod', 'Benämning'],
      [100, 'Styrelse'],
      [200, 'Kansli'],
    ],
    'Ingående balans': [
      ['Konto', 'Belopp'],
      [1930, 500],
      [2010, -500],
    ],
    Huvudbok: [
      ['Datum', 'Ver', 'Konto', 'Insats', 'Text', 'Debet', 'Kredit'],
      ...VOUCHERS.map((row) => [...row]),
    ],
    Budget: [
      ['Konto', 'Insats', 'Belopp'],
      [3010, null, 1200],
      [4010, 100, -600],
      [4020, 200, -300],
    ],
  };
}

/** The sheet's rows, to change. */
export function rowsOf(book: Book, sheet: string): Cell[][] {
  const rows = book[sheet];
  if (!rows) throw new Error(`no sheet ${sheet}`);
  return rows;
}

/** Sets one cell by its A1 address (columns A–Z). */
export function setCell(book: Book, sheet: string, at: string, cell: Cell): void {
  const row = Number(at.slice(1)) - 1;
  const rows = rowsOf(book, sheet);
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] as Cell[];
  const column = at.charCodeAt(0) - 65;
  while (cells.length < column) cells.push(null);
  cells[column] = cell;
}

/** Income statement with budget, and a balance sheet; everything in the ledger is on one row of each. */
export const PROV_LAYOUT = {
  id: 'prov',
  title: 'Prov',
  unit: 'öre',
  statements: [
    {
      id: 'resultat',
      title: 'Resultaträkning',
      kind: 'incomeStatement',
      covers: '3000-8999',
      columns: [
        { id: 'utfall', title: 'Utfall {period}' },
        { id: 'budget', title: 'Budget {period}', scenario: 'budget' },
        { id: 'avvikelse', kind: 'deviation', of: ['utfall', 'budget'] },
      ],
      rows: [
        { id: 'intakter', label: 'Intäkter', accounts: '3000-3999' },
        { id: 'kostnader', label: 'Kostnader', accounts: '4000-7999' },
        { id: 'finansiellt', label: 'Finansiella poster', accounts: '8000-8499' },
        { id: 'resultat', label: 'Resultat', of: ['intakter', 'kostnader', 'finansiellt'], total: true },
      ],
    },
    {
      id: 'balans',
      title: 'Balansräkning',
      kind: 'balanceSheet',
      covers: '1000-8999',
      columns: [{ id: 'ub', title: '{to}', measure: 'closing' }],
      rows: [
        { id: 'tillgangar', label: 'Tillgångar', accounts: '1000-1999' },
        { id: 'eget-kapital', label: 'Eget kapital', accounts: '2000-2099, 3000-8999' },
        { id: 'skulder', label: 'Skulder', accounts: '2100-2999' },
        {
          id: 'summa',
          label: 'Summa eget kapital och skulder',
          of: ['eget-kapital', 'skulder'],
          total: true,
        },
      ],
    },
  ],
};

/** Figures of the sound book, "statement.row.column" to kronor. */
export const SOUND_FIGURES: Readonly<Record<string, string>> = {
  'resultat.intakter.utfall': '1000.00',
  'resultat.intakter.budget': '300.00',
  'resultat.intakter.avvikelse': '700.00',
  'resultat.kostnader.utfall': '-500.50',
  'resultat.kostnader.budget': '-225.00',
  'resultat.kostnader.avvikelse': '-275.50',
  'resultat.finansiellt.utfall': '0.00',
  'resultat.finansiellt.budget': '0.00',
  'resultat.finansiellt.avvikelse': '0.00',
  'resultat.resultat.utfall': '499.50',
  'resultat.resultat.budget': '75.00',
  'resultat.resultat.avvikelse': '424.50',
  'balans.tillgangar.ub': '1200.00',
  'balans.eget-kapital.ub': '999.50',
  'balans.skulder.ub': '200.50',
  'balans.summa.ub': '1200.00',
};

export const layoutsOf = (
  ...layouts: readonly { readonly id: string; readonly title: string }[]
): LayoutSource => ({
  list: () => layouts.map(({ id, title }) => ({ id, title })),
  load: (id) => layouts.find((layout) => layout.id === id),
});

/** What a test may say of the file besides its cells. */
export interface BookOptions {
  readonly hidden?: readonly string[];
  readonly merges?: Readonly<Record<string, WriteSheet['merges']>>;
}

const ERROR_STANDS_HERE = 987_654_321;

/** The book as the bytes of an .xlsx file. */
export async function xlsxOf(
  book: Book,
  { hidden = [], merges = {} }: BookOptions = {},
): Promise<Uint8Array> {
  const names = Object.keys(book);
  const sheets = names.map((name): WriteSheet => {
    const cells = new Map<string, { formula: string; formulaResult?: number }>();
    const rows = rowsOf(book, name).map((row, r) =>
      row.map((cell, c) => {
        if (cell === null || typeof cell !== 'object') return cell;
        if ('error' in cell) return ERROR_STANDS_HERE;
        cells.set(`${r},${c}`, { formula: cell.formula, formulaResult: cell.value });
        return null;
      }),
    );
    return { name, rows, cells, merges: merges[name], hidden: hidden.includes(name) };
  });
  let bytes = await writeXlsx({ sheets });
  for (const [i, name] of names.entries()) {
    const errors = rowsOf(book, name).flatMap((row) =>
      row.flatMap((cell) =>
        cell !== null && typeof cell === 'object' && 'error' in cell ? [cell.error] : [],
      ),
    );
    if (errors.length === 0) continue;
    bytes = editPart(bytes, `xl/worksheets/sheet${i + 1}.xml`, (xml) =>
      xml.replace(
        new RegExp(`(<c r="[A-Z]+\\d+")[^>]*><v>${ERROR_STANDS_HERE}</v>`, 'g'),
        (_, start: string) => `${start} t="e"><v>${errors.shift()}</v>`,
      ),
    );
  }
  return bytes;
}

export interface Run extends CreatedReports {
  readonly workbook: FileWorkbook;
  /** "statement.row.column" to kronor with öre. */
  readonly figures: Readonly<Record<string, string>>;
  /** Each finding as [sentence with its place, amount in kronor or null]. */
  readonly found: readonly (readonly [string, string | null])[];
}

/** Runs a file through the whole program, as the command line does. */
export async function runFile(bytes: Uint8Array, request: Partial<ReportRequest> = {}): Promise<Run> {
  const workbook = await openXlsx(bytes);
  const created = await createReports(workbook, {
    layouts: layoutsOf(PROV_LAYOUT),
    language: 'sv',
    ...request,
  });
  const figures = (created.reports?.statements ?? []).flatMap((statement) =>
    statement.rows.flatMap((row) =>
      [...row.figures].map(([column, { exact }]) => [
        `${statement.id}.${row.id}.${column}`,
        oreToDecimal(exact),
      ]),
    ),
  );
  const found = created.findings.map(
    (finding) =>
      [
        findingText(finding),
        finding.difference === undefined ? null : oreToDecimal(finding.difference),
      ] as const,
  );
  return { ...created, workbook, figures: Object.fromEntries(figures) as Record<string, string>, found };
}
