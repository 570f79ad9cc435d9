import fc from 'fast-check';
import type { CellValue, SheetGrid } from '../../src/sheets/grid';
import { ReadingMemory } from '../../src/sheets/knownRows';
import { readInputs } from '../../src/sheets/readInputs';
import { type RecognisedSheet, recogniseSheets } from '../../src/sheets/recognise';
import { SheetCache } from '../../src/app/live/sheetCache';
import { layoutOf } from '../statements/bookkeeping';
import { PROV_LAYOUT } from '../app/inputBook';

type Rows = CellValue[][];
const HEAD: Rows = [['Datum', 'Ver', 'Konto', 'Insats', 'Text', 'Debet', 'Kredit']];
const CLASSES = layoutOf(PROV_LAYOUT as unknown as Record<string, unknown>).accounts;

const DAYS: CellValue[] = [43_480, 43_511, 43_600, '2019-05-03', '2018-12-31', '1950-01-01', 'i går', null];
const ACCOUNTS: CellValue[] = [1930, 3010, 4010, '4020', '4030 Resor', 'konto', null, '#REF!'];
const OBJECTS: CellValue[] = [null, 100, '200', 'x', '#N/A'];
const AMOUNTS: CellValue[] = [null, 100, 250.5, '1 234,50', '1.234', 'tolv', -75, 0];
const VOUCHERS: CellValue[] = ['A1', 'A2', 'A3', 'B1', null];

const pick = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const anyRow = fc.tuple(
  pick(DAYS),
  pick(VOUCHERS),
  pick(ACCOUNTS),
  pick(OBJECTS),
  fc.constant('text' as CellValue),
  pick(AMOUNTS),
  pick(AMOUNTS),
);
const soundRow = fc.tuple(
  pick(DAYS.slice(0, 3)),
  pick(VOUCHERS.slice(0, 4)),
  pick(ACCOUNTS.slice(0, 3)),
  pick(OBJECTS.slice(0, 3)),
  fc.constant('text' as CellValue),
  pick<CellValue>([100, 250.5, 75, '1 234,50']),
  fc.constant(null as CellValue),
);
const total = fc.constant([null, null, null, null, 'Summa', 100, null] as CellValue[]);
const row: fc.Arbitrary<CellValue[]> = fc.oneof(
  { weight: 8, arbitrary: soundRow },
  { weight: 3, arbitrary: anyRow },
  { weight: 1, arbitrary: total },
);
const edit = fc.record({ kind: pick(['set', 'insert', 'delete', 'twice'] as const), at: fc.nat(40), row });

function edited(rows: Rows, { kind, at, row: given }: { kind: string; at: number; row: CellValue[] }): Rows {
  const place = 1 + (at % Math.max(1, rows.length - 1));
  const next = [...rows];
  if (kind === 'insert') next.splice(place, 0, given);
  else if (kind === 'delete') next.splice(place, 1);
  else next[place] = given;
  if (kind === 'twice') next[1 + ((at * 7) % Math.max(1, rows.length - 1))] = given;
  return next;
}

const gridOf = (rows: Rows): SheetGrid => ({
  sheet: 'Huvudbok',
  firstRow: 0,
  firstColumn: 0,
  values: rows.map((cells) => [...cells]),
  merged: [],
  uncomputed: new Set(),
});

const recognised = (grid: SheetGrid): readonly RecognisedSheet[] =>
  recogniseSheets([{ grid, hidden: false }]).sheets;

/** All that a reading comes to, as plain values. */
function reading(sheets: readonly RecognisedSheet[], memory?: ReadingMemory): unknown {
  const { inputs, findings } = readInputs(sheets, {}, null, CLASSES, memory);
  const { ledger } = inputs ?? {};
  return {
    findings,
    accounts: ledger?.accounts,
    names: ledger && [...ledger.accountNames],
    objects: ledger?.objects,
    actual: ledger?.cubes.actual,
    postings: ledger?.sources.postings.actual,
    places: ledger?.sources.places,
  };
}

test('a huvudbok read again after edits comes to what it does when read anew: amounts, rows and remarks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 3, maxLength: 30 }),
      fc.array(edit, { minLength: 1, maxLength: 8 }),
      async (first, edits) => {
        const memory = new ReadingMemory();
        let rows: Rows = [...HEAD, ...first];
        const cache = new SheetCache({
          sheets: async () => [{ name: 'Huvudbok', hidden: false, report: null }],
          readSheets: async () => [gridOf(rows)],
        });
        for (const one of [null, ...edits]) {
          if (one) rows = edited(rows, one);
          const { sheets } = await cache.read(new Set(['Huvudbok']));
          expect(reading(sheets, memory)).toEqual(reading(recognised(gridOf(rows))));
        }
      },
    ),
    { numRuns: 100, seed: 20190831 },
  );
});

test('rows that stand as they stood are not read again, and those below a new row have only moved', () => {
  const rows: Rows = [
    ...HEAD,
    ...Array.from({ length: 50 }, (_, i): CellValue[] => [43_480 + i, `A${i}`, 4010, 100, '', 10, null]),
  ];
  const memory = new ReadingMemory();
  const before = gridOf(rows);
  reading(recognised(before), memory);
  const values = [
    ...before.values.slice(0, 20),
    [43_490, 'A99', 3010, null, '', null, 10],
    ...before.values.slice(20),
  ];
  const after: SheetGrid = { ...before, values };
  const known = memory.rowsOf(recognised(after)[0]!, 1);
  expect(values.map((_, i) => known.row(i) !== undefined).filter(Boolean)).toHaveLength(50);
  expect(known.row(20)).toBeUndefined();
  expect(known.row(21)?.voucher).toBe('A19');
});
