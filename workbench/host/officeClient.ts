import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isSetSupported } from './requirementSets';

/** What the client and the host say to each other through. */
interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

type Globals = Record<string, unknown> & {
  Excel?: typeof Excel;
  OfficeExtension?: typeof OfficeExtension;
  CustomFunctions?: Record<string, unknown>;
  Office?: Record<string, unknown>;
  OSF?: { _OfficeAppFactory?: { getContext(): unknown } };
  _richApiNativeBridge?: NativeBridge;
};

/** Where office.js keeps functions and ribbon actions by name; it makes these two before it loads the client. */
class Association {
  readonly mappings: Record<string, unknown> = {};
  readonly #listeners: (() => void)[] = [];

  associate(name: string, work: unknown): void {
    this.mappings[name.toUpperCase()] = work;
    this.#listeners.forEach((listener) => listener());
  }

  onchange(listener: () => void): void {
    this.#listeners.push(listener);
  }
}

/** Microsoft's Excel client in this process. It is loaded once; `send` may change hands between hosts. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  send: (text: string) => void;
  deliver(text: string): void;
}

let client: OfficeClient | undefined;

export function loadOfficeClient(): OfficeClient {
  if (client) return client;
  const globals = globalThis as unknown as Globals;
  globals['window'] ??= globalThis;
  globals['location'] ??= { href: 'https://localhost/', protocol: 'https:', search: '', hash: '' };
  globals['navigator'] ??= { userAgent: 'node' };
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => client?.send(text),
  };
  globals._richApiNativeBridge = bridge;
  const functions = new Association();
  const actions = new Association();
  globals.CustomFunctions = { _association: functions, associate: functions.associate.bind(functions) };
  globals.Office ??= {};
  globals.Office['actions'] = { _association: actions, associate: actions.associate.bind(actions) };
  const require = createRequire(join(process.cwd(), 'package.json'));
  const folder = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  // In this very realm: in another one the client's instanceof and array checks would fail.
  (0, eval)(readFileSync(join(folder, 'excel-win32-16.01.js'), 'utf8'));
  // The client asks its loader, which is not here, what Office.context is.
  if (globals.OSF)
    globals.OSF._OfficeAppFactory ??= { getContext: () => ({ requirements: { isSetSupported } }) };
  if (!globals.Excel || !globals.OfficeExtension) throw new Error('the Excel client did not load');
  client = {
    Excel: globals.Excel,
    OfficeExtension: globals.OfficeExtension,
    send: () => {},
    deliver: (text) => bridge.onMessageFromHost?.(text),
  };
  return client;
}
