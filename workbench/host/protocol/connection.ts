import { WholeRequestRefusal, type Gate } from './gate';
import type { Engine } from './engine';
import { HostError } from './hostError';
import { isHousekeeping, PathType, type WireBatch, type WireRequest, type WireResult } from './wire';

/** What one batch was and how it went, for those who measure. */
export interface BatchReport {
  readonly batch: WireBatch;
  readonly result: WireResult;
  readonly milliseconds: number;
  readonly requestSize: number;
}

/** A pushed message of the host: an event, a ribbon click or a call of a custom function. */
export interface Push {
  readonly category: number;
  readonly type: number;
  readonly targetId?: string;
  readonly messages: readonly unknown[];
}

/**
 * One client (a frame, or the Node process) at the host.
 *
 * `deliver` hands a message to its office.js. Requests pass the gate first, which may refuse or withhold them.
 */
export class Connection {
  onBatch: ((report: BatchReport) => void) | undefined;
  #open = true;

  constructor(
    private readonly engine: Engine,
    private readonly gate: Gate,
    private readonly deliver: (text: string) => void,
  ) {}

  async receive(text: string): Promise<void> {
    const request = JSON.parse(text) as WireRequest;
    if (request.type !== 1) return;
    const batch = request.message.body;
    const housekeeping = isHousekeeping(batch);
    try {
      if (!housekeeping) await this.gate.admit(request, text.length);
      const started = performance.now();
      // Results of custom functions never wait behind a batch that itself waits for the calculation.
      const result = await (isService(batch) ? this.engine.runNow(batch) : this.engine.run(batch));
      const answer = JSON.stringify(result);
      if (!housekeeping) this.gate.checkAnswer(answer.length);
      this.onBatch?.({ batch, result, milliseconds: performance.now() - started, requestSize: text.length });
      this.#reply(request.id, 200, answer);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (error instanceof WholeRequestRefusal && error.silent) return;
      this.#reply(request.id, error.status, { error: { code: error.code, message: error.message } });
    }
  }

  push({ category, type, targetId = '', messages }: Push): void {
    const entries = messages.map((message) => ({
      messageCategory: category,
      messageType: type,
      targetId,
      message: JSON.stringify(message),
    }));
    this.#send({ type: 3, message: { entries } });
  }

  close(): void {
    this.#open = false;
  }

  #reply(id: number, statusCode: number, body: unknown): void {
    this.#send({ id, type: 2, flags: 0, message: { statusCode, headers: {}, body } });
  }

  #send(message: unknown): void {
    if (this.#open) this.deliver(JSON.stringify(message));
  }
}

function isService({ ObjectPaths }: WireBatch): boolean {
  return Object.values(ObjectPaths).some((path) => path.ObjectPathType === PathType.newObject);
}
