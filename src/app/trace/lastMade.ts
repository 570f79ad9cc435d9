import { monthText, type Period } from '../../ledger/months';
import { parsePeriod } from '../../ledger/parsePeriod';
import type { Unit } from '../../money/round';
import type { Rounding } from '../../statements/layout';
import type { WorkbookPort } from '../../workbook/port';

/** What the reports in a workbook were last made with, so that a figure is traced as it was made and not as the pane stands now. */
export interface MadeWith {
  /** Id of the layout that was asked for; undefined where the workbook itself decided. */
  readonly layout?: string;
  readonly period: Period;
  readonly unit: Unit;
  readonly rounding: Rounding;
}

const KEY = 'made';
const UNITS: readonly Unit[] = ['kr', 'tkr', 'öre'];
const ROUNDINGS: readonly Rounding[] = ['nearest', 'additive'];

/** Keeps it in the workbook. What goes wrong here is no reason to take back finished reports: nothing is thrown. */
export async function rememberMade(workbook: WorkbookPort, made: MadeWith): Promise<void> {
  const { layout, period, unit, rounding } = made;
  const text = [`${monthText(period.from)}..${monthText(period.to)}`, unit, rounding, layout ?? ''].join('|');
  await workbook.saveSettings(new Map([[KEY, text.slice(0, 200)]])).catch(() => undefined);
}

/** Null where no reports have been made, or by a version that kept something else. */
export function lastMade(settings: ReadonlyMap<string, string>): MadeWith | null {
  const [months = '', unit, rounding, ...rest] = (settings.get(KEY) ?? '').split('|');
  const period = parsePeriod(months);
  const known = {
    unit: UNITS.find((one) => one === unit),
    rounding: ROUNDINGS.find((one) => one === rounding),
  };
  const layout = rest.join('|') || undefined;
  if (!period || !known.unit || !known.rounding) return null;
  return { layout, period, unit: known.unit, rounding: known.rounding };
}
