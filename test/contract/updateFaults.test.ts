import { undoUpdate } from '../../src/app/update/undoUpdate';
import { UNTIMED } from '../../src/app/update/stamp';
import { OfficeWorkbook } from '../../src/hosts/office/officeWorkbook';
import { WorkbookProblem } from '../../src/workbook/port';
import { createHeadlessHost, type HeadlessHost } from '../../workbench/host/headless';
import { HostError } from '../../workbench/host/protocol/hostError';
import { Batch } from '../../workbench/host/protocol/batch';
import type { BookContent } from '../../workbench/xlsx/content';
import { picture, type Picture } from './clickBook';
import { inExcel } from './openWorkbooks';
import { click, LEDGER_HEAD, ledgerRows, updateBook, type Voucher } from './updateBook';

/** Rows come, rows go, amounts change, on two sheets; the user has a row of their own between ours. */
const BEFORE: readonly Voucher[] = [
  { date: '2025-01-10', account: 3010, amount: -5000 },
  { date: '2025-01-11', account: 4010, amount: 1200 },
  { date: '2025-01-12', account: 4210, amount: 300 },
  { date: '2025-02-12', account: 5010, amount: 75.5 },
];
const AFTER: readonly Voucher[] = [
  ...BEFORE.filter(({ account }) => account !== 4210),
  { date: '2025-02-20', account: 4110, amount: 640 },
  { date: '2025-02-21', account: 4310, amount: 41 },
  { date: '2025-02-22', account: 5010, amount: 20 },
];

const ACTS = {
  Verkställ: (workbook: OfficeWorkbook): Promise<unknown> => click(workbook),
  Ångra: (workbook: OfficeWorkbook): Promise<unknown> => undoUpdate(workbook, UNTIMED),
} as const;
type Act = keyof typeof ACTS;

interface Sound {
  readonly content: BookContent;
  readonly before: Picture;
  readonly after: Picture;
  readonly syncs: number;
  readonly actions: readonly number[];
}

const run = (act: Act): Promise<unknown> => ACTS[act](new OfficeWorkbook({ timeLimit: 5_000 }));

async function soundRun(act: Act): Promise<Sound> {
  const { host } = await inExcel(await updateBook(BEFORE));
  await run('Verkställ');
  host.workbook.insertRows('Resultaträkning', 7, 1);
  host.workbook.setCells('Resultaträkning', 'A7', [['min rad', 5]]);
  host.workbook.range('Huvudbok', 'A1:E40').Clear('Contents');
  host.workbook.setCells('Huvudbok', 'A1', [LEDGER_HEAD, ...ledgerRows(AFTER)]);
  if (act === 'Ångra') await run('Verkställ');
  const before = await seen(host);
  const { names, ...rest } = structuredClone(host.content());
  // The grid keeps the names of sheets that are gone.
  const sheets = rest.snapshot.sheetOrder ?? [];
  const content = {
    ...rest,
    names: names.filter(({ sheetId }) => sheetId === null || sheets.includes(sheetId)),
  };
  const from = host.syncCount;
  const actions: number[] = [];
  host.connection.onBatch = ({ batch }) => (actions[host.syncCount - from - 1] ??= batch.Actions.length);
  await run(act);
  const sound = { content, before, after: await seen(host), syncs: host.syncCount - from, actions };
  host.dispose();
  return sound;
}

/** Kontroller is written whole, and undoing it too: its sheet is another each time. */
const seen = async (host: HeadlessHost): Promise<Picture> =>
  new Map([...(await picture(host))].filter(([, { visible }]) => visible));

/** Fails once: at an action, counted from 0, of a sync, counted from 1. */
function stopAt(host: HeadlessHost, position: number, action: number): void {
  const sync = host.syncCount + position;
  let inSync = 0;
  const perform = Batch.prototype.perform;
  jest.spyOn(Batch.prototype, 'perform').mockImplementation(function (this: Batch, ...args) {
    if (host.syncCount === sync && inSync++ === action)
      return Promise.reject(new HostError('GeneralException', 'stopped by a test'));
    return perform.apply(this, args);
  });
}

describe.each(Object.keys(ACTS) as Act[])('%s', (act) => {
  let sound: Sound;
  beforeAll(async () => {
    sound = await soundRun(act);
  });

  /** Tries with something in the way; the workbook is then as before, or as after where it went all the way. */
  async function tryIt(host: HeadlessHost): Promise<boolean> {
    const error = await run(act).then(
      () => null,
      (reason: unknown) => reason,
    );
    jest.restoreAllMocks();
    host.faults.clear();
    if (error !== null) expect(error).toBeInstanceOf(WorkbookProblem);
    expect([...(await seen(host))]).toEqual([...(error === null ? sound.after : sound.before)]);
    return error === null;
  }

  test('changes something, so that there is something to break', () => {
    expect([...sound.after]).not.toEqual([...sound.before]);
    expect(sound.syncs).toBeGreaterThan(5);
  });

  test('stopped at every sync: refused, or never answered', async () => {
    for (const trouble of [{ error: 'GeneralException' }, { error: 'AccessDenied' }])
      for (let position = 1; position <= sound.syncs; position++) {
        const host = createHeadlessHost({ content: structuredClone(sound.content) });
        host.faults.next(trouble, position);
        await tryIt(host);
        host.dispose();
      }
  }, 120_000);

  test('stopped in the middle of the sync in which it happens', async () => {
    let host: HeadlessHost | null = null;
    const most = Math.max(...sound.actions);
    const position = sound.actions.indexOf(most) + 1;
    const step = Math.max(1, Math.floor(most / 40));
    for (let action = 0; action < most; action += step) {
      host ??= createHeadlessHost({ content: structuredClone(sound.content) });
      stopAt(host, position, action);
      if (await tryIt(host)) {
        host.dispose();
        host = null;
      }
    }
    host?.dispose();
  }, 240_000);
});
