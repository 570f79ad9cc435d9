import { likeliestSlip } from './likelihood';
import type { ColumnPair } from './matchColumns';
import type { PrintedTable } from './printed';
import {
  type Compared,
  exactWithin,
  isCopy,
  type NamedPair,
  type Relation,
  roundedWithin,
  sameSize,
  type Scale,
} from './relation';

/** How much speaks for two amounts being the same in these columns; null where neither prints anything but zero. */
export function weigh(
  a: PrintedTable,
  b: PrintedTable,
  pair: NamedPair,
  columns: readonly ColumnPair[],
  scale: Scale,
  sign: 1 | -1,
): Relation | null {
  const parts = Math.max(pair.a.rows.length, pair.b.rows.length);
  const exact = exactWithin(a, b, scale);
  const rounding = roundedWithin(a, b, scale, parts);
  const step = Math.min(a.step * scale.left, b.step * scale.right);
  let score = namePrior(pair, scale) - (sign < 0 ? 1.5 : 0);
  let [matches, strong] = [0, 0];
  const compared: Compared[] = [];
  for (const column of withoutAlternatives(pair, columns, scale, rounding)) {
    const [x, y] = [pair.a.values[column.left], pair.b.values[column.right]];
    if (x === null || x === undefined || y === null || y === undefined) continue;
    const residual = scale.left * x - sign * scale.right * y;
    if (x === 0 && y === 0) {
      compared.push({ pair: column, residual, agrees: true, fully: true, slip: false, bothZero: true });
      continue;
    }
    const printedSize = (isCopy(scale) ? Math.abs(x) : Math.min(Math.abs(x), Math.abs(y))) / 100;
    if (Math.abs(residual) <= rounding) {
      const agreement = Math.min(8, Math.log(Math.max(2, printedSize)));
      score += agreement - (Math.abs(residual) > exact ? 0.5 : 0);
      matches++;
      if (agreement > 4) strong++;
      const fully = Math.abs(residual) <= exact;
      compared.push({ pair: column, residual, agrees: true, fully, slip: false, bothZero: false });
      continue;
    }
    const terms = [
      { value: x, factor: scale.left },
      { value: y, factor: -sign * scale.right },
    ];
    const onlySign = Math.abs(Math.abs(scale.left * x) - Math.abs(scale.right * y)) <= rounding;
    const slip = onlySign || likeliestSlip(residual, rounding, isCopy(scale) ? step : 100, terms) !== null;
    score += slip
      ? Math.max(-2, Math.log(0.03) + Math.min(8, Math.log(Math.max(2, printedSize / 24))))
      : column.fit >= 2
        ? -4
        : -2;
    compared.push({ pair: column, residual, agrees: false, fully: false, slip, bothZero: false });
  }
  const live = compared.filter(({ bothZero }) => !bothZero);
  if (live.length === 0) return null;
  return { ...pair, scale, sign, score, matches, strong, compared };
}

function namePrior({ alike, linked, a, b }: NamedPair, scale: Scale): number {
  const byName = linked
    ? 6
    : alike >= 0.95
      ? 3
      : alike >= 0.8
        ? 1.5
        : alike >= 0.6
          ? 0
          : alike >= 0.4
            ? -3
            : -7;
  return byName + (a.isSum && b.isSum ? 1 : 0) - (isCopy(scale) ? 0 : 0.5);
}

/** Where a figure agrees in one column, the other columns it might have been compared with are none of its business. */
function withoutAlternatives(
  pair: NamedPair,
  columns: readonly ColumnPair[],
  scale: Scale,
  within: number,
): readonly ColumnPair[] {
  const agreeing = columns.filter(({ left, right }) => sameSize(pair, left, right, scale, within));
  return columns.filter(
    (column) =>
      agreeing.includes(column) ||
      !agreeing.some(
        ({ left, right, score }) =>
          (left === column.left || right === column.right) && score > column.score - 3,
      ),
  );
}

/** The sign that the figures themselves suggest. */
function naturalSign({ a, b, compared, noteSign }: Relation): 1 | -1 {
  if (Math.abs(noteSign) >= 2) return noteSign > 0 ? 1 : -1;
  const opposite = compared
    .filter(({ bothZero }) => !bothZero)
    .every(({ pair }) => (a.values[pair.left] ?? 0) * (b.values[pair.right] ?? 0) < 0);
  return opposite ? -1 : 1;
}

/** Is it believed that the two are the same amount, even where they differ? */
export function isCredible(relation: Relation): boolean {
  const { linked, alike, score, matches, strong, a, b } = relation;
  const live = relation.compared.filter(({ bothZero }) => !bothZero);
  const failed = live.filter(({ agrees }) => !agrees);
  const slips = failed.every(({ slip }) => slip);
  if (linked) {
    if (Math.abs(relation.noteSign) >= 2 && live.length === 1 && relation.sign !== naturalSign(relation))
      return false;
    if (matches === 0 && relation.sign !== naturalSign(relation)) return false;
    if (alike >= 0.5 && live.length <= 2 && relation.sign === naturalSign(relation)) return true;
  }
  const [only] = failed;
  const oneSlip =
    live.length === 1 &&
    failed.length === 1 &&
    slips &&
    alike >= 0.84 &&
    (only?.pair.fit ?? 0) >= 1.5 &&
    score >= -1;
  if (oneSlip) return true;
  if (score < 4) return false;
  const namedAlike = alike >= 0.6 && strong > 0;
  const mostlyAgrees =
    matches > failed.length ||
    (matches === failed.length && strong > 0 && (alike >= 0.6 || slips)) ||
    (linked && matches > 0) ||
    (namedAlike && failed.length <= 2 && slips);
  if (!mostlyAgrees) return false;
  if (failed.length === 0 && strong >= 2) return true;
  return alike >= 0.4 || (matches >= 2 && strong >= 1 && a.isSum && b.isSum) || (strong >= 3 && score >= 8);
}

/** Relations of the same tables that must be well founded before small amounts are believed for their company. */
const COMPANY = 2;

/**
 * Interest of 24 thousand says little by itself. It is believed where the names are alike, every column agrees as well as the units allow,
 * and larger amounts of the same two tables agree in the same columns with the same sign.
 */
export function isInCompany(relation: Relation, credible: readonly Relation[]): boolean {
  const { alike, sign, compared } = relation;
  const agrees = compared.every(({ agrees, fully }) => agrees && fully);
  if (alike < 0.6 || !agrees) return false;
  const company = credible.filter(
    (other) => other.strong > 0 && other.alike >= 0.6 && other.a !== relation.a && other.b !== relation.b,
  );
  const alikeSigned = company.filter((other) => other.sign === sign);
  if (alikeSigned.length < COMPANY || alikeSigned.length * 2 <= company.length) return false;
  return compared.every(({ pair }) =>
    alikeSigned.some((other) => other.compared.some((one) => one.agrees && one.pair === pair)),
  );
}
