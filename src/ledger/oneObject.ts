import type { Cube } from './cube';
import { type Ledger, SCENARIOS } from './ledger';
import type { Postings } from './postings';

/**
 * Huvudboken för en insats: the same accounts, months and objects with the postings of one object alone. Months still count the postings
 * of all objects, so that a period is empty only where the whole ledger's is. Opening balances lie on no object.
 */
export function ledgerOfObject(ledger: Ledger, object: number): Ledger {
  const cubes = SCENARIOS.map((scenario) => [scenario, cubeOfObject(ledger.cubes[scenario], object)]);
  const none = object === 0 ? {} : { openings: new Map(), planOpenings: new Map() };
  return { ...ledger, ...none, cubes: Object.fromEntries(cubes) as Ledger['cubes'] };
}

/** The same with the rows behind it: those of the one object alone, so that an amount can be followed to them. */
export function ledgerOfObjectRows(ledger: Ledger, object: number): Ledger {
  const { sources } = ledger;
  const postings = SCENARIOS.map((scenario) => [scenario, postingsOf(sources.postings[scenario], object)]);
  const own = Object.fromEntries(postings) as Ledger['sources']['postings'];
  return { ...ledgerOfObject(ledger, object), sources: { ...sources, postings: own } };
}

function postingsOf(postings: Postings, object: number): Postings {
  const isOwn = (_: number, i: number): boolean => postings.objectIndex[i] === object;
  const months = postings.months.filter(isOwn);
  return {
    ...postings,
    count: months.length,
    days: postings.days.filter(isOwn),
    months,
    accountIndex: postings.accountIndex.filter(isOwn),
    objectIndex: postings.objectIndex.filter(isOwn),
    amounts: postings.amounts.filter(isOwn),
    sources: postings.sources.filter(isOwn),
  };
}

function cubeOfObject(cube: Cube, object: number): Cube {
  const { accounts, objects, months } = cube;
  const width = months + 1;
  const pairOf = new Int32Array(cube.pairOf.length).fill(-1);
  const totals = new Float64Array(accounts * width);
  for (let account = 0; account < accounts; account++) {
    const cell = account * objects + object;
    const pair = cube.pairOf[cell] as number;
    if (pair < 0) continue;
    pairOf[cell] = pair;
    totals.set(cube.sums.subarray(pair * width, (pair + 1) * width), account * width);
  }
  return { ...cube, pairOf, totals };
}
