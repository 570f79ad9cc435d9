import type { Finding } from '../../ledger/finding';
import { type CommentLimit, exceeds } from '../../sheets/commentLimit';
import { commentKey, isComment } from '../../sheets/comments';
import type { Ore } from '../../money/ore';
import type { Statement, StatementRow } from '../../statements/statement';
import type { ReadComments } from './readComments';

/**
 * Avvikelser utan kommentar: rows of the written reports whose largest deviation exceeds the limit and whose comment is empty. A sum is
 * told of by its parts, and only asked about where none of them is printed.
 *
 * Code: comment-missing, with the deviation and the comment cell.
 */
export function missingComments(
  statements: readonly Statement[],
  { cells }: ReadComments,
  limit: CommentLimit | undefined,
): Finding[] {
  if (!limit) return [];
  return statements.flatMap((statement) => {
    const columns = statement.columns.filter(({ layout }) => layout.kind === 'comment');
    return statement.rows.flatMap((row): Finding[] => {
      const own = columns.flatMap(({ id }) => cells.get(commentKey(statement.id, row.id, id)) ?? []);
      const [first] = own;
      if (!first || own.some(({ value }) => isComment(value)) || isTold(row, statement)) return [];
      const worst = largestOver(statement, row, limit);
      if (!worst) return [];
      const { sheet, cell } = first;
      return [
        {
          code: 'comment-missing',
          severity: 'varning',
          at: { sheet, cell },
          difference: worst.amount,
          params: { row: row.label || row.id, column: worst.column },
        },
      ];
    });
  });
}

function isTold(row: StatementRow, { rows }: Statement): boolean {
  return row.parts.some(({ row: id }) => (rows.find((one) => one.id === id)?.figures.size ?? 0) > 0);
}

function largestOver(
  { columns }: Statement,
  row: StatementRow,
  limit: CommentLimit,
): { amount: Ore; column: string } | null {
  let worst: { amount: Ore; column: string } | null = null;
  for (const { layout, id, title } of columns) {
    const amount = layout.kind === 'deviation' ? row.figures.get(id)?.exact : undefined;
    if (layout.kind !== 'deviation' || amount === undefined) continue;
    if (!exceeds(limit, amount, row.amounts.get(layout.of[1]) ?? 0)) continue;
    if (!worst || Math.abs(amount) > Math.abs(worst.amount)) worst = { amount, column: title };
  }
  return worst;
}
