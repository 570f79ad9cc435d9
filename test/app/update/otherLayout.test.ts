import type { RowChange } from '../../../src/app/update/updatePreview';
import { LAYOUT } from '../../contract/updateBook';
import { planned, reportsInExcel } from './updateScene';

const SHEET = 'Resultaträkning';

type Statement = (typeof LAYOUT.statements)[number];

/** The usual layout with another first statement. */
const other = (change: (statement: Statement) => object): object => ({
  ...LAYOUT,
  statements: LAYOUT.statements.map((one, i) => (i === 0 ? change(one) : one)),
});

/** Without Övriga kostnader, Budget and Avvikelse; with last year and a row of words. */
const OTHER = other((one) => ({
  ...one,
  columns: [
    { id: 'utfall', title: 'Utfall' },
    { id: 'forra', title: 'Förra året', period: 'planYear-1' },
  ],
  rows: [
    ...one.rows
      .filter(({ id }) => id !== 'ovrigt')
      .map((row) => (row.id === 'resultat' ? { ...row, of: ['intakter', 'kostnader'] } : row)),
    { id: 'ord', text: 'inga', label: 'Reservationer' },
  ],
}));

const shown = (rows: readonly RowChange[]): unknown[] =>
  rows
    .filter(({ kind }) => kind === 'new' || kind === 'gone')
    .map(({ kind, axis = 'row', label, from, to }) => [
      kind,
      axis,
      label,
      from?.value ?? null,
      to?.value ?? null,
    ]);

test('what a new layout takes away and adds is said by name: rows, and columns', async () => {
  const { workbook, close } = await reportsInExcel();
  const { preview } = await planned(workbook, OTHER);
  const rows = preview.sheets.find(({ sheet }) => sheet === SHEET)?.rows ?? [];
  expect(shown(rows)).toEqual([
    ['new', 'column', 'Förra året', null, null],
    ['new', 'row', 'Reservationer', null, 'inga'],
    ['gone', 'row', 'Övriga kostnader', -8000, null],
    ['gone', 'column', 'Budget', null, null],
    ['gone', 'column', 'Avvikelse', null, null],
  ]);
  expect(rows.every(({ label, kind }) => label !== '' || kind === 'text')).toBe(true);
  expect(preview).toMatchObject({ newRows: 1, goneRows: 1, newColumns: 1, goneColumns: 2 });
  close();
});

test('headings above a statement that comes are no line of the preview', async () => {
  const { workbook, close } = await reportsInExcel();
  const { preview } = await planned(workbook, {
    ...LAYOUT,
    statements: [...LAYOUT.statements, { ...LAYOUT.statements[1], id: 'not3', title: 'Not 3 Intäkter igen' }],
  });
  const rows = preview.sheets.find(({ sheet }) => sheet === 'Noter')?.rows ?? [];
  expect(rows.map(({ label }) => label)).toEqual(['Not 3 Intäkter igen', '3010', 'Summa']);
  close();
});
