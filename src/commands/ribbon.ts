import type { PaneSession } from '../taskpane/session';

/** What Office hands a button's command: it must be told when the command has ended, or the button stays busy. */
export interface CommandEvent {
  completed(): void;
}

/**
 * Menyfliksområdets kommandon, by the names the manifest calls them. They run with the pane closed and drive the same session as the
 * pane, which is opened where there is something the user must see.
 */
export function ribbonCommands(
  ready: Promise<PaneSession>,
  showPane: () => Promise<unknown>,
): Readonly<Record<string, (event?: CommandEvent) => Promise<void>>> {
  const command =
    (work: (session: PaneSession) => Promise<void>) =>
    async (event?: CommandEvent): Promise<void> => {
      try {
        await work(await ready);
      } catch (error) {
        console.error(error);
      } finally {
        // A keyboard shortcut has no button to let go of.
        event?.completed();
      }
    };
  const showProblem = async (session: PaneSession): Promise<void> => {
    if (session.getState().problem) await showPane();
  };
  return {
    skapaRapporter: command(async (session) => {
      await session.createReports();
      const { problem, findings, run, opened } = session.getState();
      const sheet = run?.created.sheets[0]?.name;
      if (
        opened === 'update' ||
        problem ||
        findings.some(({ severity }) => severity === 'fel') ||
        sheet === undefined
      )
        await showPane();
      else await session.show(sheet);
    }),
    kontrollera: command(async (session) => {
      await session.inspect();
      if (!session.getState().problem) session.goTo('controls');
      await showPane();
    }),
    visaSparning: command(async (session) => {
      const { traceOf } = await import('../taskpane/trace/traceSession');
      // The reading goes on while the pane opens, which then shows how far it has come.
      const tracing = traceOf(session).traceSelected();
      await showPane();
      await tracing;
    }),
    granska: command(async (session) => {
      const { auditOf } = await import('../taskpane/audit/auditSession');
      session.open('audit');
      // The work goes on while the pane opens, which then shows how far it has come.
      const auditing = auditOf(session).audit();
      await showPane();
      await auditing;
    }),
    skapaIndatablad: command(async (session) => {
      await session.addInput();
      await showProblem(session);
    }),
    importeraSie: command(async (session) => {
      session.open('importSie');
      await showPane();
    }),
    oppnaExempel: command(async (session) => {
      await session.openExample();
      await showProblem(session);
    }),
  };
}
