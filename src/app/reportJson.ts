import { monthText } from '../ledger/months';
import { oreToDecimal, stepsToDecimal } from '../money/decimalText';
import type { Statement, StatementRow } from '../statements/statement';
import type { Language } from '../text/amountText';
import { findingText, placeText } from '../text/findingText';
import { checkedJson } from './controlsJson';
import type { CreatedReports } from './createReports';

/** The result of a run as plain JSON: amounts are decimal strings in the display unit, an absent key is no figure. */
export function reportJson(
  { reports, sheets, findings, controls }: CreatedReports,
  language: Language,
): object {
  return {
    entity: reports?.entity ?? '',
    period: reports ? { from: monthText(reports.period.from), to: monthText(reports.period.to) } : null,
    layout: reports?.layout.id ?? null,
    statements: reports?.statements.map(statementJson) ?? [],
    findings: findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      message: findingText(finding, language),
      at: finding.at ? { ...finding.at, text: placeText(finding.at, language) } : null,
      difference: finding.difference === undefined ? null : oreToDecimal(finding.difference),
    })),
    controls: controls ? checkedJson(controls, language) : null,
    sheets: sheets.map(({ id, name }) => ({ id, name })),
  };
}

function statementJson(statement: Statement): unknown {
  return {
    id: statement.id,
    title: statement.title,
    unit: statement.precision.unit === 'öre' ? 'kr' : statement.precision.unit,
    columns: statement.columns.map(({ id, title }) => ({ id, title })),
    rows: statement.rows.map((row) => ({
      id: row.id,
      label: row.label,
      kind: row.kind,
      ...(row.note === '' ? {} : { note: row.note }),
      ...(row.texts.size === 0 ? {} : { texts: Object.fromEntries(row.texts) }),
      values: valuesOf(row),
    })),
  };
}

function valuesOf(row: StatementRow): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [id, { steps }] of row.figures) values[id] = stepsToDecimal(steps, row.precision);
  for (const [id, percent] of row.percents) values[id] = (percent * 100).toFixed(1).replace(/^-0\.0$/, '0.0');
  return values;
}
