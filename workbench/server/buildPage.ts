import { build, type Metafile } from 'esbuild';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the built page is kept between starts. */
function cacheFolder(root: string): string {
  return join(root, 'node_modules', '.cache', 'workbench');
}

/**
 * Builds the page and the frame's boot script, and gives the folder they are in.
 *
 * Nothing is built where no source has changed since the last time. Names are kept: the host words errors by class name.
 */
export async function buildPage(root: string): Promise<string> {
  const folder = cacheFolder(root);
  const stampFile = join(folder, 'sources.json');
  if (isFresh(root, stampFile)) return folder;
  const page = join(root, 'workbench', 'page');
  const shared = {
    absWorkingDir: root,
    outdir: folder,
    bundle: true,
    keepNames: true,
    minify: true,
    metafile: true,
    target: 'es2022',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
  } as const;
  const [main, frame] = await Promise.all([
    build({
      ...shared,
      entryPoints: [join(page, 'main.ts')],
      format: 'esm',
      loader: { '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' },
    }),
    build({ ...shared, entryPoints: [join(page, 'bootFrame.ts')], format: 'iife' }),
  ]);
  writeFileSync(
    stampFile,
    JSON.stringify(stamp(root, [...sources(main.metafile), ...sources(frame.metafile)])),
  );
  return folder;
}

/** Our own sources by file, and the lock file for everybody else's. */
function sources({ inputs }: Metafile): string[] {
  return Object.keys(inputs).filter((file) => !file.includes('node_modules'));
}

type Stamp = Record<string, number>;

function stamp(root: string, files: readonly string[]): Stamp {
  return Object.fromEntries(
    ['package-lock.json', ...files].map((file) => [
      file,
      statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    ]),
  );
}

function isFresh(root: string, stampFile: string): boolean {
  if (!existsSync(stampFile)) return false;
  const last = JSON.parse(readFileSync(stampFile, 'utf8')) as Stamp;
  const now = stamp(root, Object.keys(last));
  return Object.entries(last).every(([file, time]) => now[file] === time);
}
