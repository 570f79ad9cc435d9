import type { Month } from './months';
import type { Postings } from './postings';

/**
 * Kub: öre by account × object × month, summed in one pass over the postings. Everything else reads the cube.
 *
 * Only pairs of account and object that occur take room: `pairOf[account * objects + object]` is the pair's row in `sums`, or −1.
 * `sums[pair * (months + 1) + m + 1]` is the sum of all postings up to and including month `firstMonth + m`, so that the movement
 * of any period is one subtraction.
 */
export interface Cube {
  readonly accounts: number;
  readonly objects: number;
  readonly months: number;
  readonly firstMonth: Month;
  readonly pairOf: Int32Array;
  readonly sums: Float64Array;
  /** The same per account over all objects: `totals[account * (months + 1) + m + 1]`. */
  readonly totals: Float64Array;
  /** How many postings each month has, by month − firstMonth: an empty period prints nothing, not zeros. */
  readonly postingsPerMonth: Int32Array;
}

/** Sums postings into a cube over `accounts` × `objects` indexes. */
export function buildCube(postings: Postings, accounts: number, objects: number): Cube {
  const { span } = postings;
  const firstMonth = span?.first ?? 0;
  const months = span ? span.last - span.first + 1 : 0;
  const width = months + 1;
  const pairOf = new Int32Array(accounts * objects).fill(-1);
  // Room for as many pairs as there can be; memory that is never touched costs nothing, and what is left over is cut off below.
  const room = new Float64Array(Math.min(accounts * objects, postings.count) * width);
  let pairs = 0;
  const postingsPerMonth = new Int32Array(months);
  const { count, months: monthColumn, accountIndex, objectIndex, amounts } = postings;
  // Postings come month by month: counting whole runs is a fifth faster than counting each posting.
  let runMonth = 0;
  let runStart = 0;
  for (let i = 0; i < count; i++) {
    const cell = (accountIndex[i] as number) * objects + (objectIndex[i] as number);
    let pair = pairOf[cell] as number;
    if (pair < 0) pair = pairOf[cell] = pairs++;
    const month = (monthColumn[i] as number) - firstMonth;
    if (month !== runMonth) {
      postingsPerMonth[runMonth]! += i - runStart;
      runMonth = month;
      runStart = i;
    }
    room[pair * width + month + 1]! += amounts[i] as number;
  }
  if (months > 0) postingsPerMonth[runMonth]! += count - runStart;
  const sums = room.slice(0, pairs * width);
  for (let at = 0; at < sums.length; at++) if (at % width !== 0) sums[at]! += sums[at - 1] as number;
  const totals = new Float64Array(accounts * width);
  for (let cell = 0; cell < pairOf.length; cell++) {
    const pair = pairOf[cell] as number;
    if (pair < 0) continue;
    const account = Math.floor(cell / objects);
    for (let m = 1; m < width; m++) totals[account * width + m]! += sums[pair * width + m] as number;
  }
  return { accounts, objects, months, firstMonth, pairOf, sums, totals, postingsPerMonth };
}

/** The same cube with account `i` at index `places[i]`: sorts the accounts without touching a posting. */
export function withAccountsAt(cube: Cube, places: readonly number[]): Cube {
  const { objects, months } = cube;
  const pairOf = new Int32Array(cube.pairOf.length);
  const totals = new Float64Array(cube.totals.length);
  const width = months + 1;
  places.forEach((place, account) => {
    pairOf.set(cube.pairOf.subarray(account * objects, (account + 1) * objects), place * objects);
    totals.set(cube.totals.subarray(account * width, (account + 1) * width), place * width);
  });
  return { ...cube, pairOf, totals };
}

/** Movement of one account over whole months, bounds inclusive, in öre, debit +; `object` null means all objects together. */
export function movement(cube: Cube, account: number, object: number | null, from: Month, to: Month): number {
  return movementOf(cube, [account], object === null ? null : [object], from, to);
}

/** Where a month's running sums begin in a cube; months outside of it count as its first or last. */
export function cubeOffset({ months, firstMonth }: Cube, month: Month): number {
  return Math.min(Math.max(month - firstMonth, 0), months);
}

/** Movement of one account and object between two offsets (`cubeOffset`), in öre, debit +. */
export function pairMovement(
  { objects, months, pairOf, sums }: Cube,
  account: number,
  object: number,
  first: number,
  last: number,
): number {
  const pair = pairOf[account * objects + object] as number;
  if (pair < 0) return 0;
  const at = pair * (months + 1);
  return (sums[at + last] as number) - (sums[at + first] as number);
}

/** Movement of all pairs of these accounts and objects together; `objects` null means all objects. */
export function movementOf(
  cube: Cube,
  accounts: readonly number[],
  objects: readonly number[] | null,
  from: Month,
  to: Month,
): number {
  const { months, totals } = cube;
  const [first, last] = [cubeOffset(cube, from), cubeOffset(cube, to + 1)];
  if (last <= first) return 0;
  let sum = 0;
  for (const account of accounts) {
    const base = account * (months + 1);
    if (!objects) sum += (totals[base + last] as number) - (totals[base + first] as number);
    else for (const object of objects) sum += pairMovement(cube, account, object, first, last);
  }
  return sum;
}

/** How many postings the months hold, bounds inclusive. */
export function postingCount(cube: Cube, from: Month, to: Month): number {
  let count = 0;
  const last = Math.min(to - cube.firstMonth, cube.months - 1);
  for (let m = Math.max(from - cube.firstMonth, 0); m <= last; m++)
    count += cube.postingsPerMonth[m] as number;
  return count;
}
