import type { Lines } from '../../workbook/reportUpdate';

/** Where the lines of a plan stand on the sheet once the missing ones have been put in. */
export interface LinePlaces {
  /** By line of the plan: where it stood before, null where it is put in. */
  readonly before: readonly (number | null)[];
  /** By line of the plan: where it stands afterwards. */
  readonly after: readonly number[];
  /** Lines that are put in, in sheet order; `lines` are their numbers in the plan. */
  readonly inserted: readonly (Lines & { readonly lines: readonly number[] })[];
  /** Where a line that was there before stands afterwards. */
  readonly moved: (line: number) => number;
}

/**
 * Passar in rapportens rader eller kolumner bland dem som finns. A line that is missing goes right after the one before it in the report,
 * wherever the user has moved that.
 */
export function linePlaces(axis: 'row' | 'column', before: readonly (number | null)[]): LinePlaces {
  const groups: { at: number; lines: number[] }[] = [];
  let last: number | null = null;
  let open: (typeof groups)[number] | null = null;
  before.forEach((place, line) => {
    if (place !== null) {
      last = place;
      open = null;
      return;
    }
    if (!open) groups.push((open = { at: last === null ? firstOf(before) : last + 1, lines: [] }));
    open.lines.push(line);
  });
  groups.sort((a, b) => a.at - b.at);
  const moved = (line: number): number =>
    groups.reduce((sum, { at, lines }) => (at <= line ? sum + lines.length : sum), line);
  const after = before.map((place) => (place === null ? 0 : moved(place)));
  let put = 0;
  const inserted = groups.map(({ at, lines }) => {
    const start = at + put;
    lines.forEach((line, i) => (after[line] = start + i));
    put += lines.length;
    return { axis, at: start, count: lines.length, lines };
  });
  return { before, after, inserted, moved };
}

function firstOf(places: readonly (number | null)[]): number {
  return places.find((place) => place !== null) ?? 0;
}
