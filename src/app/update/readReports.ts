import type { JobOptions, WorkbookPort } from '../../workbook/port';
import type { ReportState } from '../../workbook/reportUpdate';
import { type Memory, readMemory } from './memory';

/** Rapportbladen som de står, and what is kept of the last time. */
export interface StandingReports {
  readonly states: readonly ReportState[];
  readonly memory: Memory;
}

export async function readReports(
  workbook: WorkbookPort,
  options: JobOptions = {},
): Promise<StandingReports> {
  const { states, memory } = await workbook.reportSheets(options);
  return { states, memory: readMemory(memory) };
}

/** The same; null where the workbook has no report sheet of ours, which costs nothing to find out. */
export async function readAnyReports(
  workbook: WorkbookPort,
  options: JobOptions = {},
): Promise<StandingReports | null> {
  const sheets = await workbook.sheets();
  return sheets.some(({ report }) => report !== null) ? readReports(workbook, options) : null;
}

/** The sheet of a report; where the user has copied it, the one with the planned name. */
export function stateOf(
  states: readonly ReportState[],
  { id, name }: { readonly id: string; readonly name: string },
): ReportState | undefined {
  const own = states.filter((state) => state.id === id);
  return own.find(({ sheet }) => sheet === name) ?? own[0];
}
