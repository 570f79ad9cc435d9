import { HostError } from './hostError';
import { DELAY_FOR_CELL_EDIT, type WireRequest } from './wire';

/** A request that is refused as a whole, before or instead of its actions. `silent`: it is never answered at all. */
export class WholeRequestRefusal extends HostError {
  constructor(
    code: string,
    message: string,
    status: number,
    readonly silent = false,
  ) {
    super(code, message, status);
  }
}

/** Request and response limit of Excel on the web, in bytes; Excel on Windows has none. */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface GateOptions {
  /** Largest request in characters of JSON; Infinity lifts it. */
  readonly requestLimit?: number;
  readonly responseLimit?: number;
}

/** What decides whether a request gets through: size, a cell being edited, faults injected by a test. */
export class Gate {
  /** Syncs that arrived, housekeeping and services not counted. */
  syncCount = 0;
  requestLimit: number;
  responseLimit: number;
  /** Called for each sync with its number (the first is 1), before it is carried out; may throw or wait. */
  onSync: ((number: number) => void | Promise<void>) | undefined;
  #editing: Promise<void> | undefined;
  #endEdit: () => void = () => {};

  constructor({ requestLimit = WEB_PAYLOAD_LIMIT, responseLimit = WEB_PAYLOAD_LIMIT }: GateOptions = {}) {
    this.requestLimit = requestLimit;
    this.responseLimit = responseLimit;
  }

  async admit({ flags }: WireRequest, size: number): Promise<void> {
    const number = ++this.syncCount;
    if (size > this.requestLimit)
      throw new WholeRequestRefusal(
        'RequestPayloadSizeLimitExceeded',
        'The request payload size has exceeded the limit.',
        413,
      );
    await this.onSync?.(number);
    if (!this.#editing) return;
    if (!(flags & DELAY_FOR_CELL_EDIT))
      throw new WholeRequestRefusal(
        'InvalidOperationInCellEditMode',
        'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
        400,
      );
    await this.#editing;
  }

  checkAnswer(size: number): void {
    if (size > this.responseLimit)
      throw new WholeRequestRefusal(
        'ResponsePayloadSizeLimitExceeded',
        'The response payload size has exceeded the limit.',
        413,
      );
  }

  /** The person has started to type in a cell. */
  beginCellEdit(): void {
    if (this.#editing) return;
    this.#editing = new Promise((done) => {
      this.#endEdit = done;
    });
  }

  endCellEdit(): void {
    this.#editing = undefined;
    this.#endEdit();
  }
}
