import { askAmount } from '../src/app/live/amounts';
import type { Answer } from '../src/app/live/answer';
import type { LedgerHost } from '../src/app/live/ledgerHost';
import type { LiveLedger } from '../src/app/live/liveLedger';
import type { LiveBook } from '../src/app/live/liveBook';
import { layoutFiles } from '../src/cli/layoutFiles';
import type { CellValue, SheetGrid } from '../src/sheets/grid';
import { join } from 'node:path';
import { ROOT } from './engineJobs';
import { ACCOUNTS, OBJECTS } from './randomLedger';

/** A workbook in memory that hands over fresh cells at each reading, as Excel does; what it takes to make them is not counted. */
export class BenchHost implements LedgerHost {
  /** Ms spent as Excel: making the cells that are read. */
  excelTook = 0;
  readonly language = 'sv';
  readonly complaints: unknown[] = [];
  #changed: (change: { sheet: string }) => void = () => undefined;
  #due: (() => void) | null = null;
  readonly #request = { layouts: layoutFiles(join(ROOT, 'layouts')) };

  constructor(private grids: readonly SheetGrid[]) {}

  readonly workbook = {
    settings: async () => new Map<string, string>(),
    sheets: async () => this.grids.map(({ sheet }) => ({ name: sheet, hidden: false, report: null })),
    readSheets: async (names: readonly string[]) => {
      const started = performance.now();
      const fresh = names.map((name) => {
        const grid = this.grids.find(({ sheet }) => sheet === name) as SheetGrid;
        return { ...grid, values: grid.values.map((row) => [...row]) };
      });
      this.excelTook += performance.now() - started;
      return fresh;
    },
  };
  readonly view = {
    onChange: async (changed: (change: { sheet: string }) => void) => {
      this.#changed = changed;
      return async () => undefined;
    },
  };
  request = () => this.#request;
  onRequest = (): void => undefined;
  complain = (error: unknown): void => {
    throw error;
  };
  later = (work: () => void): (() => void) => {
    this.#due = work;
    return () => (this.#due = null);
  };

  /** A person types an amount in a row of a sheet. */
  edit(sheet: string, row: number, column: number, value: CellValue): void {
    this.grids = this.grids.map((grid) => {
      if (grid.sheet !== sheet) return grid;
      const values = [...grid.values];
      values[row] = (values[row] ?? []).map((cell, c) => (c === column ? value : cell));
      return { ...grid, values };
    });
    this.#changed({ sheet });
  }

  /** The wait after a burst is over: reads, and tells the cells. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 50; turn++) {
      const due = this.#due;
      this.#due = null;
      due?.();
      await Promise.resolve();
    }
    await new Promise((done) => setImmediate(done));
  }
}

/** The questions of so many cells: posts of each kind by month, as a person fills a sheet. */
export function questions(cells: number): ((book: LiveBook) => Answer)[] {
  const posts = [
    'Verksamhetens kostnader',
    'Verksamhetens medlemsavgifter',
    'Fordringar',
    'Kortfristiga skulder',
    '4000-4399;4511',
    '5000-5999',
    ...OBJECTS.slice(1).map(({ code }) => code),
    ...ACCOUNTS.slice(36).map(String),
  ];
  const months = Array.from(
    { length: 24 },
    (_, m) => `${2018 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`,
  );
  return Array.from({ length: cells }, (_, i) => {
    const question = { post: posts[Math.floor(i / 24) % posts.length], period: months[i % 24], object: null };
    return (book) => askAmount(book, 'actual', question);
  });
}

/** Cells that watch a ledger; `pushes` counts what they were told. */
export function cellsOn(
  ledger: LiveLedger,
  asks: readonly ((book: LiveBook) => Answer)[],
): { pushes: number; errors: number; stops: (() => void)[] } {
  const seen = { pushes: 0, errors: 0, stops: [] as (() => void)[] };
  for (const ask of asks)
    seen.stops.push(
      ledger.watch(ask, (answer) => {
        seen.pushes++;
        if (typeof answer === 'object') seen.errors++;
      }),
    );
  return seen;
}
