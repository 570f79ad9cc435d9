import type { Finding, FindingPart } from '../ledger/finding';
import { ore } from '../money/ore';
import { address } from './grid';
import type { RecognisedSheet } from './recognise';

/** En verifikation och dess rader: numbers as the sheet shows them, rising. */
export interface RowsOfVoucher {
  readonly name: string;
  readonly rows: readonly number[];
  /** The sum of what is debit in all of them. */
  readonly debit: number;
}

/** First and last row. */
interface Rows {
  readonly from: number;
  readonly to: number;
}

/** Numbers of one series. */
interface Series {
  readonly names: readonly string[];
  readonly copy: Rows;
  readonly extra: number;
}

/** Vouchers beside each other whose rows all stand there again. */
interface Run {
  /** In the order of their rows. */
  readonly series: ReadonlyMap<string, Series>;
  readonly count: number;
  readonly original: Rows;
  readonly copy: Rows;
  /** True where other rows lie between, so that nobody wrote the rows twice on purpose. */
  readonly isApart: boolean;
  readonly debit: number;
  /** What is counted once too often, or more. */
  readonly extra: number;
  /** The rows that are. */
  readonly copies: readonly number[];
}

/** Vouchers of one list that are doubled each in its place: so many are a list pasted twice and then sorted. */
const SORTED = 3;

/**
 * Verifikationer som står två gånger: all rows of a number, cell by cell and in order, stand there again. Equal rows within a voucher are
 * common and right; a voucher that begins anew after other rows was pasted in twice. Vouchers that were pasted together are one finding.
 *
 * Codes: vouchers-repeated (fel), with other rows between; voucher-rows-repeated, right after each other, which may be as it should
 * (varning), or be a doubled list that was sorted (fel). The amount is the debit that is counted too often.
 */
export function repeatedVouchers(
  vouchers: readonly RowsOfVoucher[],
  sheet: RecognisedSheet,
  isPosted: (row: number) => boolean,
): Finding[] {
  const touches = (before: Rows, after: Rows): boolean => {
    for (let row = before.to + 1; row < after.from; row++) if (isPosted(row)) return false;
    return true;
  };
  const runs: Run[] = [];
  const single = vouchers.flatMap((one) => repeatOf(one, sheet, touches) ?? []);
  for (const one of single.sort((a, b) => a.copy.from - b.copy.from)) {
    const last = runs.at(-1);
    const belongs =
      last &&
      last.isApart === one.isApart &&
      (one.isApart
        ? touches(last.original, one.original) && touches(last.copy, one.copy)
        : touches(last.copy, one.original));
    if (belongs) runs[runs.length - 1] = joined(last, one);
    else runs.push(one);
  }
  return runs.map((run) => findingOf(run, sheet));
}

/** The voucher's rows as an original and what comes after; null where it is no repetition. */
function repeatOf(
  { name, rows, debit }: RowsOfVoucher,
  sheet: RecognisedSheet,
  touches: (before: Rows, after: Rows) => boolean,
): Run | null {
  const { length } = rows;
  const isPeriod = (period: number): boolean =>
    length % period === 0 &&
    rows.every((row, i) => i < period || isSame(row, rows[i - period] as number, sheet));
  let found: Run | null = null;
  for (let period = 2; period <= length / 2; period++) {
    if (!isPeriod(period)) continue;
    const original = { from: rows[0] as number, to: rows[period - 1] as number };
    const copy = { from: rows[period] as number, to: rows[length - 1] as number };
    const isApart = !touches({ from: 0, to: original.to }, copy);
    const extra = debit - debit / (length / period);
    const series = new Map([[seriesOf(name), { names: [name], copy, extra }]]);
    if (!found || isApart)
      found = { series, count: 1, original, copy, isApart, debit, extra, copies: rows.slice(period) };
    if (isApart) return found;
  }
  return found;
}

/** True where two rows hold the same under every heading. */
function isSame(row: number, other: number, { grid, header }: RecognisedSheet): boolean {
  const [one = [], two = []] = [row, other].map((at) => grid.values[at - 1 - grid.firstRow]);
  for (const column of header.columns.values())
    if ((one[column] || null) !== (two[column] || null)) return false;
  return true;
}

function joined(run: Run, next: Run): Run {
  const series = new Map(run.series);
  for (const [name, { names, copy, extra }] of next.series) {
    const own = series.get(name);
    series.set(name, {
      names: [...(own?.names ?? []), ...names],
      copy: own ? around(own.copy, copy) : copy,
      extra: (own?.extra ?? 0) + extra,
    });
  }
  return {
    ...run,
    series,
    count: run.count + 1,
    original: around(run.original, next.original),
    copy: around(run.copy, next.copy),
    debit: run.debit + next.debit,
    extra: run.extra + next.extra,
    copies: [...run.copies, ...next.copies],
  };
}

function around(one: Rows, other: Rows): Rows {
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}

function findingOf(run: Run, sheet: RecognisedSheet): Finding {
  const { count, original, copy, isApart, debit, extra, copies } = run;
  const isFel = isApart || count >= SORTED;
  const series = [...run.series.values()];
  const isInTurn = series.every((one, i) => i === 0 || (series[i - 1] as Series).copy.to < one.copy.from);
  const parts = series.map(({ names, copy: own, extra: amount }): FindingPart => ({
    name: namesText(names),
    count: names.length,
    ...(isApart && isInTurn && { rows: rowsText(own) }),
    amount: ore(amount),
  }));
  const rows: Record<string, string> = isApart
    ? { original: rowsText(original), copy: rowsText(copy) }
    : { rows: rowsText(around(original, copy)) };
  return {
    code: isApart ? 'vouchers-repeated' : 'voucher-rows-repeated',
    severity: isFel ? 'fel' : 'varning',
    at: { ...voucherCell(sheet, copy.from), voucher: series[0]?.names[0] },
    difference: ore(extra),
    params: {
      voucher: parts.map(({ name }) => name).join(', '),
      count,
      ...rows,
      stated: debit,
      read: debit - extra,
    },
    parts,
    copies,
  };
}

/** The letters before the number: what is numbered on for itself. */
function seriesOf(voucher: string): string {
  return voucher.replace(/\d+$/, '');
}

/** The lowest and the highest number. */
function namesText(names: readonly string[]): string {
  const sorted = [...names].sort((a, b) => a.localeCompare(b, 'sv', { numeric: true }));
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  return first === last ? first : `${first}–${last}`;
}

function rowsText({ from, to }: Rows): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

/** The voucher's cell on a row (1-based). */
export function voucherCell({ grid, header }: RecognisedSheet, row: number): { sheet: string; cell: string } {
  const column = grid.firstColumn + (header.columns.get('voucher') ?? header.columns.get('account') ?? 0);
  return { sheet: grid.sheet, cell: address(row - 1, column) };
}
