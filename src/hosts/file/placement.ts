import type { SheetPlan } from '../../sheets/plan';
import { WorkbookProblem } from '../../workbook/port';
import { freeSheetName } from './sheetNames';
import type { Book } from './workbookPart';

/** Where a planned sheet goes. */
export interface Placement {
  readonly plan: SheetPlan;
  /** Place in the finished tab order, 0-based. New sheets stand side by side. */
  readonly tab: number;
  readonly name: string;
  /** The part of the earlier report that it takes the place of; null for a new sheet. */
  readonly replaces: string | null;
  /** True for a report, which gets our mark; a sheet without it is the user's own. */
  readonly marked: boolean;
}

/**
 * Reports go last. An earlier report keeps its tab and the name the tab has now, which formulas elsewhere may use. Where the
 * user has copied a report, mark and all, the tab with the planned name is the report.
 */
export function reportPlacements({ tabs }: Book, plans: readonly SheetPlan[]): Placement[] {
  if (new Set(plans.map(({ id }) => id)).size < plans.length) throw new RangeError('two plans of one id');
  const names = tabs.map(({ name }) => name);
  return plans.map((plan) => {
    const earlier = tabs.filter(({ report, part }) => report === plan.id && part !== null);
    const own = earlier.find(({ name }) => name === plan.name) ?? earlier[0];
    if (own) return { plan, tab: tabs.indexOf(own), name: own.name, replaces: own.part, marked: true };
    const name = freeSheetName(plan.name, names);
    return { plan, tab: names.push(name) - 1, name, replaces: null, marked: true };
  });
}

/** Sheets for the user go before the first report. Code `sheet-exists` with `sheet` where a name is taken. */
export function addedPlacements({ tabs }: Book, plans: readonly SheetPlan[]): Placement[] {
  const firstReport = tabs.findIndex(({ report }) => report !== null);
  const first = firstReport < 0 ? tabs.length : firstReport;
  const names = tabs.map(({ name }) => name);
  return plans.map((plan, i) => {
    const name = freeSheetName(plan.name, []);
    if (freeSheetName(plan.name, names) !== name) throw new WorkbookProblem('sheet-exists', { sheet: name });
    names.push(name);
    return { plan, tab: first + i, name, replaces: null, marked: false };
  });
}
