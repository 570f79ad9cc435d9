import type { Finding } from '../ledger/finding';
import { fiscalYearOf, type Ledger, SCENARIOS } from '../ledger/ledger';
import { InputPlaces } from '../sheets/inputPlaces';
import type { LayoutPlaces } from '../sheets/layoutPlaces';
import type { RecognisedSheet } from '../sheets/recognise';
import { accountsOutside } from '../statements/accountsOutside';
import { checkCoverage } from '../statements/coverage';
import type { Statement } from '../statements/statement';
import { unmappedRuns } from '../statements/unmappedRuns';
import type { PreparedReports } from './prepareReports';
import { rowsWithoutObject } from './rowsWithoutObject';

/** Codes that are about a row of the input, whose insats is missing or wrong: the layout is as it should be. */
const OF_ROWS: ReadonlySet<string> = new Set(['row-without-object', 'object-on-no-row']);

/**
 * Konton på ingen rad, på två eller i ingen rapport: at the row of the sheet Rapportmall where the layout is one and has such a row, else
 * at the account in the input. A row whose insats is missing or on no row: at that row, once, however many reports show its insats.
 *
 * Codes: those of checkCoverage, unmappedRuns and accountsOutside.
 */
export function coverageFindings(
  statements: readonly Statement[],
  { layout, ledger, period }: Pick<PreparedReports, 'layout' | 'ledger' | 'period'>,
  sheets: readonly RecognisedSheet[],
  layoutPlaces: LayoutPlaces | null,
): Finding[] {
  const covered = statements.flatMap((statement) =>
    unmappedRuns(checkCoverage(statement, ledger), statement, ledger.accounts),
  );
  const onRows = covered.filter(({ code }) => !OF_ROWS.has(code));
  const outside = accountsOutside(layout, ledger, period);
  const places = new InputPlaces(ledger, sheets);
  const year = fiscalYearOf(ledger, period.to);
  const atAccount = (finding: Finding): Finding => ({
    ...finding,
    at: places.first({ account: Number(finding.params?.['account']), year }),
  });
  return [
    ...onceEach(covered.filter(({ code }) => OF_ROWS.has(code))).map((finding) =>
      atRow(finding, ledger, places, year),
    ),
    ...outside.map(atAccount),
    ...(layoutPlaces?.placed(onRows) ?? onRows.map(atAccount)),
  ];
}

/**
 * What was found before (`read`), and what the statements leave out or gather, as one list: an insats that the sheet Insatser does not have
 * and that is on no row is one slip, and told once.
 *
 * Codes: object-unknown, and those of coverageFindings and rowsWithoutObject.
 */
export function withCoverage(
  read: readonly Finding[],
  statements: readonly Statement[],
  reports: Pick<PreparedReports, 'layout' | 'ledger' | 'period'>,
  sheets: readonly RecognisedSheet[],
  layoutPlaces: LayoutPlaces | null,
): Finding[] {
  const uncovered = coverageFindings(statements, reports, sheets, layoutPlaces);
  return [...toldOnce(read, uncovered), ...rowsWithoutObject(statements, reports, sheets)];
}

/** An insats that is neither declared nor on a row is told where it is on no row, as unknown. */
function toldOnce(read: readonly Finding[], uncovered: readonly Finding[]): Finding[] {
  const objectOf = ({ params }: Finding): string => String(params?.['object']);
  const ofCode = (findings: readonly Finding[], code: string): Set<string> =>
    new Set(findings.filter((one) => one.code === code).map(objectOf));
  const [undeclared, onNoRow] = [ofCode(read, 'object-not-declared'), ofCode(uncovered, 'object-on-no-row')];
  const isBoth = (finding: Finding): boolean =>
    (finding.code === 'object-not-declared' && onNoRow.has(objectOf(finding))) ||
    (finding.code === 'object-on-no-row' && undeclared.has(objectOf(finding)));
  return [
    ...read.filter((finding) => !isBoth(finding)),
    ...uncovered.map((finding) => {
      if (!isBoth(finding)) return finding;
      const known = String(finding.params?.['known']).split(', ');
      const others = known.filter((code) => !undeclared.has(code)).join(', ');
      return { ...finding, code: 'object-unknown', params: { ...finding.params, known: others } };
    }),
  ];
}

/** The first of each account and insats. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const about = ({ code, params }: Finding): string => `${code}|${params?.['account']}|${params?.['object']}`;
  return findings.filter((one, i) => findings.findIndex((other) => about(other) === about(one)) === i);
}

/** At the insats of the first such row of the year, with how many there are. */
function atRow(finding: Finding, ledger: Ledger, places: InputPlaces, year: number): Finding {
  const { params = {} } = finding;
  const as = SCENARIOS.find((scenario) => scenario === params['scenario']);
  const object = ledger.objects.findIndex(({ code }) => code === params['object']);
  const sought = { account: Number(params['account']), object, as: as ?? 'actual', year };
  return {
    ...finding,
    at: places.first(sought),
    params: { ...params, count: places.count(sought) },
  };
}
