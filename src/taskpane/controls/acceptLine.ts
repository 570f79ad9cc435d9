import { withAcceptance } from '../../app/checked';
import { type CheckedLine, figuresOf } from '../../controls/accept';
import type { PaneSession } from '../session';

const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** Godtar en rad: keeps it in the workbook with its reason and today's date; an empty `reason` is a reason too. */
export function acceptLine(session: PaneSession, line: CheckedLine, reason: string): Promise<void> {
  return judge(session, line, { reason: reason.trim(), day: dayOf(session.host.now()) });
}

/** Ångrar godtagandet. */
export function withdrawLine(session: PaneSession, line: CheckedLine): Promise<void> {
  return judge(session, line, null);
}

function judge(session: PaneSession, line: CheckedLine, accepted: CheckedLine['accepted']): Promise<void> {
  return session.run('acceptFinding', async () => {
    const { accept, withdraw } = await import('../../app/acceptances');
    const { workbook } = session.host;
    const acceptable = { subject: line.subject, figures: figuresOf(line) };
    await (accepted ? accept(workbook, [acceptable], accepted) : withdraw(workbook, [acceptable]));
    const { controls } = session.getState();
    if (controls) session.controlsJudged(withAcceptance(controls, line, accepted));
  });
}
