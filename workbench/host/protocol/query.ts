import { HostCollection, type Keyed } from './hostCollection';
import { HostObject, valueMembers } from './hostObject';
import type { WireQuery } from './wire';

type ReadMember = (object: HostObject, name: string) => unknown;

const pascal = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);

/**
 * Answers a load: the chosen members of an object, or of every item of a collection.
 *
 * Paths such as `format/font/name` descend; no path at all means every value member. null is the answer for a null object.
 */
export async function loadMembers(
  object: HostObject | null,
  query: WireQuery,
  read: ReadMember,
): Promise<Record<string, unknown> | null> {
  if (object === null) return null;
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (object instanceof HostCollection) return loadItems(object, query, paths, read);
  const branches = branch(object, paths);
  await object.beforeRead([...branches.keys()]);
  const answer = { ...object.identity() };
  for (const [name, below] of branches) {
    const value = read(object, name);
    answer[name] = value instanceof HostObject ? await loadMembers(value, { Select: below }, read) : value;
  }
  return answer;
}

async function loadItems(
  collection: HostCollection<Keyed>,
  { Skip = 0, Top = Infinity }: WireQuery,
  paths: readonly string[],
  read: ReadMember,
): Promise<Record<string, unknown>> {
  const isCount = (path: string): boolean => /^count$/i.test(path);
  const below = paths.filter((path) => !isCount(path)).map((path) => path.replace(/^items\/?/i, ''));
  const items: unknown[] = [];
  for (const item of collection.list().slice(Skip, Skip + Top))
    items.push(await loadMembers(item, { Select: below.filter((path) => path !== '') }, read));
  return { _Items: items, ...(paths.some(isCount) && { Count: collection.Count }) };
}

/** First segments of the paths, each with what remains below it. */
function branch(object: HostObject, paths: readonly string[]): Map<string, string[]> {
  const branches = new Map<string, string[]>();
  const add = (name: string, below: string): void => {
    const list = branches.get(name) ?? [];
    if (below) list.push(below);
    branches.set(name, list);
  };
  const everything = (): void => valueMembers(object).forEach((name) => add(name, ''));
  if (paths.length === 0) everything();
  for (const path of paths) {
    const [first, ...rest] = path.split('/').filter((segment) => segment !== '' && segment !== '$all');
    if (first === undefined) everything();
    else add(pascal(first), rest.join('/'));
  }
  return branches;
}
