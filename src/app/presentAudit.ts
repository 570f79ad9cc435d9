import type { Audit } from '../audit/audit';
import { figureAt } from '../audit/equation';
import { type AuditClass, type AuditFinding, auditFindings } from '../audit/findings';
import type { LeftOut } from '../audit/limits';
import type { PrintedTable } from '../audit/printed';
import { oreToDecimal } from '../money/decimalText';
import { address } from '../sheets/grid';
import type { Language } from '../text/amountText';
import { auditLeftOutText, auditMessage } from '../text/auditText';
import { type Acceptable, type Acceptance, Acceptances } from './acceptances';
import { equationText, labelOf } from './auditEquationText';

/** A table as the audit found it. `range` is the A1 range of its labels and figures. */
export interface AuditedTable {
  readonly sheet: string;
  readonly range: string;
  readonly title: string;
  readonly unit: string;
  /** How many equations its figures take part in. */
  readonly equations: number;
}

/** A finding ready to be shown. Amounts are decimal strings in the table's own unit, absent (null) where nothing can be told. */
export interface AuditedFigure {
  readonly class: AuditClass;
  readonly sheet: string;
  readonly cell: string;
  readonly label: string;
  readonly printed: string;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly cause: AuditFinding['cause'];
  readonly equation: string;
  readonly message: string;
  /** That someone lets it stand; it is then no error any more. */
  readonly accepted: Acceptance | null;
  /** What to accept. */
  readonly acceptable: Acceptable;
}

/** What was not looked for, for its size, and where. */
export interface AuditLeftOut {
  readonly what: LeftOut['what'];
  readonly sheet: string | null;
  readonly range: string | null;
  readonly message: string;
}

/** Granskad arbetsbok: what was found, and what was left out for its size. */
export interface AuditedWorkbook {
  /** How many equations were tested in all. */
  readonly equations: number;
  readonly tables: readonly AuditedTable[];
  readonly findings: readonly AuditedFigure[];
  readonly leftOut: readonly AuditLeftOut[];
}

/** Words an audit: places as A1 addresses, equations in words, amounts as decimal strings. */
export function presentAudit(
  audit: Audit,
  language: Language,
  acceptances: Acceptances = new Acceptances(new Map()),
): AuditedWorkbook {
  const taking = audit.tables.map(() => 0);
  for (const { terms } of audit.equations)
    for (const table of new Set(terms.map((term) => term.table)))
      taking[table] = (taking[table] as number) + 1;
  return {
    equations: audit.equations.length,
    tables: audit.tables.map((table, i) => ({
      sheet: table.sheet,
      range: rangeOf(table),
      title: table.title,
      unit: table.counts ? 'antal' : table.unit,
      equations: taking[i] as number,
    })),
    findings: auditFindings(audit).map((finding) => present(audit, finding, language, acceptances)),
    leftOut: audit.leftOut.map((one) => leftOut(audit, one, language)),
  };
}

function present(
  audit: Audit,
  finding: AuditFinding,
  language: Language,
  acceptances: Acceptances,
): AuditedFigure {
  const { cell, printed, expected, cause } = finding;
  const table = audit.tables[cell.table] as PrintedTable;
  const column = table.columns[cell.column];
  const label = labelOf(audit, cell, language);
  const [surest] = finding.equations;
  const equation = surest ? equationText(audit, surest, language) : '';
  const name = column?.title ? `${label} (${column.title})` : label;
  const acceptable = acceptableOf(audit, finding);
  return {
    class: finding.class,
    sheet: table.sheet,
    cell: address(table.rows[cell.row]?.sheetRow ?? 0, column?.sheetColumn ?? 0),
    label: name,
    printed: decimal(printed),
    expected: expected === null ? null : decimal(expected),
    difference: expected === null ? null : decimal(printed - expected),
    cause,
    equation,
    message: auditMessage({ grade: finding.class, cause, name, printed, expected, equation }, language),
    accepted: acceptances.of(acceptable),
    acceptable,
  };
}

/**
 * A finding is the same one as long as its figure has the same label and column in the same table and fails the same equation, wherever the
 * rows have been moved; it says the same as long as none of the figures in its equations has changed.
 */
function acceptableOf(audit: Audit, { cell, equations }: AuditFinding): Acceptable {
  const table = audit.tables[cell.table] as PrintedTable;
  const [surest] = equations;
  return {
    subject: [
      'granska',
      table.sheet,
      table.title,
      table.rows[cell.row]?.label,
      table.columns[cell.column]?.title,
      surest && equationText(audit, surest, 'sv'),
    ].join('|'),
    figures: equations
      .map(({ terms }) => terms.map((term) => figureAt(audit.tables, term)).join(' '))
      .join('|'),
  };
}

function leftOut(audit: Audit, one: LeftOut, language: Language): AuditLeftOut {
  const table = 'table' in one ? audit.tables[one.table] : undefined;
  const sheet = table?.sheet ?? ('sheet' in one ? one.sheet : null);
  const range = table ? rangeOf(table) : null;
  const place = [sheet, range].filter((part) => part !== null).join('!');
  const size = {
    sheet: 'cells' in one ? one.cells : 0,
    sums: table?.rows.length ?? 0,
    columns: table?.columns.length ?? 0,
    relations: 'pairs' in one ? one.pairs : 0,
    failures: 'equations' in one ? one.equations : 0,
  }[one.what];
  return { what: one.what, sheet, range, message: auditLeftOutText(one.what, place, size, language) };
}

/** Hundredths as a decimal string, whole figures without decimals. */
function decimal(hundredths: number): string {
  return oreToDecimal(Math.round(hundredths)).replace(/\.00$/, '');
}

function rangeOf({ rows, columns }: PrintedTable): string {
  const [top, bottom] = [rows[0]?.sheetRow ?? 0, rows.at(-1)?.sheetRow ?? 0];
  const [left, right] = [columns[0]?.sheetColumn ?? 0, columns.at(-1)?.sheetColumn ?? 0];
  return `${address(top, left)}:${address(bottom, right)}`;
}
