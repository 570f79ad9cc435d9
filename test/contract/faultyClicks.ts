import type { CreatedReports } from '../../src/app/createReports';
import { codeText } from '../../src/text/findingText';
import { WorkbookProblem } from '../../src/workbook/port';
import type { Fault } from '../../workbench/host/faults';
import { createHeadlessHost, type HeadlessHost } from '../../workbench/host/headless';
import type { BookContent } from '../../workbench/xlsx/content';
import { bookMore, click, MEMORY, openClickBook, picture, type Picture, USER_SHEETS } from './clickBook';
import { stopAt } from './stopAt';

/** The workbook before the click: no reports yet, or reports of last month. */
type Start = 'no earlier reports' | 'earlier reports';

/** Within a sync, every so many actions; FINSAM_FAULTS=all stops at every action of the deciding one (five minutes). */
const ALL = process.env['FINSAM_FAULTS'] === 'all';
const [DECIDING_STEP, EARLIER_STEP] = ALL ? [1, 9] : [6, 54];
// A test that runs out of time goes on beside the next, and breaks that too.
jest.setTimeout(ALL ? 2_400_000 : 240_000);

/** Opens the same workbook anew, as often as it takes. */
export function openAt(start: Start): HeadlessHost {
  return createHeadlessHost({ content: structuredClone(sound[start].content) });
}

/** The last sync of a click looks whether the user is where they were: the reports are in place by then, and stay. */
const AFTERWARDS = 1;
/** Syncs that look where the user is, and what of theirs points at Kontroller: a click does without. */
const SPARED: Readonly<Record<Start, number>> = { 'no earlier reports': 1, 'earlier reports': 4 };

/** What a click does when nothing goes wrong. */
interface Sound {
  readonly content: BookContent;
  readonly before: Picture;
  readonly after: Picture;
  /** Until the reports have taken their places. */
  readonly syncs: number;
  /** How many actions each sync has. */
  readonly actions: readonly number[];
}

async function soundRun(start: Start): Promise<Sound> {
  const host = openClickBook();
  if (start === 'earlier reports') {
    await click();
    bookMore(host);
  }
  const before = await picture(host);
  const content = structuredClone(host.content());
  const from = host.syncCount;
  const actions: number[] = [];
  // What comes after a sync under the same number is the client's housekeeping.
  host.connection.onBatch = ({ batch }) => (actions[host.syncCount - from - 1] ??= batch.Actions.length);
  await click();
  const syncs = host.syncCount - from - AFTERWARDS;
  const sound = { content, before, after: await picture(host), syncs, actions };
  host.dispose();
  return sound;
}

const sound = {} as Record<Start, Sound>;
let tried = 0;

interface Outcome {
  readonly error: unknown;
  readonly after: Picture;
}

/** A click with something in its way. `gone`: sheets that the fault itself takes away or adds. */
async function tryClick(
  host: HeadlessHost,
  { before, after }: Sound,
  gone: ReadonlySet<string>,
  run: () => Promise<CreatedReports>,
): Promise<Outcome> {
  tried++;
  let wrote = false;
  const error = await run().then(
    ({ sheets }) => {
      wrote = sheets.length > 0;
      return null;
    },
    (reason: unknown) => reason,
  );
  host.faults.clear();
  const now = await picture(host);
  // The user's sheets, cell for cell.
  for (const name of USER_SHEETS)
    if (!gone.has(name)) expect([name, now.get(name)]).toEqual([name, before.get(name)]);
  // All reports as they were, or all as they were to be; nothing else that anyone can see.
  const expected = wrote ? after : before;
  const seen = [...now].filter(([name, { visible }]) => visible && !gone.has(name));
  expect(seen).toEqual([...expected].filter(([name, { visible }]) => visible && !gone.has(name)));
  // What could not be taken away is hidden and empty; the memory tells of what there is to see, and of no job under way.
  for (const [name, { visible, content }] of now)
    if (!visible && name !== MEMORY) expect(JSON.parse(content)).toMatchObject({ values: emptyCells(14, 8) });
  if (gone.size === 0) expect(now.get(MEMORY)).toEqual(expected.get(MEMORY));
  return { error, after: now };
}

const emptyCells = (rows: number, columns: number): string[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));

/** The problem has a code with a sentence in both languages, and every parameter of it. */
export function expectWorded(error: unknown): void {
  expect(error).toBeInstanceOf(WorkbookProblem);
  const { code, params } = error as WorkbookProblem;
  for (const language of ['sv', 'en'] as const) {
    const sentence = codeText(code, params, language);
    expect(sentence).not.toBe(code);
    expect(sentence).not.toMatch(/\{|\(\)|undefined/);
  }
}

type Trouble = Fault extends infer F ? (F extends unknown ? Omit<F, 'at'> : never) : never;

interface Case {
  readonly trouble: (host: HeadlessHost) => Trouble;
  /** Codes it may end in; null where the click may also succeed. */
  readonly codes: readonly (string | null)[];
  readonly gone?: readonly string[];
  readonly timeLimit?: number;
  /** What happened does not pass by itself. */
  readonly lasts?: true;
}

const refused =
  (error: string): Case['trouble'] =>
  () => ({ error });

const CASES: Readonly<Record<string, Case>> = {
  'Excel fails': { trouble: refused('GeneralException'), codes: ['host-failed'] },
  'Excel denies access': { trouble: refused('AccessDenied'), codes: ['host-failed'] },
  'Excel finds nothing': { trouble: refused('ItemNotFound'), codes: ['host-failed', null] },
  'too much to send': {
    trouble: refused('RequestPayloadSizeLimitExceeded'),
    codes: ['payload-too-large', null],
  },
  'too much to answer': {
    trouble: refused('ResponsePayloadSizeLimitExceeded'),
    codes: ['payload-too-large', null],
  },
  'a cell is edited and Excel does not wait': {
    trouble: refused('InvalidOperationInCellEditMode'),
    codes: ['cell-being-edited'],
  },
  'a cell is edited for longer than Excel may take': {
    trouble: () => ({ cellEditing: 900 }),
    codes: [null],
    timeLimit: 800,
  },
  'no answer': { trouble: () => ({ noAnswer: true }), codes: ['host-timeout'], timeLimit: 800 },
  'the workbook is protected': {
    trouble: () => ({ workbookProtected: true }),
    // Reports that are there are updated where they stand: no sheet comes or goes.
    codes: ['workbook-protected', null],
    lasts: true,
  },
  'someone deletes a sheet of input': {
    trouble: () => ({ sheetDeleted: 'Huvudbok' }),
    codes: ['sheet-gone', null],
    gone: ['Huvudbok', 'Egna tal'],
  },
  'someone deletes a report': {
    trouble: () => ({ sheetDeleted: 'Sammandrag' }),
    codes: ['sheet-gone', null],
    gone: ['Sammandrag'],
  },
  'someone deletes a sheet being written': {
    trouble: (host) => ({
      act: () => {
        const name = host.workbook.sheetNames.find((one) => one !== MEMORY && one.startsWith('finsam '));
        if (name) host.workbook.deleteSheet(name);
      },
    }),
    codes: ['sheet-gone', null],
  },
  "someone takes a report's name": {
    trouble: (host) => ({
      act: () => {
        if (!host.workbook.sheetNames.includes('Sammandrag')) host.workbook.addSheet('Sammandrag');
      },
    }),
    codes: ['sheet-exists', null],
    gone: ['Sammandrag', 'Sammandrag (2)'],
  },
};

/** A workbook that clicks are tried on for as long as they leave it as it was: so every failure is also followed by more clicks. */
class Sitting {
  #host: HeadlessHost | null = null;

  constructor(private readonly start: Start) {}

  host(): HeadlessHost {
    return (this.#host ??= openAt(this.start));
  }

  end(): void {
    this.#host?.dispose();
    this.#host = null;
  }
}

/** Klick som går fel, at every sync: one file of tests for each kind of workbook, so that they run beside each other. */
export function faultsOver(start: Start): void {
  beforeAll(async () => {
    sound[start] = await soundRun(start);
  });
  afterAll(() => process.stderr.write(`faults: ${tried} clicks were made to fail, each in its own way\n`));
  const sitting = new Sitting(start);
  afterEach(() => sitting.end());

  test.each(Object.entries(CASES))(
    '%s',
    async (_, { trouble, codes, gone = [], lasts = false, timeLimit }) => {
      let spared = 0;
      for (let position = 1; position <= sound[start].syncs; position++) {
        const host = sitting.host();
        host.faults.next(trouble(host), position);
        const { error } = await tryClick(host, sound[start], new Set(gone), () => click({}, timeLimit));
        if (error !== null) expectWorded(error);
        if (error === null && !codes.includes(null)) spared++;
        else expect(codes).toContain(error === null ? null : (error as WorkbookProblem).code);
        if (error === null || lasts || gone.length > 0) sitting.end();
      }
      expect(spared).toBeLessThanOrEqual(SPARED[start]);
    },
    120_000,
  );

  test('cancelled', async () => {
    for (let position = 1; position <= sound[start].syncs; position++) {
      const host = sitting.host();
      const cancel = new AbortController();
      host.faults.next({ act: () => cancel.abort(new Error('avbrutet')) }, position);
      const { error } = await tryClick(host, sound[start], new Set(), () => click({ signal: cancel.signal }));
      // When the last sync is under way it is too late.
      if (position === sound[start].syncs) expect(error).toBeNull();
      else expect(error).toMatchObject({ message: 'avbrutet' });
    }
  }, 60_000);

  test('Excel stops in the middle of it', async () => {
    const { syncs, actions } = sound[start];
    for (let position = 1; position <= syncs; position++) {
      // The last sync closest: it is the one in which the new sheets take their places.
      const step = position === syncs ? DECIDING_STEP : EARLIER_STEP;
      for (let action = 0; action < (actions[position - 1] ?? 0); action += step) {
        const host = sitting.host();
        stopAt(host, position, action);
        const { error } = await tryClick(host, sound[start], new Set(), () => click());
        jest.restoreAllMocks();
        if (error !== null) expectWorded(error);
        else sitting.end();
      }
    }
  });

  test('protected, and open again: the next click succeeds', async () => {
    for (let position = 1; position <= sound[start].syncs; position++) {
      const host = openAt(start);
      host.faults.next({ workbookProtected: true }, position);
      await click().catch(() => undefined);
      host.host.state.structurePassword = null;
      await click();
      const now = [...(await picture(host))].filter(([, { visible }]) => visible);
      expect(now).toEqual([...sound[start].after].filter(([, { visible }]) => visible));
      host.dispose();
    }
  }, 60_000);
}

/** How many syncs a click takes until the reports have taken their places. */
export const syncsOf = (start: Start): number => sound[start].syncs;
