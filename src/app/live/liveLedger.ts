import { ReadingMemory } from '../../sheets/knownRows';
import { readAcceptances } from '../acceptances';
import { type Answer, problem, sameAnswer } from './answer';
import type { LedgerHost } from './ledgerHost';
import { LiveBook } from './liveBook';
import { SheetCache } from './sheetCache';

/** A burst of edits is over after so many ms without another; a reading that failed is tried again after so many. */
const SETTLED_AFTER = 250;
const TRIED_AGAIN_AFTER = 5000;

interface Watcher {
  readonly ask: (book: LiveBook) => Answer;
  readonly push: (answer: Answer) => void;
  shown: Answer | undefined;
}

/**
 * Levande huvudbok: the workbook's input in memory, read when the first cell asks and again after each burst of edits to an input sheet.
 * Cells that watch it are told only of answers that differ from the last one. Before the first reading nobody is told anything.
 */
export class LiveLedger {
  readonly #sheets: SheetCache;
  readonly #memory = new ReadingMemory();
  readonly #watchers = new Set<Watcher>();
  #book: LiveBook | null = null;
  #listening: Promise<unknown> | null = null;
  #reading = false;
  /** What a reading must look at anew; null where nothing has changed since the last. */
  #changed: Set<string> | null = new Set();
  #cancelTimer: (() => void) | undefined;

  constructor(private readonly host: LedgerHost) {
    this.#sheets = new SheetCache(host.workbook);
  }

  /** How many cells watch. */
  get watched(): number {
    return this.#watchers.size;
  }

  /** Answers now, where the workbook has been read, and whenever the answer changes. Returns how to stop. */
  watch(ask: Watcher['ask'], push: Watcher['push']): () => void {
    const watcher: Watcher = { ask, push, shown: undefined };
    this.#watchers.add(watcher);
    this.#listening ??= this.#listen();
    if (this.#book && !this.#changed) this.#tell(watcher, this.#book);
    else this.#settle(0);
    return () => this.#watchers.delete(watcher);
  }

  /** Changes are followed before the first reading, so that none falls between. */
  async #listen(): Promise<void> {
    this.host.onRequest(() => this.#note());
    try {
      await this.host.view.onChange(({ sheet }) => this.#note(sheet));
    } catch (error) {
      this.host.complain(error);
    }
  }

  #note(sheet?: string): void {
    this.#changed ??= new Set();
    if (sheet !== undefined) this.#changed.add(sheet);
    // With nobody watching, the reading waits for the next who does.
    if (this.#watchers.size > 0) this.#settle(SETTLED_AFTER);
  }

  #settle(milliseconds: number): void {
    this.#cancelTimer?.();
    this.#cancelTimer = this.host.later(() => void this.#read(), milliseconds);
  }

  async #read(): Promise<void> {
    if (this.#reading || !this.#changed) return;
    this.#reading = true;
    await this.#listening;
    const changed = this.#changed;
    this.#changed = null;
    let again: number | null = null;
    try {
      const request = this.host.request();
      const accepted = await readAcceptances(this.host.workbook);
      const book = await this.#sheets.read(changed);
      const isNew = !this.#book?.isOf(book, request, accepted);
      const now = isNew ? new LiveBook(book, request, this.#memory, accepted) : (this.#book as LiveBook);
      this.#book = now;
      for (const watcher of [...this.#watchers])
        if (isNew || watcher.shown === undefined) this.#tell(watcher, now);
    } catch (error) {
      // Excel was busy, or a sheet went away meanwhile: cells keep what they show until a reading succeeds.
      this.host.complain(error);
      changed.forEach((sheet) => (this.#changed ??= new Set()).add(sheet));
      this.#changed ??= new Set();
      again = TRIED_AGAIN_AFTER;
    } finally {
      this.#reading = false;
    }
    if (this.#changed && this.#watchers.size > 0) this.#settle(again ?? SETTLED_AFTER);
  }

  #tell(watcher: Watcher, book: LiveBook): void {
    const answer = this.#answer(watcher, book);
    if (sameAnswer(watcher.shown, answer)) return;
    watcher.shown = answer;
    watcher.push(answer);
  }

  /** One function's mistake must not keep the other cells from their answers. */
  #answer(watcher: Watcher, book: LiveBook): Answer {
    try {
      return watcher.ask(book);
    } catch (error) {
      this.host.complain(error);
      return problem('function-failed', '#VALUE!');
    }
  }
}
