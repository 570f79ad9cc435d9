import type { StatementLayout } from '../statements/layout';
import { plainName } from './plainName';

/** The statements that a name means: the one with that id or title, else all on the sheet of that name. */
export function namedStatements(
  statements: readonly StatementLayout[],
  name: string,
): readonly StatementLayout[] {
  const wanted = plainName(name);
  const named = statements.find(({ id, title }) => plainName(id) === wanted || plainName(title) === wanted);
  return named ? [named] : statements.filter(({ sheet }) => plainName(sheet) === wanted);
}
