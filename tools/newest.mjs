import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Latest change under the given files and folders, in milliseconds: whether something built is older than its source. */
export function newest(...paths) {
  let latest = 0;
  for (const path of paths) {
    const stat = statSync(path);
    const within = stat.isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [];
    latest = Math.max(latest, stat.isDirectory() ? newest(...within) : stat.mtimeMs);
  }
  return latest;
}
