import { OfficeWorkbook } from '../../../src/hosts/office/officeWorkbook';
import { createHeadlessHost, type HeadlessHost } from '../../../workbench/host/headless';
import { Range } from '../../../workbench/host/model/range';
import { invalidOperation } from '../../../workbench/host/protocol/hostError';

let host: HeadlessHost;
afterEach(() => {
  jest.restoreAllMocks();
  host.dispose();
});

test('dates of a workbook that counts from 1904 are the days they show', async () => {
  host = createHeadlessHost({ sheets: ['Huvudbok'] });
  host.host.state.from1904 = true;
  host.workbook.setCells('Huvudbok', 'A1', [[41275, 4021]]);
  host.workbook.range('Huvudbok', 'A1').NumberFormat = [['yyyy-mm-dd']];
  expect((await new OfficeWorkbook().read('Huvudbok')).values).toEqual([[41275 + 1462, 4021]]);
});

test('errors are told in English whatever the language of Excel', async () => {
  host = createHeadlessHost({ sheets: ['Huvudbok'] });
  host.workbook.setCells('Huvudbok', 'A1', [['#SAKNAS!', '#DIVISION/0!', '# 12']]);
  expect((await new OfficeWorkbook().read('Huvudbok')).values).toEqual([['#N/A', '#DIV/0!', '# 12']]);
});

test('a sheet with more merged cells than Excel can list is read without them', async () => {
  host = createHeadlessHost({ sheets: ['Huvudbok'] });
  host.workbook.setCells('Huvudbok', 'A1', [['Datum']]);
  jest.spyOn(Range.prototype, 'GetMergedAreasOrNullObject').mockImplementation(() => {
    throw invalidOperation();
  });
  expect(await new OfficeWorkbook().read('Huvudbok')).toMatchObject({ values: [['Datum']], merged: [] });
});

test('a row that is too heavy for Excel to hand over: payload-too-large', async () => {
  host = createHeadlessHost({ sheets: ['Huvudbok'], responseLimit: 2_000 });
  host.workbook.setCells('Huvudbok', 'A1', [['x'.repeat(1_000), 'y'.repeat(1_000)]]);
  await expect(new OfficeWorkbook().read('Huvudbok')).rejects.toMatchObject({ code: 'payload-too-large' });
});

describe('a ledger of 100 000 rows', () => {
  const ROWS = 100_000;

  /**
   * Longest stretch in which nothing else came to run, in milliseconds of processor time (the machine may have more to do), without
   * what the host itself took.
   */
  function watchLoop(inHost: () => number): () => number {
    const processor = (): number => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000 - inHost();
    };
    let longest = 0;
    let before = processor();
    const timer = setInterval(() => {
      const now = processor();
      longest = Math.max(longest, now - before);
      before = now;
    }, 5);
    return () => {
      clearInterval(timer);
      return longest;
    };
  }

  test('is read in chunks of less than 5 MB, telling how far it has come, without holding the pane up', async () => {
    host = createHeadlessHost({ sheets: ['Huvudbok'] });
    const texts = ['Hyra', 'Lön, arbetsmarknadsinsats', 'Köp av tjänst från kommunen', 'Återföring'];
    host.workbook.setCells('Huvudbok', 'A1', [
      ['Datum', 'Ver', 'Konto', 'Insats', 'Text', 'Debet', 'Kredit', 'Saldo'],
      ...Array.from({ length: ROWS }, (_, i) => [
        43466 + (i % 365),
        `A ${i}`,
        4000 + (i % 900),
        10 + (i % 7),
        `${texts[i % 4]} ${i}`,
        i % 2 ? i / 100 : null,
        i % 2 ? null : i / 100,
        i,
      ]),
    ]);
    // The grid takes in what was entered in its own time; that is not what is measured.
    await new Promise((done) => setTimeout(done, 2_500));
    let inHost = 0;
    host.connection.onBatch = ({ milliseconds }) => (inHost += milliseconds);
    const told: number[] = [];
    const longest = watchLoop(() => inHost);
    const before = host.syncCount;
    const started = performance.now();
    const { values } = await new OfficeWorkbook().read('Huvudbok', {
      onProgress: ({ done, of }) => told.push(done / of),
    });
    const took = performance.now() - started;
    const block = longest();
    process.stderr.write(
      `100 000 × 8 read in ${Math.round(took)} ms (host ${Math.round(inHost)}), ${host.syncCount - before} syncs, ` +
        `longest stretch of our own ${Math.round(block)} ms\n`,
    );
    expect(values).toHaveLength(ROWS + 1);
    expect(values[ROWS]?.slice(1, 5)).toEqual([
      `A ${ROWS - 1}`,
      4000 + (99_999 % 900),
      10 + (99_999 % 7),
      'Återföring 99999',
    ]);
    // One for where the cells are, one for each chunk.
    expect(host.syncCount - before).toBeLessThanOrEqual(12);
    expect(told.length).toBeGreaterThan(3);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(told.at(-1)).toBe(1);
    expect(block).toBeLessThan(200);
  }, 60_000);
});
