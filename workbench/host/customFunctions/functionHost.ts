import { areaText, quoteSheet } from '../grid/address';
import { WAITING } from '../grid/cell';
import type { GridBook } from '../grid/gridBook';
import type { Push } from '../protocol/connection';
import { Category } from '../protocol/wire';
import { type Call, callKey, type CallingCell, sameCell } from './call';
import { callFlags, type CustomFunction, definitionsOf, type FunctionMetadata } from './metadata';
import { ArgumentError, convertArguments } from './parameters';
import { type ResultRow, shownResult } from './results';

const INVOKE = 1000;
const CANCEL = 1001;
const RECALCULATE = 'formula.mutation.set-trigger-formula-calculation-start';
const USER_FUNCTION = 15;
const SWEEP_DELAY_MS = 300;

/**
 * Custom functions: in the grid's formulas by name, run in the add-in's own runtime.
 *
 * Deferred: a cell shows that it waits, all calls of a calculation pass leave in one message, and results make the cells
 * calculate again. (Registered as asynchronous functions the grid would await them one cell after another.)
 */
export class FunctionHost {
  /** The runtime has said that it is ready for calls. */
  ready = false;
  #push: ((push: Push) => void) | undefined;
  #nextInvocation = 1;
  #outbox: unknown[] = [];
  readonly #calls = new Map<string, Call>();
  readonly #running = new Map<number, Call>();
  #dirty: CallingCell[] = [];
  #pass = 0;
  #sweep: ReturnType<typeof setTimeout> | undefined;

  readonly #registrations: { dispose(): void }[] = [];

  constructor(
    private readonly grid: GridBook,
    private readonly namespace: string,
    metadata: FunctionMetadata,
  ) {
    const formula = grid.api.getFormula();
    this.#registrations.push(
      formula.calculationStart(() => this.#pass++),
      formula.calculationEnd(() => this.#cancelOrphans()),
    );
    grid.onChange(({ kind }) => {
      if (kind !== 'cells' && kind !== 'sheetDeleted') return;
      clearTimeout(this.#sweep);
      this.#sweep = setTimeout(() => this.#cancelOrphans(), SWEEP_DELAY_MS);
    });
    definitionsOf(metadata).forEach((definition) => this.#register(definition));
  }

  #register(definition: CustomFunction): void {
    const name = `${this.namespace}.${definition.name ?? definition.id}`.toUpperCase();
    const description = definition.description ?? '';
    const functionParameter = (definition.parameters ?? []).map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: '',
      require: parameter.optional ? (0 as const) : (1 as const),
      repeat: parameter.repeating ? (1 as const) : (0 as const),
    }));
    const calculate = (cell: CallingCell, given: readonly unknown[]): unknown =>
      this.#calculate(definition, cell, given);
    // A plain function: the grid binds `this` to what knows the calling cell.
    function called(this: { subUnitId: string; row: number; column: number }, ...given: unknown[]): unknown {
      return calculate({ sheetId: this.subUnitId, row: this.row, column: this.column }, given);
    }
    const registration = this.grid.api.getFormula().registerFunction(
      name,
      called as never,
      {
        description: {
          functionName: name,
          functionType: USER_FUNCTION,
          description,
          abstract: description,
          functionParameter,
        },
      } as never,
    );
    this.#registrations.push(registration);
  }

  /** Called by the grid in the midst of a calculation; a throw here would end the process, so none leaves. */
  #calculate(definition: CustomFunction, cell: CallingCell, given: readonly unknown[]): unknown {
    try {
      return this.#answer(definition, cell, convertArguments(definition, given));
    } catch (error) {
      return error instanceof ArgumentError ? error.shown : '#VALUE!';
    }
  }

  #answer(definition: CustomFunction, cell: CallingCell, given: readonly unknown[]): unknown {
    const key = callKey(cell, definition, given);
    const known = this.#calls.get(key);
    const call = known ?? this.#newCall(key, definition, cell);
    const answered = call.fresh || call.pass === this.#pass || call.invocation > 0;
    call.fresh = false;
    call.pass = this.#pass;
    if (!answered) this.#invoke(call, given);
    return call.value;
  }

  #newCall(key: string, definition: CustomFunction, cell: CallingCell): Call {
    // New arguments in a cell end the call with the old ones.
    for (const call of [...this.#calls.values()])
      if (call.definition === definition && sameCell(call.cell, cell) && call.pass !== this.#pass)
        this.#end(call);
    const call = { key, cell, definition, value: WAITING, fresh: false, pass: -1, invocation: 0 };
    this.#calls.set(key, call);
    return call;
  }

  #invoke(call: Call, given: readonly unknown[]): void {
    call.invocation = this.#nextInvocation++;
    this.#running.set(call.invocation, call);
    const { definition } = call;
    const address = definition.options?.requiresAddress ? this.#address(call.cell) : null;
    this.#outbox.push([call.invocation, definition.id, given, address, callFlags(definition)]);
    if (this.#outbox.length === 1) queueMicrotask(() => this.#sendOutbox());
  }

  #address({ sheetId, row, column }: CallingCell): string | null {
    const sheet = this.grid.rawSheet(sheetId);
    return sheet && `${quoteSheet(sheet.getSheetName())}!${areaText({ row, column, height: 1, width: 1 })}`;
  }

  #sendOutbox(): void {
    if (!this.#push || this.#outbox.length === 0) return;
    this.#push({ category: Category.customFunction, type: INVOKE, messages: this.#outbox.splice(0) });
  }

  /** A runtime is ready. After a reload of its page nothing asked before will be answered, so everything is asked again. */
  connect(push: (push: Push) => void): void {
    const again = this.#push ? [...this.#calls.values()].map(({ cell }) => cell) : [];
    this.#push = push;
    this.ready = true;
    if (again.length > 0) {
      this.#calls.clear();
      this.#running.clear();
      this.#outbox = [];
      this.#recalculate(again);
    }
    this.#sendOutbox();
  }

  receive(rows: readonly ResultRow[]): void {
    for (const row of rows) {
      const call = this.#running.get(row[0]);
      if (!call) continue;
      if (!call.definition.options?.stream) {
        this.#running.delete(call.invocation);
        call.invocation = 0;
      }
      call.value = shownResult(row);
      call.fresh = true;
      this.#dirty.push(call.cell);
      if (this.#dirty.length === 1) queueMicrotask(() => this.#recalculate(this.#dirty.splice(0)));
    }
  }

  /** Calls under way: a cell waits for each of them, or they stream. */
  get runningCount(): number {
    return this.#running.size;
  }

  dispose(): void {
    clearTimeout(this.#sweep);
    this.#registrations.forEach((registration) => registration.dispose());
  }

  #recalculate(cells: readonly CallingCell[]): void {
    const dirtyRanges = cells.map(({ sheetId, row, column }) => ({
      unitId: this.grid.id,
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    const nothing = {
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    void this.grid.api.executeCommand(
      RECALCULATE,
      { dirtyRanges, forceCalculation: false, ...nothing },
      { onlyLocal: true },
    );
  }

  #end(call: Call): void {
    this.#calls.delete(call.key);
    if (call.invocation === 0) return;
    this.#running.delete(call.invocation);
    this.#push?.({
      category: Category.customFunction,
      type: CANCEL,
      messages: [{ invocationId: call.invocation }],
    });
  }

  /** A streaming call ends when its cell no longer holds the formula. */
  #cancelOrphans(): void {
    for (const call of [...this.#running.values()]) {
      if (!call.definition.options?.stream) continue;
      const { sheetId, row, column } = call.cell;
      const formula = this.grid.rawSheet(sheetId) ? this.grid.formulaAt(sheetId, row, column) : '';
      const name = `${this.namespace}.${call.definition.name ?? call.definition.id}`;
      if (!formula.toUpperCase().includes(name.toUpperCase())) this.#end(call);
    }
  }
}
