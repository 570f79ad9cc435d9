import { markName, type PlanName, type SheetPlan } from '../sheets/plan';
import { WorkbookProblem } from './port';
import { freeSheetName, sameSheetName } from './sheetNames';

/** What a placement needs to know of a tab; each host's own tabs know more. */
export interface NamedTab {
  readonly name: string;
  /** Report id where the sheet carries our mark. */
  readonly report: string | null;
}

/** Placering: where a planned sheet goes. */
export interface Placement<Tab extends NamedTab> {
  readonly plan: SheetPlan;
  /** Place in the finished tab order, 0-based. New sheets stand side by side. */
  readonly tab: number;
  readonly name: string;
  /** The earlier report that it takes the place of; null for a new sheet. */
  readonly replaces: Tab | null;
  /** True for a report, which gets our mark; a sheet without it is the user's own. */
  readonly marked: boolean;
}

/**
 * Reports go last. An earlier report keeps its tab and the name the tab has now, which formulas elsewhere may use. Where the
 * user has copied a report, mark and all, the tab with the planned name is the report.
 */
export function reportPlacements<Tab extends NamedTab>(
  tabs: readonly Tab[],
  plans: readonly SheetPlan[],
): Placement<Tab>[] {
  if (new Set(plans.map(({ id }) => id)).size < plans.length) throw new RangeError('two plans of one id');
  const names = tabs.map(({ name }) => name);
  return plans.map((plan) => {
    const earlier = tabs.filter(({ report }) => report === plan.id);
    const own = earlier.find(({ name }) => name === plan.name) ?? earlier[0];
    if (own) return { plan, tab: tabs.indexOf(own), name: own.name, replaces: own, marked: true };
    const name = freeSheetName(plan.name, names);
    return { plan, tab: names.push(name) - 1, name, replaces: null, marked: true };
  });
}

/**
 * Sheets for the user go before the first report; one named in `replace` goes where the user's sheet of that name stands. Code
 * `sheet-exists` with `sheet` where a name is taken by any other sheet, or by a report.
 */
export function addedPlacements<Tab extends NamedTab>(
  tabs: readonly Tab[],
  plans: readonly SheetPlan[],
  replace: readonly string[] = [],
): Placement<Tab>[] {
  const firstReport = tabs.findIndex(({ report }) => report !== null);
  const first = firstReport < 0 ? tabs.length : firstReport;
  const names = tabs.map(({ name }) => name);
  const replaced = plans.map((plan) => {
    const agreed = replace.some((one) => sameSheetName(one, plan.name));
    return agreed ? tabs.find((tab) => tab.report === null && sameSheetName(tab.name, plan.name)) : undefined;
  });
  const added = replaced.filter((own) => !own).length;
  let next = first;
  return plans.map((plan, i) => {
    const own = replaced[i];
    if (own) {
      const tab = tabs.indexOf(own);
      return { plan, tab: tab < first ? tab : tab + added, name: own.name, replaces: own, marked: false };
    }
    const name = freeSheetName(plan.name, []);
    if (freeSheetName(plan.name, names) !== name) throw new WorkbookProblem('sheet-exists', { sheet: name });
    names.push(name);
    return { plan, tab: next++, name, replaces: null, marked: false };
  });
}

/** The hidden names that a placed sheet gets: its mark where it is a report, and those of its plan, each once. */
export function hiddenNames({ plan, marked }: Placement<NamedTab>): PlanName[] {
  const mark = marked ? [{ name: markName(plan.id), row: 0, column: 0 }] : [];
  return [...new Map([...mark, ...plan.names].map((one) => [one.name, one])).values()];
}

/** Names that tabs got, by the names the plans gave them; only where the two differ. */
export function givenNames(placements: readonly Placement<NamedTab>[]): Map<string, string> {
  return new Map(
    placements.filter(({ plan, name }) => plan.name !== name).map(({ plan, name }) => [plan.name, name]),
  );
}
