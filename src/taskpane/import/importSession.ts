import {
  type ChosenFile,
  importSie,
  prepareSieImport,
  type ReadSieFile,
  readSieFiles,
  type SieImport,
} from '../../app/importSie';
import type { PlannedSheet } from '../../app/sieUpdate';
import { stepsText } from '../../text/amountText';
import { type ImportTexts, importTexts } from '../../text/paneImport';
import { onePerSession } from '../onePerSession';
import { pause } from '../pause';
import type { PaneSession } from '../session';
import { Store } from '../store';

/** Importens tillstånd: what has been read, what can be made of it, what the user has chosen. */
export interface ImportState {
  readonly files: readonly ReadSieFile[];
  /** Null before there is a usable file. */
  readonly prepared: SieImport | null;
  /** Names of the sheets that will be written. */
  readonly chosen: ReadonlySet<string>;
  /** The user is asked whether sheets of theirs may be replaced. */
  readonly confirming: boolean;
}

const NOTHING: ImportState = { files: [], prepared: null, chosen: new Set(), confirming: false };

/** A file as a browser hands it over. */
export interface PickedFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Import av SIE i panelen: files in, a summary, sheets out. Nothing is written before `import`. */
export class ImportSession {
  readonly #store = new Store<ImportState>(NOTHING);
  readonly getState = this.#store.getState;
  readonly subscribe = this.#store.subscribe;

  constructor(private readonly session: PaneSession) {}

  get #texts(): ImportTexts {
    return importTexts(this.session.host.language);
  }

  /** Reads files besides those that are there; one of the same name takes its place. */
  add(picked: readonly PickedFile[]): Promise<void> {
    if (picked.length === 0) return Promise.resolve();
    const { language } = this.session.host;
    return this.session.run('readSie', async (signal, _, measure) => {
      const chosen: ChosenFile[] = [];
      for (const file of picked)
        chosen.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      const megabytes = (bytes: number): string =>
        stepsText(Math.round(bytes / 100_000), { unit: 'öre', decimals: 1 }, language);
      const read = await readSieFiles(chosen, {
        language,
        pause,
        signal,
        onProgress: ({ done, of }) =>
          measure({ fraction: done / of, text: this.#texts.progress(megabytes(done), megabytes(of)) }),
      });
      const names = new Set(read.map(({ name }) => name));
      const files = [...this.getState().files.filter(({ name }) => !names.has(name)), ...read];
      await this.#prepare(files, undefined, signal);
      this.session.open('importSie');
    });
  }

  remove(name: string): Promise<void> {
    const files = this.getState().files.filter((file) => file.name !== name);
    return this.session.run('readSie', (signal) => this.#prepare(files, undefined, signal));
  }

  /** Which dimension is insats; null for none. */
  chooseDimension(dimension: number | null): Promise<void> {
    return this.session.run('readSie', (signal) => this.#prepare(this.getState().files, dimension, signal));
  }

  choose(sheet: string, isChosen: boolean): void {
    const chosen = new Set(this.getState().chosen);
    if (isChosen) chosen.add(sheet);
    else chosen.delete(sheet);
    this.#set({ chosen, confirming: false });
  }

  /** Asks first where rows of the user's go. */
  start(): Promise<void> {
    if (this.replaced().length === 0) return this.import();
    this.#set({ confirming: true });
    return Promise.resolve();
  }

  stopAsking(): void {
    this.#set({ confirming: false });
  }

  /** Chosen sheets that hold rows of the user's which go. */
  replaced(): readonly PlannedSheet[] {
    const { prepared, chosen } = this.getState();
    const sheets = prepared?.sheets ?? [];
    return sheets.filter(({ data, action, usual, goes }) => {
      // Of a sheet that no one can read it is not known how much goes.
      const loses = goes > 0 || (action === 'replace' && !usual);
      return chosen.has(data.name) && loses;
    });
  }

  import(): Promise<void> {
    const { prepared, chosen } = this.getState();
    if (!prepared) return Promise.resolve();
    this.#set({ confirming: false });
    return this.session.run('importSie', async (signal, _, measure) => {
      const text = this.#texts.writing(chosen.size);
      const onProgress = ({ done, of }: { done: number; of: number }): void =>
        measure({ fraction: of > 0 ? done / of : 0, text });
      const { workbook } = this.session.host;
      const written = await importSie(workbook, prepared, chosen, { pause, signal, onProgress });
      const added = prepared.sheets.filter(({ data, action }) => chosen.has(data.name) && action === 'add');
      this.#store.set(NOTHING);
      await this.session.added(written, this.#texts.done(added.length, written.length - added.length));
    });
  }

  async #prepare(
    files: readonly ReadSieFile[],
    dimension: number | null | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const isUsable = files.some(({ file }) => file.usable);
    const { workbook } = this.session.host;
    const prepared = isUsable ? await prepareSieImport(workbook, files, { dimension, pause, signal }) : null;
    const usual = (prepared?.sheets ?? []).filter((sheet) => sheet.usual);
    this.#set({
      files,
      prepared,
      chosen: new Set(usual.map(({ data }) => data.name)),
      confirming: false,
    });
  }

  #set(change: Partial<ImportState>): void {
    this.#store.set({ ...this.getState(), ...change });
  }
}

export const importSession = onePerSession((session) => new ImportSession(session));
