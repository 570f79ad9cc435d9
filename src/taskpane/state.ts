import type { Checked } from '../app/checked';
import type { CreatedReports } from '../app/createReports';
import type { InspectedWorkbook } from '../app/inspectWorkbook';
import type { StepProgress } from '../app/watchSteps';
import type { Proposal } from '../app/update/proposal';
import type { Finding, Severity } from '../ledger/finding';
import type { Choices } from '../app/choices';

export type Tab = 'start' | 'controls' | 'trace';

/** Underordnad vy: opened over the tabs, with a row back (see subViews.tsx). */
export type SubView = 'guide' | 'importSie' | 'layout' | 'audit' | 'columns' | 'update';

/** Körning: what a finished run gave, and when (ms since 1970). */
export interface Run {
  readonly created: CreatedReports;
  readonly at: number;
}

/** What the pane can be busy with, and what a problem stopped. */
export type Task =
  | 'inspect'
  | 'createReports'
  | 'addInput'
  | 'openExample'
  | 'trace'
  | 'readSie'
  | 'importSie'
  | 'saveSie'
  | 'sayColumns'
  | 'layout'
  | 'audit'
  | 'writeAudit'
  | 'acceptFinding'
  | 'undo'
  | 'writeLog';

/** Hinder: what stopped a task. `detail` is for whoever helps the user. */
export interface Problem {
  readonly task: Task;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly detail: string;
  readonly at: number;
}

/** Pågående arbete. Shown as progress once it has taken a second; the button that started it is busy until then. */
export interface Job {
  readonly task: Task;
  readonly shown: boolean;
  readonly cancelling: boolean;
  /** Steps of a report run; null before the first, and in jobs without steps. */
  readonly progress: StepProgress | null;
  /** How far a job without steps has come. */
  readonly measure: Measure | null;
  /** Estimated seconds left; null before there is enough to estimate from. */
  readonly secondsLeft: number | null;
}

/** Förlopp utan steg: `fraction` 0–1, and in words what is under way. */
export interface Measure {
  readonly fraction: number;
  readonly text: string;
}

export type Notice =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unchanged' | 'applied' }
  | { readonly kind: 'undone'; readonly sheets: number; readonly kept: readonly string[] }
  | { readonly kind: 'added'; readonly sheets: number; readonly text?: string };

/** Panelens tillstånd. */
export interface PaneState {
  readonly book: InspectedWorkbook | null;
  /** When `book` was read. */
  readonly readAt: number;
  readonly findings: readonly Finding[];
  /** The controls' answers as last read; null where there are none (nothing booked, or the reading failed). */
  readonly controls: Checked | null;
  readonly choices: Choices;
  readonly job: Job | null;
  readonly run: Run | null;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  readonly tab: Tab;
  /** The sub view that is open, if any. */
  readonly opened: SubView | null;
  /** What waits for Verkställ in the view `update`. */
  readonly proposal: Proposal | null;
  /** True where the form is shown although there is a finished run. */
  readonly formOpen: boolean;
  /** The workbook has changed since it was last read, its report sheets too: what the controls gave may be no longer so. */
  readonly unread: boolean;
  /** The input has changed since it was last read: the reports may be out of date. */
  readonly inputChanged: boolean;
  /** The input is another than the report sheets were made of. */
  readonly stale: boolean;
  /** What the user has asked for waits for a cell that is being edited. */
  readonly waitsForCell: boolean;
  /** True where there is an update to take back. */
  readonly undoable: boolean;
}

export type PaneEvent =
  | { readonly type: 'loaded'; readonly choices: Choices }
  | { readonly type: 'inspected'; readonly book: InspectedWorkbook; readonly at: number }
  | { readonly type: 'chose'; readonly choices: Choices }
  | { readonly type: 'jobStarted'; readonly task: Task }
  | { readonly type: 'jobShown' }
  | { readonly type: 'jobProgress'; readonly progress: StepProgress; readonly elapsed: number }
  | { readonly type: 'jobMeasured'; readonly measure: Measure; readonly elapsed: number }
  | { readonly type: 'jobCancelling' }
  | { readonly type: 'jobCancelled' }
  | { readonly type: 'jobEnded' }
  | { readonly type: 'jobFailed'; readonly problem: Problem; readonly findings?: readonly Finding[] }
  | { readonly type: 'reportsCreated'; readonly run: Run; readonly notice?: Notice }
  | { readonly type: 'proposed'; readonly proposal: Proposal; readonly at: number }
  | {
      readonly type: 'undone';
      readonly sheets: number;
      readonly kept: readonly string[];
      readonly choices: Choices | null;
    }
  | { readonly type: 'sheetsAdded'; readonly sheets: number; readonly text?: string }
  | { readonly type: 'controlsJudged'; readonly controls: Checked }
  | { readonly type: 'changed'; readonly isInput: boolean }
  | { readonly type: 'inputCompared'; readonly outdated: boolean }
  | { readonly type: 'noticeSeen' }
  | { readonly type: 'cellEdited'; readonly waits: boolean }
  | { readonly type: 'wentTo'; readonly tab: Tab }
  | { readonly type: 'opened'; readonly view: SubView }
  | { readonly type: 'formOpened' }
  | { readonly type: 'wentBack' };

export const INITIAL: PaneState = {
  book: null,
  readAt: 0,
  findings: [],
  controls: null,
  choices: {},
  job: null,
  run: null,
  problem: null,
  notice: null,
  tab: 'start',
  opened: null,
  proposal: null,
  formOpen: false,
  unread: false,
  inputChanged: false,
  stale: false,
  undoable: false,
  waitsForCell: false,
};

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'loaded':
      return { ...state, choices: event.choices };
    case 'chose':
      return { ...state, choices: event.choices, notice: null };
    case 'inspected': {
      const { book, at } = event;
      return {
        ...state,
        book,
        readAt: at,
        findings: book.findings,
        controls: book.controls,
        unread: false,
        inputChanged: false,
        stale: book.outdated,
        undoable: book.undoable,
      };
    }
    case 'jobStarted': {
      const { task } = event;
      const job = { task, shown: false, cancelling: false, progress: null, measure: null, secondsLeft: null };
      return { ...state, job, problem: null, notice: null };
    }
    case 'jobShown':
      return state.job ? { ...state, job: { ...state.job, shown: true }, tab: 'start', opened: null } : state;
    case 'jobProgress':
      return state.job ? { ...state, job: progressed(state.job, event.progress, event.elapsed) } : state;
    case 'jobMeasured':
      return state.job ? { ...state, job: measured(state.job, event.measure, event.elapsed) } : state;
    case 'jobCancelling':
      return state.job ? { ...state, job: { ...state.job, cancelling: true } } : state;
    case 'jobCancelled':
      return { ...state, job: null, notice: { kind: 'cancelled' } };
    case 'jobEnded':
      return { ...state, job: null };
    case 'jobFailed':
      return {
        ...state,
        job: null,
        problem: event.problem,
        findings: event.findings ?? state.findings,
        controls: event.findings ? null : state.controls,
        tab: 'start',
        opened: null,
      };
    case 'reportsCreated': {
      const { run } = event;
      const { findings, controls } = run.created;
      return {
        ...state,
        job: null,
        run,
        findings,
        controls,
        readAt: run.at,
        formOpen: false,
        stale: false,
        unread: false,
        inputChanged: false,
        tab: 'start',
        notice: event.notice ?? null,
        undoable: event.notice?.kind === 'unchanged' ? state.undoable : event.notice?.kind === 'applied',
        opened: null,
        proposal: null,
      };
    }
    case 'proposed': {
      const { proposal, at } = event;
      return {
        ...state,
        job: null,
        proposal,
        readAt: at,
        inputChanged: false,
        opened: 'update',
        tab: 'start',
      };
    }
    case 'undone':
      return {
        ...state,
        run: null,
        choices: event.choices ?? state.choices,
        stale: false,
        undoable: false,
        opened: null,
        proposal: null,
        tab: 'start',
        notice: { kind: 'undone', sheets: event.sheets, kept: event.kept },
      };
    case 'sheetsAdded':
      return {
        ...state,
        notice: { kind: 'added', sheets: event.sheets, text: event.text },
        opened: null,
        formOpen: true,
        tab: 'start',
      };
    case 'controlsJudged':
      return { ...state, controls: event.controls };
    case 'changed':
      return { ...state, unread: true, inputChanged: state.inputChanged || event.isInput, notice: null };
    case 'inputCompared':
      return { ...state, inputChanged: false, stale: event.outdated };
    case 'cellEdited':
      return { ...state, waitsForCell: event.waits };
    case 'noticeSeen':
      return { ...state, notice: null };
    case 'wentTo':
      return { ...state, tab: event.tab, opened: null, notice: null };
    case 'opened':
      return { ...state, opened: event.view, notice: null };
    case 'formOpened':
      return { ...state, formOpen: true, tab: 'start', notice: null };
    case 'wentBack':
      return back(state);
  }
}

const ESTIMATE_AFTER = 5000;

function progressed(job: Job, progress: StepProgress, elapsed: number): Job {
  // A bar that goes back says that nothing can be trusted.
  if (job.progress && progress.fraction < job.progress.fraction) return job;
  return { ...job, progress, secondsLeft: estimate(progress.fraction, elapsed) };
}

function measured(job: Job, measure: Measure, elapsed: number): Job {
  if (job.measure && measure.fraction < job.measure.fraction) return job;
  return { ...job, measure, secondsLeft: estimate(measure.fraction, elapsed) };
}

function estimate(fraction: number, elapsed: number): number | null {
  const left = fraction > 0.05 ? (elapsed / fraction) * (1 - fraction) : 0;
  return elapsed < ESTIMATE_AFTER || left < 1000 ? null : Math.max(5, Math.round(left / 5000) * 5);
}

function back(state: PaneState): PaneState {
  if (state.opened) return { ...state, opened: null };
  if (state.tab !== 'start') return { ...state, tab: 'start' };
  if (state.problem) return { ...state, problem: null };
  if (state.job?.shown) return state;
  if (state.run && !state.formOpen) return { ...state, formOpen: true };
  return state;
}

export type View =
  SubView | 'controls' | 'trace' | 'progress' | 'problem' | 'reading' | 'first' | 'start' | 'done';

/** Which view the state is seen through. */
export function viewOf(state: PaneState): View {
  if (state.opened) return state.opened;
  if (state.tab !== 'start') return state.tab;
  if (state.job?.shown) return 'progress';
  if (state.problem) return 'problem';
  if (!state.book) return 'reading';
  if (state.run && !state.formOpen) return 'done';
  return hasInput(state.book) ? 'start' : 'first';
}

function hasInput({ sheets }: InspectedWorkbook): boolean {
  return sheets.some(({ role }) => role === 'ledger' || role === 'balanceList' || role === null);
}

/** How many there are of each kind to look at: what the controls leave where they have been run, else the findings. */
export function tally({
  controls,
  findings,
}: Pick<PaneState, 'controls' | 'findings'>): Readonly<Record<Severity, number>> {
  if (controls) return controls.counts;
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  return { fel: count('fel'), varning: count('varning'), upplysning: count('upplysning') };
}
