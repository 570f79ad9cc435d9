import type { CellValue } from './grid';

/** Kommentarer: what the user has written in the comment columns, by statement, row and column. */
export type Comments = ReadonlyMap<string, CellValue>;

/** What a comment is kept by. */
export function commentKey(statement: string, row: string, column: string): string {
  return [statement, row, column].join('\n');
}

/** True where a cell says something. */
export function isComment(value: CellValue | undefined): value is string | number | boolean {
  return value !== undefined && value !== null && String(value).trim() !== '';
}

/** The comment on a row as text, which is how it is written again; null where there is none. */
export function commentText(
  comments: Comments,
  statement: string,
  row: string,
  column: string,
): string | null {
  const value = comments.get(commentKey(statement, row, column));
  return isComment(value) ? String(value) : null;
}
