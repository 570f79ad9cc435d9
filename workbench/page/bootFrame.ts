/**
 * Runs first in the add-in's page, before office.js: makes the frame look like a task pane of Excel on Windows.
 *
 * office.js asks `window.external` and waits for no promise, so the answers live here and not in the page around.
 */
import { REQUIREMENT_SETS } from '../host/requirementSets';
import { type FrameMessage, isTheme, OFFICE_THEMES } from './frameMessages';
import { officeLanguage } from './officeLanguage';

const WINDOWS_CLIENT = 1;
const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;
const PUBLIC_ADDIN = 16;
const HOST_VERSION = '16.0.17928.20114';
const ADDIN_ID = '00000000-0000-4000-8000-000000000001';

interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

const tell = (message: FrameMessage): void => parent.postMessage(message, location.origin);
const bridge: Bridge = { onMessageFromHost: null, sendMessageToHost: (text) => tell({ richApi: text }) };
window.addEventListener('message', ({ source, data }: MessageEvent<FrameMessage | null>) => {
  if (source !== parent || !data) return;
  if (data.richApi) bridge.onMessageFromHost?.(data.richApi);
  if (data.command) runCommand(data.command);
});

/** office.js waits for this event of Excel's and calls the function with an event that has `completed()`. */
const COMMAND_INVOKED = 39;
type EventHandler = (id: number, payload: unknown[]) => void;
let onCommand: EventHandler | undefined;
let nextCommand = 1;

function runCommand({ functionName, controlId }: NonNullable<FrameMessage['command']>): void {
  onCommand?.(COMMAND_INVOKED, [
    String(nextCommand++),
    functionName,
    JSON.stringify({ source: { id: controlId } }),
  ]);
}

const documentSettings = new Map<string, unknown>();
const settingsStore = {
  Read(keys: string[], values: unknown[]): void {
    documentSettings.forEach((value, key) => {
      keys.push(key);
      values.push(value);
    });
  },
  Write(keys: readonly string[], values: readonly unknown[]): void {
    documentSettings.clear();
    keys.forEach((key, i) => documentSettings.set(key, values[i]));
  },
};

function officeTheme(): string {
  const chosen = parent.document.documentElement.dataset['theme'];
  return JSON.stringify(OFFICE_THEMES[isTheme(chosen) ? chosen : 'light']);
}

const language = officeLanguage(parent.location.search);

const context = {
  GetAppType: () => 1,
  GetSolutionRef: () => ADDIN_ID,
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => language,
  GetAppDataLocale: () => 'sv-SE',
  GetDocUrl: () => 'C:\\Bok1.xlsx',
  GetAppCapabilities: () => WINDOWS_CLIENT,
  GetActivationMode: () => 1,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => '',
  GetHostFullVersion: () => HOST_VERSION,
  GetInitialDisplayMode: () => 0,
  GetSupportedMatrix: () => JSON.stringify(REQUIREMENT_SETS),
  GetSettings: () => settingsStore,
  GetOfficeThemeInfo: officeTheme,
};

type Done = ((status: number, result?: unknown[]) => void) | undefined;
const flags = SHARED_RUNTIME | CUSTOM_FUNCTIONS | PUBLIC_ADDIN;
const external = {
  GetContext: () => context,
  GetHostInfo: () => `Excel$Win32$16.01$${language}$workbench$$disableLogging$${flags}`,
  Execute: (_id: number, _parameters: unknown, done: Done) => setTimeout(() => done?.(0, []), 0),
  RegisterEvent: (id: number, _target: string, handler: EventHandler, done: Done) => {
    if (id === COMMAND_INVOKED) onCommand = handler;
    done?.(0);
  },
  UnregisterEvent: (_id: number, _target: string, done: Done) => done?.(0),
  GetLoggingAllowed: () => false,
};

Object.defineProperty(window, '_richApiNativeBridge', { value: bridge });
Object.defineProperty(window, 'external', { value: external, configurable: true });
tell({ starting: true });
