import { LedgerDraft } from '../../src/ledger/draft';
import type { Ledger } from '../../src/ledger/ledger';
import { firstDay, type Month, monthOf } from '../../src/ledger/months';
import { ore } from '../../src/money/ore';
import type { Precision } from '../../src/money/round';
import { measureOf } from '../../src/statements/measure';
import type { RowOrigin, Statement, StatementColumn, StatementRow } from '../../src/statements/statement';

/** A repeatable random generator (mulberry32): whole numbers from 0 to n − 1. */
export type Random = (n: number) => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * n);
  };
}

type Part = StatementRow['parts'][number];
interface Sketch {
  readonly id: string;
  readonly origin?: RowOrigin;
  /** Printed amount = sign × debit. */
  readonly sign?: 1 | -1;
  readonly parts?: readonly Part[];
  readonly total?: boolean;
}

const FIRST: Month = monthOf(2024, 1);
const OBJECTS = ['a', 'b', 'c'];
const ASSETS = 1000;
const EQUITY = 2000;

/**
 * A random report: an income statement of 5–60 rows, 1–12 columns (one a month, then deviations) and up to 4 levels with some parts taken
 * away; and `together` with it the same leaves in other groups, a balance sheet with its result, and a note of one of its rows with
 * the signs turned.
 */
export function randomReport(random: Random, together: boolean): { statements: Statement[]; ledger: Ledger } {
  const wanted = 5 + random(56);
  const months = 1 + random(8);
  const deviations = months > 1 ? random(5) : 0;
  const precision: Precision = { unit: 'tkr', decimals: random(2) };
  const rows: Sketch[] = [];
  let leaves = 0;
  /** Makes a sum with its parts before it; `taken` is −1 inside what is taken away. */
  const grow = (level: number, taken: 1 | -1, room: number): Part => {
    if (level === 0 || room <= 1 || (level < 4 && random(3) === 0)) {
      const sign: 1 | -1 = taken === 1 ? -1 : 1;
      rows.push({ id: `rad${leaves}`, origin: { accounts: [leaves + 2], objects: null }, sign });
      leaves++;
      return { row: `rad${leaves - 1}`, sign: 1 };
    }
    const count = Math.min(room, 2 + random(5));
    const parts = Array.from({ length: count }, () => {
      const sign: 1 | -1 = random(5) === 0 ? -1 : 1;
      return { ...grow(level - 1, (taken * sign) as 1 | -1, Math.floor(room / count)), sign };
    });
    const id = `summa${rows.length}`;
    rows.push({ id, parts, total: level === 4 });
    return { row: id, sign: 1 };
  };
  const root = grow(4, 1, wanted);
  const accounts = Array.from({ length: leaves }, (_, i) => i + 2);

  const draft = new LedgerDraft(1);
  draft.accountIndex(ASSETS);
  draft.accountIndex(EQUITY);
  for (const object of OBJECTS) draft.objectIndex(object);
  const size = 10 ** (4 + random(6));
  for (let m = 0; m < months; m++) {
    let rest = random(size) - random(size);
    const add = (account: number, object: string, amount: number): void =>
      draft.postings.actual.add(
        firstDay(FIRST + m),
        draft.accountIndex(account),
        draft.objectIndex(object),
        ore(amount),
      );
    add(EQUITY, '', rest);
    accounts.forEach((_, i) => {
      for (const object of OBJECTS) {
        const whole = random(8) === 0 ? 0 : random(size) - random(size >> 1 || 1);
        rest += whole;
        if (whole !== 0) add(4000 + i, object, whole);
      }
    });
    add(ASSETS, '', -rest);
  }
  accounts.forEach((_, i) => draft.accountIndex(4000 + i));
  const ledger = draft.finish();
  const columns = columnsOf(months, deviations);
  const make = (id: string, kind: string, sketches: readonly Sketch[]): Statement =>
    statementOf(id, kind, sketches, columns, precision, ledger);

  const result: RowOrigin = { accounts, objects: null };
  const half = Math.ceil(leaves / 2);
  const leaf = random(leaves);
  const groups = [accounts.slice(0, half), accounts.slice(half)].filter((group) => group.length > 0);
  const inGroups = accounts.map((_, i): Sketch => {
    const at = (i * 7) % leaves;
    return { id: `rad${at}-${i}`, origin: { accounts: [at + 2], objects: null }, sign: -1 };
  });
  const parts = (ids: readonly Sketch[]): Part[] => ids.map(({ id }) => ({ row: id, sign: 1 }));
  const otherGroups = groups.map((_, g): Sketch => {
    const own = inGroups.filter((__, i) => Math.floor(i / half) === g);
    return { id: `grupp${g}`, parts: parts(own) };
  });
  const unique = new Set(inGroups.map(({ origin }) => origin?.accounts[0])).size === leaves;
  const balance: Sketch[] = [
    { id: 'tillgangar', origin: { accounts: [0], objects: null }, sign: 1 },
    { id: 'summa-tillgangar', parts: [{ row: 'tillgangar', sign: 1 }], total: true },
    { id: 'eget-kapital', origin: { accounts: [1], objects: null }, sign: -1 },
    { id: 'resultat', origin: result, sign: -1 },
    {
      id: 'summa-skulder',
      parts: [
        { row: 'eget-kapital', sign: 1 },
        { row: 'resultat', sign: 1 },
      ],
      total: true,
    },
  ];
  const note = OBJECTS.map((_, o): Sketch => ({
    id: `not${o}`,
    origin: { accounts: [leaf + 2], objects: [o + 1] },
    sign: 1,
  }));
  return {
    ledger,
    statements: [
      make('rr', 'incomeStatement', rows),
      ...(together && unique
        ? [
            make('grupper', 'other', [
              ...inGroups,
              ...otherGroups,
              { id: 'resultat', parts: parts(otherGroups), total: true },
            ]),
          ]
        : []),
      ...(together
        ? [
            make('br', 'balanceSheet', balance),
            make('not', 'note', [...note, { id: 'summa', parts: parts(note) }]),
          ]
        : []),
    ].map((statement, i) => (i === 0 ? withResult(statement, root.row) : statement)),
  };
}

/** The income statement's last sum is called its result, whatever it was named while it grew. */
function withResult(statement: Statement, root: string): Statement {
  const rows = statement.rows.map((row) => (row.id === root ? { ...row, id: 'resultat' } : row));
  return { ...statement, rows };
}

function columnsOf(months: number, deviations: number): StatementColumn[] {
  const amounts = Array.from({ length: months }, (_, m): StatementColumn => {
    const id = `m${m}`;
    const period = { from: FIRST + m, to: FIRST + m };
    return {
      id,
      title: id,
      period,
      hasData: true,
      layout: {
        kind: 'amount',
        id,
        title: id,
        scenario: 'actual',
        period: { kind: 'current' },
        measure: 'movement',
        sumsOnly: false,
      },
    };
  });
  const differences = Array.from({ length: deviations }, (_, d): StatementColumn => {
    const id = `d${d}`;
    const of: [string, string] = [`m${d % months}`, `m${(d + 1) % months}`];
    return { id, title: id, period: null, hasData: true, layout: { kind: 'deviation', id, title: id, of } };
  });
  return [...amounts, ...differences];
}

function statementOf(
  id: string,
  kind: string,
  sketches: readonly Sketch[],
  columns: readonly StatementColumn[],
  precision: Precision,
  ledger: Ledger,
): Statement {
  const exact = new Map<string, Map<string, number>>();
  for (const { id: row, origin, sign = 1, parts = [] } of sketches) {
    const amounts = new Map<string, number>();
    for (const { id: column, layout, period } of columns) {
      if (layout.kind === 'deviation')
        amounts.set(column, (amounts.get(layout.of[0]) as number) - (amounts.get(layout.of[1]) as number));
      else if (origin && period)
        amounts.set(column, measureOf(ledger, origin, 'actual', 'movement', period) * sign);
      else
        amounts.set(
          column,
          parts.reduce((sum, part) => sum + part.sign * (exact.get(part.row)?.get(column) ?? 0), 0),
        );
    }
    exact.set(row, amounts);
  }
  const rows = sketches.map((sketch): StatementRow => ({
    id: sketch.id,
    layoutId: sketch.id,
    label: sketch.id,
    note: '',
    kind: sketch.origin ? 'item' : 'sum',
    level: 0,
    total: sketch.total ?? false,
    texts: new Map(),
    precision,
    figures: new Map(
      [...(exact.get(sketch.id) ?? [])].map(([column, amount]) => [column, { exact: ore(amount), steps: 0 }]),
    ),
    amounts: new Map([...(exact.get(sketch.id) ?? [])].map(([column, amount]) => [column, ore(amount)])),
    percents: new Map(),
    parts: sketch.parts ?? [],
    resultSign: 1,
    origin: sketch.origin ?? null,
    sign: sketch.sign ?? 1,
  }));
  const layout = { id, kind, rows: [], columns: [] } as unknown as Statement['layout'];
  return { layout, id, title: id, precision, rounding: 'additive', columns, rows };
}
