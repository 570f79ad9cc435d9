import type { Finding } from '../../ledger/finding';
import { type CommentLimit, exceeds } from '../../sheets/commentLimit';
import { commentKey, isComment } from '../../sheets/comments';
import type { Ore } from '../../money/ore';
import type { Statement, StatementRow } from '../../statements/statement';
import type { ReadComments } from './readComments';

/**
 * Avvikelser utan kommentar: rows of the written reports whose largest deviation exceeds the limit and whose comment is empty. A sum is
 * told of by its parts, and only asked about where none of them is printed. The same deviation of the same insats in several reports is
 * one deviation: it is asked about in the first of them, and a comment in any of them answers.
 *
 * Code: comment-missing, with the deviation and the comment cell.
 */
export function missingComments(
  statements: readonly Statement[],
  { cells }: ReadComments,
  limit: CommentLimit | undefined,
): Finding[] {
  if (!limit) return [];
  const asked: { readonly key: string | null; readonly finding: Finding }[] = [];
  const answered = new Set<string | null>();
  for (const statement of statements) {
    const columns = statement.columns.filter(({ layout }) => layout.kind === 'comment');
    for (const row of statement.rows) {
      const own = columns.flatMap(({ id }) => cells.get(commentKey(statement.id, row.id, id)) ?? []);
      const [first] = own;
      if (!first || isTold(row, statement)) continue;
      const worst = largestOver(statement, row, limit);
      if (!worst) continue;
      const key = deviationKey(row, statement, worst.amount);
      if (own.some(({ value }) => isComment(value))) {
        answered.add(key);
        continue;
      }
      const { sheet, cell } = first;
      asked.push({
        key,
        finding: {
          code: 'comment-missing',
          severity: 'varning',
          at: { sheet, cell },
          difference: worst.amount,
          params: { row: row.label || row.id, column: worst.column },
        },
      });
    }
  }
  return asked.flatMap(({ key, finding }, i) =>
    key !== null && (answered.has(key) || asked.findIndex((one) => one.key === key) < i) ? [] : finding,
  );
}

/** The same for one insats' deviation wherever it is printed; null for a row that is not one insats', or not the only one of its report. */
function deviationKey({ origin, id }: StatementRow, { rows }: Statement, amount: Ore): string | null {
  const objects = origin?.objects;
  if (objects?.length !== 1) return null;
  const [object] = objects;
  const others = rows.filter((row) => row.id !== id && row.origin?.objects?.length === 1);
  return others.some((row) => row.origin?.objects?.[0] === object) ? null : `${object} ${amount}`;
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
