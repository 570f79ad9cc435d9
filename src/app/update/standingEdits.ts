import type { Finding } from '../../ledger/finding';
import type { Language } from '../../text/amountText';
import { reportPlans } from '../controlSheet';
import type { PreparedReports } from '../prepareReports';
import { diffReport } from './diffReport';
import { overwrittenFindings } from './overwrittenFindings';
import { ownRowFindings } from './ownRowFindings';
import { type StandingReports, stateOf } from './readReports';

/** Ändrat på bladen som de står: what the user has typed over since the reports were written, and rows of their own among those of sums. */
export function standingEdits(
  { states, memory }: StandingReports,
  reports: PreparedReports,
  language: Language,
): Finding[] {
  const { entity, period } = reports;
  const sheets = reportPlans(reports, { entity, period, language }).flatMap((plan) => {
    const [state, kept] = [stateOf(states, plan), memory.reports.get(plan.id)];
    return state && kept ? diffReport(plan, kept, state, new Map()).preview : [];
  });
  return [
    ...overwrittenFindings({ sheets }, new Map(), reports, language),
    ...ownRowFindings({ sheets }, reports, language, 'now'),
  ];
}
