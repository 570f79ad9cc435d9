import type { Finding } from '../ledger/finding';
import type { Scenario } from '../ledger/ledger';
import { ROLES, type Role } from '../sheets/roles';
import type { LeftOut } from '../statements/withoutEmpty';

/** The sheet that each scenario is read from. */
const ROLE_OF: Readonly<Record<Scenario, Role>> = {
  actual: 'ledger',
  budget: 'budget',
  forecast: 'forecast',
  previousForecast: 'previousForecast',
  contribution: 'contributions',
};

/** Says, in one notice, what is not in the reports because the workbook has nothing for it, and in which sheets it is put. Code: left-out. */
export function leftOutFindings(leftOut: readonly LeftOut[]): Finding[] {
  if (leftOut.length === 0) return [];
  const what = leftOut.flatMap(({ statement, columns, whole }) =>
    whole ? [statement.title] : columns.map(({ title }) => title),
  );
  const sheets = inputSheetsOf(leftOut.map(({ scenario }) => scenario));
  return [{ code: 'left-out', severity: 'upplysning', params: { what: listed(what), sheets } }];
}

/** The sheets that scenarios are put in, by name: "Budget, Prognos". */
export function inputSheetsOf(scenarios: readonly Scenario[]): string {
  return listed(
    scenarios.map((scenario) => ROLES.find(({ role }) => role === ROLE_OF[scenario])?.title ?? ''),
  );
}

function listed(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join(', ');
}
