import { sum } from './amounts.mjs';

/** Throws unless the story holds: openings sum to 0 and every balance account is, on each closing day, what it should be. */
export function checkBook({ id, openings, postings, closings }) {
  const problems = [];
  for (const [year, balances] of openings) {
    const off = sum([...balances.values()]);
    if (off !== 0) problems.push(`opening ${year} is ${off} öre out of balance`);
  }
  for (const [day, year, expected] of closings) {
    const opening = openings.find(([own]) => own === year)?.[1] ?? new Map();
    const accounts = new Set([
      ...opening.keys(),
      ...expected.keys(),
      ...postings.map(({ account }) => account),
    ]);
    for (const account of [...accounts]
      .filter((number) => number < 2000 || number > 2099)
      .filter((number) => number < 3000)) {
      const moved = sum(
        postings
          .filter((p) => p.account === account && p.date <= day && p.date >= `${year}-01-01`)
          .map(({ amount }) => amount),
      );
      const balance = (opening.get(account) ?? 0) + moved;
      if (balance !== (expected.get(account) ?? 0))
        problems.push(
          `${day} ${account} is ${balance / 100}, should be ${(expected.get(account) ?? 0) / 100}`,
        );
    }
  }
  if (problems.length > 0) throw new Error(`${id}:\n${problems.join('\n')}`);
}
