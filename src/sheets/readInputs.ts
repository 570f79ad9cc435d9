import type { Account, AccountSet } from '../ledger/accounts';
import { includesAccount } from '../ledger/accounts';
import { carryForward, yearsToCarry } from '../ledger/carryForward';
import { movement } from '../ledger/cube';
import { LedgerDraft } from '../ledger/draft';
import type { Finding } from '../ledger/finding';
import { fillForecast, forecastGaps, type ForecastMethod } from '../ledger/forecast';
import { type Ledger, fiscalYear, fiscalYearOf, hasData } from '../ledger/ledger';
import { monthOfDay, type Period, monthText } from '../ledger/months';
import type { AccountClasses } from '../statements/layout';
import { undeclaredAccounts, undeclaredObjects } from './declared';
import { rowsAboveHeadings } from './aboveHeadings';
import { ore, type Ore } from '../money/ore';
import { choosePeriod, yearStart } from './choosePeriod';
import type { ReadingMemory } from './knownRows';
import { emptyInput } from './emptyInput';
import { emptyMonths } from './emptyMonths';
import { forecastFindings } from './forecastFindings';
import { readBalanceList } from './readBalanceList';
import { readContributions } from './readContributions';
import { readLedger } from './readLedger';
import { readOpenings } from './readOpenings';
import { readChart, readObjects } from './readNames';
import { type Entered, planSigns, readPlan } from './readPlans';
import type { Settings } from './readSettings';
import { firstPlanYear } from './planYears';
import type { RecognisedSheet } from './recognise';
import type { Role } from './roles';
import { yearInName } from './rowYear';
import { tellUnbalanced } from './unbalancedLedger';
import { YearsRead } from './yearsRead';

/** Underlag: everything the reports are made from. */
export interface Inputs {
  readonly ledger: Ledger;
  readonly period: Period;
  readonly findings: readonly Finding[];
}

/** How many years back a ledger may reach; older dates are typing errors. */
const YEARS_BACK = 9;

/**
 * Läser underlaget: all recognised sheets → one ledger. Null (with findings) where there is no Huvudbok, Saldolista or Budget, or no
 * month to report. A budget alone makes a report of its year.
 *
 * Codes: no-ledger, those of emptyInput and emptyMonths, forecast-incomplete, period-two-years, period-without-postings,
 * balance-list-not-used, opening-missing, opening-missing-known (last year's closing is), ledger-unbalanced, and those of choosePeriod
 * and the readers it calls.
 */
export function readInputs(
  sheets: readonly RecognisedSheet[],
  settings: Settings,
  wanted: Period | null,
  classes: AccountClasses,
  memory?: ReadingMemory,
): { inputs: Inputs | null; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const sheetsOf = (role: Role): readonly RecognisedSheet[] => sheets.filter((sheet) => sheet.role === role);
  const ledgerSheets = sheetsOf('ledger');
  const balanceLists = sheetsOf('balanceList');
  const budgetSheets = sheetsOf('budget');
  if (ledgerSheets.length + balanceLists.length + budgetSheets.length === 0) {
    findings.push({ code: 'no-ledger', severity: 'fel' });
    return { inputs: null, findings };
  }
  const empty = emptyInput(sheets);
  if (empty) return { inputs: null, findings: [empty] };
  const budgetYear = balanceLists.length === 0 ? firstPlanYear(budgetSheets) : null;
  const { period, findings: periodFindings } = choosePeriod(settings, wanted, ledgerSheets, budgetYear);
  findings.push(...periodFindings);
  if (!period) return { inputs: null, findings };
  const expected = ledgerSheets.reduce((sum, sheet) => sum + sheet.grid.values.length, 64);
  const draft = new LedgerDraft(yearStart(settings), expected);
  const year = fiscalYearOf(draft, period.to);
  if (fiscalYearOf(draft, period.from) !== year)
    findings.push({ code: 'period-two-years', severity: 'fel', params: { year } });

  const years = new YearsRead();
  const declared = new Set<Account>();
  for (const sheet of sheetsOf('chart')) {
    const chart = readChart(sheet, draft);
    chart.accounts.forEach((account) => declared.add(account));
    findings.push(...chart.findings);
  }
  const ownMethods = new Map<number, ForecastMethod>();
  for (const sheet of sheetsOf('objects')) {
    const objects = readObjects(sheet, draft);
    objects.methods.forEach((method, object) => ownMethods.set(object, method));
    findings.push(...objects.findings);
  }
  // A report of an earlier period is made from a book that goes on: the book's own year is not a slip of the pen.
  const set = settings.yearTo ?? settings.yearFrom;
  const bookYear = set === undefined ? year : fiscalYearOf(draft, monthOfDay(set));
  const readable = { first: year - YEARS_BACK, last: Math.max(year, bookYear) };
  for (const sheet of ledgerSheets)
    findings.push(
      ...readLedger(sheet, draft, readable, years, undefined, memory?.rowsOf(sheet, draft.yearStartsIn)),
    );
  for (const sheet of sheetsOf('openings')) findings.push(...readOpenings(sheet, draft, year, years));
  let reported = ledgerSheets.length > 0;
  for (const sheet of balanceLists) {
    const listed = yearInName(sheet.grid.sheet) ?? year;
    if (listed === year) reported = true;
    const month = listed === year ? period.to : fiscalYear(draft, listed).to;
    // A saldolista stands for the ledger of its year, and is read only where there is no ledger of that year.
    if (ledgerSheets.length === 0 || (listed !== year && !draft.hasActual(fiscalYear(draft, listed))))
      findings.push(...readBalanceList(sheet, draft, month));
    else findings.push(balanceListNotUsed(sheet, ledgerSheets));
  }

  const signs = planSigns(settings, classes);
  for (const sheet of budgetSheets) findings.push(...readPlan(sheet, draft, 'budget', year, signs, years));
  const entered: Entered = new Map();
  for (const sheet of sheetsOf('forecast')) {
    findings.push(...readPlan(sheet, draft, 'forecast', year, signs, years, entered));
  }
  for (const sheet of sheetsOf('previousForecast'))
    findings.push(...readPlan(sheet, draft, 'previousForecast', year, signs, years));

  const isResult = (account: Account): boolean => includesAccount(classes.result, account);
  const methods = { usual: settings.forecastMethod, byObject: ownMethods };
  const fills = methods.usual !== undefined || ownMethods.size > 0;
  const forecasts = fills || entered.size > 0;
  if (forecasts || sheetsOf('contributions').length > 0) {
    const sofar = draft.finish();
    if (forecasts) {
      const basis = { ledger: sofar, year: fiscalYear(draft, year), period, entered, methods, isResult };
      // Where nothing was entered the forecast is all by method, as chosen.
      const filled = fillForecast(draft, basis);
      const told = { filled: entered.size > 0 ? filled : [], gaps: forecastGaps(basis) };
      findings.push(...forecastFindings(told, sofar, sheetsOf('forecast')));
    }
    for (const sheet of sheetsOf('contributions'))
      findings.push(
        ...readContributions(
          sheet,
          draft,
          { usual: bookYear, report: year },
          (inYear) => budgeted(sofar, inYear, classes.income),
          years,
        ),
      );
  }
  const booked = draft.finish();
  const isNew = yearsToCarry(booked).length > 0 && !booked.accounts.includes(classes.broughtForward);
  if (isNew) draft.accountIndex(classes.broughtForward);
  const ledger = carryForward(isNew ? draft.finish() : booked, isResult, classes.broughtForward);
  for (const sheet of sheets) findings.push(...rowsAboveHeadings(sheet));
  findings.push(
    ...years.findings,
    ...missingOpenings(ledger, draft, period, classes, sheetsOf('openings')[0]),
  );
  for (const each of [year - 1, year]) tellUnbalanced(ledger, each, findings, ledgerSheets);
  if (reported && !hasData(ledger, 'actual', period))
    findings.push({
      code: 'period-without-postings',
      severity: 'fel',
      params: { from: monthText(period.from), to: monthText(period.to) },
    });
  // A saldolista has the whole period in its last month.
  if (balanceLists.length === 0 && ledgerSheets[0])
    findings.push(...emptyMonths(ledger, period, ledgerSheets[0].grid.sheet));
  if (declared.size > 0) findings.push(...undeclaredAccounts(ledger, declared, classes, sheets));
  if (sheetsOf('objects').length > 0) findings.push(...undeclaredObjects(ledger, sheets));
  return { inputs: { ledger, period, findings }, findings };
}

function balanceListNotUsed({ grid }: RecognisedSheet, ledgers: readonly RecognisedSheet[]): Finding {
  const used = ledgers.map((ledger) => ledger.grid.sheet).join(', ');
  return { code: 'balance-list-not-used', severity: 'varning', at: { sheet: grid.sheet }, params: { used } };
}

function budgeted(ledger: Ledger, year: number, income: AccountSet): number {
  const { from, to } = fiscalYear(ledger, year);
  let sum = 0;
  ledger.accounts.forEach((account, index) => {
    if (includesAccount(income, account)) sum -= movement(ledger.cubes.budget, index, null, from, to);
  });
  return sum;
}

/** The report's year and the one it is compared with need opening balances, or a balance sheet shows only what moved. */
function missingOpenings(
  ledger: Ledger,
  draft: LedgerDraft,
  period: Period,
  classes: AccountClasses,
  sheet: RecognisedSheet | undefined,
): Finding[] {
  const year = fiscalYearOf(ledger, period.to);
  const findings: Finding[] = [];
  for (const candidate of [year - 1, year]) {
    if (draft.hasOpening(candidate)) continue;
    const { from, to } = fiscalYear(ledger, candidate);
    const moved = ledger.accounts.filter(
      (account, index) =>
        includesAccount(classes.balance, account) &&
        movement(ledger.cubes.actual, index, null, from, to) !== 0,
    ).length;
    // A förbund's first year has no opening balances, and no year before it.
    const first = ledger.cubes.actual.firstMonth > from;
    if (moved === 0 || (candidate !== year && first)) continue;
    const closing = closingAssets(ledger, candidate - 1, classes);
    findings.push({
      code: closing === null ? 'opening-missing' : 'opening-missing-known',
      severity: candidate === year && !first ? 'fel' : 'varning',
      at: sheet && { sheet: sheet.grid.sheet },
      difference: closing === null ? undefined : ore(-closing),
      params: { year: candidate, count: moved, ...(closing === null ? {} : { stated: 0, read: closing }) },
    });
  }
  return findings;
}

/** What the assets closed with in a year that is booked from what it opened with to its last month; null where it is not. */
function closingAssets(ledger: Ledger, year: number, classes: AccountClasses): Ore | null {
  const { from, to } = fiscalYear(ledger, year);
  const { actual } = ledger.cubes;
  const openings = ledger.openings.get(year);
  const isWhole = openings !== undefined || actual.firstMonth > from;
  if (!isWhole || !hasData(ledger, 'actual', { from: to, to })) return null;
  return ore(
    ledger.accounts.reduce(
      (sum, account, index) =>
        includesAccount(classes.assets, account)
          ? sum + (openings?.[index] ?? 0) + movement(actual, index, null, from, to)
          : sum,
      0,
    ),
  );
}
