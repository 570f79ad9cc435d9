import type { PaneSession } from './session';

/** A part of the pane with a state of its own, made the first time it is asked for and then kept as long as the session. */
export function onePerSession<T>(make: (session: PaneSession) => T): (session: PaneSession) => T {
  const made = new WeakMap<PaneSession, T>();
  return (session) => {
    const kept = made.get(session) ?? make(session);
    made.set(session, kept);
    return kept;
  };
}
