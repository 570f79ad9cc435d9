import { auditSheets } from '../../audit/audit';
import { auditFindings, type AuditFinding } from '../../audit/findings';
import { isHeading, type PrintedCell } from '../../audit/printed';
import { oreToDecimal } from '../../money/decimalText';
import { labelOf } from '../auditEquationText';
import { type Answer, type AnswerCell, errorGiven, problem } from './answer';
import { rangeOf } from './deviation';

const HEADINGS = ['Rad', 'Status', 'Differens'];
const HOLDS = 'stämmer';
const UNTESTED = 'ej prövad';
/** The worst first: what a row is called where it has several findings. */
const GRADES = ['fel', 'möjlig', 'avrundning'] as const;

/**
 * GRANSKA: one line per row of figures in a range: its label, its status (fel, möjlig, avrundning; stämmer, or ej prövad where nothing else
 * in the range depends on it) and by how much its worst figure differs from what it should be. Codes: function-range-without-table,
 * function-range-too-large.
 */
export function auditRange(area: unknown): Answer {
  const rows = rangeOf(area).map((row) => row.map(printed));
  const audit = auditSheets([{ sheet: '', firstRow: 0, firstColumn: 0, rows, merged: [] }]);
  if (audit.leftOut.some(({ what }) => what === 'sheet'))
    return problem('function-range-too-large', '#VALUE!');
  if (audit.tables.length === 0) return problem('function-range-without-table', '#N/A');
  const findings = auditFindings(audit);
  const tested = new Set(
    audit.equations.flatMap(({ terms }) => terms.map(({ table, row }) => `${table},${row}`)),
  );
  const lines = audit.tables.flatMap((table, t) =>
    table.rows.flatMap((row, r) => {
      if (isHeading(row)) return [];
      const own = findings.filter(({ cell }) => cell.table === t && cell.row === r);
      const status = own.length > 0 ? null : tested.has(`${t},${r}`) ? HOLDS : UNTESTED;
      return [[labelOf(audit, { table: t, row: r }, 'sv'), ...outcome(own, status)]];
    }),
  );
  return [HEADINGS, ...lines];
}

function outcome(findings: readonly AuditFinding[], without: string | null): AnswerCell[] {
  if (without !== null) return [without, ''];
  const grade = GRADES.find((one) => findings.some((finding) => finding.class === one)) ?? GRADES[0];
  const differences = findings
    .filter((finding) => finding.class === grade)
    .flatMap(({ printed: shown, expected }) => (expected === null ? [] : [shown - expected]));
  const [largest] = differences.sort((a, b) => Math.abs(b) - Math.abs(a));
  return [grade, largest === undefined ? '' : Number(oreToDecimal(Math.round(largest)))];
}

/** A cell as Excel hands it over: nothing is an empty text, an error value an object. */
function printed(cell: unknown): PrintedCell {
  if (errorGiven(cell) || cell === '' || cell === undefined) return null;
  return typeof cell === 'number' || typeof cell === 'string' || typeof cell === 'boolean' ? cell : null;
}
