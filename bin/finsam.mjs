#!/usr/bin/env node
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildCli, cliFile } from '../tools/build-cli.mjs';

await buildCli();
const { main } = await import(pathToFileURL(cliFile).href);
process.exitCode = await main(
  process.argv.slice(2),
  join(dirname(fileURLToPath(import.meta.url)), '..', 'layouts'),
);
