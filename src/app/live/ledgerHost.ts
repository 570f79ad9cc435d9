import type { Language } from '../../text/amountText';
import type { WorkbookView } from '../../workbook/view';
import type { ReportRequest } from '../prepareReports';
import type { ReadablePort } from './sheetCache';

/** Värden för det som räknas i cellerna: the open workbook, its changes, and what its reports are made with. */
export interface LedgerHost {
  /** Office's own. */
  readonly language: Language;
  readonly workbook: ReadablePort;
  readonly view: Pick<WorkbookView, 'onChange'>;
  /** What reports would be made with now; the same object as long as nothing has been chosen anew. */
  request(): ReportRequest;
  /** Calls back when `request`, or what the workbook keeps hidden, may have changed. */
  onRequest(changed: () => void): void;
  /** Does the work after so many ms, unless the returned function is called before. */
  later(work: () => void, milliseconds: number): () => void;
  /** Where what went wrong behind the cells is noted. */
  complain(error: unknown): void;
}

let provide: (host: LedgerHost) => void;

/** The host of this add-in, once its page has started: functions may be called before. */
export const ledgerHost = new Promise<LedgerHost>((resolve) => {
  provide = resolve;
});

/** Says where functions read the workbook; once, when the page starts. */
export function provideLedgerHost(host: LedgerHost): void {
  provide(host);
}
