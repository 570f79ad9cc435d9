import { join } from 'node:path';
import { extendLayout } from '../../src/app/extendLayout';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { newXlsx } from '../../src/hosts/file/newXlsx';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import type { CellValue } from '../../src/sheets/grid';
import { layoutSheetPlan } from '../../src/sheets/renderLayoutSheet';
import { HEIGHTS } from '../../src/sheets/styles';
import type { Layout } from '../../src/statements/layout';
import { parseLayout } from '../../src/statements/parseLayout';
import { headlessExcel } from '../contract/openWorkbooks';
import { cellsOf, gridOf, layoutIn } from './layoutSheetBook';

const layouts = layoutFiles(join(__dirname, '..', '..', 'layouts'));
const ids = layouts.list().map(({ id }) => id);

type Json = Record<string, unknown>;

/** A bundled layout with what it extends. */
function bundled(id: string): Json {
  return extendLayout(layouts.load(id), layouts).json as Json;
}

/** What comes of a sheet is what came of the file, and says the same of itself. */
function expectSame(id: string, values: readonly (readonly CellValue[])[]): void {
  const read = layoutIn(gridOf(values), layouts);
  expect(read.findings).toEqual([]);
  expect(read.layout).toEqual(parseLayout(bundled(id)).layout);
  const { about, sets } = bundled(id);
  const spaced = Object.entries((sets ?? {}) as Record<string, string>).map(([name, accounts]) => [
    name,
    accounts.replaceAll(', ', '; '),
  ]);
  expect(read.json).toMatchObject({ about, ...(sets !== undefined && { sets: Object.fromEntries(spaced) }) });
}

test('there are layouts to try', () => expect(ids.length).toBeGreaterThanOrEqual(8));

describe.each(ids)('%s', (id) => {
  const cells = cellsOf(layoutSheetPlan(bundled(id)));

  test('no row is taller than a heading’s', () => {
    const heights = layoutSheetPlan(bundled(id)).rows.map(({ height }) => height);
    expect(Math.max(...heights)).toBe(HEIGHTS.section);
  });

  test('to a sheet and back: the same layout', () => expectSame(id, cells));

  test('after blank rows, a note beside it and columns in another order: the same layout', () => {
    const width = cells[1]?.length ?? 0;
    const order = Array.from({ length: width }, (_, i) => (i * 7 + 3) % width);
    expect(new Set(order).size).toBe(width);
    const edited = cells.flatMap((row, i): CellValue[][] => {
      const moved = [i % 5 === 0 ? 'egen anteckning' : null, ...order.map((column) => row[column] ?? null)];
      return i % 4 === 0 ? [[], moved] : [moved];
    });
    expectSame(id, edited);
  });

  test('written by hand, with other words, in capitals and with a long minus sign: the same layout', () => {
    const words: Readonly<Record<string, string>> = {
      Belopp: 'BELOPPSRAD',
      Summa: ' delsumma ',
      Slutsumma: 'Totalt',
      'Per konto': 'En rad per konto',
      Benämning: 'namn',
      Innehåll: 'Summerar:',
      utfall: 'Bokfört',
      helår: 'hela året',
      utgående: 'UB',
    };
    const [, headings = []] = cells;
    const names = new Set([headings.indexOf('Id'), headings.indexOf('Benämning')]);
    const rewritten = cells.map((row, i) =>
      row.map((cell, column) => {
        if (typeof cell !== 'string' || (i > 1 && names.has(column))) return cell;
        if (headings[column] === 'Innehåll') return words[cell] ?? cell.replace(/\bminus /g, '−');
        return i === 1 || headings[column] !== 'Kolumner' ? (words[cell] ?? cell) : cell;
      }),
    );
    expectSame(id, rewritten);
  });
});

test.each(['standard-lkbr', 'vanersborg-mellerud-2007-q1', 'kramfors-budget-2010'])(
  '%s through a real file, and one that Excel has saved: the same layout',
  async (id) => {
    const book = await newXlsx([{ name: 'Tomt', rows: [['x']], formats: [null], widths: [10] }]);
    await book.addSheets([layoutSheetPlan(bundled(id))]);
    const file = await openXlsx(book.bytes());
    expectSame(id, (await file.read('Rapportmall')).values);
    const excel = await headlessExcel(book.bytes());
    try {
      excel.workbook.insertRows('Rapportmall', 4, 2);
      const values = (await excel.workbook.getCells('Rapportmall', 'A1:Q400')) as CellValue[][];
      expectSame(
        id,
        values.map((row) => row.map((cell) => (cell === '' ? null : cell))),
      );
    } finally {
      excel.dispose();
    }
  },
);

describe('edited', () => {
  const cells = (): CellValue[][] => cellsOf(layoutSheetPlan(bundled('standard-lkbr')));
  const heading = (values: readonly (readonly CellValue[])[], title: string): number =>
    (values[1] ?? []).indexOf(title);
  const rowOf = (values: readonly (readonly CellValue[])[], report: string, id: string): number => {
    const [kind, own] = [heading(values, 'Slag'), heading(values, 'Id')];
    const first = values.findIndex((row) => row[kind] === 'Rapport' && row[own] === report);
    return values.findIndex((row, i) => i > first && row[own] === id);
  };
  const parsedAs = (values: CellValue[][]): Layout => {
    const read = layoutIn(gridOf(values), layouts);
    expect(read.findings).toEqual([]);
    return read.layout as Layout;
  };
  const statement = (layout: Layout, id: string): Layout['statements'][number] => {
    const found = layout.statements.find((one) => one.id === id);
    if (!found) throw new Error(id);
    return found;
  };

  test('a row added without id, summed by its Benämning; accounts changed; a row renamed and moved; a column added', () => {
    const values = cells();
    const at = (title: string): number => heading(values, title);
    const set = (row: number, title: string, value: CellValue): void => {
      (values[row] as CellValue[])[at(title)] = value;
    };
    const costs = rowOf(values, 'resultatrakning', 'kostnader');
    set(costs, 'Konton', '4000-4999; 6000-7799');
    set(costs, 'Benämning', 'Kostnader, brutto');
    const added: CellValue[] = [];
    added[at('Benämning')] = 'Personal, pensioner';
    added[at('Konton')] = '5000-5999';
    values.splice(costs, 0, added);
    const net = rowOf(values, 'resultatrakning', 'nettokostnader');
    set(net, 'Innehåll', 'intakter; Personal, pensioner; kostnader; Avskrivningar');
    const actual = rowOf(values, 'resultatrakning', 'utfall');
    const column: CellValue[] = [];
    column[at('Slag')] = 'Kolumn';
    column[at('Benämning')] = 'Föregående prognos';
    column[at('Underlag')] = 'Föregående prognos';
    column[at('Period')] = 'helår';
    values.splice(actual + 1, 0, column);
    const { rows, columns } = statement(parsedAs(values), 'resultatrakning');
    expect(rows.slice(0, 4).map((row) => [row.kind, row.id, row.label])).toEqual([
      ['postings', 'intakter', 'Verksamhetens intäkter'],
      ['postings', 'personal-pensioner', 'Personal, pensioner'],
      ['postings', 'kostnader', 'Kostnader, brutto'],
      ['postings', 'avskrivningar', 'Avskrivningar'],
    ]);
    expect(rows.find(({ id }) => id === 'nettokostnader')).toMatchObject({
      of: ['intakter', 'personal-pensioner', 'kostnader', 'avskrivningar'].map((row) => ({ row, sign: 1 })),
    });
    expect(columns[2]).toMatchObject({
      id: 'foregaende-prognos',
      scenario: 'previousForecast',
      period: { kind: 'year', offset: 0 },
    });
  });

  test('a set of accounts changed changes every row that uses it', () => {
    const values = cells();
    const row = values.findIndex((cells) => cells[heading(values, 'Id')] === 'avskrivningar');
    (values[row] as CellValue[])[heading(values, 'Konton')] = '7900-7999';
    const { rows } = statement(parsedAs(values), 'resultatrakning');
    expect(rows.find(({ id }) => id === 'avskrivningar')).toMatchObject({
      accounts: [{ from: 7900, to: 7999 }],
    });
  });

  test('another standard chart by a few lines: Bygger på', () => {
    const values: CellValue[][] = [
      ['Slag', 'Id', 'Benämning', 'Konton'],
      ['Mall', 'vart-forbund', 'Vårt förbund'],
      ['Bygger på', 'standard-lkbr'],
      ['Kontomängd', 'avskrivningar', null, '7900-7999'],
      ['Kontoklass', 'balanserat resultat', null, 2098],
    ];
    const layout = parsedAs(values);
    expect(layout).toMatchObject({ id: 'vart-forbund', title: 'Vårt förbund' });
    expect(layout.accounts.broughtForward).toBe(2098);
    expect(statement(layout, 'resultatrakning').rows.find(({ id }) => id === 'avskrivningar')).toMatchObject({
      accounts: [{ from: 7900, to: 7999 }],
    });
  });
});
