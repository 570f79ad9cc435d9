import type { FigurePlace } from '../statements/trace';
import type { Statement } from '../statements/statement';
import type { CellPlace } from './grid';
import { columnName, rowName } from './reportNames';

/** Where the hidden names of a report's sheet point, by name. */
type Names = ReadonlyMap<string, CellPlace>;

/**
 * Vilket belopp står i cellen? Found by the hidden names of rows and columns, wherever the user has moved them. `column` is null beside
 * the columns with figures: in the row's label, or in a column of the user's own. Null where the row is none of ours.
 */
export function findFigure(
  statements: readonly Statement[],
  names: Names,
  cell: CellPlace,
): { readonly statement: Statement; readonly row: string; readonly column: string | null } | null {
  for (const statement of statements) {
    const row = statement.rows.find(({ id }) => names.get(rowName(statement.id, id))?.row === cell.row);
    if (!row) continue;
    const column = statement.columns.find(
      ({ id }) => names.get(columnName(statement.id, id))?.column === cell.column,
    );
    return { statement, row: row.id, column: column?.id ?? null };
  }
  return null;
}

/** The cell in which a figure stands now; null where its row or column is not in the sheet any more. */
export function cellOfFigure(names: Names, { statement, row, column }: FigurePlace): CellPlace | null {
  const line = names.get(rowName(statement, row));
  const head = names.get(columnName(statement, column));
  return line && head ? { row: line.row, column: head.column } : null;
}
