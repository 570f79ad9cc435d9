import type { Answer } from '../../../src/app/live/answer';
import type { LedgerHost } from '../../../src/app/live/ledgerHost';
import { LiveBook } from '../../../src/app/live/liveBook';
import type { LayoutSource } from '../../../src/app/layoutSource';
import type { ReportRequest } from '../../../src/app/prepareReports';
import { readWorkbook } from '../../../src/app/readWorkbook';
import type { WorkbookPort } from '../../../src/workbook/port';

/** What the ledger sees of a workbook, with time in the test's own hands. */
export class TestHost implements LedgerHost {
  readonly language = 'sv';
  readonly complaints: unknown[] = [];
  readonly read: (readonly string[])[] = [];
  #asked: ReportRequest;
  #changed: ((sheet: string) => void)[] = [];
  #requested: (() => void)[] = [];
  #waiting: { work: () => void; milliseconds: number }[] = [];

  constructor(
    private port: WorkbookPort,
    layouts: LayoutSource,
  ) {
    this.#asked = { layouts };
  }

  readonly workbook = {
    sheets: () => this.port.sheets(),
    settings: () => this.port.settings(),
    readSheets: (names: readonly string[]) => {
      this.read.push(names);
      return this.port.readSheets(names);
    },
  };

  readonly view = {
    onChange: async (changed: (change: { sheet: string }) => void) => {
      this.#changed.push((sheet) => changed({ sheet }));
      return async () => undefined;
    },
  };

  request = (): ReportRequest => this.#asked;
  onRequest = (changed: () => void): void => void this.#requested.push(changed);
  complain = (error: unknown): void => void this.complaints.push(error);

  later = (work: () => void, milliseconds: number): (() => void) => {
    const timer = { work, milliseconds };
    this.#waiting.push(timer);
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== timer);
    };
  };

  /** How long what waits has been told to wait. */
  get waits(): readonly number[] {
    return this.#waiting.map(({ milliseconds }) => milliseconds);
  }

  /** Time passes until nothing waits any more. */
  async settle(): Promise<void> {
    for (let round = 0; round < 20 && this.#waiting.length > 0; round++) {
      for (const { work } of this.#waiting.splice(0)) work();
      for (let turn = 0; turn < 30; turn++) await Promise.resolve();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Another workbook's cells in these sheets, as a person would have typed them. */
  edit(port: WorkbookPort, ...sheets: readonly string[]): void {
    this.port = port;
    for (const sheet of sheets) this.#changed.forEach((tell) => tell(sheet));
  }

  choose(choice: Partial<ReportRequest>): void {
    this.#asked = { ...this.#asked, ...choice };
    this.#requested.forEach((tell) => tell());
  }
}

/** A workbook as functions see it. */
export async function bookOf(workbook: WorkbookPort, request: ReportRequest): Promise<LiveBook> {
  return new LiveBook(await readWorkbook(workbook), request);
}

/** Answers as a test reads them: an error as its code and what it says. */
export function plain(answer: Answer): unknown {
  if (Array.isArray(answer)) return answer.map((row) => (row as Answer[]).map(plain));
  const cell = answer as Exclude<Answer, readonly unknown[]>;
  return typeof cell === 'object' && 'code' in cell ? `${cell.code} ${cell.message}`.trim() : cell;
}
