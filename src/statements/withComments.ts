import type { Column, Layout, StatementLayout } from './layout';

/** A layout in which every budgetuppföljning with a deviation has a column for the user's comments; what has one keeps its own. */
export function withComments(layout: Layout): Layout {
  return { ...layout, statements: layout.statements.map(commented) };
}

function commented(statement: StatementLayout): StatementLayout {
  const has = (kind: Column['kind']): boolean => statement.columns.some((column) => column.kind === kind);
  if (statement.kind !== 'budgetFollowUp' || !has('deviation') || has('comment')) return statement;
  const taken = statement.columns.some(({ id }) => id === 'kommentar');
  const id = taken ? 'kommentar-text' : 'kommentar';
  return { ...statement, columns: [...statement.columns, { kind: 'comment', id, title: 'Kommentar' }] };
}
