// Builds the add-in and serves dist/ at https://localhost:3000/, for trying it in a real Excel: `node tools/build-and-serve.mjs`.
// The certificate is Microsoft's developer certificate (office-addin-dev-certs): the system asks once whether to trust it.
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import certificates from 'office-addin-dev-certs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const PORT = 3000;
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'text/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
const built = spawnSync(process.execPath, [webpack, '--mode', 'production'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

createServer(await certificates.getHttpsServerOptions(), (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, 'https://localhost').pathname)).replace(
    /^([\\/]|\.\.)+/,
    '',
  );
  const file = join(dist, path);
  const type = TYPES[extname(file)];
  if (!type || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  // Excel keeps pages for long; while trying things out it should not.
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
  });
  createReadStream(file).pipe(response);
}).listen(PORT, 'localhost', () =>
  console.log(`https://localhost:${PORT}/ – dist/manifest.xml läggs in i Excel (docs/excel-checklist.md)`),
);
