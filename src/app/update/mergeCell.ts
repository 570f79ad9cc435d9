import type { CellContent, FoundCell } from '../../workbook/reportUpdate';
import { sameValue } from './ownContent';
import type { KeptCell } from './keptReport';

/** What an update does with one cell of ours. */
export type Merged =
  /** Left alone: nothing new, or the user's own addition. */
  | { readonly kind: 'left'; readonly isTheirs: boolean }
  | { readonly kind: 'written' }
  /** The user has typed over what we wrote. */
  | { readonly kind: 'overwritten' };

export interface CellSides {
  readonly found: FoundCell;
  /** True where the cell still holds what we last wrote. */
  readonly isAsWritten: boolean;
  readonly kept: KeptCell;
  /** Fresh content, its formula by the sheet's rows as they will stand. */
  readonly fresh: CellContent;
  /** True where the found formula already is the fresh one. */
  readonly hasFreshFormula: boolean;
}

/** Sammanfogar en cell: what we last wrote, what is there now and what is to be there. */
export function mergeCell({ found, isAsWritten, kept, fresh, hasFreshFormula }: CellSides): Merged {
  const isSame =
    fresh.formula === undefined
      ? found.formula === undefined && sameValue(found.value, fresh.value)
      : hasFreshFormula && sameValue(kept.value, fresh.value);
  if (isSame) return { kind: 'left', isTheirs: false };
  // A formula that already is as it is to be is no one else's, whatever it was meant to be last time.
  if (isAsWritten || hasFreshFormula) return { kind: 'written' };
  const isOurs = kept.value !== null || kept.formula !== undefined;
  const isEmpty = found.formula === undefined && (found.value === null || found.value === '');
  if (isOurs || (fresh.value !== null && !isEmpty)) return { kind: 'overwritten' };
  if (isEmpty) return { kind: 'written' };
  return { kind: 'left', isTheirs: true };
}

const GENERAL = 'General';

/**
 * Talformat: the fresh one where it differs from what we last set and the user has not chosen another, or where theirs would show the
 * figure wrong: in another unit, or as text. Undefined leaves it alone.
 */
export function mergedFormat(
  found: string,
  kept: string | undefined,
  fresh: string | undefined,
): string | undefined {
  const wanted = fresh ?? GENERAL;
  if (found === wanted) return undefined;
  const written = kept ?? GENERAL;
  const isText = (format: string): boolean => format === '@';
  if (isText(found) && !isText(wanted)) return wanted;
  if (written === wanted) return undefined;
  return found === written || unitOf(written) !== unitOf(wanted) ? wanted : undefined;
}

/** How many times a format divides by a thousand. */
function unitOf(format: string): number {
  return /,*(?=;|$)/.exec((format.split(';')[0] ?? '').replace(/"[^"]*"/g, ''))?.[0].length ?? 0;
}
