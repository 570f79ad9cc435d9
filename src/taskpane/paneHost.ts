import type { LayoutSource } from '../app/layoutSource';
import type { Language } from '../text/amountText';
import type { WorkbookPort } from '../workbook/port';
import type { WorkbookView } from '../workbook/view';

/** Office's own look, as far as the pane follows it. */
export type OfficeLook = 'light' | 'dark' | 'contrast';

/** Panelens värd: everything around the pane that is not the pane, so that it runs in Excel, in the workbench and in tests. */
export interface PaneHost {
  readonly workbook: WorkbookPort;
  readonly view: WorkbookView;
  readonly layouts: LayoutSource;
  readonly language: Language;
  look(): OfficeLook;
  /** Calls back when Office's look has changed. Returns how to stop. */
  onLookChange(changed: () => void): () => void;
  /** Calls back when the workbook begins to wait for a cell that the user is typing in, and when it no longer does. Returns how to stop. */
  onCellEdit(changed: (isWaiting: boolean) => void): () => void;
  /** The example workbook as the build packed it. */
  loadExample(): Promise<unknown>;
  /** Another workbook of the user's, as a file; nothing in it is changed. Problems as of the file host. */
  openFile(bytes: Uint8Array): Promise<WorkbookPort>;
  copy(text: string): Promise<void>;
  /** Offers a file to be saved. Whether it was cannot be known: some versions of Excel keep the pane from saving any. */
  save(name: string, bytes: Uint8Array): void;
  now(): Date;
}
