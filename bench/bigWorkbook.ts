import { writeXlsx } from 'hucre/xlsx';
import { type Day, dayText } from '../src/ledger/months';
import type { CellValue, SheetGrid } from '../src/sheets/grid';
import { ACCOUNTS, OBJECTS, randomFrom, type RandomLedger } from './randomLedger';

interface BookSheet {
  readonly name: string;
  readonly rows: (CellValue | Date)[][];
}

const TEXTS = 'Lön,Arbetsgivaravgift,Hyra,Resa,Konsult,Kurs,Telefon,Material,Möte,Avgift'.split(',');

/** The book as an .xlsx file, written by the same library that the bare read and write use. */
export function bigWorkbook(ledger: RandomLedger): Promise<Uint8Array> {
  return writeXlsx({ sheets: bookSheets(ledger) });
}

/** The book as a host hands it over: dates are serial numbers. */
export function bigGrids(ledger: RandomLedger): SheetGrid[] {
  const serial = (cell: CellValue | Date): CellValue =>
    cell instanceof Date ? cell.getTime() / 86_400_000 + 25_569 : cell;
  return bookSheets(ledger).map(({ name, rows }) => ({
    sheet: name,
    firstRow: 0,
    firstColumn: 0,
    values: rows.map((row) => row.map(serial)),
    merged: [],
    uncomputed: new Set(),
  }));
}

/**
 * A förbund's workbook with a huvudbok of as many rows as the ledger: Datum, Ver, Konto, Insats, Text, Debet, Kredit. Most sheets the
 * program knows are there, every voucher balances and every cell is sound.
 */
function bookSheets({ postings, vouchers }: RandomLedger): BookSheet[] {
  const random = randomFrom(100);
  const ledger = Array.from({ length: postings.count }, (_, i) => {
    const kr = (postings.amounts[i] as number) / 100;
    const voucher = vouchers[i] as number;
    return [
      dateOf(postings.days[i] as Day),
      `A${voucher}`,
      ACCOUNTS[postings.accountIndex[i] as number] as number,
      OBJECTS[postings.objectIndex[i] as number]?.code || null,
      `${TEXTS[Math.floor(random() * TEXTS.length)]} ${voucher % 1000}`,
      kr >= 0 ? kr : null,
      kr < 0 ? -kr : null,
    ];
  });
  const results = ACCOUNTS.filter((account) => account >= 3000);
  const objects = OBJECTS.slice(1);
  return [
    {
      name: 'Inställningar',
      rows: [
        ['Nyckel', 'Värde'],
        ['Förbund', 'Samordningsförbundet Stora boken'],
        ['Räkenskapsår från', '2019-01-01'],
        ['Räkenskapsår till', '2019-12-31'],
        ['Period från', '2019-01-01'],
        ['Period till', '2019-08-31'],
        ['Mall', 'vanersborg-mellerud-2019-jan-aug'],
        ['Prognosmetod', 'Budget'],
      ],
    },
    {
      name: 'Kontoplan',
      rows: [['Konto', 'Benämning'], ...ACCOUNTS.map((account) => [account, `Konto ${account}`])],
    },
    { name: 'Insatser', rows: [['Kod', 'Benämning'], ...objects.map(({ code, name }) => [code, name])] },
    { name: 'Ingående balans', rows: [['Konto', 'Belopp', 'År'], ...openings(2018), ...openings(2019)] },
    { name: 'Huvudbok', rows: [['Datum', 'Ver', 'Konto', 'Insats', 'Text', 'Debet', 'Kredit'], ...ledger] },
    {
      name: 'Budget',
      rows: [
        ['Konto', 'Insats', 'Belopp'],
        ...results.flatMap((account) =>
          objects.map(({ code }) => [
            account,
            code,
            account < 4000 ? 120_000 : -Math.round(random() * 24) * 1000,
          ]),
        ),
      ],
    },
  ];
}

function openings(year: number): (string | number)[][] {
  return [
    [1930, 5_000_000, year],
    [2021, -4_000_000, year],
    [2440, -1_000_000, year],
  ];
}

function dateOf(day: Day): Date {
  return new Date(`${dayText(day)}T00:00:00Z`);
}
