import { type Audit, auditInSteps } from '../audit/audit';
import { type AuditClass, type AuditFinding, auditFindings } from '../audit/findings';
import type { PrintedSheet, PrintedTable } from '../audit/printed';
import { oreToDecimal } from '../money/decimalText';
import { address, type SheetGrid } from '../sheets/grid';
import { recogniseSheets } from '../sheets/recognise';
import type { Language } from '../text/amountText';
import { auditMessage } from '../text/auditText';
import type { JobOptions, WorkbookPort } from '../workbook/port';
import { equationText, labelOf } from './auditEquationText';
import { AUDIT_REPORT } from './auditPlan';

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
}

/** Granskad arbetsbok: what was found, and what was left out for its size. */
export interface AuditedWorkbook {
  /** How many equations were tested in all. */
  readonly equations: number;
  readonly tables: readonly AuditedTable[];
  readonly findings: readonly AuditedFigure[];
  /** Tables whose sums were not looked for. */
  readonly leftOut: readonly { readonly sheet: string; readonly range: string; readonly rows: number }[];
}

export interface AuditRequest {
  readonly language: Language;
  /** Names of the sheets to audit; absent: all that are not input sheets, hidden, or an earlier audit. */
  readonly sheets?: readonly string[];
  /** Awaited between slices of work, so that a screen can draw; absent: the work goes on. */
  readonly pause?: () => Promise<void>;
}

/** Granskar arbetsboken: finds what does not add up in the tables of its sheets. Nothing is changed. */
export async function auditWorkbook(
  workbook: WorkbookPort,
  request: AuditRequest,
  options: JobOptions = {},
): Promise<AuditedWorkbook> {
  const infos = (await workbook.sheets()).filter(({ name, hidden, report }) =>
    request.sheets ? request.sheets.includes(name) : !hidden && report !== AUDIT_REPORT,
  );
  const grids = await workbook.readSheets(
    infos.map(({ name }) => name),
    { signal: options.signal },
  );
  const audit = await auditGrids(request.sheets ? grids : withoutInputs(grids), request, options);
  return presentAudit(audit, request.language);
}

/** The same for sheets already read, in slices. */
export async function auditGrids(
  grids: readonly SheetGrid[],
  { pause }: Pick<AuditRequest, 'pause'>,
  { signal, onProgress }: JobOptions = {},
): Promise<Audit> {
  const work = auditInSteps(grids.map(printedSheet));
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
    await pause?.();
  }
}

function withoutInputs(grids: readonly SheetGrid[]): SheetGrid[] {
  const inputs = new Set(
    recogniseSheets(grids.map((grid) => ({ grid, hidden: false }))).sheets.map(({ grid }) => grid),
  );
  return grids.filter((grid) => !inputs.has(grid));
}

function printedSheet({ sheet, firstRow, firstColumn, values, merged }: SheetGrid): PrintedSheet {
  return { sheet, firstRow, firstColumn, rows: values, merged };
}

/** Words an audit: places as A1 addresses, equations in words, amounts as decimal strings. */
export function presentAudit(audit: Audit, language: Language): AuditedWorkbook {
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
    findings: auditFindings(audit).map((finding) => present(audit, finding, language)),
    leftOut: audit.leftOut.map((i) => {
      const table = audit.tables[i] as PrintedTable;
      return { sheet: table.sheet, range: rangeOf(table), rows: table.rows.length };
    }),
  };
}

function present(audit: Audit, finding: AuditFinding, language: Language): AuditedFigure {
  const { cell, printed, expected, cause } = finding;
  const table = audit.tables[cell.table] as PrintedTable;
  const column = table.columns[cell.column];
  const label = labelOf(audit, cell, language);
  const [surest] = finding.equations;
  const equation = surest ? equationText(audit, surest, language) : '';
  const name = column?.title ? `${label} (${column.title})` : label;
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
  };
}

/** Hundredths as a decimal string, whole figures without decimals. */
function decimal(hundredths: number): string {
  return oreToDecimal(Math.round(hundredths)).replace(/\.00$/, '');
}

function rangeOf(table: PrintedTable): string {
  const rows = table.rows.map(({ sheetRow }) => sheetRow);
  const columns = table.columns.map(({ sheetColumn }) => sheetColumn);
  return `${address(Math.min(...rows), Math.min(...columns))}:${address(Math.max(...rows), Math.max(...columns))}`;
}
