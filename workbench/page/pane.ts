import type { Host } from '../host/createHost';
import type { Connection } from '../host/protocol/connection';
import type { FrameMessage } from './frameMessages';

/** Åtgärdsfönstret: the add-in's page in a frame, and its line to the host. */
export class Pane {
  #host: Host | undefined;
  #connection: Connection | undefined;

  constructor(
    private readonly panel: HTMLElement,
    private readonly frame: HTMLIFrameElement,
    private readonly address: string,
  ) {
    window.addEventListener('message', ({ source, origin, data }: MessageEvent<FrameMessage | null>) => {
      if (source !== frame.contentWindow || origin !== location.origin || !data) return;
      if (data.starting) this.#host?.frameStarts();
      if (data.richApi) void this.#connection?.receive(data.richApi);
    });
  }

  /** Loads the add-in anew against a host. */
  open(host: Host): void {
    this.#connection?.close();
    this.#host = host;
    this.#connection = host.connect((text) =>
      this.frame.contentWindow?.postMessage({ richApi: text }, location.origin),
    );
    host.shell.onPane = (state) => this.show(state === 'Visible');
    this.reload();
  }

  get connection(): Connection | undefined {
    return this.#connection;
  }

  /** Runs a function of the add-in by name, as its ribbon button does. */
  run(functionName: string, controlId: string): void {
    this.frame.contentWindow?.postMessage({ command: { functionName, controlId } }, location.origin);
  }

  reload(): void {
    this.frame.src = this.address;
  }

  show(visible: boolean): void {
    this.panel.hidden = !visible;
  }
}
