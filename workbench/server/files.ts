import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export function contentType(path: string): string {
  return TYPES[extname(path)] ?? 'application/octet-stream';
}

/** A file of a folder by its path in an address; null where there is none, or where the path leads out of the folder. */
export async function fileIn(folder: string, path: string): Promise<Buffer | null> {
  if (path.includes('\0')) return null;
  try {
    const inside = await realpath(folder);
    const file = await realpath(join(inside, path));
    return file.startsWith(inside + sep) ? await readFile(file) : null;
  } catch {
    return null;
  }
}
