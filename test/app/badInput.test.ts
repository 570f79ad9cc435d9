import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { store, writeZip } from '../../src/hosts/file/writeZip';
import { readZipDirectory } from '../../src/hosts/file/zipDirectory';
import { codeText } from '../../src/text/findingText';
import { WorkbookProblem } from '../../src/workbook/port';
import { partsOf } from '../hosts/file/packageParts';
import {
  type Book,
  type BookOptions,
  type Cell,
  day,
  rowsOf,
  runFile,
  setCell,
  soundBook,
  SOUND_FIGURES,
  xlsxOf,
} from './inputBook';

interface BadInput {
  readonly name: string;
  readonly change: (book: Book) => void;
  readonly options?: BookOptions;
  /** Sentences with their place, and the amount at stake in kronor. */
  readonly found: readonly (readonly [string, string | null])[];
  /** Figures that differ from the sound book's; all others are as they were. null: no figure. */
  readonly figures?: Readonly<Record<string, string | null>>;
}

const LEDGER = 'Huvudbok';
const NO_LEDGER = codeText('no-ledger', {});
/** What A3's amount of 200,50 comes to when its debit row is not read. */
const WITHOUT_LOKAL = {
  'resultat.kostnader.utfall': '-300.00',
  'resultat.kostnader.avvikelse': '-75.00',
  'resultat.resultat.utfall': '700.00',
  'resultat.resultat.avvikelse': '625.00',
  'balans.eget-kapital.ub': '1200.00',
  'balans.summa.ub': '1400.50',
};
const A3_UNBALANCED = [
  [
    'Huvudbok!B7: Verifikation A3 (2019-03-05) balanserar inte: debet minus kredit är −200,50 kr. Rätta verifikationen i Huvudbok.',
    '-200.50',
  ],
  [
    'Huvudboken för 2019 summerar inte till noll: skillnaden är −200,50 kr. En rad saknas eller har fel belopp.',
    '-200.50',
  ],
] as const;
/** The same where the finding of a row that is left out, at a cell, tells why. */
const a3Lacks = (cell: string): BadInput['found'] => [
  [
    `Huvudbok!${cell}: Verifikation A3 (2019-03-05) balanserar inte eftersom 1 rad i den inte är med: debet minus kredit är −200,50 kr. Rätta den raden.`,
    '-200.50',
  ],
  A3_UNBALANCED[1],
];
/** What A3 lacks is the amount of a cell that cannot be read. */
const a3Tells = (found: string): readonly [string, string] => [
  found.replace('. ', '. Raden är inte med i rapporten, och verifikation A3 saknar 200,50 kr i debet. '),
  '200.50',
];

/** What is said of a cell for which its row is left out, with what the row held where that is known. */
const rowOut = (found: string, amount: string | null = null): readonly [string, string | null] => {
  const kronor = amount === null ? '' : ` (${amount.replace('.', ',').replace('-', '−')} kr)`;
  return [found.replace('. ', `. Raden är inte med i rapporten${kronor}. `), amount];
};

/** A3's debit, 200,50 in F6, as something else, which makes its row unreadable. */
const lokal = (cell: Cell, name: string, sentence: string): BadInput => ({
  name,
  change: (book) => setCell(book, LEDGER, 'F6', cell),
  found: [a3Tells(`Huvudbok!F6: ${sentence}`), ...a3Lacks('F6')],
  figures: WITHOUT_LOKAL,
});

/** Excel leaves an amount that is text out of its own sums, so it is told; the amount is read all the same. */
const asText = (cell: string): BadInput['found'] => [
  [
    `Huvudbok!${cell}: Belopp som är lagrade som text: 1. De är lästa ändå, men Excel räknar inte med dem i egna summor. Gör om kolumnen till tal.`,
    null,
  ],
];

/** A3's debit as a text that means the same. */
const lokalAsText = (text: string): BadInput => ({
  name: `text amount ${JSON.stringify(text)}`,
  change: (book) => setCell(book, LEDGER, 'F6', text),
  found: asText('F6'),
});

const PERIOD_MARCH_2019 = 'januari–mars 2019';

const CASES: readonly BadInput[] = [
  // Amounts
  ...[
    '200,50',
    '200,5 kr',
    '+200,50',
    '200.50',
    '  200,50 ',
    '200,50\u00a0SEK',
    '(-200,50'.replace('(-', ''),
  ].map(lokalAsText),
  ...[
    ['1 200,50', '1 200,50'],
    ['1\u00a0200,50', 'hard space'],
    ['1\u2009200,50', 'thin space'],
    ['1.200,50', 'dot'],
  ].map(([text, name]): BadInput => ({
    name: `text amount with thousands, ${name}`,
    change: (book) => {
      setCell(book, LEDGER, 'F6', text as string);
      setCell(book, LEDGER, 'G7', 1200.5);
    },
    found: asText('F6'),
    figures: {
      'resultat.kostnader.utfall': '-1500.50',
      'resultat.kostnader.avvikelse': '-1275.50',
      'resultat.resultat.utfall': '-500.50',
      'resultat.resultat.avvikelse': '-575.50',
      'balans.eget-kapital.ub': '-0.50',
      'balans.skulder.ub': '1200.50',
    },
  })),
  ...['-200,50', '−200,50', '200,50-', '(200,50)', '- 200,50'].map((text): BadInput => ({
    name: `text amount ${text} in the other column`,
    change: (book) => {
      setCell(book, LEDGER, 'F6', null);
      setCell(book, LEDGER, 'G6', text);
    },
    found: asText('G6'),
  })),
  ...['1.234', '1,234', '12 34'].map((text) =>
    lokal(
      text,
      `ambiguous text amount ${text}`,
      `”${text}” kan läsas som mer än ett belopp. Skriv beloppet med mellanslag för tusental och komma för öre, till exempel 1 234,50.`,
    ),
  ),
  lokal(
    '1 234,567',
    'text of thousandths',
    '”1 234,567” innehåller delar av ett öre. Skriv beloppet med högst två decimaler.',
  ),
  lokal(
    1234.567,
    'number of thousandths',
    '”1234,567” innehåller delar av ett öre. Skriv beloppet med högst två decimaler.',
  ),
  lokal(
    1e17,
    'amount of 10^17',
    '”100000000000000000” är för stort för att vara ett belopp (högst 90 miljarder kronor). Rätta beloppet.',
  ),
  lokal(
    'tvåhundra',
    'amount in words',
    '”tvåhundra” är inte ett belopp. Skriv beloppet med siffror, till exempel 1 234,50.',
  ),
  lokal(
    true,
    'boolean amount',
    '”SANT” är inte ett belopp. Skriv beloppet med siffror, till exempel 1 234,50.',
  ),
  lokal(
    { error: '#REF!' },
    'amount #REF!',
    'Cellen visar felvärdet #REF!. Rätta formeln eller skriv in värdet.',
  ),
  lokal(
    { formula: 'SUM(Z1:Z2)' },
    'amount with a formula never calculated',
    'Cellen har en formel som aldrig har räknats ut. Öppna arbetsboken i Excel, låt den räkna om och spara, eller skriv in värdet.',
  ),
  {
    name: 'amount with a calculated formula',
    change: (book) => setCell(book, LEDGER, 'F6', { formula: '200+0.5', value: 200.5 }),
    found: [],
  },
  {
    name: 'debit unreadable, credit readable',
    change: (book) => {
      setCell(book, LEDGER, 'F6', '1.234');
      setCell(book, LEDGER, 'G6', -200.5);
    },
    found: [
      a3Tells(
        'Huvudbok!F6: ”1.234” kan läsas som mer än ett belopp. Skriv beloppet med mellanslag för tusental och komma för öre, till exempel 1 234,50.',
      ),
      ...a3Lacks('F6'),
    ],
    figures: WITHOUT_LOKAL,
  },
  {
    name: 'debit and credit on one row',
    change: (book) => {
      setCell(book, LEDGER, 'F6', 300.5);
      setCell(book, LEDGER, 'G6', 100);
    },
    found: [
      [
        'Huvudbok!F6: Raden har både debet (300,50 kr) och kredit (100,00 kr); skillnaden, 200,50 kr, är bokförd. Dela raden i två om det är två belopp.',
        '200.50',
      ],
    ],
  },
  {
    name: 'zeros in debit and credit beside Belopp',
    change: (book) => {
      book[LEDGER] = rowsOf(book, LEDGER).map((row, i) =>
        i === 0 ? [...row, 'Belopp'] : [...row.slice(0, 5), 0, 0, Number(row[5] ?? 0) - Number(row[6] ?? 0)],
      );
    },
    found: [],
  },
  {
    name: 'amount in a column to the right, without a heading',
    change: (book) => {
      setCell(book, LEDGER, 'F6', null);
      setCell(book, LEDGER, 'H6', 200.5);
    },
    found: [
      [
        'Huvudbok!H6: 200,50 kr står i en kolumn utan egen rubrik och är inte med i rapporten; raden har inget annat belopp. Flytta beloppet, eller ge kolumnen en rubrik.',
        '200.50',
      ],
      ...a3Lacks('H6'),
    ],
    figures: WITHOUT_LOKAL,
  },
  {
    name: 'amount in tkr',
    change: (book) => {
      rowsOf(book, 'Budget').splice(1, 0, [null, null, 'tkr']);
      rowsOf(book, LEDGER).unshift(['Huvudbok 2019, belopp i tkr']);
    },
    found: [
      [
        'Huvudbok!A1: Här står tkr, men beloppen på bladet läses som kronor. Skriv beloppen i kronor och ta bort tkr.',
        null,
      ],
      [
        'Budget!C2: Här står tkr, men beloppen på bladet läses som kronor. Skriv beloppen i kronor och ta bort tkr.',
        null,
      ],
    ],
  },
  {
    name: 'unit row in kronor',
    change: (book) => {
      rowsOf(book, 'Budget').splice(1, 0, [null, null, '(kr)']);
      rowsOf(book, LEDGER).splice(1, 0, [null, null, null, null, null, 'kr', 'kr']);
    },
    found: [],
  },
  // Accounts
  {
    name: 'unknown account',
    change: (book) => setCell(book, LEDGER, 'C6', 4999),
    found: [
      [
        'Huvudbok!C6: Konto 4999 finns inte i Kontoplan. Beloppet (200,50 kr) är med i rapporten. Lägg till kontot i Kontoplan eller rätta kontot.',
        '200.50',
      ],
    ],
  },
  {
    name: 'unknown account in Budget',
    change: (book) => setCell(book, 'Budget', 'A4', 4999),
    found: [
      [
        'Budget!A4: Konto 4999 finns inte i Kontoplan. Beloppet (300,00 kr) är med i rapporten. Lägg till kontot i Kontoplan eller rätta kontot.',
        '300.00',
      ],
    ],
  },
  {
    name: 'account on no row of the layout',
    change: (book) => {
      setCell(book, LEDGER, 'C6', 8600);
      rowsOf(book, 'Kontoplan').push([8600, 'Extraordinärt']);
    },
    found: [
      [
        'Kontoplan!A8: Konto 8600 Extraordinärt (200,50 kr) finns inte på någon rad i Resultaträkning, så summorna stämmer inte. Lägg till kontot i ”Finansiella poster” i rapportmallen, eller på en egen rad.',
        '200.50',
      ],
    ],
    figures: {
      'resultat.kostnader.utfall': '-300.00',
      'resultat.kostnader.avvikelse': '-75.00',
      'resultat.resultat.utfall': '700.00',
      'resultat.resultat.avvikelse': '625.00',
    },
  },
  {
    name: 'account in no report, and not in Kontoplan',
    change: (book) => setCell(book, LEDGER, 'C6', 9999),
    found: [
      [
        'Huvudbok!C6: Konto 9999 (200,50 kr) är varken balans- eller resultatkonto i rapportmallen, så beloppet är inte med i någon rapport. Rätta kontot, eller lägg till det i mallens kontoklasser och på en rad.',
        '200.50',
      ],
    ],
    figures: {
      'resultat.kostnader.utfall': '-300.00',
      'resultat.kostnader.avvikelse': '-75.00',
      'resultat.resultat.utfall': '700.00',
      'resultat.resultat.avvikelse': '625.00',
      'balans.eget-kapital.ub': '1200.00',
      'balans.summa.ub': '1400.50',
    },
  },
  {
    name: 'account in no report, though Kontoplan has it',
    change: (book) => {
      setCell(book, LEDGER, 'C6', 9999);
      rowsOf(book, 'Kontoplan').push([9999, 'Åtaganden']);
    },
    found: [
      [
        'Kontoplan!A8: Konto 9999 Åtaganden (200,50 kr) är varken balans- eller resultatkonto i rapportmallen, så beloppet är inte med i någon rapport. Rätta kontot, eller lägg till det i mallens kontoklasser och på en rad.',
        '200.50',
      ],
    ],
    figures: {
      'resultat.kostnader.utfall': '-300.00',
      'resultat.kostnader.avvikelse': '-75.00',
      'resultat.resultat.utfall': '700.00',
      'resultat.resultat.avvikelse': '625.00',
      'balans.eget-kapital.ub': '1200.00',
      'balans.summa.ub': '1400.50',
    },
  },
  ...(
    [
      ['4O20', '”4O20” är inte ett kontonummer. Skriv kontot med siffror, till exempel 4021.'],
      [false, '”FALSKT” är inte ett kontonummer. Skriv kontot med siffror, till exempel 4021.'],
      [40.5, '”40,5” är inte ett kontonummer. Skriv kontot med siffror, till exempel 4021.'],
      [{ error: '#N/A' }, 'Cellen visar felvärdet #N/A. Rätta formeln eller skriv in värdet.'],
    ] as const
  ).map(([cell, sentence]): BadInput => ({
    name: `unreadable account ${JSON.stringify(cell)}`,
    change: (book) => setCell(book, LEDGER, 'C6', cell),
    found: [rowOut(`Huvudbok!C6: ${sentence}`, '200.50'), ...a3Lacks('C6')],
    figures: WITHOUT_LOKAL,
  })),
  ...[
    ['', 'row without account'],
    ['Summa lokaler', 'row without account whose text begins with Summa'],
  ].map(([text, name]): BadInput => ({
    name: name as string,
    change: (book) => {
      setCell(book, LEDGER, 'C6', null);
      setCell(book, LEDGER, 'E6', text as string);
    },
    found: [
      ['Huvudbok!C6: Raden saknar konto och är inte med i rapporten (200,50 kr). Skriv kontot.', '200.50'],
      ...a3Lacks('C6'),
    ],
    figures: WITHOUT_LOKAL,
  })),
  {
    name: 'credit row without account whose text begins with Total',
    change: (book) => {
      setCell(book, LEDGER, 'C7', null);
      setCell(book, LEDGER, 'E7', 'Totalrenovering');
    },
    found: [
      ['Huvudbok!C7: Raden saknar konto och är inte med i rapporten (−200,50 kr). Skriv kontot.', '-200.50'],
      [
        'Huvudbok!C7: Verifikation A3 (2019-03-05) balanserar inte eftersom 1 rad i den inte är med: debet minus kredit är 200,50 kr. Rätta den raden.',
        '200.50',
      ],
      [
        'Huvudboken för 2019 summerar inte till noll: skillnaden är 200,50 kr. En rad saknas eller har fel belopp.',
        '200.50',
      ],
    ],
    figures: { 'balans.skulder.ub': '0.00', 'balans.summa.ub': '999.50' },
  },
  // Insatser
  {
    name: 'unknown insats',
    change: (book) => setCell(book, LEDGER, 'D6', 900),
    found: [
      [
        'Huvudbok!D6: Insats 900 finns inte i bladet Insatser. Beloppet (200,50 kr) är med i rapporten. Lägg till insatsen i bladet eller rätta koden.',
        '200.50',
      ],
    ],
  },
  {
    name: 'unreadable insats: the amount counts',
    change: (book) => setCell(book, LEDGER, 'D6', { error: '#N/A' }),
    found: [
      ['Huvudbok!D6: Cellen visar felvärdet #N/A. Rätta formeln eller skriv in värdet.', null],
      [
        'Huvudbok!D6: Insatsen på raden kan inte läsas. Beloppet (200,50 kr) är med i rapporten men inte på någon insats. Rätta cellen.',
        '200.50',
      ],
    ],
  },
  // Dates
  {
    name: 'dates as text',
    change: (book) => {
      setCell(book, LEDGER, 'A4', '2019-02-10');
      setCell(book, LEDGER, 'A5', '10/2 2019');
    },
    found: [
      [
        'Huvudbok!A4: Datum som är lagrade som text: 2. De är lästa ändå. Gör om kolumnen till datum om den ska kunna sorteras.',
        null,
      ],
    ],
  },
  {
    name: 'impossible day',
    change: (book) => setCell(book, LEDGER, 'A6', '2019-02-30'),
    found: [
      rowOut('Huvudbok!A6: ”2019-02-30” är inte ett datum. Skriv datumet som 2019-08-31.', '200.50'),
      ...a3Lacks('A6'),
    ],
    figures: WITHOUT_LOKAL,
  },
  {
    name: 'unreadable date at the head of a voucher: its other rows do not take the date of the voucher above',
    change: (book) => {
      setCell(book, LEDGER, 'A6', 'mars');
      setCell(book, LEDGER, 'A7', null);
      setCell(book, LEDGER, 'B7', null);
    },
    found: [
      [
        'Huvudbok!A6: ”mars” är inte ett datum. Raden är inte med i rapporten (200,50 kr). 1 rad under den, som tar sitt datum därifrån, är inte heller med. Skriv datumet som 2019-08-31.',
        '200.50',
      ],
    ],
    figures: {
      ...WITHOUT_LOKAL,
      'balans.skulder.ub': '0.00',
      'balans.summa.ub': '1200.00',
    },
  },
  {
    name: 'unreadable account at the head of a voucher: its other rows take its date',
    change: (book) => {
      setCell(book, LEDGER, 'C6', 'xxxx 1');
      setCell(book, LEDGER, 'A7', null);
      setCell(book, LEDGER, 'B7', null);
    },
    found: [
      rowOut(
        'Huvudbok!C6: ”xxxx 1” är inte ett kontonummer. Skriv kontot med siffror, till exempel 4021.',
        '200.50',
      ),
      ...a3Lacks('C6'),
    ],
    figures: WITHOUT_LOKAL,
  },
  {
    name: 'voucher heads on rows of their own',
    change: (book) => {
      book[LEDGER] = rowsOf(book, LEDGER).flatMap((row, i): Cell[][] => {
        if (i === 0) return [row];
        const line = [null, null, ...row.slice(2)];
        return i % 2 === 1 ? [[row[0] ?? null, row[1] ?? null], line] : [line];
      });
    },
    found: [],
  },
  {
    name: 'row without date in a new voucher',
    change: (book) => setCell(book, LEDGER, 'A6', null),
    found: [
      ['Huvudbok!A6: Raden saknar datum och är inte med i rapporten (200,50 kr). Skriv datumet.', '200.50'],
      ...a3Lacks('A6'),
    ],
    figures: WITHOUT_LOKAL,
  },
  {
    name: 'dates outside the year',
    change: (book) => {
      setCell(book, LEDGER, 'A6', day(3, 5, 2029));
      setCell(book, LEDGER, 'A7', day(3, 5, 2029));
    },
    found: [
      [
        'Huvudbok!A6: Rader med datum i 2029, utanför de räkenskapsår som läses: 2. De är inte med i rapporten (debet 200,50 kr, kredit 200,50 kr). Rätta datumen, eller räkenskapsåret i Inställningar.',
        '200.50',
      ],
    ],
    figures: { ...WITHOUT_LOKAL, 'balans.skulder.ub': '0.00', 'balans.summa.ub': '1200.00' },
  },
  {
    name: 'a credit outside the year',
    change: (book) => setCell(book, LEDGER, 'A7', day(3, 5, 1919)),
    found: [
      [
        'Huvudbok!A7: Rader med datum i 1919, utanför de räkenskapsår som läses: 1. De är inte med i rapporten (debet 0,00 kr, kredit 200,50 kr). Rätta datumen, eller räkenskapsåret i Inställningar.',
        '-200.50',
      ],
      [
        'Huvudbok!A7: Verifikation A3 (2019-03-05) balanserar inte eftersom 1 rad i den inte är med: debet minus kredit är 200,50 kr. Rätta den raden.',
        '200.50',
      ],
      [
        'Huvudboken för 2019 summerar inte till noll: skillnaden är 200,50 kr. En rad saknas eller har fel belopp.',
        '200.50',
      ],
    ],
    figures: { 'balans.skulder.ub': '0.00', 'balans.summa.ub': '999.50' },
  },
  {
    name: 'unbalanced voucher',
    change: (book) => setCell(book, LEDGER, 'G7', 200),
    found: [
      [
        'Huvudbok!B6: Verifikation A3 (2019-03-05) balanserar inte: debet minus kredit är 0,50 kr. Rätta verifikationen i Huvudbok.',
        '0.50',
      ],
      [
        'Huvudboken för 2019 summerar inte till noll: skillnaden är 0,50 kr. En rad saknas eller har fel belopp.',
        '0.50',
      ],
    ],
    figures: { 'balans.skulder.ub': '200.00', 'balans.summa.ub': '1199.50' },
  },
  // Rows
  {
    name: 'three blank rows inside, and rows of text',
    change: (book) => {
      rowsOf(book, LEDGER).splice(3, 0, [], [], [], ['Februari och mars'], [null, null, 'Kostnader']);
      rowsOf(book, LEDGER).push([], ['Utskriven av kansliet']);
    },
    found: [],
  },
  {
    name: 'headings again on the next page',
    change: (book) => rowsOf(book, LEDGER).splice(4, 0, [...(rowsOf(book, LEDGER)[0] as Cell[])]),
    found: [],
  },
  {
    name: 'total rows that are right',
    change: (book) => {
      rowsOf(book, LEDGER).push(['Summa', null, null, null, null, 1500.5, 1500.5]);
      rowsOf(book, 'Budget').splice(2, 0, ['Summa intäkter', null, 1200]);
      rowsOf(book, 'Budget').push(['Summa kostnader', null, -900], ['Totalt', null, 300]);
      rowsOf(book, 'Ingående balans').push(['Summa', 0]);
    },
    found: [],
  },
  {
    name: 'total rows that are not',
    change: (book) => {
      rowsOf(book, LEDGER).push(['Summa', null, null, null, null, 1500.5, 1600]);
      rowsOf(book, 'Budget').push(['Totalt', null, 400]);
    },
    found: [
      [
        'Huvudbok!G8: Summaraden visar 1 600,00 kr men raderna ovanför summerar till 1 500,50 kr; skillnaden är 99,50 kr. Kontrollera om en rad saknas.',
        '99.50',
      ],
      [
        'Budget!C5: Summaraden visar 400,00 kr men raderna ovanför summerar till 300,00 kr; skillnaden är 100,00 kr. Kontrollera om en rad saknas.',
        '100.00',
      ],
    ],
  },
  {
    name: 'a row above the headings',
    change: (book) => {
      const [headings, ...rows] = rowsOf(book, LEDGER);
      book[LEDGER] = [
        ['Samordningsförbundet'],
        rows[4] as Cell[],
        headings as Cell[],
        ...rows.filter((_, i) => i !== 4),
      ];
    },
    found: [
      [
        'Huvudbok!B8: Verifikation A3 (2019-03-05) balanserar inte: debet minus kredit är −200,50 kr. Rätta verifikationen i Huvudbok.',
        '-200.50',
      ],
      [
        'Huvudbok!C2: Raden står ovanför rubrikerna och är inte med i rapporten (200,50 kr). Flytta den under rubrikerna.',
        '200.50',
      ],
      A3_UNBALANCED[1],
    ],
    figures: WITHOUT_LOKAL,
  },
  // Headings and sheets
  {
    name: 'no ledger',
    change: (book) => {
      delete book[LEDGER];
      delete book['Budget'];
    },
    found: [[NO_LEDGER, null]],
    figures: Object.fromEntries(Object.keys(SOUND_FIGURES).map((key) => [key, null])),
  },
  {
    name: 'no budget: its columns are empty',
    change: (book) => delete book['Budget'],
    found: [
      [
        'Kolumner är tomma i rapporterna, eftersom Budget inte har några rader för 2019: Budget jan–mar 2019. Lägg in raderna i bladet Budget, eller välj en mall utan kolumnerna.',
        null,
      ],
    ],
    figures: Object.fromEntries(
      Object.keys(SOUND_FIGURES)
        .filter((key) => /budget|avvikelse/.test(key))
        .map((key) => [key, null]),
    ),
  },
  {
    name: 'no opening balances',
    change: (book) => delete book['Ingående balans'],
    found: [
      [
        'Ingående balans för 2019 saknas; balansräkningen visar då bara årets förändring (2 konton). Lägg in den i bladet Ingående balans.',
        null,
      ],
    ],
    figures: {
      'balans.tillgangar.ub': '700.00',
      'balans.eget-kapital.ub': '499.50',
      'balans.summa.ub': '700.00',
    },
  },
  {
    name: 'no opening balances, and nothing booked before February: it may be the first year',
    change: (book) => {
      delete book['Ingående balans'];
      rowsOf(book, LEDGER).splice(1, 2);
      setCell(book, 'Inställningar', 'B5', '2019-02-01');
    },
    found: [
      [
        'Ingående balans för 2019 saknas; balansräkningen visar då bara årets förändring (2 konton). Lägg in den i bladet Ingående balans.',
        null,
      ],
    ],
    figures: {
      'resultat.intakter.utfall': '0.00',
      'resultat.intakter.budget': '200.00',
      'resultat.intakter.avvikelse': '-200.00',
      'resultat.kostnader.budget': '-150.00',
      'resultat.kostnader.avvikelse': '-350.50',
      'resultat.resultat.utfall': '-500.50',
      'resultat.resultat.budget': '50.00',
      'resultat.resultat.avvikelse': '-550.50',
      'balans.tillgangar.ub': '-300.00',
      'balans.eget-kapital.ub': '-500.50',
      'balans.summa.ub': '-300.00',
    },
  },
  {
    name: 'opening balances that do not sum to zero',
    change: (book) => setCell(book, 'Ingående balans', 'B3', -400),
    found: [
      [
        'Ingående balans: Ingående balans 2019 summerar inte till noll: skillnaden är 100,00 kr. Kontrollera att föregående års resultat är omfört.',
        '100.00',
      ],
    ],
    figures: { 'balans.eget-kapital.ub': '899.50', 'balans.summa.ub': '1100.00' },
  },
  {
    name: 'missing column in the ledger',
    change: (book) => {
      setCell(book, LEDGER, 'C1', 'Kontering');
      delete book['Budget'];
    },
    found: [
      [
        'Huvudbok!A1: Bladet ser ut att vara Huvudbok men saknar rubriken Konto, så bladet är inte läst. Skriv rubriken i rubrikraden eller byt namn på kolumnen.',
        null,
      ],
      [NO_LEDGER, null],
    ],
    figures: Object.fromEntries(Object.keys(SOUND_FIGURES).map((key) => [key, null])),
  },
  {
    name: 'missing column in the budget',
    change: (book) => setCell(book, 'Budget', 'C1', 'Kronor'),
    found: [
      [
        'Budget!A1: Bladet ser ut att vara Budget men saknar rubriken Belopp / Jan … Dec, så bladet är inte läst. Skriv rubriken i rubrikraden eller byt namn på kolumnen.',
        null,
      ],
    ],
    figures: Object.fromEntries(
      Object.keys(SOUND_FIGURES)
        .filter((key) => /budget|avvikelse/.test(key))
        .map((key) => [key, null]),
    ),
  },
  {
    name: 'headings merged over two rows',
    change: (book) => rowsOf(book, LEDGER).splice(1, 0, []),
    options: {
      merges: {
        Huvudbok: Array.from({ length: 7 }, (_, c) => ({ startRow: 0, endRow: 1, startCol: c, endCol: c })),
      },
    },
    found: [],
  },
  {
    name: 'headings on two levels',
    change: (book) => {
      const [headings, ...rows] = rowsOf(book, LEDGER);
      book[LEDGER] = [
        [...(headings as Cell[]).slice(0, 5), 'Belopp', null],
        [null, null, null, null, null, 'Debet', 'Kredit'],
        ...rows,
      ];
    },
    options: {
      merges: {
        Huvudbok: [
          ...Array.from({ length: 5 }, (_, c) => ({ startRow: 0, endRow: 1, startCol: c, endCol: c })),
          { startRow: 0, endRow: 0, startCol: 5, endCol: 6 },
        ],
      },
    },
    found: [],
  },
  {
    name: 'a heading merged far down over rows',
    change: () => undefined,
    options: { merges: { Huvudbok: [{ startRow: 0, endRow: 5, startCol: 7, endCol: 7 }] } },
    found: [],
  },
  {
    name: 'an amount heading merged over two columns',
    change: (book) => {
      book['Budget'] = [
        ['Konto', 'Insats', 'Belopp', null],
        [3010, null, 1200, null],
        [4010, 100, -600, null],
        [4020, 200, null, -300],
      ];
    },
    options: { merges: { Budget: [{ startRow: 0, endRow: 0, startCol: 2, endCol: 3 }] } },
    found: [
      [
        'Budget!C1: Rubriken Belopp står i sammanfogade celler; bara den första kolumnen under den läses. Dela cellerna och ge varje kolumn en egen rubrik.',
        null,
      ],
      [
        'Budget!D4: −300,00 kr står i en kolumn utan egen rubrik och är inte med i rapporten; raden har inget annat belopp. Flytta beloppet, eller ge kolumnen en rubrik.',
        '-300.00',
      ],
    ],
    figures: {
      'resultat.kostnader.budget': '-150.00',
      'resultat.kostnader.avvikelse': '-350.50',
      'resultat.resultat.budget': '150.00',
      'resultat.resultat.avvikelse': '349.50',
    },
  },
  {
    name: 'two columns with one heading',
    change: (book) => {
      setCell(book, 'Budget', 'D1', 'Summa');
      setCell(book, 'Budget', 'C4', null);
      setCell(book, 'Budget', 'D4', -300);
    },
    found: [
      [
        'Budget!D1: Både Belopp och Summa kan vara samma kolumn; Belopp används och Summa läses inte. Byt rubrik på den som inte ska läsas.',
        null,
      ],
      [
        'Budget!D4: −300,00 kr står i en kolumn utan egen rubrik och är inte med i rapporten; raden har inget annat belopp. Flytta beloppet, eller ge kolumnen en rubrik.',
        '-300.00',
      ],
    ],
    figures: {
      'resultat.kostnader.budget': '-150.00',
      'resultat.kostnader.avvikelse': '-350.50',
      'resultat.resultat.budget': '150.00',
      'resultat.resultat.avvikelse': '349.50',
    },
  },
  {
    name: 'a column’s own name goes before a synonym to its left',
    change: (book) => {
      book['Budget'] = rowsOf(book, 'Budget').map(([account, object, amount], i) => [
        account ?? null,
        i === 0 ? 'Kst' : 77,
        object ?? null,
        amount ?? null,
      ]);
    },
    found: [
      [
        'Budget!B1: Både Insats och Kst kan vara samma kolumn; Insats används och Kst läses inte. Byt rubrik på den som inte ska läsas.',
        null,
      ],
    ],
  },
  {
    name: 'a hidden sheet',
    change: () => undefined,
    options: { hidden: ['Budget'] },
    found: [['Budget: Bladet är dolt men läses som Budget. Visa det om du vill se underlaget.', null]],
  },
  ...['Huvudbok (2)', 'Transaktioner'].map((name): BadInput => ({
    name: `two sheets with one role, ${name}`,
    change: (book) => (book[name] = rowsOf(book, LEDGER)),
    found: [
      [
        `${name}: Två blad ser ut att vara Huvudbok. Bladet Huvudbok används; 6 rader på detta blad är inte med i rapporten. Ta bort eller byt namn på det ena, eller skriv året i namnet om de gäller olika år.`,
        null,
      ],
    ],
  })),
  {
    name: 'two sheets with the headings of a ledger and names that say nothing',
    change: (book) => {
      book['Kvartal 1'] = rowsOf(book, LEDGER);
      book['Kvartal 2'] = rowsOf(book, LEDGER);
      delete book[LEDGER];
    },
    found: [
      [
        'Kvartal 2: Två blad ser ut att vara Huvudbok. Bladet Kvartal 1 används; 6 rader på detta blad är inte med i rapporten. Ta bort eller byt namn på det ena, eller skriv året i namnet om de gäller olika år.',
        null,
      ],
    ],
  },
  {
    name: 'a copy of the budget with the year in its name',
    change: (book) => (book['Budget 2019'] = rowsOf(book, 'Budget')),
    found: [
      [
        'Budget 2019: Bladen Budget och detta har båda rader för 2019, och båda räknas som Budget. Ta bort det ena om det är en kopia, eller rätta året.',
        null,
      ],
    ],
    figures: {
      'resultat.intakter.budget': '600.00',
      'resultat.intakter.avvikelse': '400.00',
      'resultat.kostnader.budget': '-450.00',
      'resultat.kostnader.avvikelse': '-50.50',
      'resultat.resultat.budget': '150.00',
      'resultat.resultat.avvikelse': '349.50',
    },
  },
  {
    name: 'Saldolista beside Huvudbok',
    change: (book) =>
      (book['Saldolista'] = [
        ['Konto', 'IB', 'Period', 'UB'],
        [1930, 500, 1, 501],
      ]),
    found: [
      [
        'Saldolista: Saldolistan är inte läst, eftersom arbetsboken har en huvudbok (Huvudbok). Ta bort det blad som inte ska användas.',
        null,
      ],
    ],
  },
  // Saldolista
  ...(
    [
      ['with IB, period and UB', ['IB', 'Period', 'UB'], true],
      ['with IB and UB', ['IB', 'UB'], true],
      ['with IB and period, Ingående balans given too', ['IB', 'Period'], false],
      ['with UB alone, Ingående balans given', ['UB'], false],
    ] as const
  ).map(([name, headings, alone]): BadInput => ({
    name: `Saldolista ${name}`,
    change: (book) => {
      delete book[LEDGER];
      if (alone) delete book['Ingående balans'];
      book['Saldolista'] = [
        ['Konto', 'Benämning', ...headings],
        ...SALDON.map((row) => [
          row.konto,
          'Namn',
          ...headings.map(
            (heading) => ({ IB: row.ib, Period: row.period, UB: row.ib + row.period })[heading],
          ),
        ]),
        ['Summa', null, ...headings.map(() => 0)],
      ];
    },
    found: [],
  })),
  {
    name: 'Saldolista with other opening balances than Ingående balans, and accounts twice',
    change: (book) => {
      delete book[LEDGER];
      book['Saldolista'] = [
        ['Konto', 'IB', 'Period'],
        ...SALDON.map(({ konto, ib, period }) => [konto, ib + (konto === 1930 ? 10 : 0), period]),
        [4020, 0, 5],
        [null, null, -5],
      ];
    },
    found: [
      [
        'Saldolista!A8: Konto 4020 finns två gånger i listan; beloppen har lagts ihop (5,00 kr på denna rad). Ta bort den ena raden om det är samma belopp.',
        '5.00',
      ],
      ['Saldolista!A9: Raden saknar konto och är inte med i rapporten (−5,00 kr). Skriv kontot.', '-5.00'],
      [
        'Saldolista!B2: Konto 1930: ingående balans är 510,00 kr här men 500,00 kr i bladet Ingående balans, som används; skillnaden är 10,00 kr. Rätta det som är fel.',
        '10.00',
      ],
      [
        'Saldolista: Ingående balans 2019 summerar inte till noll: skillnaden är 10,00 kr. Kontrollera att föregående års resultat är omfört.',
        '10.00',
      ],
      [
        'Huvudboken för 2019 summerar inte till noll: skillnaden är 5,00 kr. En rad saknas eller har fel belopp.',
        '5.00',
      ],
    ],
    figures: {
      'resultat.kostnader.utfall': '-505.50',
      'resultat.kostnader.avvikelse': '-280.50',
      'resultat.resultat.utfall': '494.50',
      'resultat.resultat.avvikelse': '419.50',
      'balans.eget-kapital.ub': '994.50',
      'balans.summa.ub': '1195.00',
    },
  },
  // Budget
  {
    name: 'budget by month, one month of it unreadable and one row without account',
    change: (book) => {
      const months = ['Jan', 'feb', 'Mars', 'april', 'maj', 'jun', 'jul', 'aug', 'Sept', 'okt', 'nov', 'dec'];
      const each = (amount: number): Cell[] => months.map(() => amount);
      book['Budget'] = [
        ['Konto', 'Insats', ...months],
        [3010, null, ...each(100)],
        [4010, 100, ...each(-50)],
        [4020, 200, -25, 'x1', ...each(-25).slice(2)],
        [null, null, ...each(7)],
      ];
    },
    found: [
      rowOut(
        'Budget!D4: ”x1” är inte ett belopp. Skriv beloppet med siffror, till exempel 1 234,50.',
        '-275.00',
      ),
      ['Budget!A5: Raden saknar konto och är inte med i rapporten (84,00 kr). Skriv kontot.', '84.00'],
    ],
    figures: {
      'resultat.kostnader.budget': '-150.00',
      'resultat.kostnader.avvikelse': '-350.50',
      'resultat.resultat.budget': '150.00',
      'resultat.resultat.avvikelse': '349.50',
    },
  },
  {
    name: 'budget with eleven months, and months that differ from the year',
    change: (book) => {
      const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'];
      book['Budget'] = [
        ['Konto', 'Insats', 'Helår', ...months],
        [3010, null, 1200, ...months.map(() => 100)],
        [4010, 100, -600],
        [4020, 200, -300],
      ];
    },
    found: [
      [
        'Budget!D1: Bladet har månadskolumner, men ingen för månad 12. Lägg till kolumnerna om det finns belopp för dem.',
        null,
      ],
      [
        'Budget!C2: Månaderna summerar till 1 100,00 kr men helårsbeloppet är 1 200,00 kr; månaderna används. Rätta det ena.',
        '100.00',
      ],
    ],
  },
  {
    name: 'budget years: unreadable and out of reach',
    change: (book) => {
      book['Budget'] = rowsOf(book, 'Budget').map((row, i) => [
        ...row,
        ['År', 2019, 'i år', 2109][i] as Cell,
      ]);
    },
    found: [
      rowOut('Budget!D3: ”i år” är inte ett år. Skriv året med fyra siffror.', '-600.00'),
      rowOut(
        'Budget!D4: 2109 ligger för långt från räkenskapsåret 2019 för att vara med i någon kolumn. Rätta året.',
        '-300.00',
      ),
    ],
    figures: {
      'resultat.kostnader.budget': '0.00',
      'resultat.kostnader.avvikelse': '-500.50',
      'resultat.resultat.budget': '300.00',
      'resultat.resultat.avvikelse': '199.50',
    },
  },
  {
    name: 'a row of formulas never calculated, with nothing else in it',
    change: (book) => {
      rowsOf(book, 'Budget').push([{ formula: 'Z1' }, null, { formula: 'Z2' }]);
    },
    found: [
      rowOut(
        'Budget!C5: Cellen har en formel som aldrig har räknats ut. Öppna arbetsboken i Excel, låt den räkna om och spara, eller skriv in värdet.',
      ),
      [
        'Budget!A5: Cellen har en formel som aldrig har räknats ut. Öppna arbetsboken i Excel, låt den räkna om och spara, eller skriv in värdet.',
        null,
      ],
    ],
  },
  // Settings
  {
    name: 'settings that cannot be used',
    change: (book) => {
      rowsOf(book, 'Inställningar').push(
        ['Enhet', 'miljoner'],
        ['Färg', 'blå'],
        ['Förbund', 'Samordningsförbundet Prov'],
        ['Avrundning', { error: '#N/A' }],
      );
    },
    found: [
      [
        'Inställningar!B8: ”miljoner” går inte att använda för Enhet; standardvärdet används. Skriv till exempel: öre, kr, kronor, tkr.',
        null,
      ],
      [
        'Inställningar!A9: Inställningen ”Färg” finns inte. Möjliga: Förbund, Organisationsnummer, Räkenskapsår från, Räkenskapsår till, Period från, Period till, Mall, Enhet, Avrundning, Tecken i budget, Budgetperiodisering, Prognosmetod, Tolerans, Högsta eget kapital, Jämförelse, Kommentar krävs över.',
        null,
      ],
      [
        'Inställningar!A10: Inställningen ”Förbund” finns två gånger; den sista gäller. Ta bort den ena.',
        null,
      ],
      ['Inställningar!B11: Cellen visar felvärdet #N/A. Rätta formeln eller skriv in värdet.', null],
    ],
  },
  {
    name: 'Period till alone is used',
    change: (book) => {
      book['Inställningar'] = rowsOf(book, 'Inställningar').filter(([key]) => key !== 'Period från');
      rowsOf(book, LEDGER).push(
        [day(9, 1), 'A4', 1930, null, '', 9, null],
        [day(9, 1), 'A4', 3010, null, '', null, 9],
      );
    },
    found: [
      [
        'Perioden är inte helt angiven; rapporten gäller 2019-01 till 2019-03. Ange Period från och Period till i Inställningar för att välja en annan.',
        null,
      ],
    ],
  },
  {
    name: 'a period of parts of months',
    change: (book) => setCell(book, 'Inställningar', 'B6', '2019-03-15'),
    found: [
      [
        'Rapporten gäller hela månader, 2019-01 till 2019-03. Ange Period från som den första i en månad och Period till som den sista.',
        null,
      ],
    ],
  },
  {
    name: 'a period without postings',
    change: (book) => {
      setCell(book, 'Inställningar', 'B5', '2019-05-01');
      setCell(book, 'Inställningar', 'B6', '2019-06-30');
    },
    found: [
      [
        'Det finns inga bokförda belopp i perioden 2019-05 till 2019-06. Kontrollera perioden, eller om rätt huvudbok ligger i arbetsboken.',
        null,
      ],
    ],
    figures: Object.fromEntries([
      ...Object.keys(SOUND_FIGURES)
        .filter((key) => /utfall|avvikelse/.test(key))
        .map((key) => [key, null]),
      ['resultat.intakter.budget', '200.00'],
      ['resultat.kostnader.budget', '-150.00'],
      ['resultat.resultat.budget', '50.00'],
    ]),
  },
];

const SALDON = [
  { konto: 1930, ib: 500, period: 700 },
  { konto: 2010, ib: -500, period: 0 },
  { konto: 2440, ib: 0, period: -200.5 },
  { konto: 3010, ib: 0, period: -1000 },
  { konto: 4010, ib: 0, period: 300 },
  { konto: 4020, ib: 0, period: 200.5 },
] as const;

test('the sound book has nothing to be found', async () => {
  const run = await runFile(await xlsxOf(soundBook()));
  expect(run.found).toEqual([]);
  expect(run.figures).toEqual(SOUND_FIGURES);
  expect(run.reports?.entity).toBe('Samordningsförbundet Prov');
  expect(PERIOD_MARCH_2019).toBe('januari–mars 2019');
});

describe('bad input is said, with cell and amount, and the rest stands', () => {
  test.each(CASES.map((one) => [one.name, one] as const))(
    '%s',
    async (_, { change, options, found, figures }) => {
      const book = soundBook();
      change(book);
      const bytes = await xlsxOf(book, options);
      const run = await runFile(bytes);
      expect(run.found.map(spaced)).toEqual(found);
      const expected = Object.entries({ ...SOUND_FIGURES, ...figures }).filter(
        ([, figure]) => figure !== null,
      );
      expect(run.figures).toEqual(Object.fromEntries(expected));
      // The user's sheets are there, byte for byte.
      const before = partsOf(bytes);
      const after = partsOf(run.workbook.bytes());
      for (const part of Object.keys(before).filter((name) => name.startsWith('xl/worksheets/sheet')))
        expect(Buffer.from(after[part] ?? []).equals(Buffer.from(before[part] as Uint8Array))).toBe(true);
    },
  );
});

/** Hard spaces read as spaces, so that the table above can be typed. */
const spaced = ([sentence, difference]: readonly [string, string | null]): [string, string | null] => [
  sentence.replaceAll('\u00a0', ' '),
  difference,
];

describe('a file that is no workbook is refused in a sentence', () => {
  const bomb = (bytes: Uint8Array): Uint8Array => {
    const packed = deflateRawSync(Buffer.alloc(256 * 1024 * 1024), { level: 9 });
    const parts = readZipDirectory(bytes).map((part) =>
      part.name === 'xl/worksheets/sheet1.xml' ? { ...part, method: 8, packed, size: 1000 } : part,
    );
    return writeZip([...parts, store('xl/x.bin', new Uint8Array(1))]);
  };

  test.each([
    [
      'password-protected',
      async () =>
        writeXlsx({ sheets: [{ name: 'A', rows: [] }], encryption: { password: 'x', spinCount: 10 } }),
      'Filen är skyddad med lösenord och kan inte läsas. Öppna den i Excel, ta bort lösenordet och spara.',
    ],
    [
      'no zip',
      async () => Buffer.from('Konto;Belopp\n'),
      'Filen är ingen Excel-arbetsbok (.xlsx). Välj en annan, eller öppna den i Excel och spara som .xlsx.',
    ],
    [
      'cut off',
      async () => (await xlsxOf(soundBook())).slice(0, 3000),
      'Filen är skadad och kan inte läsas. Öppna och reparera den i Excel, eller använd en äldre kopia.',
    ],
    [
      'a zip bomb',
      async () => bomb(await xlsxOf(soundBook())),
      'Filen packar upp till orimligt mycket data och har inte öppnats.',
    ],
  ])('%s', async (_, make, sentence) => {
    const bytes = await make();
    const start = performance.now();
    const problem = await runFile(bytes).then(
      () => null,
      (error: unknown) => error,
    );
    expect(performance.now() - start).toBeLessThan(2000);
    expect(problem).toBeInstanceOf(WorkbookProblem);
    const { code, params } = problem as WorkbookProblem;
    expect(codeText(code, params)).toBe(sentence);
  });

  test('a layout that does not exist leads to the setting that asks for it', async () => {
    const book = soundBook();
    setCell(book, 'Inställningar', 'B7', 'prof');
    const run = await runFile(await xlsxOf(book));
    expect(run.found[0]?.[0]).toBe('Inställningar!B7: Rapportmallen ”prof” finns inte. Möjliga: prov.');
  });

  test('an empty workbook', async () => {
    const run = await runFile(await writeXlsx({ sheets: [{ name: 'Blad1', rows: [] }] }), { layout: 'prov' });
    expect(run.found).toEqual([[NO_LEDGER, null]]);
    expect(run.sheets).toEqual([]);
  });
});
