import { exportedText, exportSie } from '../../app/exportSie';
import { readWorkbook } from '../../app/readWorkbook';
import { importTexts } from '../../text/paneImport';
import { onePerSession } from '../onePerSession';
import type { PaneSession } from '../session';
import { Store } from '../store';

/** What has been saved: each file by name, with its text for the clipboard. */
export interface SaveState {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly isEmpty: boolean;
}

/** Spara huvudboken som SIE 4E, one file a räkenskapsår. */
export class SaveSession {
  readonly #store = new Store<SaveState>({ files: [], isEmpty: false });
  readonly getState = this.#store.getState;
  readonly subscribe = this.#store.subscribe;

  constructor(private readonly session: PaneSession) {}

  save(): Promise<void> {
    const { host } = this.session;
    return this.session.run('saveSie', async (signal, _, measure) => {
      measure({ fraction: 0, text: importTexts(host.language).saving });
      const book = await readWorkbook(host.workbook, { signal });
      const now = host.now();
      const today = now.getFullYear() * 10_000 + (now.getMonth() + 1) * 100 + now.getDate();
      const { years } = exportSie(book, { today });
      const files = years.map((one) => {
        const name = `huvudbok-${one.year}.se`;
        host.save(name, one.bytes);
        return { name, text: exportedText(one) };
      });
      this.#store.set({ files, isEmpty: files.length === 0 });
      this.session.open('importSie');
    });
  }
}

export const saveSession = onePerSession((session) => new SaveSession(session));
