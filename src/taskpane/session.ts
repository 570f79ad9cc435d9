import type { Checked } from '../app/checked';
import type { CreatedReports } from '../app/createReports';
import { inputSheetPlan, parseSheets } from '../app/inputSheetPlans';
import { inspectWorkbook } from '../app/inspectWorkbook';
import type { ReportRequest } from '../app/prepareReports';
import { type AuditStamp, stampTime } from '../app/update/stamp';
import { mustBeSeen, type Proposal } from '../app/update/proposal';
import { isUnchanged } from '../app/update/updatePreview';
import { VERSION } from '../app/version';
import { watchSteps } from '../app/watchSteps';
import type { Finding } from '../ledger/finding';
import { monthOf } from '../ledger/months';
import type { SheetPlan } from '../sheets/plan';
import { findingText } from '../text/findingText';
import { WorkbookProblem, type WrittenSheet } from '../workbook/port';
import { type Choices, choicesFromSettings, choicesToSettings } from '../app/choices';
import type { PaneHost } from './paneHost';
import { pause } from './pause';
import {
  INITIAL,
  type Measure,
  type Notice,
  type PaneEvent,
  type PaneState,
  type Problem,
  reduce,
  type SubView,
  type Tab,
  type Task,
} from './state';
import { Store } from './store';

/** Progress is shown after this many ms; a change of the input is acted on after so many without another. */
const SHOWN_AFTER = 1000;
const SETTLED_AFTER = 800;
/** A workbook read faster than this (ms) is read again by itself after a change. */
const QUICK = 1500;
/** Of any other what has changed is compared, no more, when nobody has changed anything for so many ms. */
const COMPARED_AFTER = 2500;

/**
 * Panelens session: the state, and what can be done. Knows neither React nor Office. The ribbon's commands drive the same session,
 * so that the pane shows what they did, open or not. Tasks never throw: what stops one becomes the state's problem.
 */
export class PaneSession {
  readonly #store = new Store<PaneState>(INITIAL);
  #abort: AbortController | null = null;
  /** What retry does: the task that failed last. */
  #again: () => Promise<void> = () => this.inspect();
  #inspection = 0;
  #readTook = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;
  /** Input sheets that have changed since the workbook was last read. */
  readonly #changedInput = new Set<string>();
  /** Changes so far, and how many of them there were when the workbook was last read: for `book`, by a run, for the written reports. */
  #changes = 0;
  #inBook = 0;
  #inRun = 0;
  #inReports = 0;
  #saving: Promise<void> = Promise.resolve();
  /** What the user has asked for and not got yet, and whether the workbook waits for a cell. */
  #asked = 0;
  #cellEdited = false;

  constructor(readonly host: PaneHost) {}

  readonly getState = this.#store.getState;
  readonly subscribe = this.#store.subscribe;

  /** Resolves when the workbook has been read for the first time (or could not be). */
  started: Promise<void> = Promise.resolve();

  #choicesKnown: () => void = () => undefined;
  /** Resolves when the choices kept in the workbook are known (or could not be read). */
  readonly choicesKnown = new Promise<void>((resolve) => (this.#choicesKnown = resolve));

  /** Reads the kept choices and the workbook, and follows its changes from then on. */
  start(): Promise<void> {
    this.started = this.#start();
    return this.started;
  }

  async #start(): Promise<void> {
    this.host.onCellEdit((isWaiting) => {
      this.#cellEdited = isWaiting;
      this.#tellOfCell();
    });
    try {
      const settings = await this.host.workbook.settings();
      this.#dispatch({ type: 'loaded', choices: choicesFromSettings(settings, this.host.layouts) });
      await this.host.view.onChange(({ sheet }) => this.#changed(sheet));
    } catch (error) {
      if (!(error instanceof WorkbookProblem)) console.error(error);
    }
    this.#choicesKnown();
    await this.inspect();
  }

  /** Reads the workbook again. */
  async inspect(): Promise<void> {
    const own = ++this.#inspection;
    const started = this.#now();
    const changes = this.#changes;
    try {
      const today = this.host.now();
      const request = { ...this.request(), today: monthOf(today.getFullYear(), today.getMonth() + 1) };
      const book = await inspectWorkbook(this.host.workbook, request, { pause });
      if (own !== this.#inspection) return;
      this.#readTook = this.#now() - started;
      this.#inBook = changes;
      if (changes === this.#changes) this.#changedInput.clear();
      this.#dispatch({ type: 'inspected', book, at: this.#now() });
    } catch (error) {
      if (own === this.#inspection) this.#fail('inspect', error, () => this.inspect());
    }
  }

  /** Läs om, asked for: what the pane told of the last act has been read. */
  readonly reread = (): Promise<void> => {
    this.#dispatch({ type: 'noticeSeen' });
    return this.ask(() => this.inspect());
  };

  /** Does what the user has asked for: where it waits for a cell that is being edited, they are told, and it goes on by itself. */
  async ask<T>(work: () => Promise<T>): Promise<T> {
    this.#asked++;
    this.#tellOfCell();
    try {
      return await work();
    } finally {
      this.#asked--;
      this.#tellOfCell();
    }
  }

  #tellOfCell(): void {
    const waits = this.#cellEdited && this.#asked > 0;
    if (waits !== this.getState().waitsForCell) this.#dispatch({ type: 'cellEdited', waits });
  }

  /** The controls with a line accepted, or no longer. */
  readonly controlsJudged = (controls: Checked): void => this.#dispatch({ type: 'controlsJudged', controls });

  /** Keeps a choice in the workbook; undefined follows the workbook's own again. */
  async choose(choice: Choices): Promise<void> {
    const choices = { ...this.getState().choices, ...choice };
    this.#dispatch({ type: 'chose', choices });
    // One after another: two at once would each write over the other's.
    this.#saving = this.#saving
      .then(() => this.host.workbook.saveSettings(choicesToSettings(choices)))
      .catch(() => {});
    await this.ask(async () => {
      if ('layout' in choice || 'period' in choice) await this.inspect();
      await this.#saving;
    });
  }

  /** Skapa rapporter. Resolves when the run has ended, however it ended. */
  createReports(): Promise<void> {
    return this.run('createReports', async (signal, started) => {
      if (!this.getState().book) await this.inspect();
      const watched = watchSteps(
        this.host.workbook,
        (progress) => this.#dispatch({ type: 'jobProgress', progress, elapsed: this.#now() - started }),
        pause,
      );
      const [{ writePrepared }, { prepareUpdate }, { planUpdate }] = await Promise.all([
        import('../app/createReports'),
        import('../app/update/prepareUpdate'),
        import('../app/update/planUpdate'),
      ]);
      // The reports are the förbund's own: Swedish, whatever language Office speaks.
      const request = { ...this.request(), language: 'sv' } as const;
      this.#inRun = this.#changes;
      const { material, findings } = await prepareUpdate(watched, request, { signal, pause });
      if (!material) {
        this.#noReport(findings);
        return;
      }
      const { preview } = planUpdate(material, new Map(), this.stamp());
      if (mustBeSeen(preview)) {
        this.propose({ material, findings, isRevised: false });
        return;
      }
      const created = await writePrepared(watched, { material, findings }, this.stamp(), { signal });
      this.created(created, isUnchanged(preview) ? { kind: 'unchanged' } : undefined);
    });
  }

  #noReport(findings: readonly Finding[]): void {
    const reason = findings.find(({ severity }) => severity === 'fel');
    const params = { reason: reason ? findingText(reason, this.host.language) : '' };
    const problem = this.#problem('createReports', new WorkbookProblem('no-report', params));
    this.#again = () => this.createReports();
    this.#dispatch({ type: 'jobFailed', problem, findings });
  }

  /** Opens Granska ändringar: nothing is written before the user says so. */
  propose(proposal: Proposal): void {
    this.#dispatch({ type: 'proposed', proposal, at: this.#now() });
  }

  /** The reports are written, or were right already. */
  created(created: CreatedReports, notice?: Notice): void {
    this.#inReports = this.#inRun;
    // A reading that began before tells of the reports as they were.
    this.#inspection++;
    if (this.#inReports === this.#changes) this.#changedInput.clear();
    this.#dispatch({ type: 'reportsCreated', run: { created, at: this.#now() }, notice });
  }

  /** The latest update has been taken back. */
  undone(sheets: number, kept: readonly string[], choices: Choices | null): void {
    this.#dispatch({ type: 'undone', sheets, kept, choices });
  }

  /** What the reports' last line says of when and by what. */
  stamp(): AuditStamp {
    return { at: stampTime(this.host.now()), version: VERSION };
  }

  /** Skapa indatablad: those that are not there already. */
  addInput(): Promise<void> {
    return this.run('addInput', async (signal) => {
      const { newInputSheets } = await import('../app/newInputSheets');
      await this.#add(await newInputSheets(this.host.workbook, this.host.layouts), signal);
    });
  }

  /** Öppna exempel: lays the example's sheets into the open workbook. */
  openExample(): Promise<void> {
    return this.run('openExample', async (signal) => {
      const sheets = parseSheets(await this.host.loadExample().catch(() => null));
      if (!sheets) throw new WorkbookProblem('example-missing');
      await this.#add(sheets.map(inputSheetPlan), signal);
    });
  }

  cancel(): void {
    if (!this.#abort) return;
    this.#dispatch({ type: 'jobCancelling' });
    this.#abort.abort();
  }

  /** Tries again what the shown problem stopped. */
  retry(): Promise<void> {
    if (!this.getState().problem) return Promise.resolve();
    this.#dispatch({ type: 'wentBack' });
    return this.ask(() => this.#again());
  }

  async show(sheet: string, cell?: string): Promise<void> {
    try {
      await this.ask(() => this.host.view.show(sheet, cell));
    } catch (error) {
      const isEdited = error instanceof WorkbookProblem && error.code === 'cell-being-edited';
      this.#fail('inspect', error, () => (isEdited ? this.show(sheet, cell) : this.inspect()));
    }
  }

  readonly goTo = (tab: Tab): void => {
    this.#dispatch({ type: 'wentTo', tab });
    if (tab === 'controls' && this.getState().unread) void this.ask(() => this.inspect());
  };
  readonly open = (view: SubView): void => this.#dispatch({ type: 'opened', view });
  /** A view that could not be shown, or not even loaded: closed, and told as a problem that opens it again. */
  readonly viewFailed = (error: unknown): void => {
    const { opened, tab } = this.getState();
    this.#fail('inspect', error, async () => (opened ? this.open(opened) : this.goTo(tab)));
  };
  readonly openForm = (): void => this.#toForm({ type: 'formOpened' });
  readonly back = (): void => this.#toForm({ type: 'wentBack' });

  /** The form shows the workbook as it is now, also where the reports were the last to read it. */
  #toForm(event: PaneEvent): void {
    this.#dispatch(event);
    if (this.getState().formOpen && this.#inBook < this.#changes) void this.inspect();
  }

  async #add(plans: readonly SheetPlan[], signal: AbortSignal): Promise<void> {
    await this.added(await this.host.workbook.addSheets(plans, { signal }));
  }

  /** Input sheets have been written: reads them, says so (in `text`, or how many), and shows the first. */
  async added(sheets: readonly WrittenSheet[], text?: string): Promise<void> {
    await this.inspect();
    this.#dispatch({ type: 'sheetsAdded', sheets: sheets.length, text });
    const [first] = sheets;
    if (first) await this.host.view.show(first.name);
  }

  /**
   * Runs a task, one at a time: busy at once, progress after a second, cancelled by `cancel`, stopped by a problem that `retry` tries
   * again. `measure` tells how far a task without steps has come. Resolves when the task has ended, however it ended.
   */
  async run(
    task: Task,
    work: (signal: AbortSignal, started: number, measure: (measure: Measure) => void) => Promise<void>,
  ): Promise<void> {
    if (this.#abort) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.#dispatch({ type: 'jobStarted', task });
    const shown = setTimeout(() => this.#dispatch({ type: 'jobShown' }), SHOWN_AFTER);
    try {
      const started = this.#now();
      await this.ask(() =>
        work(abort.signal, started, (measure) =>
          this.#dispatch({ type: 'jobMeasured', measure, elapsed: this.#now() - started }),
        ),
      );
      this.#dispatch({ type: 'jobEnded' });
    } catch (error) {
      if (abort.signal.aborted) this.#dispatch({ type: 'jobCancelled' });
      else this.#fail(task, error, () => this.run(task, work));
    } finally {
      clearTimeout(shown);
      this.#abort = null;
    }
  }

  /** A report sheet is no input, though the controls look at it; and while a job runs, sheets come and go that are ours. */
  #changed(sheet: string): void {
    const { book, run } = this.getState();
    const among = (list: readonly { readonly name: string }[] = []): boolean =>
      list.some(({ name }) => name === sheet);
    const isOurs = among(run?.created.sheets) || among(book?.reports);
    if (this.#abort && !isOurs && !among(book?.sheets)) return;
    if (!isOurs && !book?.otherSheets.includes(sheet)) this.#changedInput.add(sheet);
    this.#changes++;
    this.#settle();
  }

  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      if (this.#abort) return this.#settle();
      // What was changed just before a click is in the reports that the click gave.
      if (Math.max(this.#inReports, this.#inBook) === this.#changes) return;
      if (this.#readTook < QUICK) {
        this.#dispatch({ type: 'noticeSeen' });
        return void this.inspect();
      }
      const isInput = this.#changedInput.size > 0;
      this.#dispatch({ type: 'changed', isInput });
      if (isInput) this.#settling = setTimeout(() => void this.#compare(), COMPARED_AFTER);
    }, SETTLED_AFTER);
  }

  /** Are the reports out of date? By the sheets that have changed alone: a large workbook is not read again for each cell. */
  async #compare(): Promise<void> {
    const changes = this.#changes;
    if (this.#abort || !this.getState().inputChanged) return;
    try {
      const { isOutdatedBy } = await import('../app/update/outdated');
      const outdated = await isOutdatedBy(this.host.workbook, [...this.#changedInput], { pause });
      if (changes === this.#changes) this.#dispatch({ type: 'inputCompared', outdated });
    } catch (error) {
      // Nobody asked for it: the reports still may be out of date, and that is what is said.
      if (!(error instanceof WorkbookProblem)) console.error(error);
    }
  }

  /** What reports are made with now: only the user's own choices, since what the workbook names, it may name anew. */
  request(): ReportRequest {
    return { ...this.getState().choices, layouts: this.host.layouts };
  }

  #fail(task: Task, error: unknown, again: () => Promise<void>): void {
    this.#again = again;
    this.#dispatch({ type: 'jobFailed', problem: this.#problem(task, error) });
  }

  #problem(task: Task, error: unknown): Problem {
    const known = error instanceof WorkbookProblem ? error : new WorkbookProblem('unexpected');
    const detail = error instanceof Error ? error.message : String(error);
    if (known !== error) console.error(error);
    return { task, code: known.code, params: known.params, detail, at: this.#now() };
  }

  #now(): number {
    return this.host.now().getTime();
  }

  #dispatch(event: PaneEvent): void {
    this.#store.set(reduce(this.getState(), event));
  }
}
