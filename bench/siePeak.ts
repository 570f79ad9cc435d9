import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { combineSie } from '../src/sie/combineSie';
import { readSie } from '../src/sie/readSie';
import { sieDraft } from '../src/sie/sieLedger';

/** One file from disk to ledger in a process of its own; prints how many bytes the process grew by at its peak, the file's included. */
const before = process.memoryUsage().rss;
const file = openSync(process.argv[2] ?? '', 'r');
const bytes = new Uint8Array(fstatSync(file).size);
readSync(file, bytes);
closeSync(file);
const ledger = sieDraft(combineSie([readSie(bytes)])).finish();
if (ledger.accounts.length === 0) throw new Error('no accounts');
console.log(peak() - before);

/** What Linux says of this process alone: resourceUsage starts from what its parent held. */
function peak(): number {
  const status = '/proc/self/status';
  const found = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8')) : null;
  return (found ? Number(found[1]) : process.resourceUsage().maxRSS) * 1024;
}
