import type { Finding } from '../../src/ledger/finding';
import { LedgerDraft } from '../../src/ledger/draft';
import type { CellValue } from '../../src/sheets/grid';
import { readLedger } from '../../src/sheets/readLedger';
import { recogniseSheets } from '../../src/sheets/recognise';
import { YearsRead } from '../../src/sheets/yearsRead';
import { findingText } from '../../src/text/findingText';
import { randomFrom } from '../statements/randomReport';

type Row = CellValue[];

const DAY = 45_000;

/** A voucher of two rows or more, one of them on the bank. */
const voucher = (name: string, day: number, ...amounts: number[]): Row[] => [
  ...amounts.map((amount, i): Row => [DAY + day, name, 4010 + i, 'text', amount, null]),
  [DAY + day, name, 1930, 'text', null, amounts.reduce((sum, amount) => sum + amount, 0)],
];

function repeatedIn(rows: readonly Row[]): Finding[] {
  const head = ['Datum', 'Ver', 'Konto', 'Text', 'Debet', 'Kredit'];
  const grid = {
    sheet: 'Huvudbok',
    firstRow: 0,
    firstColumn: 0,
    values: [head, ...rows],
    merged: [],
    uncomputed: new Set<string>(),
  };
  const [sheet] = recogniseSheets([{ grid, hidden: false }]).sheets;
  const findings = readLedger(sheet!, new LedgerDraft(1), null, new YearsRead());
  return findings.filter(({ code }) => code.includes('repeated'));
}

const said = (rows: readonly Row[]): unknown[] =>
  repeatedIn(rows).map(({ code, severity, at, difference, params = {} }) => [
    code,
    severity,
    at?.cell,
    difference,
    params['voucher'],
    params['count'],
    params['original'] ?? params['rows'],
    params['copy'],
  ]);

const A1 = voucher('A1', 1, 100);
const A2 = voucher('A2', 2, 200, 50);
const A3 = voucher('A3', 3, 300);
const A4 = voucher('A4', 4, 400);

test('a run of vouchers pasted in once more is one finding', () => {
  expect(said([...A1, ...A2, ...A3, ...A4, ...A2, ...A3])).toEqual([
    ['vouchers-repeated', 'fel', 'B11', 550_00, 'A2–A3', 2, '4–8', '11–15'],
  ]);
  // Also with an empty row before what is pasted, and twice over.
  expect(said([...A1, ...A2, ...A3, ...A4, [], ...A2, ...A3, ...A2, ...A3])).toEqual([
    ['vouchers-repeated', 'fel', 'B12', 1_100_00, 'A2–A3', 2, '4–8', '12–21'],
  ]);
});

test('vouchers of several series are named series by series', () => {
  const [L7, L8, M1] = [voucher('L7', 1, 10), voucher('L8', 3, 20), voucher('M1', 2, 1000.5)];
  const mixed = [...L7, ...M1, ...A1, ...L8, ...A2];
  const [finding] = repeatedIn([...mixed, ...mixed]);
  expect(finding?.params).toMatchObject({ voucher: 'L7–L8, M1, A1–A2', count: 5 });
  expect(finding && findingText(finding).replace(/\u00a0/g, ' ')).toBe(
    'Huvudbok!B13: Rad 13–23 är samma som rad 2–12: 5 verifikationer (L7–L8, 2 st, 30,00 kr; M1, 1 000,50 kr; A1–A2, 2 st, 350,00 kr) står mer än en gång i Huvudbok, och 1 380,50 kr är med för mycket. Ta bort rad 13–23.',
  );
});

test('series one after the other: their rows too', () => {
  const [L7, L8] = [voucher('L7', 1, 10), voucher('L8', 3, 20)];
  const [finding] = repeatedIn([...A1, ...A2, ...L7, ...L8, ...A1, ...A2, ...L7, ...L8]);
  expect(finding && findingText(finding).replace(/\u00a0/g, ' ')).toContain(
    '(A1–A2, 2 st, rad 11–15, 350,00 kr; L7–L8, 2 st, rad 16–19, 30,00 kr)',
  );
});

test('numbers of a series in another order: the lowest and the highest', () => {
  expect(said([...A2, ...A1, ...A3, ...A2, ...A1, ...A3])[0]).toContain('A1–A3');
});

test('vouchers pasted from two places are two findings', () => {
  expect(said([...A1, ...A2, ...A3, ...A1, ...A3])).toEqual([
    ['vouchers-repeated', 'fel', 'B9', 100_00, 'A1', 1, '2–3', '9–10'],
    ['vouchers-repeated', 'fel', 'B11', 300_00, 'A3', 1, '7–8', '11–12'],
  ]);
});

test('a voucher doubled where it stands may be right: a warning; a whole list that is doubled and sorted is not', () => {
  expect(said([...A1, ...A2, ...A2, ...A3])).toEqual([
    ['voucher-rows-repeated', 'varning', 'B7', 250_00, 'A2', 1, '4–9', undefined],
  ]);
  expect(said([...A1, ...A1, ...A2, ...A2, ...A3, ...A3, ...A4])).toEqual([
    ['voucher-rows-repeated', 'fel', 'B4', 650_00, 'A1–A3', 3, '2–15', undefined],
  ]);
});

test('a list by account that is pasted in twice is found as well', () => {
  const byAccount = [...A1, ...A2, ...A3].sort((a, b) => Number(a[2]) - Number(b[2]));
  expect(said([...byAccount, ...byAccount])).toEqual([
    ['vouchers-repeated', 'fel', 'B9', 650_00, 'A1–A3', 3, '2–8', '9–15'],
  ]);
});

test('what is common and right is no finding', () => {
  const twin = voucher('A5', 5, 70, 70).map((row) => (row[2] === 4011 ? [...row.with(2, 4010)] : row));
  const reversed: Row[] = [...A3, ...A3.map((row) => row.with(4, row[5] ?? null).with(5, row[4] ?? null))];
  const nextMonth = A3.map((row) => row.with(0, DAY + 34));
  const otherText = A3.map((row) => row.with(3, 'rättad'));
  for (const rows of [
    [...A1, ...twin, ...A2],
    [...twin].sort((a, b) => Number(a[2]) - Number(b[2])),
    [...A1, ...reversed],
    [...A3, ...A1, ...nextMonth],
    [...A3, ...A1, ...otherText],
    [...A3, ...A1, ...A3.slice(0, 1)],
  ])
    expect(said(rows)).toEqual([]);
});

test('random ledgers: no false alarm; whatever run is pasted in is found, with its amount', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = randomFrom(seed * 7919);
    const vouchers = Array.from({ length: 5 + random(40) }, (_, i) =>
      // Few amounts, so that many rows are alike.
      voucher(`A${i + 1}`, random(20), ...Array.from({ length: 1 + random(4) }, () => 100 * (1 + random(3)))),
    );
    expect(said(vouchers.flat())).toEqual([]);
    const from = random(vouchers.length - 2);
    const run = vouchers.slice(from, from + 1 + random(vouchers.length - 1 - from));
    const debit = run.flat().reduce((sum, row) => sum + Number(row[4] ?? 0), 0);
    const found = repeatedIn([...vouchers, ...run].flat());
    expect(found.map(({ severity, difference }) => [severity, difference])).toEqual([['fel', debit * 100]]);
    expect(found[0]?.params?.['count']).toBe(run.length);
  }
});
