import { Batch, type BatchHost } from './batch';
import { HostError } from './hostError';
import type { HostObject } from './hostObject';
import { ActionType, type WireBatch, type WireResult } from './wire';

/** Runs batches against a tree of host objects. It knows nothing of Excel or of the grid. */
export class Engine implements BatchHost {
  readonly #references = new Map<string, HostObject>();
  #nextReference = 1;
  #queue: Promise<unknown> = Promise.resolve();

  /**
   * `endBatch` runs after each batch, whether it failed or not: the place to hand over what was gathered.
   * The next action waits for `idle`.
   */
  constructor(
    readonly root: HostObject,
    private readonly services: ReadonlyMap<string, () => HostObject>,
    private readonly endBatch: () => void = () => {},
    private readonly idle: () => Promise<void> = () => Promise.resolve(),
  ) {}

  /** Batches run one after the other, as in Excel. */
  run(batch: WireBatch): Promise<WireResult> {
    const result = this.#queue.then(() => this.runNow(batch));
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Past the queue: for what a batch in the queue may be waiting for. */
  async runNow(batch: WireBatch): Promise<WireResult> {
    try {
      return await this.#perform(batch);
    } finally {
      this.endBatch();
    }
  }

  async #perform(wire: WireBatch): Promise<WireResult> {
    const batch = new Batch(this, wire);
    const Results: { ActionId: number; Value: unknown }[] = [];
    const TraceIds: number[] = [];
    for (const [index, action] of wire.Actions.entries()) {
      try {
        const isTrace = action.ActionType === ActionType.trace;
        if (isTrace) TraceIds.push(action.Id);
        Results.push({ ActionId: action.Id, Value: isTrace ? null : await batch.perform(action) });
        await this.idle();
      } catch (error) {
        return { Results, TraceIds, Error: { ...worded(error), ActionIndex: index } };
      }
    }
    return { Results, TraceIds };
  }

  service(name: string): HostObject | undefined {
    return this.services.get(name.slice(name.lastIndexOf('.') + 1))?.();
  }

  keep(object: HostObject): string {
    const id = `ref${this.#nextReference++}`;
    this.#references.set(id, object);
    return id;
  }

  kept(id: string): HostObject | undefined {
    return this.#references.get(id);
  }

  release(id: string): void {
    this.#references.delete(id);
  }

  /** The client's page was loaded anew: nobody holds its references any more. */
  releaseAll(): void {
    this.#references.clear();
  }
}

function worded(error: unknown): { Code: string; Message: string; Location: string; HttpStatusCode: number } {
  if (error instanceof HostError)
    return {
      Code: error.code,
      Message: error.message,
      Location: error.location ?? '',
      HttpStatusCode: error.status,
    };
  // Not a refusal but a fault of the host itself: it must be seen, whatever the add-in makes of the answer.
  console.error('workbench host failure', error);
  return { Code: 'GeneralException', Message: String(error), Location: '', HttpStatusCode: 500 };
}
