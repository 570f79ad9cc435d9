import type { Finding } from '../../ledger/finding';
import type { Language } from '../../text/amountText';
import type { JobOptions, WorkbookPort } from '../../workbook/port';
import { reportPlans } from '../controlSheet';
import type { PreparedReports } from '../prepareReports';
import { diffReport } from './diffReport';
import { overwrittenFindings } from './overwrittenFindings';
import { stateOf } from './planUpdate';
import { readReports } from './prepareUpdate';

/** Överskrivna belopp på bladen som de står: what the user has typed over since the reports were written. */
export async function standingOverwritten(
  workbook: WorkbookPort,
  reports: PreparedReports,
  language: Language,
  options: JobOptions = {},
): Promise<Finding[]> {
  const { states, memory } = await readReports(workbook, options);
  const { entity, period } = reports;
  const sheets = reportPlans(reports, { entity, period, language }).flatMap((plan) => {
    const [state, kept] = [stateOf(states, plan), memory.reports.get(plan.id)];
    return state && kept ? diffReport(plan, kept, state, new Map()).preview : [];
  });
  return overwrittenFindings({ sheets }, new Map(), reports, language);
}
