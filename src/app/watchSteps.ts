import type { JobOptions, Progress, WorkbookPort } from '../workbook/port';

/** Steg i en körning, in order. */
export const STEPS = ['find', 'read', 'build', 'write'] as const;
export type Step = (typeof STEPS)[number];

/** How far a run has come: `fraction` of the whole (0–1); `part` is the step's own count, `of` 0 where its total is not known. */
export interface StepProgress {
  readonly step: Step;
  readonly fraction: number;
  readonly part: Progress;
  /** Sheets to read, and report sheets to write; 0 until known. */
  readonly inputSheets: number;
  readonly reportSheets: number;
}

/** Where each step begins and ends of the whole; reading and writing take the time. */
const SPANS: Readonly<Record<Step, readonly [number, number]>> = {
  find: [0, 0.03],
  read: [0.03, 0.5],
  build: [0.5, 0.6],
  write: [0.6, 1],
};
const NOTHING_YET: Progress = { done: 0, of: 0 };

/**
 * Följer en körning: the same workbook, telling which step its user has reached. `pause` is awaited between steps, so that a screen
 * can be drawn before the next one takes the thread.
 */
export function watchSteps(
  workbook: WorkbookPort,
  onStep: (progress: StepProgress) => void,
  pause: () => Promise<void>,
): WorkbookPort {
  let inputSheets = 0;
  let reportSheets = 0;
  const tell = (step: Step, part: Progress): void => {
    const [from, to] = SPANS[step];
    const share = part.of > 0 ? Math.min(1, part.done / part.of) : 0;
    onStep({ step, fraction: from + (to - from) * share, part, inputSheets, reportSheets });
  };
  const following = (options: JobOptions, step: Step): JobOptions => ({
    ...options,
    onProgress: (part) => {
      tell(step, part);
      options.onProgress?.(part);
    },
  });
  return {
    async sheets() {
      tell('find', NOTHING_YET);
      return workbook.sheets();
    },
    async readSheets(names, options = {}) {
      inputSheets = names.length;
      tell('read', NOTHING_YET);
      const grids = await workbook.readSheets(names, following(options, 'read'));
      tell('build', NOTHING_YET);
      await pause();
      return grids;
    },
    async writeReports(plans, options = {}) {
      reportSheets = plans.length;
      tell('write', NOTHING_YET);
      await pause();
      return workbook.writeReports(plans, following(options, 'write'));
    },
    async updateReports(update, options = {}) {
      reportSheets = update.changed.length + update.created.length;
      tell('write', NOTHING_YET);
      await pause();
      return workbook.updateReports(update, following(options, 'write'));
    },
    reportSheets: (options) => workbook.reportSheets(options),
    read: (name, options) => workbook.read(name, options),
    addSheets: (plans, options) => workbook.addSheets(plans, options),
    namedCells: (report) => workbook.namedCells(report),
    assignColumns: (sheet, names) => workbook.assignColumns(sheet, names),
    settings: () => workbook.settings(),
    saveSettings: (values) => workbook.saveSettings(values),
  };
}
