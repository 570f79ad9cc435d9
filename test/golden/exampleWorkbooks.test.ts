import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CellValue, readXlsx } from 'hucre/xlsx';
import { goldenReports } from './goldenReport';

/**
 * The example workbooks as bookkeeping, read without any code of ours: so that the golden figures do not lean on a book that does not
 * hold.
 */
interface Posting {
  readonly day: string;
  readonly voucher: string;
  readonly account: number;
  readonly object: string;
  readonly amount: number;
}

const examples = join(__dirname, '..', '..', 'examples');
const ore = (kronor: CellValue | undefined): number => Math.round(Number(kronor ?? 0) * 100);
const isCost = ({ account }: Posting): boolean => account >= 4000 && !(account >= 8300 && account < 8400);

function dayOf(cell: CellValue | undefined): string {
  const date = cell instanceof Date ? cell : new Date((Number(cell) - 25_569) * 86_400_000);
  return date.toISOString().slice(0, 10);
}

function sumBy<T>(
  items: readonly T[],
  key: (item: T) => string | number,
  amount: (item: T) => number,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const item of items) sums.set(String(key(item)), (sums.get(String(key(item))) ?? 0) + amount(item));
  return sums;
}

async function readBook(
  file: string,
): Promise<{ postings: Posting[]; openings: Map<number, Map<string, number>>; kinds: Set<string> }> {
  const { sheets } = await readXlsx(readFileSync(file), { readStyles: true });
  const rows = (name: string): CellValue[][] =>
    sheets.find((sheet) => sheet.name === name)?.rows.slice(1) ?? [];
  const kinds = new Set<string>();
  const postings = rows('Huvudbok').map(([date, voucher, account, object, , debit, credit]): Posting => {
    kinds.add(`${date instanceof Date ? 'date' : typeof date} ${typeof account} ${typeof (debit ?? credit)}`);
    return {
      day: dayOf(date),
      voucher: String(voucher),
      account: Number(account),
      object: String(object ?? ''),
      amount: ore(debit) - ore(credit),
    };
  });
  const openings = new Map<number, Map<string, number>>();
  for (const [account, , amount, year] of rows('Ingående balans')) {
    const balances = openings.get(Number(year)) ?? new Map<string, number>();
    openings.set(Number(year), balances.set(String(account), ore(amount)));
  }
  return { postings, openings, kinds };
}

describe.each(goldenReports(__dirname).map(({ id, workbook, tables }) => ({ id, workbook, tables })))(
  '$id',
  ({ workbook, tables }) => {
    let book: Awaited<ReturnType<typeof readBook>>;
    beforeAll(async () => {
      book = await readBook(workbook);
    });

    test('dates are dates and amounts are numbers', () => {
      expect([...book.kinds].filter((kinds) => kinds !== 'date number number')).toEqual([]);
    });

    test('every voucher balances and lies on one day, and its series has no gaps', () => {
      const key = (posting: Posting): string => `${posting.day.slice(0, 4)} ${posting.voucher}`;
      const sums = sumBy(book.postings, key, ({ amount }) => amount);
      expect([...sums].filter(([, sum]) => sum !== 0)).toEqual([]);
      const days = new Map<string, Set<string>>();
      for (const posting of book.postings)
        days.set(key(posting), (days.get(key(posting)) ?? new Set()).add(posting.day));
      expect([...days].filter(([, own]) => own.size > 1)).toEqual([]);
      const series = new Map<string, number[]>();
      for (const name of sums.keys()) {
        const [, prefix = '', number = ''] = /^(\d{4} [A-Z])(\d+)$/.exec(name) ?? [];
        series.set(prefix, [...(series.get(prefix) ?? []), Number(number)]);
      }
      for (const [prefix, numbers] of series)
        expect({ prefix, numbers: numbers.sort((a, b) => a - b) }).toEqual({
          prefix,
          numbers: numbers.map((_, i) => i + 1),
        });
    });

    test('where there are insatser, every cost has one and no balance or income has', () => {
      if (book.postings.every(({ object }) => object === '')) return;
      expect(book.postings.filter((posting) => isCost(posting) !== (posting.object !== ''))).toEqual([]);
    });

    test('opening balances sum to nothing and are the closing balances of the year before', () => {
      for (const [year, balances] of book.openings) {
        expect({ year, sum: [...balances.values()].reduce((sum, amount) => sum + amount, 0) }).toEqual({
          year,
          sum: 0,
        });
        const before = book.postings.filter(({ day }) => day.startsWith(String(year - 1)));
        if (before.length === 0) continue;
        // Last year's result is not closed by a voucher: it stands on 2068 from the new year.
        const moved = sumBy(
          before,
          ({ account }) => (account >= 3000 ? 2068 : account),
          ({ amount }) => amount,
        );
        const closing = new Map(book.openings.get(year - 1));
        for (const [account, amount] of moved) closing.set(account, (closing.get(account) ?? 0) + amount);
        const kept = (all: ReadonlyMap<string, number>): [string, number][] =>
          [...all].filter(([, amount]) => amount !== 0).sort();
        expect({ year, balances: kept(balances) }).toEqual({ year, balances: kept(closing) });
      }
    });

    test('costs of the period, as a whole and by insats, are within half a printed unit of the follow-up', () => {
      const followUp = tables.find(({ id }) => id === 'uppfoljning');
      if (!followUp) return;
      const [first, last] = [book.postings.at(-1)?.day.slice(0, 4) ?? '', book.postings.at(-1)?.day ?? ''];
      const costs = book.postings.filter(
        (posting) => isCost(posting) && posting.day >= first && posting.day <= last,
      );
      const total = costs.reduce((sum, { amount }) => sum + amount, 0);
      const step = followUp.unit === 'tkr' ? 100_000 : 100;
      const printed = Number(followUp.rows.find(({ type }) => type === 'sum')?.values['utfall']);
      expect(Math.abs(-printed * step - total)).toBeLessThanOrEqual(step / 2);
      const byObject = [
        ...sumBy(
          costs,
          ({ object }) => object,
          ({ amount }) => amount,
        ).values(),
      ].sort((a, b) => a - b);
      const printedObjects = followUp.rows
        .filter(({ type, values }) => type === 'item' && Number(values['utfall']) !== 0)
        .map(({ values }) => -Number(values['utfall']) * step)
        .sort((a, b) => a - b);
      expect(byObject).toHaveLength(printedObjects.length);
      byObject.forEach((amount, i) =>
        expect(Math.abs(amount - (printedObjects[i] ?? 0))).toBeLessThanOrEqual(step / 2),
      );
    });
  },
);

test('the files are what `npm run examples` makes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'finsam-examples-'));
  try {
    execFileSync(process.execPath, [join(examples, 'make', 'make.mjs'), folder], { stdio: 'pipe' });
    const made = readdirSync(folder);
    expect(made.length).toBeGreaterThan(0);
    const differing = made.filter(
      (file) => !readFileSync(join(folder, file)).equals(readFileSync(join(examples, file))),
    );
    expect(differing).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
