import { ore, type Ore } from '../money/ore';
import type { Account } from './accounts';
import { buildCube, withAccountsAt } from './cube';
import type { Period } from './months';
import { type Ledger, type LedgerObject, SCENARIOS, type Scenario } from './ledger';
import { PostingsBuilder } from './postings';
import { NO_SOURCE, type OpeningSource, rowSource, type Source } from './sources';

/**
 * Huvudbok under läsning: takes accounts, objects, postings and opening balances in any order and becomes a Ledger.
 * Account and object indexes here are in order of first sight; `finish` puts the accounts in rising order.
 */
export class LedgerDraft {
  readonly postings: Readonly<Record<Scenario, PostingsBuilder>>;
  private readonly accounts: Account[] = [];
  private readonly accountIndexes = new Map<Account, number>();
  private readonly names = new Map<Account, string>();
  private readonly objects: LedgerObject[] = [{ code: '', name: '', group: '' }];
  private readonly objectIndexes = new Map<string, number>([['', 0]]);
  private readonly openings = new Map<number, Map<Account, number>>();
  private readonly openingSources: OpeningSource[] = [];
  private readonly sourceSheets: string[] = [];

  constructor(
    readonly yearStartsIn: number,
    expectedPostings = 1024,
  ) {
    const builders = SCENARIOS.map((scenario) => [
      scenario,
      new PostingsBuilder(scenario === 'actual' ? expectedPostings : 64),
    ]);
    this.postings = Object.fromEntries(builders) as Record<Scenario, PostingsBuilder>;
  }

  /** Index of an account, which is added where it is new. */
  accountIndex(account: Account): number {
    let index = this.accountIndexes.get(account);
    if (index === undefined) {
      index = this.accounts.length;
      this.accounts.push(account);
      this.accountIndexes.set(account, index);
    }
    return index;
  }

  /** Index of an insats or member by its code ('' is none), which is added where it is new. */
  objectIndex(code: string): number {
    let index = this.objectIndexes.get(code);
    if (index === undefined) {
      index = this.objects.length;
      this.objects.push({ code, name: code, group: '' });
      this.objectIndexes.set(code, index);
    }
    return index;
  }

  /** Names an account; the first name given stands. */
  nameAccount(account: Account, name: string): void {
    if (name !== '' && !this.names.has(account)) this.names.set(account, name);
  }

  nameObject(object: LedgerObject): void {
    this.objects[this.objectIndex(object.code)] = object;
  }

  hasObject(code: string): boolean {
    return this.objectIndexes.has(code);
  }

  accountName(account: Account): string {
    return this.names.get(account) ?? '';
  }

  /** Source of row 0 of a sheet: that of row n is n more. */
  sourcesOf(sheet: string): Source {
    const known = this.sourceSheets.indexOf(sheet);
    return rowSource(known >= 0 ? known : this.sourceSheets.push(sheet) - 1, 0);
  }

  addOpening(year: number, account: Account, amount: Ore, source: Source = NO_SOURCE): void {
    this.accountIndex(account);
    this.openingSources.push({ year, account, amount, source });
    const openings = this.openings.get(year) ?? new Map<Account, number>();
    openings.set(account, (openings.get(account) ?? 0) + amount);
    this.openings.set(year, openings);
  }

  /** Ingående balans of an account, 0 where it has none. */
  opening(year: number, account: Account): number {
    return this.openings.get(year)?.get(account) ?? 0;
  }

  hasOpening(year: number): boolean {
    return this.openings.has(year);
  }

  /** True where something is booked in the months. */
  hasActual({ from, to }: Period): boolean {
    return this.postings.actual.hasAny(from, to);
  }

  finish(): Ledger {
    const sorted = [...this.accounts].sort((a, b) => a - b);
    const place = new Map(sorted.map((account, index) => [account, index]));
    const places = this.accounts.map((account) => place.get(account) as number);
    const postings = SCENARIOS.map((scenario) => [scenario, this.postings[scenario].build()] as const);
    const cubes = postings.map(([scenario, columns]) => {
      const cube = buildCube(columns, sorted.length, this.objects.length);
      return [scenario, withAccountsAt(cube, places)];
    });
    const openings = [...this.openings].map(([year, amounts]): [number, Float64Array] => {
      const column = new Float64Array(sorted.length);
      for (const [account, amount] of amounts) column[place.get(account) as number] = ore(amount);
      return [year, column];
    });
    return {
      accounts: sorted,
      accountNames: this.names,
      objects: this.objects,
      yearStartsIn: this.yearStartsIn,
      cubes: Object.fromEntries(cubes) as Ledger['cubes'],
      openings: new Map(openings),
      planOpenings: new Map(),
      sources: {
        sheets: this.sourceSheets,
        postings: Object.fromEntries(postings) as Ledger['sources']['postings'],
        places,
        openings: this.openingSources,
      },
    };
  }
}
