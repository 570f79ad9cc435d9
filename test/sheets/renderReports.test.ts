import { markName, type PlanCell, type SheetPlan } from '../../src/sheets/plan';
import { renderReports } from '../../src/sheets/renderReports';
import { type Book, layoutOf, ledgerOf, statementsOf, YEAR_2024 } from '../statements/bookkeeping';
import { columnName, reportId, rowName } from '../../src/sheets/reportNames';

type Json = Record<string, unknown>;

const UTFALL = { id: 'u', title: 'Utfall {period}' };
const BUDGET = { id: 'b', title: 'Budget', scenario: 'budget' };
const AVVIKELSE = { id: 'd', kind: 'deviation', of: ['u', 'b'] };
const BOOK: Book = {
  actual: [
    [3000, -100],
    [4000, 60],
    [5000, 15],
  ],
  budget: [
    [3000, -90],
    [4000, 70],
    [5000, 10],
  ],
};
const INCOME: Json = { id: 'i', label: 'Intäkter', accounts: '3000-3999', note: '1' };
const PREMISES: Json = { id: 'a', label: 'Lokaler', accounts: '4000-4999' };
const STAFF: Json = { id: 'b', label: 'Personal', accounts: '5000-5999' };
const ROWS: readonly Json[] = [
  INCOME,
  { id: 'rubrik', label: 'Kostnader' },
  PREMISES,
  STAFF,
  { id: 'k', label: 'Summa kostnader', of: ['a', 'b'] },
  { id: 'r', label: 'Resultat', of: ['i', 'k'], total: true },
];

function plansOf(statements: readonly Json[], book = BOOK, whole: Json = {}): SheetPlan[] {
  const layout = layoutOf({ unit: 'kr', statements, ...whole });
  return renderReports(statementsOf(layout, ledgerOf(book)), {
    entity: 'Förbundet',
    period: YEAR_2024,
    language: 'sv',
  });
}

function planOf(statement: Json, book = BOOK, whole: Json = {}): SheetPlan {
  const columns = [UTFALL, BUDGET, AVVIKELSE];
  return plansOf([{ id: 's', title: 'S', columns, rows: ROWS, ...statement }], book, whole)[0] as SheetPlan;
}

/** The planned cell at an A1 address (columns A–Z). */
function cellAt(plan: SheetPlan, at: string): PlanCell | undefined {
  return plan.rows[Number(at.slice(1)) - 1]?.cells[at.charCodeAt(0) - 65];
}

/** Formulas of a column from the first row of figures on. */
const formulasOf = (plan: SheetPlan, column: string): (string | undefined)[] =>
  plan.rows.slice(4).map((_, i) => cellAt(plan, `${column}${i + 5}`)?.formula);

test('sums and deviations are formulas, amounts are values', () => {
  const plan = planOf({});
  expect(formulasOf(plan, 'B')).toEqual([undefined, undefined, undefined, undefined, 'SUM(B7:B8)', 'B5+B9']);
  expect(formulasOf(plan, 'D')).toEqual(['B5-C5', undefined, 'B7-C7', 'B8-C8', 'B9-C9', 'B10-C10']);
  expect(['B5', 'B7', 'B10', 'D7'].map((at) => cellAt(plan, at)?.value)).toEqual([100, -60, 25, 10]);
});

const OTHER: Json = { id: 'x', accounts: '8000' };
test.each<[string, readonly Json[], string | undefined]>([
  ['one part', [INCOME, { id: 's', of: ['i'] }], 'SUM(B5)'],
  ['two parts apart', [INCOME, OTHER, PREMISES, { id: 's', of: ['i', 'a'] }], 'B5+B7'],
  [
    'a run, over a heading, and one apart',
    [...ROWS.slice(0, 4), OTHER, { id: 'y', accounts: '8100' }, { id: 's', of: ['i', 'a', 'b', 'y'] }],
    'SUM(B5:B8,B10)',
  ],
  ['a total above its parts', [{ id: 's', of: ['i', 'a'] }, INCOME, PREMISES], 'SUM(B6:B7)'],
  ['a total between its parts', [INCOME, { id: 's', of: ['i', 'a'] }, PREMISES], 'B5+B7'],
  ['parts taken away', [INCOME, PREMISES, STAFF, { id: 's', of: ['i', '-a', '-b'] }], 'SUM(B5)-B6-B7'],
  ['only parts taken away', [PREMISES, { id: 's', of: ['-a'] }], '-B5'],
  [
    'a ratio among the parts',
    [INCOME, { id: 'andel', kind: 'ratio', of: ['a', 'i'] }, PREMISES, { id: 's', of: ['i', 'a'] }],
    'B5+B7',
  ],
  [
    'no parts at all',
    [
      { id: 'o', each: 'object', accounts: '4000' },
      { id: 's', of: ['o'] },
    ],
    undefined,
  ],
])('the formula of a sum of %s', (_, rows, formula) => {
  const plan = planOf({ rows });
  const row = plan.names.find(({ name }) => name === rowName('s', 's'))?.row ?? 0;
  expect(cellAt(plan, `B${row + 1}`)?.formula).toBe(formula);
});

test('a deviation of costs printed as plus turns over', () => {
  const plan = planOf({ rows: [{ ...PREMISES, display: 'debitPositive' }] });
  expect([cellAt(plan, 'D5')?.formula, cellAt(plan, 'D5')?.value]).toEqual(['C5-B5', 10]);
});

describe('percent', () => {
  const percent = (id: string, first: string): Json => ({
    id,
    kind: 'percent',
    title: '%',
    of: [first, 'b'],
  });
  const columns = [UTFALL, BUDGET, AVVIKELSE, percent('p', 'u'), percent('q', 'd')];

  test('is a formula of the cells it is made from', () => {
    const plan = planOf({ columns });
    expect([cellAt(plan, 'E7')?.formula, cellAt(plan, 'F7')?.formula]).toEqual(['B7/C7', 'D7/ABS(C7)']);
    expect(cellAt(plan, 'E7')?.value).toBeCloseTo(60 / 70, 12);
  });

  test('is a value where the cells are rounded, since it is taken from exact amounts', () => {
    const plan = planOf({ columns }, BOOK, { unit: 'tkr', rounding: 'additive' });
    expect(cellAt(plan, 'E7')?.formula).toBeUndefined();
    expect(cellAt(plan, 'E7')?.value).toBeCloseTo(60 / 70, 12);
  });
});

test('a column of sums only has no formula that needs what it does not print', () => {
  const plan = planOf({ columns: [UTFALL, { ...BUDGET, sumsOnly: true }, AVVIKELSE] });
  // Lokaler and Personal are counted but not printed in C7 and C8: the sum cannot be worked out from cells, nor the deviation.
  expect(['C7', 'C9', 'D7'].map((at) => cellAt(plan, at)?.formula)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect([cellAt(plan, 'C9')?.value, cellAt(plan, 'C10')?.formula]).toEqual([-80, 'C5+C9']);
});

describe('rounding', () => {
  const book: Book = {
    actual: [
      [3000, -1500],
      [4000, 700],
      [5000, 400],
    ],
  };
  const rows = [INCOME, PREMISES, STAFF, { id: 'r', label: 'Resultat', of: ['i', 'a', 'b'] }];

  test('to nearest: cells hold kronor, the number format shows tkr', () => {
    const plan = planOf({ columns: [UTFALL], rows }, book, { unit: 'tkr' });
    expect(['B5', 'B6', 'B7', 'B8'].map((at) => cellAt(plan, at)?.value)).toEqual([1500, -700, -400, 400]);
    expect(cellAt(plan, 'B5')?.format.numberFormat).toContain('#,##0,;');
    expect(plan.rows.at(-1)?.cells[0]?.value).toBe('Avrundning kan göra att delar och summor skiljer sig.');
  });

  test('to nearest in kronor: the remark stands where a printed sum or deviation shows the rounding, once a sheet', () => {
    const remark = 'Avrundning kan göra att delar och summor skiljer sig.';
    const remarks = (plan: SheetPlan): number =>
      plan.rows.filter(({ cells }) => cells[0]?.value === remark).length;
    const halves: Book = { actual: (book.actual ?? []).map(([account, kr]) => [account, kr + 0.4]) };
    expect(remarks(planOf({ columns: [UTFALL], rows }, book))).toBe(0);
    expect(remarks(planOf({ columns: [UTFALL], rows }, halves))).toBe(1);
    const deviating: Book = { actual: [[4000, 1.4]], budget: [[4000, 0.8]] };
    expect(remarks(planOf({ rows: [PREMISES] }, deviating))).toBe(1);
    const [shared] = plansOf(
      ['x', 'y', 'z'].map((id) => ({ id, title: id, sheet: 'Noter', columns: [UTFALL], rows })),
      halves,
    );
    expect(shared && remarks(shared)).toBe(1);
    expect(remarks(planOf({ columns: [UTFALL], rows }, halves, { rounding: 'additive' }))).toBe(0);
  });

  test('additive: cells hold what is printed, it adds up, and a nudged figure says what it is exactly', () => {
    const plan = planOf({ columns: [UTFALL], rows }, book, { unit: 'tkr', rounding: 'additive' });
    const values = ['B5', 'B6', 'B7', 'B8'].map((at) => Number(cellAt(plan, at)?.value));
    expect(values.slice(0, 3).reduce((sum, value) => sum + value, 0)).toBe(values[3]);
    expect(cellAt(plan, 'B8')?.formula).toBe('SUM(B5:B7)');
    [1500, -700, -400, 400].forEach((exact, i) => {
      const off = Math.abs((values[i] as number) * 1000 - exact);
      expect(off).toBeLessThan(1000);
      const note = cellAt(plan, `B${i + 5}`)?.note;
      if (off > 500) expect(note).toMatch(/^Exakt belopp: −?\d[\d\u00a0]*,00 kr$/);
      else expect(note).toBeUndefined();
    });
  });

  test('an amount that is not zero but prints as 0 has neither minus nor dash', () => {
    const plan = planOf({ columns: [UTFALL], rows: [INCOME] }, { actual: [[3000, 4]] }, { unit: 'tkr' });
    expect([cellAt(plan, 'B5')?.value, cellAt(plan, 'B5')?.format.numberFormat]).toEqual([
      -4,
      '#,##0,;#,##0,;"–"',
    ]);
  });
});

test('text is text, whatever it begins with', () => {
  const rows = ['=1+1', '+46', '-minus', '@at'].map((label, i) => ({
    id: `t${i}`,
    label,
    accounts: `${3000 + i}`,
  }));
  const plan = planOf({ rows, title: '=cmd()', footnotes: ['=fot'] });
  expect(cellAt(plan, 'A1')?.value).toBe('=cmd()');
  for (const { cells } of plan.rows)
    for (const { value, formula, format } of cells)
      if (typeof value === 'string') expect([formula, format.numberFormat]).toEqual([undefined, '@']);
});

test('the head says what, whose, when and in what unit', () => {
  const plan = planOf({});
  expect(['A1', 'A2', 'B4'].map((at) => cellAt(plan, at)?.value)).toEqual([
    'S',
    'Förbundet · januari–december 2024 · belopp i kr',
    'Utfall\njan–dec 2024',
  ]);
  const balance = planOf({ kind: 'balanceSheet' });
  expect(cellAt(balance, 'A2')?.value).toBe('Förbundet · per 31 december 2024 · belopp i kr');
});

test('every row and column is found again by a hidden name, the sheet by its mark', () => {
  const { names } = planOf({});
  expect(names).toContainEqual({ name: markName('s'), row: 0, column: 0 });
  expect(names).toContainEqual({ name: rowName('s', 'r'), row: 9, column: 0 });
  expect(names).toContainEqual({ name: columnName('s', 'd'), row: 3, column: 3 });
  expect(new Set(names.map(({ name }) => name.toLowerCase())).size).toBe(names.length);
});

test('names of ids that differ in one character differ, for Excel too', () => {
  const ids = ['a-b', 'a_b', 'ab', 'a.b', 'åb', 'a b', 'AB'];
  expect(new Set(ids.map((id) => rowName('s', id).toLowerCase())).size).toBe(ids.length);
  for (const id of ids) expect(rowName('s', id)).toMatch(/^_finsam\.rad\.[A-Za-z0-9_.]+$/);
});

describe('sheets', () => {
  const statement = (id: string, sheet: string): Json => ({
    id,
    title: id,
    sheet,
    columns: [UTFALL],
    rows: ROWS,
  });

  test('statements of one sheet stand under each other, with their own sums', () => {
    const plans = plansOf([statement('a', 'Noter'), statement('b', 'Annat'), statement('c', 'Noter')]);
    expect(plans.map(({ id, name }) => [id, name])).toEqual([
      ['noter', 'Noter'],
      ['annat', 'Annat'],
    ]);
    const [notes] = plans as [SheetPlan];
    for (const { row, name } of notes.names.filter((one) => one.name.endsWith('.k'))) {
      expect([name.split('.')[2], cellAt(notes, `B${row + 1}`)?.formula]).toEqual([
        name.split('.')[2],
        `SUM(B${row - 1}:B${row})`,
      ]);
    }
  });

  test('names that make one mark are one sheet', () => {
    const plans = plansOf([statement('a', 'Budget-uppföljning'), statement('b', 'budget uppföljning')]);
    expect(plans.map(({ id, name }) => [id, name])).toEqual([['budgetuppfoljning', 'Budget-uppföljning']]);
    expect(reportId('Åäö 1')).toBe('aao1');
  });

  test('a sheet that is wide is printed across', () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ id: `c${i}`, title: `Kolumn ${i}` }));
    expect(planOf({ columns: many }).print.landscape).toBe(true);
    expect(planOf({}).print).toMatchObject({
      landscape: false,
      titleRows: [1, 4],
      footerLeft: '&8 Förbundet',
    });
  });
});

test('columns are wide enough for what they hold', () => {
  const plan = planOf({ columns: [UTFALL] }, { actual: [[3000, -12_345_678_901]] }, { unit: 'öre' });
  expect(plan.widths[1]).toBeGreaterThanOrEqual('12 345 678 901,00'.length);
});
