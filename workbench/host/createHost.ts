import { FunctionHost } from './customFunctions/functionHost';
import type { FunctionMetadata } from './customFunctions/metadata';
import { CustomFunctionsService } from './customFunctions/service';
import { Events } from './events';
import { type Fault, Faults } from './faults';
import { GridBook } from './grid/gridBook';
import type { FUniver, FWorkbook, GridServices } from './grid/univer';
import { BookState } from './model/bookState';
import { Workbook } from './model/workbook';
import { Connection, type Push } from './protocol/connection';
import { Engine } from './protocol/engine';
import { Gate, type GateOptions } from './protocol/gate';
import { Category } from './protocol/wire';
import { Shell, shellServices } from './services';

const DISPATCH_ACTION = 1000;

export interface HostOptions extends GateOptions {
  readonly api: FUniver;
  readonly book: FWorkbook;
  readonly services: GridServices;
  /** Custom functions, under their prefix in formulas. */
  readonly functions?: { readonly namespace: string; readonly metadata: FunctionMetadata };
  readonly faults?: readonly Fault[];
}

export type Host = ReturnType<typeof createHost>;

/** One workbook in the grid, answering any number of add-in frames as Excel would. */
export function createHost({ api, book, services, functions, faults: planned = [], ...limits }: HostOptions) {
  const grid = new GridBook(api, book, services);
  const state = new BookState(grid);
  const workbook = new Workbook(grid, state);
  const shell = new Shell();
  const gate = new Gate(limits);
  const connections: Connection[] = [];
  const push = (message: Push): void => connections.forEach((connection) => connection.push(message));
  const functionHost = functions && new FunctionHost(grid, functions.namespace, functions.metadata);
  const engine = new Engine(
    workbook,
    new Map([
      ...shellServices(shell),
      ['CustomFunctions', () => new CustomFunctionsService(functionHost, () => functionHost?.connect(push))],
    ]),
    () => grid.flush(),
    () => grid.idle,
  );
  const events = new Events(push, (sheetId) => grid.rawSheet(sheetId)?.getSheetName());
  events.start(
    book.getSheets().map((sheet) => sheet.getSheetId()),
    book.getActiveSheet()?.getSheetId(),
  );
  grid.onChange((change) => {
    if (change.kind === 'cellEditBegins') gate.beginCellEdit();
    else if (change.kind === 'cellEditEnds') gate.endCellEdit();
    else events.tell(change);
  });
  grid.onChange((change) => {
    // The grid leaves the names of a deleted sheet behind; Excel takes those that belonged to it along.
    if (change.kind === 'sheetDeleted') workbook.dropNamesOf(change.sheetId);
  });
  const faults = new Faults(
    gate,
    {
      deleteSheet: (name) => {
        const sheet = book.getSheetByName(name);
        if (sheet) book.deleteSheet(sheet);
      },
      protectWorkbook: () => {
        state.structurePassword ??= '';
      },
    },
    planned,
  );

  return {
    grid,
    state,
    workbook,
    shell,
    gate,
    faults,
    functionHost,
    connect(deliver: (text: string) => void): Connection {
      const connection = new Connection(engine, gate, deliver);
      connections.push(connection);
      return connection;
    },
    /** A click on a ribbon button whose action is a function of the add-in. */
    click(functionName: string, controlId: string): void {
      const message = [functionName, JSON.stringify({ source: { id: controlId } })];
      push({ category: Category.ribbonAction, type: DISPATCH_ACTION, messages: [message] });
    },
    /** The add-in's page is being loaded anew: what the old one held and said is gone. */
    frameStarts(): void {
      engine.releaseAll();
      shell.actionsReady = false;
      if (functionHost) functionHost.ready = false;
    },
    dispose(): void {
      grid.dispose();
      functionHost?.dispose();
      connections.forEach((connection) => connection.close());
    },
  };
}
