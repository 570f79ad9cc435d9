import { ore, type Ore } from '../money/ore';
import { parseAmount } from '../money/parseAmount';
import { percentIn } from './percentIn';

/** Kommentar krävs över: how large a deviation may be before the board is to be told why. */
export interface CommentLimit {
  /** Öre, and percent of what the deviation is from; absent is no limit of that kind. */
  readonly amount?: Ore;
  readonly percent?: number;
  /** True where both must be exceeded ("och"), false where one is enough ("eller"). */
  readonly both: boolean;
}

/** What the setting may hold, for messages. */
export const COMMENT_LIMITS = '50 000 kr, 10 %, 50 000 kr och 10 %, 50 000 kr eller 10 %';

/** Reads the setting's cell: kronor, a percentage, or both. Null where it is neither. */
export function parseCommentLimit(cell: unknown): CommentLimit | null {
  if (typeof cell === 'number') {
    // A cell formatted as percent holds its fraction.
    const isShare = cell > 0 && cell < 1;
    return isShare ? { percent: cell * 100, both: false } : kronor(cell);
  }
  if (typeof cell !== 'string') return null;
  const found = /^(.*?)\s+(och|eller)\s+(.*)$/i.exec(cell.trim());
  if (!found) return part(cell);
  const [first, second] = [part(found[1] ?? ''), part(found[3] ?? '')];
  if (!first || !second || (first.amount === undefined) === (second.amount === undefined)) return null;
  return { ...first, ...second, both: found[2]?.toLowerCase() === 'och' };
}

function part(text: string): CommentLimit | null {
  if (text.includes('%')) {
    const percent = percentIn(text.trim());
    return percent === null ? null : { percent, both: false };
  }
  const thousands = /^(.*?)\s*tkr$/i.exec(text.trim());
  const limit = kronor(thousands?.[1] ?? text);
  return limit?.amount === undefined || !thousands ? limit : { ...limit, amount: ore(limit.amount * 1000) };
}

function kronor(cell: string | number): CommentLimit | null {
  const parsed = parseAmount(cell);
  return parsed.ok && parsed.ore >= 0 ? { amount: parsed.ore, both: false } : null;
}

/** True where a deviation is so large that it must be told of; `whole` is what it deviates from, öre. */
export function exceeds({ amount, percent, both }: CommentLimit, deviation: number, whole: number): boolean {
  const size = Math.abs(deviation);
  if (size === 0) return false;
  const overAmount = amount !== undefined && size > amount;
  const overPercent = percent !== undefined && size * 100 > percent * Math.abs(whole);
  return both ? overAmount && overPercent : overAmount || overPercent;
}
