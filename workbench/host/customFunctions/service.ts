import { HostObject } from '../protocol/hostObject';
import type { FunctionHost } from './functionHost';
import type { ResultRow } from './results';

/** Result as older runtimes send it. */
interface InvocationResult {
  readonly id: number;
  readonly failed?: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
}

/** The service the runtime of custom functions talks to. `connect` tells the host that the runtime is ready. */
export class CustomFunctionsService extends HostObject {
  constructor(
    private readonly functions: FunctionHost | undefined,
    private readonly connect: () => void,
  ) {
    super();
  }

  SetInvocationArrayResults(rows: readonly ResultRow[]): void {
    this.functions?.receive(rows);
  }

  SetInvocationResults(results: readonly InvocationResult[]): void {
    this.functions?.receive(
      results.map(({ id, failed, value, errorCode }) => [id, !failed, value, errorCode]),
    );
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.connect();
  }

  /** Feature 2: the runtime hands over results every 200 ms rather than every 500. */
  _GetEnabledFeatures(): number[] {
    return [2];
  }
}
