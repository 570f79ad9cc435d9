import { type AccountSet, accountSetText, overlap } from '../ledger/accounts';
import type { Row } from './layout';
import type { LayoutReader } from './layoutReader';
import { NO_OBJECT } from './measure';
import { isByAccountAlone, isByObjectAlone } from './openAccounts';

/** Every sum and ratio names rows that exist and have amounts, and none goes in a circle. Codes: layout-unknown-row, layout-part-twice, layout-empty-sum, layout-circular-sum. */
export function checkSums(reader: LayoutReader, path: string, rows: readonly Row[]): void {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const knownBeside = (own: Row): string =>
    rows
      .filter((row) => row !== own && hasAmounts(row))
      .map(({ id }) => id)
      .join(', ');
  for (const row of rows) {
    for (const id of partsOf(row)) {
      const part = byId.get(id);
      if (!part || !hasAmounts(part))
        reader.problem('layout-unknown-row', `${path}.rows.${row.id}.of`, {
          id,
          row: row.label || row.id,
          known: knownBeside(row),
        });
    }
    const parts = partsOf(row);
    const twice = row.kind === 'sum' ? parts.find((id, i) => parts.indexOf(id) < i) : undefined;
    if (twice !== undefined)
      reader.problem('layout-part-twice', `${path}.rows.${row.id}.of`, {
        id: twice,
        row: row.label || row.id,
      });
    if (row.kind === 'sum' && row.of.length === 0)
      reader.problem('layout-empty-sum', `${path}.rows.${row.id}.of`, {
        row: row.label || row.id,
        known: knownBeside(row),
      });
  }
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    if (done.has(id)) return;
    if (trail.includes(id)) {
      const circle = [...trail.slice(trail.indexOf(id)), id].join(' → ');
      reader.problem('layout-circular-sum', `${path}.rows.${id}.of`, { circle });
      done.add(id);
      return;
    }
    const row = byId.get(id);
    if (row) for (const part of partsOf(row)) visit(part, [...trail, id]);
    done.add(id);
  };
  for (const row of rows) visit(row.id, []);
}

function hasAmounts({ kind }: Row): boolean {
  return kind === 'postings' || kind === 'each' || kind === 'sum';
}

function partsOf(row: Row): readonly string[] {
  if (row.kind === 'sum') return row.of.map((term) => term.row);
  return row.kind === 'ratio' ? row.of : [];
}

type TakingRow = Extract<Row, { kind: 'postings' | 'each' }>;

function isEveryObject(row: TakingRow): boolean {
  return row.kind === 'each' && row.of === 'object' && !row.objects;
}

function isWithoutObject({ objects }: TakingRow): boolean {
  return objects !== undefined && objects.every((code) => code === NO_OBJECT);
}

/** No two rows take the same postings in the same column. Code: layout-account-twice. */
export function checkSelections(
  reader: LayoutReader,
  path: string,
  rows: readonly Row[],
  covers: AccountSet | undefined,
): void {
  const amounts = rows.flatMap((row) =>
    row.kind === 'postings' || (row.kind === 'each' && !row.rest) ? [row] : [],
  );
  amounts.forEach((a, i) => {
    for (const b of amounts.slice(i + 1)) {
      if ((a.measure ?? 'column') !== (b.measure ?? 'column')) continue;
      if (a.objects && b.objects && !a.objects.some((code) => b.objects?.includes(code))) continue;
      // One line per insats never takes what has none.
      if ([a, b].some(isEveryObject) && [a, b].some(isWithoutObject)) continue;
      // A row by insats leaves what other rows take by account.
      if (covers && isByObjectAlone(a) !== isByObjectAlone(b) && isByAccountAlone(a) !== isByAccountAlone(b))
        continue;
      if (a.columns && b.columns && !a.columns.some((id) => b.columns?.includes(id))) continue;
      const shared =
        a.accounts && b.accounts ? overlap(a.accounts, b.accounts) : (a.accounts ?? b.accounts ?? [])[0];
      if (shared === null) continue;
      const object = (a.objects ?? b.objects)?.[0] ?? '';
      reader.problem('layout-account-twice', `${path}.rows.${b.id}.${b.accounts ? 'accounts' : 'objects'}`, {
        accounts: shared ? accountSetText([shared]) : object,
        first: a.label || a.id,
        second: b.label || b.id,
      });
    }
  });
}
