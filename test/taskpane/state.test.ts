import type { CreatedReports } from '../../src/app/createReports';
import type { InspectedWorkbook } from '../../src/app/inspectWorkbook';
import type { StepProgress } from '../../src/app/watchSteps';
import { INITIAL, type PaneEvent, type PaneState, reduce, tally, viewOf } from '../../src/taskpane/state';

const book = (role: 'ledger' | 'chart' | null): InspectedWorkbook =>
  ({ sheets: [{ role }], findings: [], outdated: false }) as unknown as InspectedWorkbook;
const run = { created: { findings: [], sheets: [] } as unknown as CreatedReports, at: 1 };
const problem = { task: 'createReports', code: 'host-failed', params: {}, detail: '', at: 1 } as const;
const at = (fraction: number): StepProgress => ({
  step: 'read',
  fraction,
  part: { done: 0, of: 0 },
  inputSheets: 0,
  reportSheets: 0,
});
const after = (...events: PaneEvent[]): PaneState => events.reduce(reduce, INITIAL);
const inspected: PaneEvent = { type: 'inspected', book: book('ledger'), at: 1 };
const started: PaneEvent = { type: 'jobStarted', task: 'createReports' };

describe('the view', () => {
  test('reading, then first start without input, start with it', () => {
    expect(viewOf(INITIAL)).toBe('reading');
    expect(viewOf(after({ type: 'inspected', book: book('chart'), at: 1 }))).toBe('first');
    expect(viewOf(after(inspected))).toBe('start');
  });

  test('a sheet that could not be read is not a first start', () => {
    expect(viewOf(after({ type: 'inspected', book: book(null), at: 1 }))).toBe('start');
  });

  test('progress only once the job has taken a second', () => {
    expect(viewOf(after(inspected, started))).toBe('start');
    expect(viewOf(after(inspected, started, { type: 'jobShown' }))).toBe('progress');
  });

  test('the result, the form over it, and the result again after the next run', () => {
    const done: PaneEvent = { type: 'reportsCreated', run };
    expect(viewOf(after(inspected, done))).toBe('done');
    expect(viewOf(after(inspected, done, { type: 'formOpened' }))).toBe('start');
    expect(viewOf(after(inspected, done, { type: 'formOpened' }, done))).toBe('done');
  });

  test('a problem, until it is tried again', () => {
    const failed = after(inspected, started, { type: 'jobFailed', problem });
    expect(viewOf(failed)).toBe('problem');
    expect(viewOf(reduce(failed, { type: 'wentTo', tab: 'controls' }))).toBe('controls');
    expect(viewOf(reduce(failed, started))).toBe('start');
  });
});

describe('back', () => {
  const back: PaneEvent = { type: 'wentBack' };

  test('closes help, then leaves the tab, then the problem, then the result', () => {
    const deep = after(
      inspected,
      { type: 'reportsCreated', run },
      { type: 'wentTo', tab: 'controls' },
      { type: 'opened', view: 'guide' },
    );
    const views = [deep];
    for (let i = 0; i < 4; i++) views.push(reduce(views.at(-1) as PaneState, back));
    expect(views.map(viewOf)).toEqual(['guide', 'controls', 'done', 'start', 'start']);
  });

  test('never leaves a job that is under way', () => {
    const working = after(inspected, { type: 'reportsCreated', run }, started, { type: 'jobShown' });
    expect(reduce(working, back)).toBe(working);
  });
});

describe('progress', () => {
  const progress = (fraction: number, elapsed: number): PaneEvent => ({
    type: 'jobProgress',
    progress: at(fraction),
    elapsed,
  });

  test('never goes back', () => {
    expect(after(started, progress(0.5, 10), progress(0.4, 20)).job?.progress?.fraction).toBe(0.5);
  });

  test('estimates after five seconds, in steps of five', () => {
    expect(after(started, progress(0.5, 4999)).job?.secondsLeft).toBeNull();
    expect(after(started, progress(0.25, 6000)).job?.secondsLeft).toBe(20);
    expect(after(started, progress(0.99, 60_000)).job?.secondsLeft).toBeNull();
  });

  test('what comes after the job has ended changes nothing', () => {
    const ended = after(started, { type: 'jobCancelled' });
    expect(reduce(ended, progress(0.5, 1))).toBe(ended);
    expect(reduce(ended, { type: 'jobShown' })).toBe(ended);
    expect(ended.notice).toEqual({ kind: 'cancelled' });
  });
});

test('reports are stale where the input is another than they were made of; a new run makes them fresh', () => {
  const changed = after(
    inspected,
    { type: 'reportsCreated', run },
    { type: 'changed', isInput: true },
    { type: 'changed', isInput: false },
  );
  expect(changed).toMatchObject({ unread: true, inputChanged: true, stale: false });
  const stale = reduce(changed, { type: 'inputCompared', outdated: true });
  expect(stale).toMatchObject({ unread: true, inputChanged: false, stale: true });
  // Reading the input tells whether the reports are of it; so does a value that is put back.
  expect(reduce(stale, inspected)).toMatchObject({ unread: false, inputChanged: false, stale: false });
  expect(reduce(stale, { type: 'inputCompared', outdated: false }).stale).toBe(false);
  const book = { ...inspected.book, outdated: true };
  expect(reduce(changed, { ...inspected, book })).toMatchObject({ inputChanged: false, stale: true });
  expect(reduce(stale, { type: 'reportsCreated', run })).toMatchObject({ unread: false, stale: false });
});

test('findings are counted by how bad they are', () => {
  const of = (severity: 'fel' | 'varning' | 'upplysning'): { code: string; severity: typeof severity } => ({
    code: 'x',
    severity,
  });
  const findings = [of('varning'), of('varning'), of('upplysning')];
  expect(tally({ controls: null, findings })).toEqual({ fel: 0, varning: 2, upplysning: 1 });
});

describe('what the last act gave is told until the next', () => {
  const added = after(inspected, { type: 'sheetsAdded', sheets: 8 });
  const acts: PaneEvent[] = [
    { type: 'chose', choices: { unit: 'tkr' } },
    { type: 'opened', view: 'guide' },
    { type: 'wentTo', tab: 'controls' },
    { type: 'formOpened' },
    { type: 'changed', isInput: true },
    { type: 'noticeSeen' },
    { type: 'jobStarted', task: 'openExample' },
  ];

  test.each(acts.map((act): [string, PaneEvent] => [act.type, act]))('%s takes it away', (_, act) => {
    expect(added.notice).toEqual({ kind: 'added', sheets: 8 });
    expect(reduce(added, act).notice).toBeNull();
  });

  test('a reading that nobody asked for does not', () => {
    expect(reduce(added, inspected).notice).not.toBeNull();
  });
});
