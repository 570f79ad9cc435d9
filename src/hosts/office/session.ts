import { WorkbookProblem } from '../../workbook/port';
import type { CellEdits } from './cellEdits';
import { officeCode, problemOf } from './problems';

/** How much we ask of Excel and how long we wait. */
export interface Limits {
  /** Milliseconds that Excel may take to answer one sync before we give up. */
  readonly timeLimit: number;
  /** Bytes of JSON that are sent or asked for at a time. */
  readonly chunkBytes: number;
  /** Told while an answer waits for a cell that is being edited; absent: nobody wants to know. */
  readonly cellEdits?: CellEdits;
}

/** Excel on the web refuses more than 5 MB either way; the rest is for what the client adds. */
export const LIMITS: Limits = { timeLimit: 60_000, chunkBytes: 3_500_000 };

const PROBE_LIMIT_MS = 5_000;
/** An answer that takes longer may be waiting for a cell; so often it is asked whether it still is. */
const ASK_AFTER_MS = 500;

/** En omgång mot Excel: what is asked of it is gathered until `sync`. */
export class Session {
  constructor(
    readonly context: Excel.RequestContext,
    private readonly limits: Limits,
  ) {}

  /** How much to send or ask for at a time. */
  get chunkBytes(): number {
    return this.limits.chunkBytes;
  }

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  get sheets(): Excel.WorksheetCollection {
    return this.context.workbook.worksheets;
  }

  /** Sends what was gathered and waits for the answer. Problem `host-timeout` with `seconds`. */
  async sync(): Promise<void> {
    const answer = this.context.sync().then(() => true as const);
    // An answer that comes after we gave up is nobody's concern.
    answer.catch(() => undefined);
    if (this.limits.cellEdits) void tellOfEditing(answer, this.limits.cellEdits);
    while (!(await within(answer, this.limits.timeLimit))) {
      if (await isEditingCell()) continue;
      throw new WorkbookProblem('host-timeout', { seconds: Math.round(this.limits.timeLimit / 1000) });
    }
  }

  /** The screen and the calculation rest until the next sync, so that a large write is one change to Excel. */
  holdStill(): void {
    const { application } = this.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
  }
}

/**
 * Runs work against the workbook. While a person types in a cell Excel waits with its answer, and so do we, however long.
 *
 * Throws WorkbookProblem for what Excel refuses, and the work's own errors as they are.
 */
export async function inExcel<T>(
  work: (session: Session) => Promise<T>,
  limits: Limits = LIMITS,
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => work(new Session(context, limits)));
  } catch (error) {
    throw problemOf(error);
  }
}

/** The value, or undefined where it does not come in time. */
async function within<T>(value: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Tells of a cell being edited for as long as an answer waits for it. */
async function tellOfEditing(answer: Promise<true>, edits: CellEdits): Promise<void> {
  const ended = answer.catch(() => true);
  let done: (() => void) | undefined;
  while (!(await within(ended, ASK_AFTER_MS)) && (await isEditingCell())) done ??= edits.wait();
  done?.();
}

/** Asks Excel something that it refuses at once while a cell is being edited. */
async function isEditingCell(): Promise<boolean> {
  const context = new Excel.RequestContext();
  context.workbook.load('name');
  const probe = context.sync().then(
    () => 'ready',
    (error: unknown) => officeCode(error) ?? 'failed',
  );
  return (await within(probe, PROBE_LIMIT_MS)) === 'InvalidOperationInCellEditMode';
}
