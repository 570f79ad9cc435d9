/** The form a new förbund begins with, where a layout is neither asked for nor set. */
export const USUAL_LAYOUT = 'standard-lkbr';

/** How a choice of layout says "the sheet of this workbook". */
export const SHEET_LAYOUT = 'Rapportmall';

/** Layouts in the order a user should see them: the standard form first, then its charts, then the rest by id. */
export function inOrder<T extends { readonly id: string }>(layouts: readonly T[]): readonly T[] {
  const rank = ({ id }: T): number => (id === USUAL_LAYOUT ? 0 : id.startsWith(USUAL_LAYOUT) ? 1 : 2);
  return [...layouts].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** Rapportmallar that can be chosen by id; each top brings its own (files on disk, or bundled in the add-in). */
export interface LayoutSource {
  /** Ids with titles, in the order a user should see them. */
  list(): readonly { readonly id: string; readonly title: string }[];
  /** The layout as plain JSON, or undefined where there is none with this id. */
  load(id: string): unknown;
}
