import type { LedgerHost } from '../app/live/ledgerHost';
import type { PaneSession } from './session';

/** What functions in cells follow: the workbook of the session, read as its reports would be made. */
export function ledgerOfSession(session: PaneSession): LedgerHost {
  const { workbook, view } = session.host;
  return {
    workbook,
    view,
    request: () => session.request(),
    onRequest(changed) {
      let before = session.getState().choices;
      session.subscribe(() => {
        const { choices } = session.getState();
        if (choices === before) return;
        before = choices;
        changed();
      });
    },
    later(work, milliseconds) {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
    complain: (error) => console.error(error),
  };
}
