import { accept, withdraw } from '../../app/acceptances';
import { auditPlan } from '../../app/auditPlan';
import { isOwnList } from '../../app/ownLists';
import type { AuditedFigure, AuditedWorkbook } from '../../app/presentAudit';
import type { CancelSignal } from '../../workbook/port';
import { type AuditTexts, auditTexts } from '../../text/paneAudit';
import { onePerSession } from '../onePerSession';
import { pause } from '../pause';
import type { PaneSession } from '../session';
import type { Measure } from '../state';
import { Store } from '../store';

/** Vad som granskas. */
export type AuditScope = 'sheet' | 'workbook';

/** Granskningens tillstånd i panelen. */
export interface AuditState {
  readonly scope: AuditScope;
  /** The latest audit; `sheet` is null where it was of the whole workbook. */
  readonly result: {
    readonly audited: AuditedWorkbook;
    readonly sheet: string | null;
    readonly at: number;
  } | null;
  /** The workbook has changed since. */
  readonly stale: boolean;
  /** Name of the sheet Granskning, once it has been written from this result. */
  readonly written: string | null;
}

const FIRST: AuditState = { scope: 'sheet', result: null, stale: false, written: null };

/** Longest stretch of work, ms, before Excel and the pane get their turn. */
const STRETCH = 25;

/** Granska i panelen: one audit at a time, shown until the next. Writes nothing but what the user accepts, and the sheet on request. */
export class AuditSession {
  readonly #store = new Store<AuditState>(FIRST);
  readonly getState = this.#store.getState;
  readonly subscribe = this.#store.subscribe;
  #following: Promise<unknown> | null = null;

  constructor(private readonly session: PaneSession) {}

  get #texts(): AuditTexts {
    return auditTexts(this.session.host.language);
  }

  readonly choose = (scope: AuditScope): void => this.#store.set({ ...this.getState(), scope });

  /** Granskar the active sheet or the whole workbook, as chosen. */
  readonly audit = (): Promise<void> =>
    this.#run('audit', async (signal, measure) => {
      const { workbook, language } = this.session.host;
      const [{ auditWorkbook }] = await Promise.all([import('../../app/auditWorkbook'), this.#follow()]);
      const sheet = await this.#sheet();
      measure({ fraction: 0, text: this.#texts.reading(sheet ?? this.#texts.wholeWorkbook) });
      const audited = await auditWorkbook(
        workbook,
        { language, sheets: sheet === null ? undefined : [sheet], pause: breather() },
        {
          signal,
          onProgress: ({ done, of }) => measure({ fraction: done / of, text: this.#texts.looking }),
        },
      );
      const at = this.session.host.now().getTime();
      this.#store.set({ ...this.getState(), result: { audited, sheet, at }, stale: false, written: null });
    });

  /** Skriver bladet Granskning, in place of an earlier one. */
  readonly writeSheet = (): Promise<void> =>
    this.#run('writeAudit', async (signal, measure) => {
      const { result } = this.getState();
      if (!result) return;
      measure({ fraction: 0, text: this.#texts.writing });
      const { workbook, language } = this.session.host;
      const [written] = await workbook.writeReports([auditPlan(result.audited, language)], { signal });
      // The sheet that was just written is no change of what was audited.
      this.#store.set({ ...this.getState(), written: written?.name ?? null });
    });

  readonly accept = async (finding: AuditedFigure, reason: string): Promise<void> => {
    const now = this.session.host.now();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    await this.#keep(
      finding,
      () => accept(this.session.host.workbook, [finding.acceptable], { reason, day }),
      {
        day,
        reason: reason.trim(),
      },
    );
  };

  readonly withdraw = (finding: AuditedFigure): Promise<void> =>
    this.#keep(finding, () => withdraw(this.session.host.workbook, [finding.acceptable]), null);

  #keep(
    finding: AuditedFigure,
    save: () => Promise<void>,
    accepted: AuditedFigure['accepted'],
  ): Promise<void> {
    return this.#run('acceptFinding', async () => {
      await save();
      const { result } = this.getState();
      if (!result) return;
      const { subject } = finding.acceptable;
      const findings = result.audited.findings.map((one) =>
        one.acceptable.subject === subject ? { ...one, accepted } : one,
      );
      this.#store.set({
        ...this.getState(),
        result: { ...result, audited: { ...result.audited, findings } },
        written: null,
      });
    });
  }

  /** The sheet in front, if that is what is audited. In front of a list of ours, such as Granskning, it is the workbook that the list tells of. */
  async #sheet(): Promise<string | null> {
    if (this.getState().scope === 'workbook') return null;
    const { workbook, view } = this.session.host;
    const name = await view.activeSheet();
    const report = (await workbook.sheets()).find((sheet) => sheet.name === name)?.report ?? null;
    return isOwnList(report) ? null : name;
  }

  /** A task that comes back to this view, also where the progress has been shown meanwhile or it was cancelled. */
  #run(
    task: 'audit' | 'writeAudit' | 'acceptFinding',
    work: (signal: CancelSignal, measure: (measure: Measure) => void) => Promise<void>,
  ): Promise<void> {
    return this.session.run(task, async (signal, _, measure) => {
      try {
        await work(signal, measure);
      } finally {
        this.session.open('audit');
      }
    });
  }

  #follow(): Promise<unknown> {
    this.#following ??= this.session.host.view
      .onChange(({ sheet }) => {
        const { result, written } = this.getState();
        const concerns = result && (result.sheet === null || result.sheet === sheet) && sheet !== written;
        if (concerns) this.#store.set({ ...this.getState(), stale: true });
      })
      .catch(() => {});
    return this.#following;
  }
}

/** Lets the screen draw and clicks through whenever a stretch of work is over. */
function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < STRETCH) return;
    await pause();
    last = performance.now();
  };
}

/** The one audit of a pane. */
export const auditOf = onePerSession((session) => new AuditSession(session));
