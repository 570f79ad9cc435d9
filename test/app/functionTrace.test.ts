import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CellError } from '../../src/app/live/answer';
import { QUESTIONS } from '../../src/app/live/functions';
import { LiveBook } from '../../src/app/live/liveBook';
import { isFunctionCall, parseCall, shownFormula, valuesOf } from '../../src/app/trace/functionCall';
import { traceFormula, traceFunction } from '../../src/app/trace/functionTrace';
import { type OpenTrace, openTrace } from '../../src/app/trace/openTrace';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import type { CellValue } from '../../src/sheets/grid';
import type { WorkbookPort } from '../../src/workbook/port';
import { stepOf } from '../../src/money/round';
import { figureAt, type FigurePlace } from '../../src/statements/trace';
import { flattenFrom } from '../statements/flattenTrace';
import { gridOf, MemoryWorkbook } from '../taskpane/memoryWorkbook';

/** Every amount that a function gives is followed to its rows, which sum to what its cell shows. */
const root = join(__dirname, '..', '..');
const request = { layouts: layoutFiles(join(root, 'layouts')) };
let workbook: WorkbookPort;
let open: OpenTrace;
let live: LiveBook;

beforeAll(async () => {
  workbook = await openXlsx(readFileSync(join(root, 'examples', 'vanersborg-mellerud-2019-jan-aug.xlsx')));
  const { trace } = await openTrace(workbook, request);
  if (!trace) throw new Error('no report');
  open = trace;
  live = new LiveBook(trace.book, request);
});

/** What the function itself answers. */
function answered(name: string, values: readonly CellValue[]): unknown {
  const [first = null, second = null, third = null] = values;
  const amount = { post: first, period: second, object: third };
  const question =
    name === 'SALDO'
      ? QUESTIONS.balance(first, second)
      : name === 'AVVIKELSE'
        ? QUESTIONS.deviation(first, second, third)
        : name === 'UTFALL'
          ? QUESTIONS.actual(amount)
          : name === 'BUDGET'
            ? QUESTIONS.budget(amount)
            : QUESTIONS.forecast(amount);
  return typeof question === 'function' ? question(live) : question;
}

const CALLS: (readonly [string, ...CellValue[]])[] = [
  ['UTFALL', 'Verksamhetens kostnader'],
  ['UTFALL', 'resultat', '2019-01..2019-03'],
  ['UTFALL', 'resultat', 'ack jun'],
  ['UTFALL', 5541],
  ['UTFALL', '4000-4399;4511', '2018'],
  ['UTFALL', 'Arbetsrehabteamet'],
  ['UTFALL', 'Verksamhetens kostnader', '2019-05', 'Arbetsrehabteamet'],
  ['UTFALL', 'Kassa och banktillgodohavande', '2019-04'],
  ['BUDGET', 'Verksamhetens nettokostnad', '2019-02'],
  ['BUDGET', '4000-7999', '2019'],
  ['BUDGET', 'Arbetsrehabteamet', '2019-01..2019-08'],
  ['ARSPROGNOS', 'Arbetsrehabteamet'],
  ['AVVIKELSE', 'Verksamhetens kostnader'],
  ['AVVIKELSE', '5541', '2019-01..2019-06'],
  ['AVVIKELSE', 'Arbetsrehabteamet', 'aug'],
  ['SALDO', '1900-1999'],
  ['SALDO', '1900-1999', '2019-05-15'],
  ['SALDO', '2411', '2019-03'],
];

test.each(CALLS.map(([name, ...values]) => ({ name, values })))('$name($values)', ({ name, values }) => {
  const traced = traceFunction(open, request, name, values);
  if (!traced || typeof traced === 'string' || traced instanceof CellError)
    throw new Error(JSON.stringify(traced));
  const [first] = traced.trail;
  expect(answered(name, values)).toBe((first?.trace.amount ?? NaN) / 100);
  const { leaves, faults } = flattenFrom(traced.open, first?.trace ?? null, name);
  expect(faults).toEqual([]);
  expect(leaves.reduce((sum, leaf) => sum + leaf.amount, 0)).toBe(first?.trace.amount);
  expect(leaves.every(({ kind }) => kind === 'row')).toBe(true);
  expect(leaves.length).toBeGreaterThan(0);
});

test('what the function cannot answer is its own words; amounts by cells are not traced', () => {
  const unknown = traceFunction(open, request, 'UTFALL', ['Arvodena']);
  expect(unknown).toBeInstanceOf(CellError);
  expect((unknown as CellError).message).toContain('Arvodena');
  expect(traceFunction(open, request, 'AVVIKELSE', [1, 2])).toBeNull();
});

describe('a cell of a table', () => {
  const tables: (readonly [string, CellValue[], () => unknown])[] = [
    ['RAPPORT', ['Resultaträkning'], () => QUESTIONS.report('Resultaträkning', null, null)],
    [
      'RAPPORT',
      ['Balansräkning', '2019-03', 'tkr'],
      () => QUESTIONS.report('Balansräkning', '2019-03', 'tkr'),
    ],
    ['NOTER', [], () => QUESTIONS.notes(null)],
    ['AVVIKELSE', [], () => QUESTIONS.deviation(null, null, null)],
  ];

  test.each(tables)('%s(%j): every amount is traced to rows that sum to it', (name, values, ask) => {
    const question = ask();
    const table = (typeof question === 'function' ? question(live) : question) as unknown[][];
    let traced = 0;
    table.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        const one = traceFunction(open, request, name, values, { row, column });
        if (typeof cell !== 'number') {
          if (column > 0) expect([row, column, one]).toEqual([row, column, 'no-amount']);
          return;
        }
        if (!one || typeof one === 'string' || one instanceof CellError) throw new Error(`${row},${column}`);
        traced++;
        const [first] = one.trail;
        const { amount } = first?.trace ?? {};
        if (amount === null || amount === undefined) return;
        const precision = figureAt(one.open, first?.place as FigurePlace)?.row.precision ?? null;
        const step = name === 'AVVIKELSE' || !precision ? 1 : stepOf(precision);
        const unit = precision?.unit === 'tkr' && name !== 'AVVIKELSE' ? 100_000 : 100;
        // Figures rounded together may be a step from their own.
        expect(Math.abs(amount - cell * unit)).toBeLessThanOrEqual(step);
        const { leaves, faults } = flattenFrom(one.open, first?.trace ?? null, name);
        expect(faults).toEqual([]);
        expect(leaves.reduce((sum, leaf) => sum + leaf.amount, 0)).toBe(amount);
      }),
    );
    expect(traced).toBeGreaterThanOrEqual(20);
  });

  test('a row’s label means its first figure; a cell outside the table means nothing', () => {
    const at = (row: number, column: number) =>
      traceFunction(open, request, 'RAPPORT', ['Resultaträkning'], { row, column });
    const [label, first] = [at(1, 0), at(1, 1)].map((one) =>
      one && typeof one === 'object' && 'trail' in one ? one.trail[0]?.place : one,
    );
    expect(label).toEqual(first === 'no-amount' ? expect.anything() : first);
    expect(at(5000, 1)).toBe('no-amount');
    expect(at(0, 1)).toBe('no-amount');
  });

  test('a report that is not there answers for itself', () => {
    expect(traceFunction(open, request, 'RAPPORT', ['Resultatet'], { row: 1, column: 1 })).toBeInstanceOf(
      CellError,
    );
  });
});

describe('formulas', () => {
  test.each([
    ['=FINSAM.UTFALL("Arvoden","2019-06")', 'UTFALL', ['Arvoden', '2019-06']],
    ['= FINSAM.SALDO( 1920 , )', 'SALDO', [1920, null]],
    ['=finsam.utfall("a ""b"", c")', 'UTFALL', ['a "b", c']],
    ["=FINSAM.BUDGET(B2,'Mitt blad'!$A$1)", 'BUDGET', ['femtio', 2019]],
  ])('%s', async (formula, name, values) => {
    const book = new MemoryWorkbook([
      gridOf('Blad1', [[null], [null, 'femtio']]),
      gridOf('Mitt blad', [[2019]]),
    ]);
    const call = parseCall(formula, 'Blad1');
    expect(call?.name).toBe(name);
    expect(call && (await valuesOf(call, book))).toEqual(values);
  });

  test.each([
    '=SUM(FINSAM.UTFALL("a"),1)',
    '=FINSAM.UTFALL("a")*2',
    '=FINSAM.UTFALL(A1:A3)',
    '=FINSAM.UTFALL(LEFT(A1,2))',
    '=A1',
    '',
  ])('%s is no such call', (formula) => expect(parseCall(formula, 'Blad1')).toBeNull());

  test('one that is more than a call is known for ours all the same, and shown with semicolons', async () => {
    expect(isFunctionCall('=FINSAM.UTFALL(LEFT(A1,2))')).toBe(true);
    expect(await traceFormula(workbook, open, request, '=FINSAM.UTFALL(LEFT(A1,2))', 'Huvudbok')).toBeNull();
    expect(shownFormula('=FINSAM.UTFALL("a, b","2019")', 'sv')).toBe('=FINSAM.UTFALL("a, b";"2019")');
    expect(shownFormula('=FINSAM.UTFALL("a",1)', 'en')).toBe('=FINSAM.UTFALL("a",1)');
  });
});
