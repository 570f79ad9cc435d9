import { type LayoutText, readLayout } from '../../app/chooseLayout';
import { extendLayout } from '../../app/extendLayout';
import { layoutOfWorkbook } from '../../app/layoutOfWorkbook';
import { SHEET_LAYOUT } from '../../app/layoutSource';
import type { Finding } from '../../ledger/finding';
import type { SheetPlan } from '../../sheets/plan';
import { layoutSheetPlan } from '../../sheets/renderLayoutSheet';
import type { Layout } from '../../statements/layout';
import { codeText } from '../../text/findingText';
import { WorkbookProblem } from '../../workbook/port';
import { onePerSession } from '../onePerSession';
import type { PaneSession } from '../session';
import { Store } from '../store';

/** Den visade mallen: what its choice holds now, and what is being asked. */
export interface LayoutState {
  /** The choice that is shown; undefined before the first. */
  readonly choice: string | undefined;
  readonly layout: Layout | null;
  readonly about: string;
  readonly findings: readonly Finding[];
  /** What could not be done with a file that was chosen; empty where nothing went wrong. */
  readonly refused: string;
  /** A sheet that waits for the user to agree that their own is replaced. */
  readonly waiting: SheetPlan | null;
}

const NOTHING: LayoutState = {
  choice: undefined,
  layout: null,
  about: '',
  findings: [],
  refused: '',
  waiting: null,
};

/** A file as a browser hands it over. */
export interface PickedFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Rapportmallen i panelen: shown before anything is written, put into the workbook as a sheet, fetched from a file. */
export class LayoutSession {
  readonly #store = new Store<LayoutState>(NOTHING);
  readonly getState = this.#store.getState;
  readonly subscribe = this.#store.subscribe;

  constructor(private readonly session: PaneSession) {}

  /** Shows a layout by its choice; the sheet's is read anew each time. */
  async show(choice: string | undefined): Promise<void> {
    try {
      const text = await this.#text(choice);
      const { layout, findings } = text ? readLayout(text, this.#layouts) : { layout: null, findings: [] };
      const about = (text?.json as { about?: unknown } | undefined)?.about;
      const { choice: before, refused } = this.getState();
      this.#set({
        ...NOTHING,
        choice,
        layout,
        findings,
        about: typeof about === 'string' ? about : '',
        refused: choice === before ? refused : '',
      });
    } catch (error) {
      if (!(error instanceof WorkbookProblem)) throw error;
      this.#set({ ...NOTHING, choice });
    }
  }

  /** Exportera mall: the shown layout as the sheet Rapportmall, every row of what it builds on with it. */
  export(): Promise<void> {
    return this.#run(async (signal) => {
      const text = await this.#text(this.getState().choice);
      if (text) await this.#put(layoutSheetPlan(extendLayout(text.json, this.#layouts).json), signal);
    });
  }

  /** Hämtar en mall ur en fil: the sheet Rapportmall of a workbook, or a layout file. A file that cannot be used is told of. */
  import(file: PickedFile): Promise<void> {
    this.#set({ ...this.getState(), refused: '' });
    return this.#run(async (signal) => {
      let json: unknown;
      try {
        json = await this.#jsonIn(file);
      } catch (error) {
        if (!(error instanceof WorkbookProblem)) throw error;
        const refused = codeText(error.code, error.params, this.session.host.language);
        this.#set({ ...this.getState(), refused });
        return;
      }
      await this.#put(layoutSheetPlan(extendLayout(json, this.#layouts).json), signal);
    });
  }

  /** Ersätt: the user has agreed that the sheet that waits takes the place of their own. */
  replace(): Promise<void> {
    const { waiting } = this.getState();
    if (!waiting) return Promise.resolve();
    return this.#run((signal) => this.#write(waiting, signal));
  }

  keep(): void {
    this.#set({ ...this.getState(), waiting: null });
  }

  /** A job that takes long shows its progress in place of the view, which is opened again for what came of it. */
  #run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    return this.session.run('layout', async (signal) => {
      await work(signal);
      this.session.open('layout');
    });
  }

  get #layouts(): PaneSession['host']['layouts'] {
    return this.session.host.layouts;
  }

  async #text(choice: string | undefined): Promise<LayoutText | null> {
    if (choice === undefined) return null;
    const { workbook } = this.session.host;
    if (choice === SHEET_LAYOUT)
      return { ...(await layoutOfWorkbook(workbook, SHEET_LAYOUT)), file: undefined };
    const json = this.#layouts.load(choice);
    return json === undefined ? null : { name: choice, json };
  }

  async #jsonIn(file: PickedFile): Promise<unknown> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (/\.json$/i.test(file.name)) return parsedJson(bytes, file.name);
    return (await layoutOfWorkbook(await this.session.host.openFile(bytes), file.name)).json;
  }

  async #put(plan: SheetPlan, signal: AbortSignal): Promise<void> {
    const taken = (await this.session.host.workbook.sheets()).some(
      ({ name }) => name.toLowerCase() === plan.name.toLowerCase(),
    );
    if (taken) this.#set({ ...this.getState(), waiting: plan, refused: '' });
    else await this.#write(plan, signal);
  }

  async #write(plan: SheetPlan, signal: AbortSignal): Promise<void> {
    const { workbook, view } = this.session.host;
    await workbook.addSheets([plan], { signal, replace: [plan.name] });
    // What was chosen before is what the sheet now says.
    await this.session.choose({ layout: undefined });
    await this.show(SHEET_LAYOUT);
    await view.show(plan.name);
  }

  #set(state: LayoutState): void {
    this.#store.set(state);
  }
}

function parsedJson(bytes: Uint8Array, layout: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch (error) {
    throw new WorkbookProblem('layout-unreadable', { layout, reason: (error as Error).message });
  }
}

export const layoutSession = onePerSession((session) => new LayoutSession(session));
