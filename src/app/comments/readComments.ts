import type { Finding } from '../../ledger/finding';
import { commentKey, type Comments, isComment } from '../../sheets/comments';
import { address, type CellPlace, type CellValue, type SheetGrid } from '../../sheets/grid';
import type { Statement } from '../../statements/statement';
import type { JobOptions, WorkbookPort } from '../../workbook/port';
import { columnName, reportId, rowName, rowNames } from '../../sheets/reportNames';

/** A comment cell of a report as it stands in the workbook. */
export interface CommentCell {
  readonly sheet: string;
  readonly cell: string;
  readonly value: CellValue;
}

/** Läsa kommentarer: the comment cells of the reports in a workbook, and comments whose row the reports no longer have. */
export interface ReadComments {
  /** By commentKey; a row without a comment has an empty cell. */
  readonly cells: ReadonlyMap<string, CommentCell>;
  /** Code: comment-row-gone. */
  readonly findings: readonly Finding[];
}

/** Reads the comment columns of earlier reports, wherever the user has moved them. Statements without one cost nothing. */
export async function readComments(
  workbook: WorkbookPort,
  statements: readonly Statement[],
  options: JobOptions = {},
): Promise<ReadComments> {
  const cells = new Map<string, CommentCell>();
  const findings: Finding[] = [];
  const bySheet = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (!commentColumns(statement).length) continue;
    const id = reportId(statement.layout.sheet);
    bySheet.set(id, [...(bySheet.get(id) ?? []), statement]);
  }
  for (const [id, together] of bySheet) {
    const named = await workbook.namedCells(id);
    if (!named) continue;
    const grid = await workbook.read(named.sheet, { signal: options.signal });
    for (const statement of together)
      for (const column of commentColumns(statement)) {
        const head = named.cells.get(columnName(statement.id, column));
        if (!head) continue;
        const known = new Set(statement.rows.map(({ id: row }) => rowName(statement.id, row)));
        for (const { id: row } of statement.rows) {
          const line = named.cells.get(rowName(statement.id, row));
          if (!line) continue;
          const place = { row: line.row, column: head.column };
          cells.set(commentKey(statement.id, row, column), {
            sheet: named.sheet,
            cell: address(place.row, place.column),
            value: valueAt(grid, place),
          });
        }
        for (const [name, line] of named.cells) {
          if (!name.startsWith(rowNames(statement.id)) || known.has(name)) continue;
          const text = valueAt(grid, { row: line.row, column: head.column });
          if (!isComment(text)) continue;
          const row = String(valueAt(grid, line) ?? '');
          const params = { row, text: String(text), statement: statement.title };
          findings.push({
            code: 'comment-row-gone',
            severity: 'varning',
            at: { sheet: named.sheet },
            params,
          });
        }
      }
  }
  return { cells, findings };
}

/** The texts alone, as the next report is written with them. */
export function commentsOf({ cells }: ReadComments): Comments {
  return new Map(
    [...cells].filter(([, { value }]) => isComment(value)).map(([key, { value }]) => [key, value]),
  );
}

function commentColumns({ columns }: Statement): string[] {
  return columns.filter(({ layout }) => layout.kind === 'comment').map(({ id }) => id);
}

function valueAt({ values, firstRow, firstColumn }: SheetGrid, { row, column }: CellPlace): CellValue {
  return values[row - firstRow]?.[column - firstColumn] ?? null;
}
