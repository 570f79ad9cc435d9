import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inOrder, type LayoutSource } from '../app/layoutSource';

/** The layouts in a folder: one JSON file each, called by its name. */
export function layoutFiles(folder: string): LayoutSource {
  const ids = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
  const load = (id: string): unknown =>
    ids.includes(id) ? JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) : undefined;
  return {
    list: () =>
      inOrder(ids.map((id) => ({ id, title: String((load(id) as { title?: unknown }).title ?? id) }))),
    load,
  };
}
