import { type Gate, WholeRequestRefusal } from './protocol/gate';

/**
 * Something that goes wrong before sync number `at` (1 is the first) is carried out:
 * - `error`: the whole sync is refused with this code, nothing of it done
 * - `noAnswer`: nothing done and never answered
 * - `sheetDeleted`: someone else has deleted the sheet of that name
 * - `workbookProtected`: the structure is protected from here on
 * - `cellEditing`: the person types in a cell for this many milliseconds
 * - `act`: whatever a test wants
 */
export type Fault = { readonly at: number } & (
  | { readonly error: string; readonly message?: string; readonly status?: number }
  | { readonly noAnswer: true }
  | { readonly sheetDeleted: string }
  | { readonly workbookProtected: true }
  | { readonly cellEditing: number }
  | { readonly act: () => void | Promise<void> }
);

type Trouble = Fault extends infer F ? (F extends unknown ? Omit<F, 'at'> : never) : never;

/** What a fault can do to the workbook besides refusing. */
export interface FaultTargets {
  deleteSheet(name: string): void;
  protectWorkbook(): void;
}

/** Faults waiting for their sync. */
export class Faults {
  #waiting: Fault[];

  constructor(
    private readonly gate: Gate,
    private readonly targets: FaultTargets,
    faults: readonly Fault[] = [],
  ) {
    this.#waiting = [...faults];
    gate.onSync = (number) => this.#strike(number);
  }

  add(...faults: Fault[]): void {
    this.#waiting.push(...faults);
  }

  /** Strikes `after` syncs from now; 1 is the very next. */
  next(trouble: Trouble, after = 1): void {
    this.add({ ...trouble, at: this.gate.syncCount + after } as Fault);
  }

  clear(): void {
    this.#waiting = [];
  }

  async #strike(number: number): Promise<void> {
    const due = this.#waiting.filter((fault) => fault.at === number);
    this.#waiting = this.#waiting.filter((fault) => fault.at !== number);
    for (const fault of due) {
      if ('sheetDeleted' in fault) this.targets.deleteSheet(fault.sheetDeleted);
      if ('workbookProtected' in fault) this.targets.protectWorkbook();
      if ('act' in fault) await fault.act();
      if ('cellEditing' in fault) {
        this.gate.beginCellEdit();
        setTimeout(() => this.gate.endCellEdit(), fault.cellEditing);
      }
      if ('noAnswer' in fault) throw new WholeRequestRefusal('NoAnswer', 'withheld by a test', 504, true);
      if ('error' in fault)
        throw new WholeRequestRefusal(fault.error, fault.message ?? fault.error, fault.status ?? 400);
    }
  }
}
