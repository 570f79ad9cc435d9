import type { Finding } from '../ledger/finding';
import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/months';
import type { Unit } from '../money/round';
import { readInputs } from '../sheets/readInputs';
import { buildStatements } from '../statements/buildStatement';
import { checkCoverage } from '../statements/coverage';
import type { Layout, Rounding } from '../statements/layout';
import { parseLayout } from '../statements/parseLayout';
import type { Statement } from '../statements/statement';
import { withComparison } from '../statements/withComparison';
import { extendLayout } from './extendLayout';
import { type LayoutSource, USUAL_LAYOUT } from './layoutSource';
import type { ReadWorkbook } from './readWorkbook';

/** What the user asks for; what is absent comes from Inställningar, then from the layout. */
export interface ReportRequest {
  readonly layouts: LayoutSource;
  /** Id of a layout, or a layout as JSON with the name it goes by in messages. */
  readonly layout?: string | { readonly name: string; readonly json: unknown };
  readonly period?: Period;
  readonly unit?: Unit;
  readonly rounding?: Rounding;
  /** Ids of the statements wanted; absent: all. */
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

/**
 * Tar fram rapporterna ur en läst arbetsbok. `reports` is null where the input cannot make any report; the findings say why.
 *
 * Codes: layout-none, layout-assumed, layout-not-found, report-unknown, and those of readInputs, parseLayout and checkCoverage.
 */
export function prepareReports(
  book: ReadWorkbook,
  request: ReportRequest,
): { reports: PreparedReports | null; findings: readonly Finding[] } {
  const findings: Finding[] = [...book.findings];
  const layout = chooseLayout(book, request, findings);
  if (!layout) return { reports: null, findings };
  const { inputs, findings: inputFindings } = readInputs(
    book.sheets,
    book.settings,
    request.period ?? null,
    layout.accounts,
  );
  findings.push(...inputFindings);
  if (!inputs) return { reports: null, findings };
  const choice = {
    period: inputs.period,
    unit: request.unit ?? book.settings.unit ?? layout.unit,
    rounding: request.rounding ?? book.settings.rounding ?? layout.rounding,
  };
  const wanted = chosenStatements(layout, request.reports, findings);
  const statements = buildStatements(layout, wanted, inputs.ledger, choice);
  for (const statement of statements) findings.push(...checkCoverage(statement, inputs.ledger));
  const entity = book.settings.entity ?? '';
  const { ledger, period } = inputs;
  const { unit, rounding } = choice;
  return { reports: { entity, period, layout, statements, unit, rounding, ledger }, findings };
}

function chooseLayout(
  { settings }: ReadWorkbook,
  { layout, layouts }: ReportRequest,
  findings: Finding[],
): Layout | null {
  const known = layouts
    .list()
    .map(({ id }) => id)
    .join(', ');
  const assumed = layouts.list().find(({ id }) => id === USUAL_LAYOUT);
  const wanted = layout ?? settings.layout ?? assumed?.id;
  if (wanted === undefined) {
    findings.push({ code: 'layout-none', severity: 'fel', params: { known } });
    return null;
  }
  if (assumed && layout === undefined && settings.layout === undefined)
    findings.push({
      code: 'layout-assumed',
      severity: 'upplysning',
      params: { layout: assumed.id, title: assumed.title, known },
    });
  const json = typeof wanted === 'string' ? layouts.load(wanted) : wanted.json;
  if (json === undefined) {
    findings.push({ code: 'layout-not-found', severity: 'fel', params: { layout: String(wanted), known } });
    return null;
  }
  const extended = extendLayout(json, layouts);
  const parsed = parseLayout(extended.json);
  findings.push(...extended.findings, ...parsed.findings);
  return parsed.layout && withComparison(parsed.layout, settings.comparison);
}

function chosenStatements(
  layout: Layout,
  ids: readonly string[] | undefined,
  findings: Finding[],
): Layout['statements'] {
  if (!ids) return layout.statements;
  const known = layout.statements.map(({ id }) => id);
  for (const id of ids) {
    if (!known.includes(id))
      findings.push({ code: 'report-unknown', severity: 'fel', params: { id, known: known.join(', ') } });
  }
  return layout.statements.filter(({ id }) => ids.includes(id));
}
