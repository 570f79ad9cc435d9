import type { PaneSession } from './session';

let provide: (session: PaneSession) => void;

/** The session of this add-in, once the pane's page has started it: how the ribbon reaches it with the pane closed. */
export const sessionReady = new Promise<PaneSession>((resolve) => {
  provide = resolve;
});

export function provideSession(session: PaneSession): void {
  provide(session);
}
