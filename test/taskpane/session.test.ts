import { monthOf } from '../../src/ledger/months';
import { PaneSession } from '../../src/taskpane/session';
import { viewOf } from '../../src/taskpane/state';
import { updateOf } from '../../src/taskpane/update/updateSession';
import { WorkbookProblem } from '../../src/workbook/port';
import { material } from './material';
import { gridOf, MemoryWorkbook } from './memoryWorkbook';
import { bookMore, type Material, overwrite, SCENES, type Scene, sceneOf } from './scenes';

let example: Material;
beforeAll(async () => {
  example = await material();
});

async function opened(workbook = new MemoryWorkbook(example.example)): Promise<Scene> {
  const scene = sceneOf(example, workbook);
  await scene.session.start();
  return scene;
}

/** Waits for what comes by itself a while after a change. */
async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 50) {
    if (waited > 5000) throw new Error('it never came');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000));

test('reports are written, the user’s own sheets are as before', async () => {
  const { session, workbook } = await opened();
  const before = workbook.list.map(({ grid }) => JSON.stringify(grid.values));
  await session.createReports();
  expect(viewOf(session.getState())).toBe('done');
  expect(workbook.list.filter(({ report }) => report !== null).length).toBe(
    session.getState().run?.created.sheets.length,
  );
  expect(
    workbook.list.filter(({ report }) => report === null).map(({ grid }) => JSON.stringify(grid.values)),
  ).toEqual(before);
});

test('two clicks are one run', async () => {
  const { session, workbook } = await opened();
  let writes = 0;
  const write = workbook.writeReports.bind(workbook);
  workbook.writeReports = (...args) => {
    writes++;
    return write(...args);
  };
  await Promise.all([session.createReports(), session.createReports()]);
  expect(writes).toBe(1);
});

test('choices are kept in the workbook, and found again by the next session', async () => {
  const { session, workbook } = await opened();
  const period = { from: monthOf(2019, 1), to: monthOf(2019, 6) };
  await session.choose({ period });
  await session.choose({ unit: 'tkr' });
  expect([...workbook.kept]).toEqual([
    ['period', '2019-01..2019-06'],
    ['unit', 'tkr'],
  ]);
  const again = new PaneSession(session.host);
  await again.start();
  expect(again.getState().choices).toMatchObject({ period, unit: 'tkr' });
  await again.createReports();
  expect(again.getState().run?.created.reports?.period).toEqual(period);
  await again.choose({ unit: undefined });
  expect(workbook.kept.has('unit')).toBe(false);
});

test('choices that this version does not know are left out', async () => {
  const workbook = new MemoryWorkbook(example.example);
  workbook.kept.set('layout', 'no-such').set('unit', 'mkr').set('period', 'sommaren');
  const { session } = await opened(workbook);
  expect(session.getState().choices).toEqual({});
});

test('cancelling leaves the workbook as before and says so', async () => {
  const { session, workbook } = await (SCENES['forlopp'] as (material: Material) => Promise<Scene>)(example);
  expect(viewOf(session.getState())).toBe('progress');
  session.cancel();
  await settle();
  expect(session.getState()).toMatchObject({ job: null, problem: null, notice: { kind: 'cancelled' } });
  expect(workbook.list.every(({ report }) => report === null)).toBe(true);
});

test('a change in the input makes the reports stale; a change elsewhere does not', async () => {
  const workbook = new MemoryWorkbook([...example.example, gridOf('Egna anteckningar', [['hej']])]);
  const { session } = await opened(workbook);
  await session.createReports();
  const report = session.getState().run?.created.sheets[0]?.name ?? '';
  workbook.type('Egna anteckningar', 0, 0, 'då');
  workbook.type(report, 0, 0, 'min egen rubrik');
  await settle();
  expect(session.getState().stale).toBe(false);
  const before = workbook.list.find(({ name }) => name === 'Huvudbok')?.grid.values[10]?.[4] ?? null;
  workbook.type('Huvudbok', 10, 4, 'ny text');
  await until(() => session.getState().stale);
  workbook.type('Huvudbok', 10, 4, before);
  await until(() => !session.getState().stale);
});

test('a figure typed over on a report sheet is among the controls by itself, and gone when it is put back', async () => {
  const { session, workbook } = await opened();
  await session.createReports();
  await session.reread();
  expect(session.getState().controls?.counts.fel).toBe(0);
  const { values } = await workbook.read('Resultaträkning');
  const [row, column] = overwrite(workbook, 'Resultaträkning', 4_000_000);
  await until(() => (session.getState().controls?.counts.fel ?? 0) > 0);
  expect(session.getState().stale).toBe(false);
  workbook.type('Resultaträkning', row, column, values[row]?.[column] ?? null);
  await until(() => session.getState().controls?.counts.fel === 0);
});

test('after Ångra the reports are out of date where the input has changed since they were made', async () => {
  const { session, workbook } = await opened();
  await session.createReports();
  bookMore(workbook);
  await session.createReports();
  await updateOf(session).apply();
  expect(session.getState().stale).toBe(false);
  await updateOf(session).undo();
  await until(() => session.getState().stale);
  expect(session.getState().run).toBeNull();
  const again = new PaneSession(session.host);
  await again.start();
  expect(again.getState().stale).toBe(true);
});

describe('a workbook that takes long to read', () => {
  async function slow(): Promise<Scene & { readonly reads: () => number }> {
    const scene = sceneOf(example, new MemoryWorkbook(example.example));
    const { workbook } = scene;
    let whole = 0;
    const read = workbook.readSheets.bind(workbook);
    workbook.readSheets = (names, options) => {
      // Two seconds for all of it; a sheet or two are quick.
      if (names.length > 3 && names.includes('Huvudbok')) {
        scene.pass(2000);
        whole++;
      }
      return read(names, options);
    };
    await scene.session.start();
    await scene.session.createReports();
    await scene.session.reread();
    return { ...scene, reads: () => whole };
  }

  test('is not read again for a change: the reports may be out of date, then are, then are not', async () => {
    const { session, workbook, reads } = await slow();
    const [before, read] = [(await workbook.read('Huvudbok')).values[10]?.[4] ?? null, reads()];
    workbook.type('Huvudbok', 10, 4, 'ny text');
    await until(() => session.getState().inputChanged);
    expect(session.getState()).toMatchObject({ unread: true, stale: false });
    await until(() => session.getState().stale);
    expect(session.getState()).toMatchObject({ unread: true, inputChanged: false });
    workbook.type('Huvudbok', 10, 4, before);
    await until(() => session.getState().inputChanged);
    await until(() => !session.getState().inputChanged);
    expect(session.getState().stale).toBe(false);
    expect(reads()).toBe(read);
  }, 20_000);

  test('is read again when someone asks for Kontroller', async () => {
    const { session, workbook, reads } = await slow();
    const read = reads();
    overwrite(workbook, 'Resultaträkning', 4_000_000);
    await until(() => session.getState().unread);
    expect(session.getState().inputChanged).toBe(false);
    session.goTo('controls');
    await until(() => !session.getState().unread);
    expect(reads()).toBe(read + 1);
  });
});

test('what is changed just before the click is in the reports: they are not stale, and the form knows it too', async () => {
  const { session, workbook } = await opened();
  const errors = (): number | undefined =>
    session.getState().book?.sheets.find(({ name }) => name === 'Huvudbok')?.errors;
  workbook.type('Huvudbok', 1500, 5, 'tolv');
  await session.createReports();
  await settle();
  expect(session.getState()).toMatchObject({ stale: false, inputChanged: false });
  expect(errors()).toBe(0);
  session.openForm();
  await settle();
  expect(errors()).toBeGreaterThan(0);
});

test('a problem names its code, can be tried again, and unknown errors do too', async () => {
  const { session, workbook } = await opened();
  const write = workbook.writeReports.bind(workbook);
  workbook.writeReports = () => Promise.reject(new WorkbookProblem('workbook-protected'));
  await session.createReports();
  expect(session.getState().problem?.code).toBe('workbook-protected');
  const told = jest.spyOn(console, 'error').mockImplementation(() => {});
  workbook.writeReports = () => Promise.reject(new TypeError('no such thing'));
  await session.retry();
  expect(session.getState().problem).toMatchObject({ code: 'unexpected', detail: 'no such thing' });
  expect(told).toHaveBeenCalled();
  told.mockRestore();
  workbook.writeReports = write;
  await session.retry();
  expect(viewOf(session.getState())).toBe('done');
});

test('input sheets are added but once; the example not over sheets of the same name', async () => {
  const { session, workbook } = await opened(new MemoryWorkbook([gridOf('Blad1', [])]));
  await session.addInput();
  const names = workbook.list.map(({ name }) => name);
  expect(names).toEqual([
    'Blad1',
    'Inställningar',
    'Huvudbok',
    'Ingående balans',
    'Budget',
    'Prognos',
    'Medlemsbidrag',
    'Kontoplan',
    'Insatser',
  ]);
  expect(viewOf(session.getState())).toBe('start');
  expect(session.getState()).toMatchObject({
    findings: [{ code: 'input-empty', severity: 'upplysning' }],
    book: { begun: false, ready: false },
  });
  await session.addInput();
  expect(workbook.list.map(({ name }) => name)).toEqual(names);
  await session.openExample();
  expect(session.getState().problem).toMatchObject({
    code: 'sheet-exists',
    params: { sheet: 'Inställningar' },
  });
});

test('the example laid into an empty workbook makes the same reports as the file', async () => {
  const { session } = await opened(new MemoryWorkbook());
  await session.openExample();
  expect(session.getState().book?.ready).toBe(true);
  await session.createReports();
  expect(session.getState().findings.filter(({ severity }) => severity === 'fel')).toEqual([]);
});
