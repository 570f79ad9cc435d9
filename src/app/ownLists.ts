import { CONTROL_REPORT } from '../sheets/reportNames';
import { AUDIT_REPORT } from './auditPlan';
import { trailNumber } from './trace/trailReport';
import { isLog } from './update/logSheet';

/** True for the program's sheets that tell of reports without being one: Granskning, Kontroller, Spårning, Logg. */
export function isOwnList(report: string | null): boolean {
  if (report === null) return false;
  return [AUDIT_REPORT, CONTROL_REPORT].includes(report) || isLog(report) || trailNumber(report) !== null;
}
