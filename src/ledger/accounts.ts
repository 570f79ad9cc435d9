/** Konto: an account number, a whole number from 1 to 99 999 999. */
export type Account = number;

/** An unbroken run of accounts, bounds inclusive. */
export interface AccountRange {
  readonly from: Account;
  readonly to: Account;
}

/** Kontointervall: a set of accounts as the user writes it, "4000-4399, 4511". */
export type AccountSet = readonly AccountRange[];

/** Why a text is not a set of accounts. */
export type AccountSetProblem = 'empty-account-range' | 'not-an-account-range' | 'reversed-account-range';

/** Reads "4000-4399, 4511" (commas or semicolons). Returns what is wrong, with the part that is, where it cannot be read. */
export function parseAccountSet(
  text: string,
): { ok: true; accounts: AccountSet } | { ok: false; problem: AccountSetProblem; part: string } {
  const accounts: AccountRange[] = [];
  const parts = text.split(/[,;]/).map((part) => part.trim());
  if (parts.every((part) => part === '')) return { ok: false, problem: 'empty-account-range', part: text };
  for (const part of parts) {
    const match = /^(\d{1,8})(?:\s*[-–−]\s*(\d{1,8}))?$/.exec(part);
    if (!match) return { ok: false, problem: 'not-an-account-range', part };
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    if (to < from) return { ok: false, problem: 'reversed-account-range', part };
    accounts.push({ from, to });
  }
  return { ok: true, accounts };
}

/** True where the set holds the account. */
export function includesAccount(set: AccountSet, account: Account): boolean {
  return set.some((range) => account >= range.from && account <= range.to);
}

/** The first accounts two sets share, or null where they share none. */
export function overlap(a: AccountSet, b: AccountSet): AccountRange | null {
  for (const x of a)
    for (const y of b) {
      const from = Math.max(x.from, y.from);
      const to = Math.min(x.to, y.to);
      if (from <= to) return { from, to };
    }
  return null;
}

/** The set without the accounts of another. */
export function withoutAccounts(set: AccountSet, taken: AccountSet): AccountSet {
  return taken.reduce<AccountSet>(
    (left, { from, to }) =>
      left.flatMap((range) => {
        if (to < range.from || from > range.to) return [range];
        return [
          ...(range.from < from ? [{ from: range.from, to: from - 1 }] : []),
          ...(range.to > to ? [{ from: to + 1, to: range.to }] : []),
        ];
      }),
    set,
  );
}

/** Back to the text the user would write. */
export function accountSetText(set: AccountSet): string {
  return set.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

/** An account read from a cell: 4021, "4021" or "4021 Arvoden" with its name. Null where there is none. */
export function parseAccount(cell: string | number): { account: Account; name: string } | null {
  if (typeof cell === 'number') {
    return Number.isInteger(cell) && cell >= 1 && cell <= 99_999_999 ? { account: cell, name: '' } : null;
  }
  const match = /^\s*(\d{1,8})(?:[\s:.,–-]+(\D.*?))?\s*$/.exec(cell);
  if (!match || Number(match[1]) === 0) return null;
  return { account: Number(match[1]), name: match[2] ?? '' };
}
