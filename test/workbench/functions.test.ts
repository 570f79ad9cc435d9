import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHeadlessHost, type HeadlessHost } from '../../workbench/host/headless';

// A busy machine is slow, not wrong.
jest.setTimeout(30_000);

const addin = join(__dirname, 'addin');
const seen = (): { calls: number; cancelled: number } =>
  (globalThis as unknown as { seen: { calls: number; cancelled: number } }).seen;
let host: HeadlessHost;

beforeAll(() => {
  const metadata = JSON.parse(readFileSync(join(addin, 'functions.json'), 'utf8'));
  host = createHeadlessHost({ functions: { namespace: 'FINSAM', metadata } });
  (0, eval)(readFileSync(join(addin, 'functions.js'), 'utf8'));
});
afterAll(async () => {
  // The runtime of custom functions looks once more, half a second later, for results to hand over.
  await new Promise((done) => setTimeout(done, 700));
  host.dispose();
});

/** Reads until what is read is as wanted, or time is out; then it is returned as it is. */
async function eventually(
  read: () => Promise<unknown[][]>,
  wanted: (cells: unknown[]) => boolean,
): Promise<unknown[]> {
  const end = Date.now() + 15_000;
  for (;;) {
    const cells = (await read()).flat();
    if (wanted(cells) || Date.now() > end) return cells;
    await new Promise((done) => setTimeout(done, 25));
  }
}

const cells = (address: string): Promise<unknown[][]> => host.workbook.getCells('Blad1', address);
const arrived = (values: unknown[]): boolean => !values.includes('#GETTING_DATA');

test('values, omitted arguments, text that looks like a number, own address', async () => {
  host.workbook.setCells('Blad1', 'A1', [
    [100, 250, '=FINSAM.AVVIKELSE(A1,B1)', '=C1*2'],
    [null, null, '=finsam.avvikelse()', '=FINSAM.KONTO("1930")'],
    [null, null, '=FINSAM.ADRESS()', '=FINSAM.SUMMABLAD("Blad1")'],
  ]);
  const values = await eventually(
    () => cells('C1:D3'),
    (all) => arrived(all) && all[1] === 300,
  );
  expect(values.slice(0, 5)).toEqual([150, 300, 42, '1930', 'Blad1!C3']);
  expect(typeof values[5]).toBe('number');
});

test('a cell waits until its function answers and follows its arguments', async () => {
  host.workbook.setCells('Blad1', 'F1', [[1, '=FINSAM.AVVIKELSE(F1,10)']]);
  expect(await cells('G1')).toEqual([['#GETTING_DATA']]);
  expect(await eventually(() => cells('G1'), arrived)).toEqual([9]);
  host.workbook.setCells('Blad1', 'F1', [[4]]);
  expect(
    await eventually(
      () => cells('G1'),
      ([value]) => value === 6,
    ),
  ).toEqual([6]);
});

test('a table spills', async () => {
  host.workbook.setCells('Blad1', 'I1', [['=FINSAM.TABELL(3)']]);
  expect(await eventually(() => cells('I1:J3'), arrived)).toEqual(
    ['200', 10, '201', 20, '202', 30].map((v, i) => (i % 2 ? v : `20${i / 2}`)),
  );
});

test('every way to fail', async () => {
  host.workbook.setCells('Blad1', 'A10', [
    ['=FINSAM.FEL(1)'],
    ['=FINSAM.FEL(2)'],
    ['=FINSAM.FEL(3)'],
    ['=FINSAM.FEL(4)'],
    ['=FINSAM.AVVIKELSE("x",1)'],
    ['=FINSAM.AVVIKELSE(1,2,3)'],
    ['=FINSAM.SAKNAS()'],
    ['=IFERROR(FINSAM.FEL(1),"fångat")'],
  ]);
  const values = await eventually(
    () => cells('A10:A17'),
    (all) => arrived(all) && all[7] === 'fångat',
  );
  expect(values).toEqual([
    '#N/A',
    '#VALUE!',
    '#VALUE!',
    '#DIV/0!',
    '#VALUE!',
    '#VALUE!',
    '#VALUE!',
    'fångat',
  ]);
});

test('thirty cells are asked for in one pass', async () => {
  const before = seen().calls;
  const formulas = Array.from({ length: 30 }, (_, i) => [`=FINSAM.AVVIKELSE(${i},${i * 3})`]);
  host.workbook.setCells('Blad1', 'L1', formulas);
  const wanted = formulas.map((_, i) => i * 2);
  expect(
    await eventually(
      () => cells('L1:L30'),
      (all) => all.every((value, i) => value === i * 2),
    ),
  ).toEqual(wanted);
  expect(seen().calls - before).toBe(30);
});

test('streaming, and an end to it when the cell is overwritten', async () => {
  host.workbook.setCells('Blad1', 'A20', [['=FINSAM.LADDAR(100)']]);
  const history: unknown[] = [];
  await eventually(
    () => cells('A20'),
    ([value]) => {
      if (history.at(-1) !== value) history.push(value);
      return value === 120;
    },
  );
  expect(history).toEqual(['#GETTING_DATA', 110, 120]);
  host.workbook.setCells('Blad1', 'A20', [['slut']]);
  await eventually(
    () => cells('A20'),
    () => seen().cancelled === 1,
  );
  expect(seen().cancelled).toBe(1);
});
