import type { Statement, StatementRow } from '../statements/statement';
import type { NamedAmount } from './causes/evidence';
import type { Comparison, Control } from './control';
import { stepOf } from '../money/round';
import { accountsOf, amountColumns, debitSign, statementsOfKind, toleranceOf, topRows } from './figures';
import type { Material } from './material';
import { sameColumn } from './sameColumn';

/** En kontroll av noter: the sum of each note = the row it explains, of the rows that the rule is about. */
export function noteControl(
  code: string,
  wanted: (row: StatementRow, statement: Statement, material: Material) => boolean,
): Control {
  return {
    code,
    severity: 'fel',
    follows: ['account-mapped', 'account-once'],
    compare: (material) => compareNotes(material, (row, statement) => wanted(row, statement, material)),
  };
}

/** Not och rad: each statement row (a) against the sum of its note (b), as the statement signs it. */
function compareNotes(
  material: Material,
  wanted: (row: StatementRow, statement: Statement) => boolean,
): Comparison[] | null {
  const found = notedRows(material).filter(({ row, statement }) => wanted(row, statement));
  if (found.length === 0) return null;
  return found.flatMap(({ row, statement, note }) =>
    amountColumns(statement).flatMap((column): Comparison[] => {
      const own = row.figures.get(column.id);
      const other = sameColumn(column, note);
      const sign = debitSign(row, statement);
      if (!own || !other || sign === null) return [];
      const parts = topRows(note).flatMap((part) => {
        const figure = part.figures.get(other.id);
        const partSign = debitSign(part, note);
        return figure && partSign ? [{ row: part, figure, debit: figure.exact * partSign }] : [];
      });
      if (parts.length === 0) return [];
      return [
        {
          a: own.exact,
          b: sign * parts.reduce((sum, { debit }) => sum + debit, 0),
          tolerance: toleranceOf([{ figure: own, row }, ...parts], parts.length, material.tolerance),
          figure: { statement: statement.id, row: row.id, column: column.id },
          params: { statement: statement.title, row: row.label || row.id, note: note.title },
          evidence: () => ({
            unit: stepOf(row.precision),
            entered: enteredIn(note, other.id, -sign),
          }),
        },
      ];
    }),
  );
}

/** What stands in a note, item by item, and its sum. */
function enteredIn(note: Statement, column: string, sign: number): NamedAmount[] {
  return note.rows.flatMap((row) => {
    const figure = row.figures.get(column);
    const own = debitSign(row, note);
    return figure && own ? [{ name: row.label || row.id, amount: sign * own * figure.exact }] : [];
  });
}

interface NotedRow {
  readonly row: StatementRow;
  readonly statement: Statement;
  readonly note: Statement;
}

/** Rows with the note they refer to by its number; where a form has no numbers, with the note of the same accounts. */
function notedRows(material: Material): NotedRow[] {
  const notes = statementsOfKind(material, 'note');
  const statements = statementsOfKind(material, 'incomeStatement', 'balanceSheet');
  return notes.flatMap((note): NotedRow[] => {
    const number = /\bnot\s*(\d+)/i.exec(note.title)?.[1];
    const accounts = new Set(topRows(note).flatMap((row) => [...accountsOf(row, note)]));
    const shared = (row: StatementRow, statement: Statement): number =>
      [...accountsOf(row, statement)].filter((account) => accounts.has(account)).length;
    const rows = statements.flatMap((statement) => statement.rows.map((row) => ({ row, statement, note })));
    const referring = rows.filter(({ row }) => row.note !== '' && row.note === number);
    const best = [...referring].sort((a, b) => shared(b.row, b.statement) - shared(a.row, a.statement))[0];
    if (best && shared(best.row, best.statement) > 0) return [best];
    if (number !== undefined && referring.length > 0) return [];
    const same = rows.find(
      ({ row, statement }) =>
        accounts.size > 0 &&
        shared(row, statement) === accounts.size &&
        accountsOf(row, statement).size === accounts.size,
    );
    return same ? [same] : [];
  });
}
