import type { Finding } from '../ledger/finding';
import type { LayoutSource } from './layoutSource';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A layout that `extends` another is that layout with its own id, title and choices, and with the accounts and named sets it gives in
 * place of the other's: how one form serves several charts. Code: layout-not-found, where there is no such layout (or they go in a
 * circle).
 */
export function extendLayout(
  json: unknown,
  layouts: LayoutSource,
  seen: readonly string[] = [],
): { json: unknown; findings: readonly Finding[] } {
  if (!isObject(json) || json['extends'] === undefined) return { json, findings: [] };
  const { extends: wanted, ...own } = json;
  const id = String(wanted);
  const loaded = seen.includes(id) ? undefined : layouts.load(id);
  if (!isObject(loaded)) {
    const known = layouts.list().map((layout) => layout.id);
    const finding: Finding = {
      code: 'layout-not-found',
      severity: 'fel',
      at: { path: 'extends' },
      params: { layout: id, known: known.join(', ') },
    };
    return { json: own, findings: [finding] };
  }
  const base = extendLayout(loaded, layouts, [...seen, id]);
  if (!isObject(base.json)) return base;
  const merged: Record<string, unknown> = { ...base.json, ...own };
  for (const key of ['accounts', 'sets']) {
    const [before, after] = [base.json[key], own[key]];
    if (isObject(before) && isObject(after)) merged[key] = { ...before, ...after };
  }
  return { json: merged, findings: base.findings };
}
