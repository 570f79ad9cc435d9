import type { LedgerHost } from '../app/live/ledgerHost';
import type { PaneSession } from './session';

/** What functions in cells follow: the workbook of the session, read as its reports would be made. */
export function ledgerOfSession(session: PaneSession): LedgerHost {
  const { workbook, view, language } = session.host;
  return {
    language,
    workbook,
    view,
    request: () => session.request(),
    onRequest(changed) {
      let before = session.getState();
      session.subscribe(() => {
        const now = session.getState();
        const hasEnded = before.job !== null && now.job === null;
        const isChosen = now.choices !== before.choices;
        before = now;
        // A job may have left something in the workbook that no sheet shows, such as what is accepted.
        if (isChosen || hasEnded) changed();
      });
    },
    later(work, milliseconds) {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
    complain: (error) => console.error(error),
  };
}
