import { inOrder, type LayoutSource } from '../app/layoutSource';

/** Rapportmallar packed into the add-in: layouts/*.json, by id. */
export function layoutSource(layouts: readonly unknown[]): LayoutSource {
  const byId = new Map<string, unknown>();
  const titles: { id: string; title: string }[] = [];
  for (const layout of layouts) {
    const { id, title } = layout as { id?: unknown; title?: unknown };
    if (typeof id !== 'string') continue;
    byId.set(id, layout);
    titles.push({ id, title: typeof title === 'string' ? title : id });
  }
  return { list: () => inOrder(titles), load: (id) => byId.get(id) };
}

/** What webpack makes of the folder; jest has no such thing and passes its own layouts. */
declare const require: {
  context(folder: string, deep: boolean, files: RegExp): { keys(): string[]; (key: string): unknown };
};

export function bundledLayouts(): LayoutSource {
  const files = require.context('../../layouts', false, /\.json$/);
  return layoutSource(files.keys().map((key) => files(key)));
}
