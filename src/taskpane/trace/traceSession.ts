import { CellError } from '../../app/live/answer';
import { isFunctionCall } from '../../app/trace/functionCall';
import { type InTable, traceFormula, type TracedFunction } from '../../app/trace/functionTrace';
import { cellsOf, type FigureCell, locateFigure, type Refused } from '../../app/trace/locateFigure';
import { type OpenTrace, openTrace } from '../../app/trace/openTrace';
import { dividedBy, follow, startTrail, type Trail, walkAgain } from '../../app/trace/trail';
import { trailPlan } from '../../app/trace/trailPlan';
import { address, type CellValue } from '../../sheets/grid';
import type { SourceRow } from '../../sheets/sourceRows';
import type { TracePart } from '../../statements/trace';
import { findingText } from '../../text/findingText';
import { speakInCells } from '../../text/functionText';
import { WorkbookProblem } from '../../workbook/port';
import type { SelectedCell, SheetChange } from '../../workbook/view';
import { onePerSession } from '../onePerSession';
import type { PaneSession } from '../session';
import type { PaneState } from '../state';
import { Store } from '../store';

/** Spårningens tillstånd. */
export interface TraceState {
  readonly open: OpenTrace | null;
  /** From the selected figure to where one has come; null before anything is traced. */
  readonly trail: Trail | null;
  /** Where the figures of the steps stood when they were last looked at, by step. */
  readonly cells: readonly (FigureCell | null)[];
  /** What the selected cell holds, where that is another amount than the workbook gives now. */
  readonly holds: CellValue | undefined;
  /** The function that was traced, where the trail begins at one and not at a figure of a report. */
  readonly formula: string | null;
  /** The cell where the trail begins is kept in the workbook: it is no cell of the figure's own. */
  readonly kept: boolean;
  /** Why the selected cell could not be traced, and which it was. */
  readonly refused: Refused | null;
  /** The traced figure went away when the workbook was read anew. */
  readonly gone: boolean;
}

const NOTHING: TraceState = {
  open: null,
  trail: null,
  cells: [],
  holds: undefined,
  formula: null,
  kept: false,
  refused: null,
  gone: false,
};

/**
 * Spårningens session: from the selected cell to its rows and back. The workbook is read the first time, and again only where it has
 * changed since; a step then takes no reading. Figures are found again by their names, wherever the user has moved them.
 */
export class TraceSession {
  readonly #store = new Store<TraceState>(NOTHING);
  readonly getState = this.#store.getState;
  readonly subscribe = this.#store.subscribe;
  #listening: Promise<unknown> | null = null;
  /** The workbook as it was last read; a function is traced in a view of it. */
  #base: OpenTrace | null = null;
  /** Changes of anything but our own sheets, and those there were when the workbook was read. */
  #changes = 0;
  #readAt = { changes: -1, run: null as PaneState['run'] };

  constructor(private readonly pane: PaneSession) {}

  /** Spåra: traces the cell that is selected in the workbook, and shows the trail. */
  traceSelected(): Promise<void> {
    return this.pane.run('trace', async (signal) => {
      const { workbook, view } = this.pane.host;
      const selected = await view.selected();
      const open = await this.#read(signal);
      const { spilledFrom, formula } = selected;
      if (isFunctionCall(spilledFrom?.formula ?? formula)) await this.#traceFunction(open, selected);
      else {
        const located = await locateFigure(workbook, open, selected);
        if ('why' in located) this.#store.set({ ...NOTHING, refused: located });
        else {
          const { place, holds, from } = located;
          if (from) await view.keepCell(from.sheet, from.cell);
          this.#store.set({ ...NOTHING, open, trail: startTrail(open, place), holds, kept: !!from });
        }
      }
      await this.#findCells();
      this.pane.goTo('trace');
    });
  }

  async #traceFunction(base: OpenTrace, selected: SelectedCell): Promise<void> {
    const { sheet, row, column, spilledFrom: from = selected } = selected;
    const { formula } = from;
    const at = { sheet, cell: address(row, column) };
    const inTable = { row: row - from.row, column: column - from.column };
    const traced = await this.#functionOf(base, formula, sheet, inTable);
    if (traced === 'no-amount') return this.#store.set({ ...NOTHING, refused: { why: traced, at } });
    if (!traced) return this.#store.set({ ...NOTHING, refused: { why: 'formula', at } });
    if (traced instanceof CellError) {
      const refused = { why: 'function-error', at, reason: traced.message || traced.code } as const;
      return this.#store.set({ ...NOTHING, refused });
    }
    await this.pane.host.view.keepCell(at.sheet, at.cell);
    this.#store.set({ ...NOTHING, ...traced, formula, kept: true });
  }

  #functionOf(
    base: OpenTrace,
    formula: string,
    sheet: string,
    inTable?: InTable,
  ): ReturnType<typeof traceFormula> {
    const { host } = this.pane;
    speakInCells(host.language);
    return traceFormula(host.workbook, base, this.pane.request(), formula, sheet, inTable);
  }

  /** One step on. A figure of the report is shown in its sheet as well. */
  async follow(part: TracePart): Promise<void> {
    await this.#step((open, trail) => follow(open, trail, part));
    if (part.kind === 'figure') await this.showStep((this.getState().trail?.length ?? 0) - 1);
  }

  /** Divides the last amount on accounts, on insatser, or on its rows. */
  divide(by: 'account' | 'object' | 'row'): Promise<void> {
    return this.#step((open, trail) => dividedBy(open, trail, by));
  }

  /** Back to an earlier step, and to its cell; before the first to what can be traced next. */
  async backTo(step: number): Promise<void> {
    const { trail } = this.getState();
    if (!trail) return this.pane.goTo('start');
    await this.showStep(Math.max(step, 0));
    if (step >= 0) return this.#set({ trail: trail.slice(0, step + 1), holds: undefined });
    if (this.getState().kept) await this.pane.host.view.forgetCell();
    this.#store.set(NOTHING);
  }

  back(): Promise<void> {
    return this.backTo((this.getState().trail?.length ?? 0) - 2);
  }

  /** Selects the cell of a step's figure, or of the nearest figure before it, where it stands now. */
  async showStep(step: number): Promise<void> {
    const at = (await this.#cellsNow()).slice(0, step + 1).findLast((cell) => cell !== null);
    if (at) await this.pane.show(at.sheet, at.cell);
  }

  /** Visa i Huvudbok: selects the cells of a row, found anew where its sheet has changed. */
  async showRow(part: TracePart): Promise<void> {
    if (part.kind !== 'row') return;
    const before = this.rowOf(part);
    await this.#step((_, trail) => trail);
    const row = this.#same(part, before);
    if (row) await this.pane.show(row.sheet, row.cells);
  }

  /** What the row behind a part says; null where it is none. */
  rowOf(part: TracePart): SourceRow | null {
    return part.kind === 'row' ? (this.getState().open?.rows.at(part.source) ?? null) : null;
  }

  /** Till nytt blad: the trail and everything under its last amount. */
  toNewSheet(): Promise<void> {
    return this.pane.run('trace', async (signal) => {
      const { workbook, view } = this.pane.host;
      const { open, trail, cells } = this.getState();
      if (!open || !trail) return;
      const plan = trailPlan(open, trail, cells, await workbook.sheets(), 'sv');
      const [written] = await workbook.writeReports([plan], { signal });
      if (written) await view.show(written.name);
      this.pane.goTo('trace');
    });
  }

  async #step(walk: (open: OpenTrace, trail: Trail) => Trail | null): Promise<void> {
    if (this.#isStale()) await this.#readAgain();
    const { open, trail } = this.getState();
    const walked = open && trail && walk(open, trail);
    if (!walked || walked === trail) return;
    this.#set({ trail: walked, holds: undefined });
    await this.#findCells();
  }

  /** The row that a part stood for, in the trail as it was read anew: the same voucher, text and amount. */
  #same(part: TracePart, before: SourceRow | null): SourceRow | null {
    const parts = this.getState().trail?.at(-1)?.trace.parts ?? [];
    if (parts.includes(part)) return this.rowOf(part);
    const rows = parts.filter((one) => one.kind === 'row' && one.amount === part.amount);
    const known = rows.map((one) => this.rowOf(one));
    return known.find((row) => row?.voucher === before?.voucher && row?.text === before?.text) ?? null;
  }

  #readAgain(): Promise<void> {
    return this.pane.run('trace', async (signal) => {
      const { trail, formula } = this.getState();
      const base = await this.#read(signal);
      const again = await this.#startAgain(base, trail, formula);
      if (trail && again) this.#set({ open: again.open, trail: walkAgain(again.open, again.trail, trail) });
      else this.#store.set({ ...NOTHING, gone: trail !== null });
      this.pane.goTo('trace');
    });
  }

  /** Where the trail begins in a workbook read anew; null where that is not there any more. */
  async #startAgain(
    open: OpenTrace,
    trail: Trail | null,
    formula: string | null,
  ): Promise<TracedFunction | null> {
    if (formula !== null) {
      const at = await this.pane.host.view.keptCell();
      // A cell of a table is known by its figure: the table may have got rows above it.
      const figure = trail?.[0]?.place ?? undefined;
      const traced = at && (await this.#functionOf(open, formula, at.sheet, figure));
      return traced instanceof CellError || traced === 'no-amount' ? null : traced;
    }
    const place = trail?.[0]?.place;
    const start = place && startTrail(open, place);
    return start ? { open, trail: start } : null;
  }

  async #read(signal: AbortSignal): Promise<OpenTrace> {
    if (this.#base && !this.#isStale()) return this.#base;
    await (this.#listening ??= this.#listen());
    const readAt = { changes: this.#changes, run: this.pane.getState().run };
    const { workbook } = this.pane.host;
    const { trace, findings } = await openTrace(workbook, this.pane.request(), { signal });
    if (!trace) {
      const reason = findings.find(({ severity }) => severity === 'fel');
      const params = { reason: reason ? findingText(reason, this.pane.host.language) : '' };
      throw new WorkbookProblem('no-report', params);
    }
    this.#readAt = readAt;
    this.#base = trace;
    return trace;
  }

  async #findCells(): Promise<void> {
    const { trail } = this.getState();
    const cells = await this.#cellsNow();
    if (this.getState().trail === trail) this.#set({ cells });
  }

  /** Where the steps' figures stand now; the first step in the cell that was kept, if one was. */
  async #cellsNow(): Promise<(FigureCell | null)[]> {
    const { open, trail, formula, kept } = this.getState();
    if (!open || !trail) return [];
    const { workbook, view } = this.pane.host;
    const places = trail.map(({ place }, i) => (i === 0 && formula !== null ? null : place));
    const cells = await cellsOf(workbook, open, places);
    return kept ? [(await view.keptCell()) ?? cells[0] ?? null, ...cells.slice(1)] : cells;
  }

  /** Without events every step reads the workbook anew: slow, and never wrong. */
  async #listen(): Promise<void> {
    const changed = ({ sheet }: SheetChange): void => {
      const { book, run } = this.pane.getState();
      const ours = [...(run?.created.sheets ?? []), ...(book?.reports ?? [])];
      if (!ours.some(({ name }) => name === sheet)) this.#changes++;
    };
    await this.pane.host.view.onChange(changed).catch(() => (this.#changes = NaN));
  }

  #isStale(): boolean {
    const { changes, run } = this.#readAt;
    return this.#changes !== changes || this.pane.getState().run !== run;
  }

  #set(change: Partial<TraceState>): void {
    this.#store.set({ ...this.getState(), ...change });
  }
}

export const traceOf = onePerSession((pane) => new TraceSession(pane));
