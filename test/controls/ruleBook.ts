import type { Checked } from '../../src/app/checked';
import { checkReports } from '../../src/app/checkReports';
import { reportPlans } from '../../src/app/controlSheet';
import type { LayoutSource } from '../../src/app/layoutSource';
import { prepareReports } from '../../src/app/prepareReports';
import type { ReadWorkbook } from '../../src/app/readWorkbook';
import { shownReports } from '../../src/app/shownStatements';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { asTypedOver } from '../../src/app/typedOver';
import { join } from 'node:path';
import type { Finding } from '../../src/ledger/finding';
import type { Statement } from '../../src/statements/statement';
import { figureKey } from '../../src/statements/trace';
import { cellAt, type CellValue, type SheetGrid } from '../../src/sheets/grid';
import { readSettings } from '../../src/sheets/readSettings';
import { recogniseSheets } from '../../src/sheets/recognise';
import { asItStands, figureCell, plannedCells } from '../../src/sheets/reportCells';

/** A workbook as text: a sheet's rows, cells between bars; amounts are numbers, days 2024-01-15 are dates. */
export type TextBook = Record<string, string>;

const cellOf = (text: string): CellValue => {
  if (text === '') return null;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return Date.parse(text) / 86_400_000 + 25_569;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
};

export function gridsOf(book: TextBook): SheetGrid[] {
  return Object.entries(book).map(([sheet, text]) => ({
    sheet,
    firstRow: 0,
    firstColumn: 0,
    values: text
      .trim()
      .split('\n')
      .map((line) => line.split('|').map((cell) => cellOf(cell.trim()))),
    merged: [],
    uncomputed: new Set<string>(),
  }));
}

const files = layoutFiles(join(__dirname, '../../layouts'));

/** The standard layout, as the program has it. */
export const STANDARD: LayoutSource = files;

/** What a case does to a book and its reports. */
export interface Change {
  /** Cells typed over: "Huvudbok!F6" and what is typed; rows below the last are new ones. */
  readonly cells?: readonly (readonly [string, CellValue])[];
  /** Sheets added. */
  readonly sheets?: TextBook;
  /** Rows taken out, by a word they hold. */
  readonly without?: readonly (readonly [sheet: string, holds: RegExp])[];
  /** The layout, changed. */
  readonly layout?: (json: LayoutJson) => void;
  /** Figures typed over on the report sheets: "statement.row.column" and kronor. */
  readonly typed?: readonly (readonly [string, number])[];
  /** True where it is known that they have been typed over, as where the program has kept what it wrote. */
  readonly isKnown?: boolean;
  /** Empty rows put in above every input sheet, when all else is done. */
  readonly above?: number;
}

interface RowJson {
  id: string;
  accounts?: string;
  of?: string[];
  [key: string]: unknown;
}
export interface LayoutJson {
  statements: { id: string; kind: string; covers?: string; rows: RowJson[] }[];
  [key: string]: unknown;
}

export function rowIn(json: LayoutJson, statement: string, row: string): RowJson {
  const found = json.statements.find(({ id }) => id === statement)?.rows.find(({ id }) => id === row);
  if (!found) throw new Error(`${statement}.${row}`);
  return found;
}

/** Reads a book, makes its reports by the standard layout and runs every control on them, as they stand once something is typed over. */
export function controlled(book: TextBook, change: Change = {}): Checked {
  const grids = gridsOf({ ...book, ...change.sheets }).map((grid) => changed(grid, change));
  const recognised = recogniseSheets(grids.map((grid) => ({ grid, hidden: false })));
  const { settings, findings } = readSettings(recognised.sheets.find(({ role }) => role === 'settings'));
  const read: ReadWorkbook = {
    sheets: recognised.sheets,
    settings,
    layout: null,
    findings: [...recognised.findings, ...findings],
  };
  const json = structuredClone(files.load('standard-lkbr')) as LayoutJson;
  change.layout?.(json);
  const layouts: LayoutSource = {
    list: () => [{ id: 'standard-lkbr', title: 'Standard' }],
    load: (id) => (id === 'standard-lkbr' ? json : undefined),
  };
  const { reports, findings: all } = prepareReports(read, { layouts });
  if (!reports) return checkReports(read, null, all);
  const made = shownReports(reports);
  const shown = [...made.statements, ...made.added];
  const plans = reportPlans(reports, { entity: '', period: reports.period, language: 'sv' });
  const cells = plannedCells(plans);
  const written = new Map(
    plans.map(({ id, name, rows }) => [
      id,
      {
        sheet: name,
        firstRow: 0,
        firstColumn: 0,
        values: rows.map((row) => row.cells.map(({ value }) => value)) as CellValue[][],
        merged: [],
        uncomputed: new Set<string>(),
      },
    ]),
  );
  for (const [figure, kronor] of change.typed ?? []) {
    const [statement = '', row = '', column = ''] = figure.split('.');
    const place = figureCell({ statement, row, column }, shown, cells);
    const at = cellAt(place?.cell ?? '');
    const grid = [...written.values()].find(({ sheet }) => sheet === place?.sheet);
    if (!at || !grid) throw new Error(`no figure ${figure}`);
    (grid.values[at.row] as CellValue[])[at.column] = kronor;
  }
  const typed = (change.isKnown ? (change.typed ?? []) : []).map(([place, kronor]): Finding => {
    const [statement = '', row = '', column = ''] = place.split('.');
    const figure = figureKey({ statement, row, column });
    const at = figureCell({ statement, row, column }, shown, cells);
    const params = { row, column, stated: kronor * 100, figure };
    return { code: 'amount-overwritten', severity: 'varning', at, params };
  });
  const asOnSheets = (statement: Statement): Statement => {
    const id = plans.find(({ name }) => name === statement.layout.sheet)?.id ?? '';
    const grid = written.get(id)!;
    return asItStands(statement, cells.get(id)!, (row, column) => grid.values[row]?.[column] ?? null);
  };
  const { typed: isTyped, isKnown } = change;
  const stand = (all: readonly Statement[]): readonly Statement[] =>
    isKnown ? asTypedOver(all, typed) : all.map(asOnSheets);
  const standing = { statements: stand(made.statements), added: stand(made.added) };
  return checkReports(read, reports, [...all, ...typed], {
    standing: isTyped || isKnown ? standing : undefined,
    cellOf: (figure) => figureCell(figure, shown, cells),
  });
}

function changed(grid: SheetGrid, { cells = [], without = [], above = 0 }: Change): SheetGrid {
  const values = grid.values.map((row) => [...row]);
  for (const [place, value] of cells) {
    const [sheet, address = ''] = place.split('!');
    if (sheet !== grid.sheet) continue;
    const at = cellAt(address);
    if (!at) throw new Error(place);
    while (values.length <= at.row) values.push([]);
    const row = values[at.row] as CellValue[];
    while (row.length <= at.column) row.push(null);
    row[at.column] = typeof value === 'string' ? cellOf(value) : value;
  }
  const kept = values.filter(
    (row) => !without.some(([sheet, holds]) => sheet === grid.sheet && holds.test(row.join('|'))),
  );
  return { ...grid, values: kept, firstRow: above };
}

/** A förbund's book without a fault: 2023 and January–June 2024, with every kind of input sheet. */
export const SOUND: TextBook = {
  Inställningar: `
Nyckel | Värde
Förbund | Samordningsförbundet Prov
Räkenskapsår från | 2024-01-01
Räkenskapsår till | 2024-12-31
Period från | 2024-01-01
Period till | 2024-06-30
Mall | standard-lkbr
Högsta eget kapital | 60 %`,
  Kontoplan: `
Konto | Benämning
1510 | Kundfordringar
1930 | Bank
2010 | Eget kapital
2068 | Föregående års resultat
2069 | Årets resultat
2440 | Leverantörsskulder
3511 | Bidrag från staten
3512 | Bidrag från regionen
3513 | Bidrag från Alfa kommun
3514 | Bidrag från Beta kommun
3690 | Övriga intäkter
4010 | Arvoden
5010 | Köp av insatser
8310 | Ränteintäkter`,
  Insatser: `
Kod | Benämning | Start | Slut
10 | Vägen in | |
20 | Gröna rehab | 2023-01-01 |`,
  'Ingående balans': `
Konto | Belopp | År
1510 | 100000 | 2023
1930 | 400000 | 2023
2010 | -350000 | 2023
2440 | -150000 | 2023
1510 | 100000 | 2024
1930 | 552000 | 2024
2010 | -350000 | 2024
2068 | -52000 | 2024
2440 | -250000 | 2024`,
  Huvudbok: `
Datum | Ver | Konto | Insats | Text | Debet | Kredit
2023-01-10 | A1 | 1930 | | Bidrag | 1200000 |
2023-01-10 | A1 | 3511 | | Bidrag | | 600000
2023-01-10 | A1 | 3512 | | Bidrag | | 300000
2023-01-10 | A1 | 3513 | | Bidrag | | 180000
2023-01-10 | A1 | 3514 | | Bidrag | | 120000
2023-05-02 | A2 | 5010 | 10 | Insats | 500000 |
2023-05-02 | A2 | 1930 | | Insats | | 500000
2023-09-12 | A3 | 5010 | 20 | Insats | 550000 |
2023-09-12 | A3 | 1930 | | Insats | | 550000
2023-12-18 | A4 | 4010 | | Arvode | 100000 |
2023-12-18 | A4 | 2440 | | Arvode | | 100000
2023-12-30 | A5 | 1930 | | Ränta | 2000 |
2023-12-30 | A5 | 8310 | | Ränta | | 2000
2024-01-10 | A1 | 1930 | | Bidrag | 600000 |
2024-01-10 | A1 | 3511 | | Bidrag | | 300000
2024-01-10 | A1 | 3512 | | Bidrag | | 150000
2024-01-10 | A1 | 3513 | | Bidrag | | 90000
2024-01-10 | A1 | 3514 | | Bidrag | | 60000
2024-02-02 | A2 | 5010 | 10 | Insats | 251300 |
2024-02-02 | A2 | 1930 | | Insats | | 251300
2024-04-12 | A3 | 5010 | 20 | Insats | 240000 |
2024-04-12 | A3 | 1930 | | Insats | | 240000
2024-05-18 | A4 | 4010 | | Arvode | 51000 |
2024-05-18 | A4 | 2440 | | Arvode | | 51000
2024-06-15 | A5 | 1510 | | Konferens | 20000 |
2024-06-15 | A5 | 3690 | | Konferens | | 20000
2024-06-30 | A6 | 1930 | | Ränta | 3000 |
2024-06-30 | A6 | 8310 | | Ränta | | 3000`,
  Budget: `
Konto | Insats | År | Belopp
3511 | | 2024 | 600000
3512 | | 2024 | 300000
3513 | | 2024 | 180000
3514 | | 2024 | 120000
5010 | 10 | 2024 | -500000
5010 | 20 | 2024 | -500000
4010 | | 2024 | -120000`,
  Prognos: `
Konto | Insats | År | Belopp
3511 | | 2024 | 600000
3512 | | 2024 | 300000
3513 | | 2024 | 180000
3514 | | 2024 | 120000
5010 | 10 | 2024 | -520000
5010 | 20 | 2024 | -500000
4010 | | 2024 | -100000
3690 | | 2024 | 20000
8310 | | 2024 | 3000`,
  'Föregående prognos': `
Konto | Insats | År | Belopp
5010 | 10 | 2024 | -510000
5010 | 20 | 2024 | -500000`,
  Medlemsbidrag: `
Part | Belopp | Konto
Staten genom Försäkringskassan | 600000 | 3511
Regionen | 300000 | 3512
Alfa kommun | 180000 | 3513
Beta kommun | 120000 | 3514`,
};
