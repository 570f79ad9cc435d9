/** Rapportmallar that can be chosen by id; each top brings its own (files on disk, or bundled in the add-in). */
export interface LayoutSource {
  /** Ids with titles, in the order a user should see them. */
  list(): readonly { readonly id: string; readonly title: string }[];
  /** The layout as plain JSON, or undefined where there is none with this id. */
  load(id: string): unknown;
}
