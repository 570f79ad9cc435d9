import { inputSheetPlan } from '../../src/app/inputSheetPlans';
import { OfficeWorkbook } from '../../src/hosts/office/officeWorkbook';
import { codeText } from '../../src/text/findingText';
import { type JobOptions, WorkbookProblem, type WrittenSheet } from '../../src/workbook/port';
import { createHeadlessHost, type HeadlessHost } from '../../workbench/host/headless';
import type { BookContent } from '../../workbench/xlsx/content';
import { openClickBook, picture, type Picture, USER_SHEETS } from './clickBook';
import { stopAt } from './stopAt';

const rows = (count: number, amount: number): (string | number | null)[][] => [
  ['Datum', 'Ver', 'Konto', 'Text', 'Debet', 'Kredit'],
  ...Array.from({ length: count }, (_, i) => [46000 + i, `A${i}`, 4010, '=ny', amount, null]),
];
const sheet = (name: string, count: number, amount: number) =>
  inputSheetPlan({
    name,
    rows: rows(count, amount),
    formats: ['yyyy-mm-dd', '@', null, '@', '#,##0.00', '#,##0.00'],
    widths: [12, 12, 12, 44, 16, 16],
  });

/** An import over the ledger of the user's: Huvudbok is replaced, shorter or longer than it was, Budget is new. */
function importSheets(
  count: number,
  options: JobOptions = {},
  timeLimit = 5_000,
): Promise<readonly WrittenSheet[]> {
  const workbook = new OfficeWorkbook({ timeLimit, chunkBytes: 2_000 });
  const plans = [sheet('Huvudbok', count, 7), sheet('Budget', 2, 1)];
  return workbook.addSheets(plans, { ...options, replace: ['Huvudbok'] });
}

/** What was there before: rows without a table, or the table of an earlier import with rows of a merged title beside it. */
const STARTS = ['a plain list', 'a table'] as const;
type Start = (typeof STARTS)[number];
const COUNT: Readonly<Record<Start, number>> = { 'a plain list': 2, 'a table': 9 };

async function openBook(start: Start): Promise<HeadlessHost> {
  const host = openClickBook();
  if (start === 'a table') {
    await importSheets(5);
    host.workbook.deleteSheet('Budget');
    host.workbook.setCells('Huvudbok', 'G2', [['=SUM(E2:E6)', 'egen']]);
  }
  return host;
}

interface Seen {
  readonly sheets: Picture;
  readonly tables: readonly string[];
  readonly active: string;
}

async function look(host: HeadlessHost): Promise<Seen> {
  const tables = host.workbook.sheet('Huvudbok').Tables.list();
  return {
    sheets: await picture(host),
    tables: tables.map((table) => `${table.Name} ${table.GetRange().Address}`),
    active: host.workbook.activeSheet,
  };
}

interface Sound {
  readonly content: BookContent;
  readonly before: Seen;
  readonly after: Seen;
  readonly syncs: number;
  readonly actions: readonly number[];
}
const sound = {} as Record<Start, Sound>;

beforeAll(async () => {
  for (const start of STARTS) {
    const host = await openBook(start);
    const before = await look(host);
    const content = structuredClone(host.content());
    const from = host.syncCount;
    const actions: number[] = [];
    host.connection.onBatch = ({ batch }) => (actions[host.syncCount - from - 1] ??= batch.Actions.length);
    await importSheets(COUNT[start]);
    sound[start] = { content, before, after: await look(host), syncs: host.syncCount - from, actions };
    host.dispose();
  }
});

let tried = 0;
afterAll(() => process.stderr.write(`replacing: ${tried} imports were made to fail, each in its own way\n`));

/** An import with something in its way: the workbook is as before, or all of it is done. */
async function tryImport(
  start: Start,
  arm: (host: HeadlessHost) => void,
  options: JobOptions = {},
  timeLimit?: number,
): Promise<unknown> {
  tried++;
  const { before, after, content } = sound[start];
  const host = (sitting ??= createHeadlessHost({ content: structuredClone(content) }));
  arm(host);
  const error = await importSheets(COUNT[start], options, timeLimit).then(
    () => null,
    (reason: unknown) => reason,
  );
  jest.restoreAllMocks();
  host.faults.clear();
  const now = await look(host);
  const visible = ({ sheets }: Seen): unknown[] => [...sheets].filter((one) => one[1].visible);
  expect(visible(now)).toEqual(visible(error === null ? after : before));
  expect(now.tables).toEqual(error === null ? after.tables : before.tables);
  expect(now.active).toBe(before.active);
  for (const [, { visible: seen, content: cells }] of now.sheets)
    if (!seen) expect(JSON.parse(cells).values.flat().join('')).toBe('');
  // A workbook is tried on for as long as it is as before: so every failure is also followed by more imports.
  const { Protection } = host.workbook.sheet('Huvudbok');
  if (error === null || host.host.state.structurePassword !== null || Protection.Protected) endSitting();
  return error;
}

let sitting: HeadlessHost | null = null;
function endSitting(): void {
  sitting?.dispose();
  sitting = null;
}
afterEach(endSitting);

function expectWorded(error: unknown, codes: readonly string[]): void {
  expect(error).toBeInstanceOf(WorkbookProblem);
  const { code, params } = error as WorkbookProblem;
  expect(codes).toContain(code);
  for (const language of ['sv', 'en'] as const) expect(codeText(code, params, language)).not.toBe(code);
}

test('sound: the sheet keeps its place, formulas show the new sum, the table follows', () => {
  const { 'a plain list': plain, 'a table': table } = sound;
  expect([...plain.after.sheets.keys()]).toEqual([...USER_SHEETS, 'Budget']);
  // Egna tal: =SUM(Huvudbok!E2:E5)
  expect(JSON.parse(plain.after.sheets.get('Egna tal')?.content ?? '').values[2].slice(1, 3)).toEqual([
    'Summa',
    14,
  ]);
  expect(plain.before.tables).toEqual([]);
  expect(plain.after.tables).toEqual(['Huvudbok Huvudbok!A1:F3']);
  expect(table.before.tables).toEqual(['Huvudbok Huvudbok!A1:F6']);
  expect(table.after.tables).toEqual(['Huvudbok Huvudbok!A1:F10']);
  expect(JSON.parse(table.after.sheets.get('Huvudbok')?.content ?? '').values[1].slice(5)).toEqual([
    '',
    '',
    '',
  ]);
});

describe.each(STARTS)('over %s, at every sync', (start) => {
  const each = async (work: (position: number, syncs: number) => Promise<void>): Promise<void> => {
    for (let position = 1; position <= sound[start].syncs; position++)
      await work(position, sound[start].syncs);
  };

  test.each([
    ['GeneralException', 'host-failed'],
    ['RequestPayloadSizeLimitExceeded', 'payload-too-large'],
  ])(
    'Excel refuses: %s',
    (code, worded) =>
      each(async (position, syncs) => {
        const error = await tryImport(start, (host) => host.faults.next({ error: code }, position));
        // Only what was needed on the way is left to take away.
        if (position === syncs) expect(error).toBeNull();
        else expectWorded(error, [worded]);
      }),
    120_000,
  );

  test(
    'no answer',
    () =>
      each(async (position) => {
        const error = await tryImport(
          start,
          (host) => host.faults.next({ noAnswer: true }, position),
          {},
          700,
        );
        if (error !== null) expectWorded(error, ['host-timeout']);
      }),
    120_000,
  );

  test(
    'the workbook is protected meanwhile',
    () =>
      each(async (position) => {
        const error = await tryImport(start, (host) =>
          host.faults.next({ workbookProtected: true }, position),
        );
        if (error !== null) expectWorded(error, ['workbook-protected']);
      }),
    120_000,
  );

  test(
    'the sheet is protected meanwhile',
    () =>
      each(async (position) => {
        const error = await tryImport(start, (host) =>
          host.faults.next({ act: () => host.workbook.protectSheet('Huvudbok') }, position),
        );
        if (error !== null) expectWorded(error, ['sheet-protected']);
      }),
    120_000,
  );

  test(
    'someone deletes what is being written',
    () =>
      each(async (position) => {
        const error = await tryImport(start, (host) => {
          const act = (): void => {
            const name = host.workbook.sheetNames.find((one) => /^finsam .* 1$/.test(one));
            if (name) host.workbook.deleteSheet(name);
          };
          host.faults.next({ act }, position);
        });
        if (error !== null) expectWorded(error, ['sheet-gone', 'host-failed']);
      }),
    120_000,
  );

  test(
    'cancelled',
    () =>
      each(async (position, syncs) => {
        const cancel = new AbortController();
        const abort = (): void => cancel.abort(new Error('avbrutet'));
        const error = await tryImport(start, (host) => host.faults.next({ act: abort }, position), {
          signal: cancel.signal,
        });
        // When the sheets are taking their places it is too late.
        if (position >= syncs - 1) expect(error).toBeNull();
        else expect(error).toMatchObject({ message: 'avbrutet' });
      }),
    120_000,
  );

  test('Excel stops in the middle of taking places, at every action', async () => {
    const { syncs, actions } = sound[start];
    let failed = 0;
    const step = start === 'a table' ? 1 : 4;
    for (const position of [syncs - 1, syncs])
      for (let action = 0; action < (actions[position - 1] ?? 0); action += step) {
        const error = await tryImport(start, (host) => stopAt(host, position, action));
        if (error !== null) failed++;
        if (error !== null) expectWorded(error, ['host-failed', 'sheet-gone', 'sheet-exists']);
      }
    expect(failed).toBeGreaterThan(10);
  }, 240_000);
});

test('a sheet whose tables formulas would lose is not replaced', async () => {
  const host = openClickBook();
  host.workbook.sheet('Huvudbok').Tables.Add('A2:B3', true);
  const before = await look(host);
  const error = await importSheets(2).catch((reason: unknown) => reason);
  expectWorded(error, ['sheet-has-tables']);
  expect(await look(host)).toEqual(before);
  host.dispose();
});
