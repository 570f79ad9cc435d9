import type { Finding } from '../ledger/finding';
import { fiscalYearOf, type Ledger, type Scenario, SCENARIOS } from '../ledger/ledger';
import { roleNamed } from '../sheets/recognise';
import { ROLES, type Role } from '../sheets/roles';
import type { Statement } from '../statements/statement';
import type { LeftOut } from '../statements/withoutEmpty';
import type { ReadWorkbook } from './readWorkbook';

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
  return listed(scenarios.map((scenario) => titleOf(ROLE_OF[scenario])));
}

/**
 * Says, once for each kind of plan, which columns are empty since the workbook has no such plan for their years. Code: plan-columns-empty.
 */
export function emptyColumns(
  statements: readonly Statement[],
  ledger: Ledger,
  { sheets, findings }: Pick<ReadWorkbook, 'sheets' | 'findings'>,
): Finding[] {
  // A sheet that could not be taken has its finding.
  const unread = new Set(findings.flatMap(({ at }) => (at?.sheet ? [roleNamed(at.sheet)] : [])));
  return SCENARIOS.flatMap((scenario): Finding[] => {
    // The first forecast of a year has none before it, and rightly.
    if (scenario === 'actual' || scenario === 'previousForecast') return [];
    const empty = statements
      .flatMap(({ columns }) => columns)
      .filter(({ layout, hasData }) => layout.kind === 'amount' && layout.scenario === scenario && !hasData);
    const role = ROLE_OF[scenario];
    const years = empty.flatMap(({ period }) => (period ? [String(fiscalYearOf(ledger, period.to))] : []));
    const here = sheets.find((sheet) => sheet.role === role)?.grid.sheet;
    if (empty.length === 0 || (here === undefined && unread.has(role))) return [];
    const params = {
      what: listed(empty.map(({ title }) => title)),
      years: listed(years),
      sheet: here ?? titleOf(role),
    };
    const at = here === undefined ? undefined : { sheet: here };
    return [{ code: 'plan-columns-empty', severity: 'varning', at, params }];
  });
}

function titleOf(role: Role): string {
  return ROLES.find((one) => one.role === role)?.title ?? '';
}

function listed(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join(', ');
}
