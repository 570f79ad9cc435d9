import type { Finding } from '../ledger/finding';
import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/months';
import type { Unit } from '../money/round';
import type { ReadingMemory } from '../sheets/knownRows';
import type { LayoutPlaces } from '../sheets/layoutPlaces';
import { readInputs } from '../sheets/readInputs';
import { buildStatements, type ReportChoice } from '../statements/buildStatement';
import { checkObjects } from '../statements/checkObjects';
import type { Layout, Rounding } from '../statements/layout';
import type { Statement } from '../statements/statement';
import { withComments } from '../statements/withComments';
import { withComparison } from '../statements/withComparison';
import { withoutEmpty } from '../statements/withoutEmpty';
import { chooseLayout, type LayoutText } from './chooseLayout';
import { withCoverage } from './coverageFindings';
import type { LayoutSource } from './layoutSource';
import { emptyColumns, leftOutFindings } from './leftOutFindings';
import { namedStatements } from './namedStatements';
import type { ReadWorkbook } from './readWorkbook';

/** What the user asks for; what is absent comes from Inställningar, then from the layout. */
export interface ReportRequest {
  readonly layouts: LayoutSource;
  /** Id of a layout, or a layout as it was read. */
  readonly layout?: string | LayoutText;
  readonly period?: Period;
  readonly unit?: Unit;
  readonly rounding?: Rounding;
  /** The statements wanted, by id, name or sheet; absent: all. */
  readonly reports?: readonly string[];
}

/** Färdiga rapporter, before they are written anywhere. */
export interface PreparedReports {
  readonly entity: string;
  readonly period: Period;
  readonly layout: Layout;
  readonly statements: readonly Statement[];
  readonly unit: Unit;
  readonly rounding: Rounding;
  /** What they were made from, so that every figure can be followed to its rows. */
  readonly ledger: Ledger;
}

/** Rapporternas grund: the ledger that was read, the layout and the choices that statements are built by. */
export interface ReportBasis {
  readonly entity: string;
  readonly layout: Layout;
  readonly ledger: Ledger;
  readonly choice: ReportChoice;
  /** Where the layout's parts stand; null where it is no sheet. */
  readonly places: LayoutPlaces | null;
}

/**
 * Tar fram rapporterna ur en läst arbetsbok. `reports` is null where the input cannot make any report; the findings say why.
 *
 * Codes: report-unknown, and those of reportBasis, leftOutFindings, emptyColumns and withCoverage.
 */
export function prepareReports(
  book: ReadWorkbook,
  request: ReportRequest,
): { reports: PreparedReports | null; findings: readonly Finding[] } {
  const { basis, findings: readingFindings } = reportBasis(book, request);
  const findings: Finding[] = [...readingFindings];
  if (!basis) return { reports: null, findings };
  const { choice, places, ...made } = basis;
  const { ledger } = made;
  const wanted = chosenStatements(made.layout, request.reports, findings).map(({ id }) => id);
  const { layout, leftOut } = withoutEmpty(made.layout, ledger, choice.period);
  findings.push(...leftOutFindings(leftOut.filter(({ statement }) => wanted.includes(statement.id))));
  const chosen = layout.statements.filter(({ id }) => wanted.includes(id));
  const statements = buildStatements(layout, chosen, ledger, choice);
  const reports = { ...made, layout, ...choice, statements };
  findings.push(...emptyColumns(statements, ledger, book));
  return { reports, findings: withCoverage(findings, statements, reports, book.sheets, places) };
}

/**
 * Läser det som rapporterna görs av, before any statement is built. Null, and findings, as in prepareReports. `memory` is for who reads
 * the same workbook over and over.
 *
 * Codes: those of chooseLayout, readInputs and checkObjects.
 */
export function reportBasis(
  book: ReadWorkbook,
  request: ReportRequest,
  memory?: ReadingMemory,
): { basis: ReportBasis | null; findings: readonly Finding[] } {
  const findings: Finding[] = [...book.findings];
  const chosen = chooseLayout(book, request.layouts, request.layout);
  findings.push(...chosen.findings);
  if (!chosen.layout) return { basis: null, findings };
  const compared = withComparison(chosen.layout, book.settings.comparison);
  const layout = book.settings.commentLimit ? withComments(compared) : compared;
  const { inputs, findings: inputFindings } = readInputs(
    book.sheets,
    book.settings,
    request.period ?? null,
    layout.accounts,
    memory,
  );
  findings.push(...inputFindings);
  if (!inputs) return { basis: null, findings };
  const { ledger, period } = inputs;
  const unknown = checkObjects(layout, ledger);
  findings.push(...(chosen.places?.placed(unknown) ?? unknown));
  const choice = {
    period,
    unit: request.unit ?? book.settings.unit ?? layout.unit,
    rounding: request.rounding ?? book.settings.rounding ?? layout.rounding,
  };
  const entity = book.settings.entity ?? '';
  return { basis: { entity, layout, ledger, choice, places: chosen.places }, findings };
}

function chosenStatements(
  layout: Layout,
  names: readonly string[] | undefined,
  findings: Finding[],
): Layout['statements'] {
  if (!names) return layout.statements;
  const chosen = new Set(
    names.flatMap((name) => {
      const named = namedStatements(layout.statements, name);
      if (named.length === 0) {
        const known = layout.statements.map(({ id, title }) => `${title} (${id})`).join(', ');
        findings.push({ code: 'report-unknown', severity: 'fel', params: { id: name, known } });
      }
      return named;
    }),
  );
  return layout.statements.filter((statement) => chosen.has(statement));
}
