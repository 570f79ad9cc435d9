import { createHost } from './createHost';
import type { FunctionMetadata } from './customFunctions/metadata';
import type { Fault } from './faults';
import { emptyWorkbook } from './grid/newWorkbook';
import type { BookContent } from '../xlsx/content';
import { contentOf, installContent } from '../xlsx/hostContent';
import { createHeadlessGrid } from './headlessGrid';
import { loadOfficeClient } from './officeClient';
import type { GateOptions } from './protocol/gate';
import { WorkbookControls } from './workbookControls';

export interface HeadlessOptions extends GateOptions {
  /** Names of the empty sheets to start with; `Blad1` where nothing is said. */
  readonly sheets?: readonly string[];
  /** A workbook to start with instead, such as `readXlsx` gives. */
  readonly content?: BookContent;
  readonly functions?: { readonly namespace: string; readonly metadata: FunctionMetadata };
  readonly faults?: readonly Fault[];
}

/**
 * Excel for tests: Microsoft's client over our host over the grid, without a screen.
 *
 * One workbook at a time: the client belongs to the process, and the host made last is the one it talks to.
 */
export function createHeadlessHost({ sheets, content, ...options }: HeadlessOptions = {}) {
  const { api, book, services, dispose } = createHeadlessGrid(content?.snapshot ?? emptyWorkbook(sheets));
  const host = createHost({ api, book, services, ...options });
  if (content) installContent(host, content);
  const client = loadOfficeClient();
  const connection = host.connect((text) => client.deliver(text));
  client.send = (text) => {
    // Real hosts answer later, never within the call.
    queueMicrotask(() => void connection.receive(text));
  };
  if (options.functions) host.functionHost?.connect((message) => connection.push(message));

  return {
    /** Microsoft's namespaces, as the add-in finds them. */
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    /** What a person or another program does to the workbook, past the add-in. */
    workbook: new WorkbookControls(host),
    /** All of the workbook that a file can hold, for `writeXlsx`. */
    content: (): BookContent => contentOf(host),
    faults: host.faults,
    host,
    connection,
    /** Syncs of the add-in so far. */
    get syncCount(): number {
      return host.gate.syncCount;
    },
    dispose(): void {
      host.dispose();
      dispose();
    },
  };
}

export type HeadlessHost = ReturnType<typeof createHeadlessHost>;
