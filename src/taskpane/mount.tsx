import { createRoot } from 'react-dom/client';
import { Pane } from './Pane';
import { PaneSession } from './session';
import type { PaneHost } from './paneHost';

/** Puts the pane into an element and starts its session. */
export function mountPane(element: HTMLElement, host: PaneHost): PaneSession {
  const session = new PaneSession(host);
  void session.start();
  createRoot(element).render(<Pane session={session} />);
  return session;
}
