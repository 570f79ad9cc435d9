import { createContext, useContext, useSyncExternalStore } from 'react';
import { type PaneTexts, paneTexts } from '../text/paneTexts';
import type { PaneSession } from './session';
import type { PaneState } from './state';

export const SessionContext = createContext<PaneSession | null>(null);

/** The session with its present state, and the words of the pane's language. */
export function useSession(): { session: PaneSession; state: PaneState; texts: PaneTexts } {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside SessionContext');
  const state = useSyncExternalStore(session.subscribe, session.getState);
  return { session, state, texts: paneTexts(session.host.language) };
}
