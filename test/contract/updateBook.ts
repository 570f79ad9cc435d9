import { createReports, type CreatedReports } from '../../src/app/createReports';
import type { LayoutSource } from '../../src/app/layoutSource';
import type { JobOptions, WorkbookPort } from '../../src/workbook/port';
import { newXlsx } from '../../src/hosts/file/newXlsx';
import type { Random } from '../statements/randomReport';

/** A result report with sums and deviations, and notes with one line for each account, two statements on one sheet. */
export const LAYOUT = {
  id: 'prov',
  title: 'Prov',
  unit: 'kr',
  rounding: 'nearest',
  statements: [
    {
      id: 'resultat',
      title: 'Resultaträkning',
      kind: 'incomeStatement',
      sheet: 'Resultaträkning',
      columns: [
        { id: 'utfall', title: 'Utfall' },
        { id: 'budget', title: 'Budget', scenario: 'budget' },
        { id: 'avvikelse', kind: 'deviation', of: ['utfall', 'budget'], title: 'Avvikelse' },
      ],
      rows: [
        { id: 'intakter', label: 'Verksamhetens intäkter', accounts: '3000-3999' },
        { id: 'k', each: 'account', accounts: '4000-4999' },
        { id: 'kostnader', label: 'Verksamhetens kostnader', of: ['k'] },
        { id: 'ovrigt', label: 'Övriga kostnader', accounts: '5000-7999' },
        { id: 'resultat', label: 'Årets resultat', of: ['intakter', 'kostnader', 'ovrigt'], total: true },
      ],
      footnotes: ['Belopp inom parentes avser föregående år.'],
    },
    ...['Intäkter', 'Kostnader'].map((title, i) => ({
      id: `not${i + 1}`,
      title: `Not ${i + 1} ${title}`,
      kind: 'note',
      sheet: 'Noter',
      columns: [{ id: 'utfall', title: 'Utfall' }],
      rows: [
        { id: 'k', each: 'account', accounts: i === 0 ? '3000-3999' : '4000-7999', showCode: true },
        { id: 'summa', label: 'Summa', of: ['k'], total: true },
      ],
    })),
  ],
};

export interface Voucher {
  readonly date: string;
  readonly account: number;
  readonly amount: number;
}

/** A random ledger: some twenty accounts, whole öre. */
export function randomVouchers(random: Random): Voucher[] {
  const accounts = [3010, 3510, 4010, 4020, 4110, 4210, 4310, 4410, 4510, 5010, 5410, 6110, 6310, 7010];
  const used = accounts.filter((account) => account < 4000 || random(3) > 0);
  return Array.from({ length: 6 + random(30) }, () => ({
    date: `2025-0${1 + random(3)}-${10 + random(18)}`,
    account: used[random(used.length)] as number,
    amount: (random(2_000_000) - 400_000) / 100,
  }));
}

/** Some vouchers more, some fewer, some other amounts, accounts that come and go. */
export function changedVouchers(before: readonly Voucher[], random: Random): Voucher[] {
  const kept = before.filter(() => random(6) > 0);
  const changed = kept.map((one) =>
    random(4) === 0 ? { ...one, amount: one.amount + random(99_999) / 100 } : one,
  );
  return [...changed, ...randomVouchers(random).slice(0, random(6))];
}

export function ledgerRows(vouchers: readonly Voucher[]): (string | number | null)[][] {
  return vouchers.flatMap(({ date, account, amount }, i) => [
    [date, `A${i + 1}`, account, 'Text', amount],
    [date, `A${i + 1}`, 1930, 'Text', -amount],
  ]);
}

export const LEDGER_HEAD = ['Datum', 'Ver', 'Konto', 'Text', 'Belopp'];

/** The user's workbook as a file. */
export async function updateBook(vouchers: readonly Voucher[]): Promise<Uint8Array> {
  const settings = [
    ['Nyckel', 'Värde'],
    ['Förbund', 'Samordningsförbundet Prov'],
    ['Period från', '2025-01'],
    ['Period till', '2025-03'],
  ];
  const budget = [
    ['Konto', 'Belopp'],
    [3010, 50_000],
    [4010, -20_000],
    [5010, -10_000],
  ];
  const sheet = (name: string, rows: (string | number | null)[][]) => ({
    name,
    rows,
    formats: [],
    widths: [],
  });
  const book = await newXlsx([
    sheet('Inställningar', settings),
    sheet('Huvudbok', [LEDGER_HEAD, ...ledgerRows(vouchers)]),
    sheet('Budget', budget),
  ]);
  return book.bytes();
}

const LAYOUTS: LayoutSource = { list: () => [], load: () => undefined };
const [RESULT, ...NOTES] = LAYOUT.statements;
/** The same with a column for the user's own words. */
const COMMENTED = {
  ...LAYOUT,
  statements: [
    {
      ...RESULT,
      columns: [...(RESULT?.columns ?? []), { id: 'kommentar', kind: 'comment', title: 'Kommentar' }],
    },
    ...NOTES,
  ],
};

export const REQUEST = { layouts: LAYOUTS, layout: { name: 'prov', json: LAYOUT }, language: 'sv' } as const;

export const COMMENTED_REQUEST = { ...REQUEST, layout: { name: 'prov', json: COMMENTED } } as const;

/** Skapa rapporter, or an update of them with what the user typed kept. */
export function click(
  workbook: WorkbookPort,
  options: JobOptions = {},
  request: typeof REQUEST | typeof COMMENTED_REQUEST = REQUEST,
): Promise<CreatedReports> {
  return createReports(workbook, request, options);
}
