import type { Finding } from '../../ledger/finding';
import type { Language } from '../../text/amountText';
import { reportPlans } from '../controlSheet';
import type { PreparedReports } from '../prepareReports';
import { diffReport } from './diffReport';
import { overwrittenFindings } from './overwrittenFindings';
import { stateOf } from './planUpdate';
import type { StandingReports } from './readReports';

/** Överskrivna belopp på bladen som de står: what the user has typed over since the reports were written. */
export function standingOverwritten(
  { states, memory }: StandingReports,
  reports: PreparedReports,
  language: Language,
): Finding[] {
  const { entity, period } = reports;
  const sheets = reportPlans(reports, { entity, period, language }).flatMap((plan) => {
    const [state, kept] = [stateOf(states, plan), memory.reports.get(plan.id)];
    return state && kept ? diffReport(plan, kept, state, new Map()).preview : [];
  });
  return overwrittenFindings({ sheets }, new Map(), reports, language);
}
