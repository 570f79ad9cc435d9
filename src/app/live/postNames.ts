import { type Account, type AccountSet, parseAccountSet } from '../../ledger/accounts';
import type { Ledger } from '../../ledger/ledger';
import type { Layout, StatementKind, StatementLayout } from '../../statements/layout';
import type { Statement, StatementRow } from '../../statements/statement';
import { namesText } from '../../text/functionText';
import { type CellError, problem } from './answer';
import { plainName } from '../plainName';
import { nearestNames } from './nearestNames';

/** Post: what a function is asked the amount of. */
export type Post =
  | { readonly kind: 'row'; readonly statement: StatementLayout; readonly row: StatementRow }
  | { readonly kind: 'accounts'; readonly accounts: AccountSet }
  /** Result accounts of one insats. */
  | { readonly kind: 'object'; readonly object: number };

/** Where a row is looked for first when several reports have one of that name. */
const KINDS: readonly StatementKind[] = [
  'incomeStatement',
  'balanceSheet',
  'budgetFollowUp',
  'cashFlow',
  'summary',
  'balancedBudgetRequirement',
  'budget',
  'contributions',
  'other',
  'note',
];
const ACCOUNTS = /^\d[\d\s,;–-]*$/;

/**
 * Namnen som en formel kan fråga efter: rows of the reports by id or label ("Resultaträkning!Nettokostnad" where several reports have
 * one), accounts by number, range or name, insatser by code or name. Looked for in that order.
 */
export class PostNames {
  readonly #ids = new Map<string, Post>();
  readonly #labels = new Map<string, Post>();
  readonly #accounts = new Map<string, Account[]>();
  readonly #objects = new Map<string, number>();
  readonly #statements: readonly Statement[];
  readonly #shown: string[] = [];
  /** A sheet full of formulas asks for the same few posts. */
  readonly #asked = new Map<string, Post | CellError>();

  constructor(
    layout: Layout,
    private readonly ledger: Ledger,
    statements: readonly Statement[],
  ) {
    const rank = ({ layout: { kind } }: Statement): number => KINDS.indexOf(kind);
    this.#statements = [...statements].sort((a, b) => rank(a) - rank(b));
    for (const statement of this.#statements)
      for (const row of statement.rows) {
        if (!hasAmounts(row)) continue;
        const post: Post = { kind: 'row', statement: statement.layout, row };
        keepFirst(this.#ids, plainName(row.id), post);
        keepFirst(this.#labels, plainName(row.label), post);
        this.#shown.push(row.label);
      }
    ledger.objects.forEach(({ code, name }, object) => {
      if (object === 0) return;
      keepFirst(this.#objects, plainName(code), object);
      this.#shown.push(name || code);
    });
    // Codes first: one insats may be called what another is coded.
    ledger.objects.forEach(({ name }, object) => {
      if (object > 0 && name !== '') keepFirst(this.#objects, plainName(name), object);
    });
    for (const [account, name] of ledger.accountNames) {
      if (name === '') continue;
      this.#shown.push(`${account} ${name}`);
      for (const key of [plainName(name), plainName(`${account} ${name}`)])
        this.#accounts.set(key, [...(this.#accounts.get(key) ?? []), account]);
    }
  }

  /** The same object each time a text is asked for. Codes: function-post-missing, function-post-unknown with the three nearest names. */
  post(text: string): Post | CellError {
    if (text === '') return problem('function-post-missing', '#VALUE!');
    let post = this.#asked.get(text);
    if (!post) {
      post = this.#find(text) ?? this.#unknown('function-post-unknown', text, this.#shown);
      this.#asked.set(text, post);
    }
    return post;
  }

  /** Index of an insats by code or name; null where none is given. Code: function-object-unknown. */
  object(text: string): number | null | CellError {
    if (text === '') return null;
    const names = this.ledger.objects.slice(1).map(({ code, name }) => name || code);
    return this.#objects.get(plainName(text)) ?? this.#unknown('function-object-unknown', text, names);
  }

  /** Accounts by number, range or name. Code: function-accounts-unknown. */
  accounts(text: string): AccountSet | CellError {
    const set = this.#accountsOf(text, true);
    if (set) return set;
    const names = [...this.ledger.accountNames].map(([account, name]) => `${account} ${name}`);
    return this.#unknown('function-accounts-unknown', text, names.length > 0 ? names : this.#numbers());
  }

  #find(text: string): Post | null {
    const [report, row] = text.includes('!') ? text.split(/!(.*)/s, 2) : ['', text];
    if (report !== '') return this.#inReport(report as string, row as string);
    const plain = plainName(text);
    const named = this.#ids.get(plain) ?? this.#labels.get(plain);
    if (named) return named;
    const accounts = this.#accountsOf(text, false);
    if (accounts) return { kind: 'accounts', accounts };
    const object = this.#objects.get(plain);
    return object === undefined ? null : { kind: 'object', object };
  }

  #inReport(report: string, name: string): Post | null {
    const [wanted, row] = [plainName(report), plainName(name)];
    const statements = this.#statements.filter(({ id, title, layout }) =>
      [id, title, layout.sheet].some((one) => plainName(one) === wanted),
    );
    for (const key of ['id', 'label'] as const)
      for (const statement of statements) {
        const found = statement.rows.find((one) => hasAmounts(one) && plainName(one[key]) === row);
        if (found) return { kind: 'row', statement: statement.layout, row: found };
      }
    return null;
  }

  /** A single number must be an account that the workbook knows, or it is an insats or a slip; a range may be empty. */
  #accountsOf(text: string, alone: boolean): AccountSet | null {
    const named = this.#accounts.get(plainName(text));
    if (named) return named.map((account) => ({ from: account, to: account }));
    if (!ACCOUNTS.test(text.trim())) return null;
    const set = parseAccountSet(text);
    if (!set.ok) return null;
    const [first] = set.accounts;
    if (set.accounts.length > 1 || !first || first.from !== first.to) return set.accounts;
    const isKnown = this.ledger.accounts.includes(first.from) || this.ledger.accountNames.has(first.from);
    return isKnown || (alone && this.ledger.accounts.length === 0) ? set.accounts : null;
  }

  #numbers(): readonly string[] {
    return this.ledger.accounts.map(String);
  }

  #unknown(code: string, text: string, names: readonly string[]): CellError {
    return problem(code, '#N/A', { text, nearest: namesText(nearestNames(text, names)) });
  }
}

function hasAmounts({ kind, label }: StatementRow): boolean {
  return label !== '' && (kind === 'item' || kind === 'sum' || kind === 'ratio');
}

function keepFirst<T>(map: Map<string, T>, key: string, value: T): void {
  if (key !== '' && !map.has(key)) map.set(key, value);
}
