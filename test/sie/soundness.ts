import { combineSie, countsDay } from '../../src/sie/combineSie';
import { readSie } from '../../src/sie/readSie';
import type { SieFile } from '../../src/sie/sieFile';
import { sieDraft } from '../../src/sie/sieLedger';
import { SieTexts } from '../../src/sie/sieTexts';

/** Bytes of columns that a file may ask for: a few times its own size, and what an empty file takes. */
const ROOM = { perByte: 12, always: 40_000 };

/**
 * What must hold of any bytes at all. Returns what does not, or null: vouchers sum to what the reader says, no voucher is left out of
 * `unbalanced`, the columns take no more room than the file allows, every text can be made, and the ledger holds what was counted.
 */
export function unsound(bytes: Uint8Array): string | null {
  const first = timed(bytes);
  // Garbage of a thousand files before may be collected during this one; what hangs, hangs again.
  const ms = first.ms > 1000 ? timed(bytes).ms : first.ms;
  return first.problem ?? (ms > 1000 ? `took ${Math.round(ms)} ms of the processor, twice` : null);
}

function timed(bytes: Uint8Array): { readonly problem: string | null; readonly ms: number } {
  const started = process.cpuUsage();
  const problem = problemOf(bytes);
  const { user, system } = process.cpuUsage(started);
  return { problem, ms: (user + system) / 1000 };
}

function problemOf(bytes: Uint8Array): string | null {
  const file = readSie(bytes);
  const { vouchers, transactions, unbalanced } = file;
  const differences = new Map(unbalanced.map(({ voucher, difference }) => [voucher, difference]));
  let sum = 0;
  for (let v = 0; v < vouchers.count; v++) {
    let own = 0;
    for (let i = vouchers.first[v] as number; i < (vouchers.first[v + 1] as number); i++)
      own += transactions.amounts[i] as number;
    if (own !== (differences.get(v) ?? 0))
      return `voucher ${v} is off by ${own}, reported ${differences.get(v) ?? 0}`;
    sum += own;
  }
  if (sum !== file.sum) return `vouchers sum to ${sum}, reported ${file.sum}`;
  if (vouchers.first[0] !== 0 || vouchers.first[vouchers.count] !== transactions.count)
    return 'transactions outside vouchers';
  const room = roomOf(file);
  if (room > ROOM.perByte * bytes.length + ROOM.always)
    return `${room} bytes of columns for ${bytes.length} bytes`;
  const texts = new SieTexts(file);
  for (let v = 0; v < vouchers.count; v++) texts.voucher(v);
  for (let i = 0; i < transactions.count; i++) texts.transaction(i);
  return ledgerProblem(file);
}

function ledgerProblem(file: SieFile): string | null {
  const books = combineSie([file]);
  let counted = 0;
  for (let i = 0; i < file.transactions.count; i++)
    if (countsDay(books, 0, file.transactions.days[i] as number))
      counted += file.transactions.amounts[i] as number;
  for (const { amount } of books.made) counted += amount;
  const { cubes } = sieDraft(books).finish();
  const { months, totals } = cubes.actual;
  let posted = 0;
  for (let at = months; at < totals.length; at += months + 1) posted += totals[at] as number;
  return posted === counted ? null : `the ledger holds ${posted}, counted ${counted}`;
}

function roomOf({ transactions, vouchers }: SieFile): number {
  const columns = [
    transactions.accounts,
    transactions.amounts,
    transactions.days,
    vouchers.first,
    vouchers.lines,
  ];
  return columns.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
}
