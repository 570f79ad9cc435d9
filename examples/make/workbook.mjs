import { writeXlsx } from 'hucre/xlsx';
import { serialOf } from './dates.mjs';

const KRONOR = '#,##0.00;"−"#,##0.00';
const DATE = 'yyyy-mm-dd';
const HEADER = {
  font: { name: 'Calibri', size: 11, bold: true, color: { rgb: '1F1F1F' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7E6E4' } },
  border: { bottom: { style: 'thin', color: { rgb: '404040' } } },
};

const column = (header, width, numFmt) => ({ header, width, numFmt });
const TEXT = '@';
const NUMBER = '0';

/**
 * The input workbook of a book, as an ekonom would keep it: one sheet per kind of input that it has, headings frozen, filters on the
 * long lists.
 */
export async function workbookOf({
  settings,
  accounts,
  objects,
  openings = [],
  postings = [],
  balanceLists = [],
  plans,
  contributions = [],
}) {
  const isDate = (value) => /^\d{4}-\d{2}-\d{2}$/.test(value);
  const kronor = (ore) => ore / 100;
  const sheets = [
    sheet(
      'Inställningar',
      [column('Nyckel', 26), column('Värde', 48)],
      settings.map(([key, value]) => [key, isDate(value) ? serialOf(value) : value]),
      { formats: settings.map(([, value]) => (isDate(value) ? DATE : null)) },
    ),
    sheet(
      'Huvudbok',
      [
        column('Datum', 12, DATE),
        column('Ver', 8),
        column('Konto', 8, NUMBER),
        column('Insats', 8, NUMBER),
        column('Text', 62),
        column('Debet', 15, KRONOR),
        column('Kredit', 15, KRONOR),
      ],
      postings.map(({ date, voucher, account, object, text, amount }) => [
        serialOf(date),
        voucher,
        account,
        object,
        text,
        amount > 0 ? kronor(amount) : null,
        amount < 0 ? kronor(-amount) : null,
      ]),
      { filter: true },
    ),
    sheet(
      'Ingående balans',
      [
        column('Konto', 8, NUMBER),
        column('Benämning', 42),
        column('Belopp', 16, KRONOR),
        column('År', 8, NUMBER),
      ],
      openings.flatMap(([year, balances]) =>
        [...balances].map(([account, amount]) => [account, nameOf(accounts, account), kronor(amount), year]),
      ),
    ),
    ...balanceLists.map(([year, rows]) =>
      sheet(
        `Saldolista ${year}`,
        [
          column('Konto', 8, NUMBER),
          column('Benämning', 42),
          column('IB', 16, KRONOR),
          column('Period', 16, KRONOR),
          column('UB', 16, KRONOR),
        ],
        rows.map(([account, ...amounts]) => [account, nameOf(accounts, account), ...amounts.map(kronor)]),
      ),
    ),
    sheet('Budget', PLAN_COLUMNS, planRows(plans, accounts, 2)),
    sheet('Prognos', PLAN_COLUMNS, planRows(plans, accounts, 3)),
    sheet(
      'Medlemsbidrag',
      [column('Part', 48), column('Belopp', 16, KRONOR), column('Konto', 8, NUMBER)],
      contributions,
    ),
    sheet('Kontoplan', [column('Konto', 8, NUMBER), column('Benämning', 52)], accounts),
    sheet(
      'Insatser',
      [
        column('Kod', 8, NUMBER),
        column('Benämning', 44),
        column('Grupp', 18),
        column('Start', 12, DATE),
        column('Slut', 12, DATE),
      ],
      objects.map(([code, name, group, start]) => [code, name, group, start ? serialOf(start) : null, null]),
    ),
  ];
  const stamp = new Date(Date.UTC(2020, 0, 1));
  const filled = sheets.filter(({ rows }) => rows.length > 1);
  return writeXlsx({ sheets: filled, properties: { creator: 'FINSAM', created: stamp, modified: stamp } });
}

const PLAN_COLUMNS = [
  column('Konto', 8, NUMBER),
  column('Benämning', 42),
  column('Insats', 8, NUMBER),
  column('År', 8, NUMBER),
  column('Belopp', 16, KRONOR),
];

/** Rows of all planned years that have an amount in this plan. */
function planRows(plans, accounts, amountAt) {
  return plans.flatMap(({ year, rows }) =>
    rows
      .filter((row) => (row[amountAt] ?? null) !== null)
      .map((row) => [row[0], nameOf(accounts, row[0]), row[1] === '' ? null : row[1], year, row[amountAt]]),
  );
}

function nameOf(accounts, account) {
  return accounts.find(([number]) => number === account)?.[1] ?? '';
}

/** One sheet: styled headings, column formats (or one per row of the second column), numbers right, text as text. */
function sheet(name, columns, rows, { filter = false, formats } = {}) {
  const cells = new Map();
  columns.forEach(({ header, numFmt }, c) => {
    const right = numFmt === KRONOR;
    cells.set(`0,${c}`, {
      value: header,
      style: { ...HEADER, alignment: { horizontal: right ? 'right' : 'left' } },
    });
    rows.forEach((row, r) => {
      const value = row[c] ?? null;
      const format = c === 1 && formats ? formats[r] : numFmt;
      const numFmtOf = typeof value === 'string' ? TEXT : (format ?? undefined);
      if (value !== null)
        cells.set(`${r + 1},${c}`, {
          value,
          style: {
            font: { name: 'Calibri', size: 11 },
            alignment: { horizontal: numFmtOf === KRONOR ? 'right' : 'left' },
            numFmt: numFmtOf,
          },
        });
    });
  });
  const last = String.fromCharCode(64 + columns.length);
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map(({ header }) => header), ...rows.map((row) => columns.map((_, c) => row[c] ?? null))],
    cells,
    freezePane: { rows: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: filter ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
    view: { tabColor: { rgb: '8A8886' } },
    ...(filter ? { autoFilter: { range: `A1:${last}${rows.length + 1}` } } : {}),
  };
}
