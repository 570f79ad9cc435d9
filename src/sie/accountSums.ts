import type { Account } from '../ledger/accounts';

/** Charts number accounts with four figures nearly always. */
const DENSE = 10_000;

/** Öre per konto, summed row by row: a table for four-figure accounts, a map for longer ones. */
export class AccountSums {
  private readonly sums = new Float64Array(DENSE);
  private readonly used = new Uint8Array(DENSE);
  private readonly others = new Map<Account, number>();

  add(account: Account, amount: number): void {
    if (account < DENSE) {
      this.sums[account]! += amount;
      this.used[account] = 1;
    } else this.others.set(account, this.of(account) + amount);
  }

  of(account: Account): number {
    return account < DENSE ? (this.sums[account] as number) : (this.others.get(account) ?? 0);
  }

  /** Accounts with any row, in rising order. */
  accounts(): Account[] {
    const accounts: Account[] = [];
    for (let account = this.used.indexOf(1); account >= 0; account = this.used.indexOf(1, account + 1))
      accounts.push(account);
    return [...accounts, ...[...this.others.keys()].sort((a, b) => a - b)];
  }
}
