import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ADDIN_POLICY, addinPage } from './addinPage';
import { buildPage } from './buildPage';
import { contentType, fileIn } from './files';

export interface ServeOptions {
  /** The project's folder. */
  readonly root: string;
  /** The add-in's built files, such as `dist`. */
  readonly addin: string;
  readonly manifest: string;
  /** The .xlsx file that the page opens with; an empty workbook where there is none. */
  readonly workbook?: string;
  /** Wanted port; another is taken where it is busy. 0 takes any. */
  readonly port?: number;
}

export interface RunningWorkbench {
  readonly url: string;
  close(): Promise<void>;
}

/** This computer, and no name that could be taken for another. */
const HERE = '127.0.0.1';

interface Answer {
  readonly body: Buffer | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves the workbench to this computer only. */
export async function serveWorkbench({
  root,
  addin,
  manifest,
  workbook,
  port = 3000,
}: ServeOptions): Promise<RunningWorkbench> {
  const built = await buildPage(root);
  const folders: readonly [prefix: string, folder: string][] = [
    ['/build/', built],
    ['/officejs/', join(root, 'node_modules', '@microsoft', 'office-js', 'dist')],
    ['/examples/', join(root, 'examples')],
    ['/addin/', addin],
  ];

  const answer = async (path: string): Promise<Answer | null> => {
    if (path === '/manifest.xml') return { body: await readFile(manifest) };
    if (path === '/start.json')
      return { body: JSON.stringify({ workbook: workbook ? basename(workbook) : null }) };
    if (path === '/start.xlsx') return workbook ? { body: await readFile(workbook) } : null;
    for (const [prefix, folder] of folders) {
      if (!path.startsWith(prefix)) continue;
      const body = await fileIn(folder, path.slice(prefix.length));
      if (!body || prefix !== '/addin/' || !path.endsWith('.html')) return body && { body };
      return { body: addinPage(String(body)), headers: { 'content-security-policy': ADDIN_POLICY } };
    }
    const body = await fileIn(join(root, 'workbench', 'page'), path === '/' ? 'index.html' : path);
    return body && { body };
  };

  const server = createServer((request, response) => {
    const reply = async (): Promise<void> => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
      const found = await answer(path);
      response.setHeader('cache-control', 'no-store');
      response.setHeader('x-content-type-options', 'nosniff');
      if (!found) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        'content-type': contentType(path === '/' ? 'index.html' : path),
        ...found.headers,
      });
      response.end(found.body);
    };
    reply().catch(() => response.writeHead(400).end());
  });

  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${HERE}:${taken}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Only this computer can reach it. A busy port gives way to any free one. */
function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) listen(server, 0).then(done, fail);
      else fail(error);
    });
    server.listen(port, HERE, () => done());
  });
}
