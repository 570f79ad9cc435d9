import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { auditSheets } from '../../src/audit/audit';
import type { PrintedCell, PrintedMerge, PrintedSheet } from '../../src/audit/printed';
import { auditWorkbook } from '../../src/app/auditWorkbook';
import { type AuditedWorkbook, presentAudit } from '../../src/app/presentAudit';
import { inExcel, inFile } from '../contract/openWorkbooks';
import { plainSheets, readReport, REPORTS } from './plainSheets';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

function xlsx(sheets: readonly PrintedSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ sheet, rows, merged }): WriteSheet => ({
      name: sheet,
      rows: rows.map((row) => [...row]),
      merges: merged.map((merge) => ({
        startRow: merge.firstRow,
        endRow: merge.lastRow,
        startCol: merge.firstColumn,
        endCol: merge.lastColumn,
      })),
    })),
  });
}

const HOSTS = { file: inFile, office: inExcel } as const;

async function auditedIn(
  host: keyof typeof HOSTS,
  sheets: readonly PrintedSheet[],
): Promise<AuditedWorkbook> {
  const { workbook, close } = await HOSTS[host](await xlsx(sheets));
  try {
    const names = (await workbook.sheets()).map(({ name }) => name);
    return await auditWorkbook(workbook, { language: 'sv', sheets: names });
  } finally {
    close();
  }
}

const [merged = ''] = REPORTS.filter((name) =>
  plainSheets(readReport(name)).sheets.some((sheet) => sheet.merged.length > 0),
);

test.each<[keyof typeof HOSTS, string]>([
  ...REPORTS.map((name): ['file', string] => ['file', name]),
  ['office', merged],
])('as a worksheet in a %s, %s is audited as it was written', async (host, name) => {
  const { sheets } = plainSheets(readReport(name));
  expect(await auditedIn(host, sheets)).toEqual(presentAudit(auditSheets(sheets), 'sv'));
});

/** Two tables beside each other and one below; titles, a unit in words, merged heads, a note column, a blank column, texts as figures. */
const CROWDED: { rows: PrintedCell[][]; merged: PrintedMerge[] } = {
  rows: [
    ['Samordningsförbundet Exempel'],
    [],
    ['Resultaträkning, tkr', null, null, null, null, null, null, 'Insatser (belopp i tkr)'],
    [null, 'Not', '2024', null, '2023', null, null, null, 'Utfall', 'Budget', 'Avvikelse'],
    [null, null, 'Utfall', 'Budget', 'Utfall', null, null, 'Ungdomar', '−1 240', '−1 300', '60'],
    [
      'Bidrag',
      1,
      '4\u00a0635',
      '4\u00a0635',
      '4\u00a0500',
      null,
      null,
      'Arbetsträning',
      '−2 105',
      '−2 000',
      '–105',
    ],
    ['Insatser', 2, '−3 345', '−3 300', '−3\u202f102', null, null, 'Summa', '−3 345', '−3 300', '(45)'],
    ['Kansli', null, '-967', '-1 200', '-1 004'],
    ['Årets resultat', null, '323', '135', '394'],
    [],
    ['Balansräkning, kronor'],
    [null, null, '2024-12-31', null, '2023-12-31'],
    ['Likvida medel', null, '2 454 084,00 kr', null, '2 241 570,00 kr'],
    ['Fordringar', null, '419 607,00 kr', null, '352 423,00 kr'],
    ['Summa tillgångar', null, '2 873 691,00 kr', null, '2 593 939,00 kr'],
  ],
  merged: [{ firstRow: 3, lastRow: 3, firstColumn: 2, lastColumn: 3 }],
};

test.each<keyof typeof HOSTS>(['file', 'office'])(
  'a crowded sheet in a %s: its tables and its slip',
  async (host) => {
    const { tables, findings } = await auditedIn(host, [
      { sheet: 'Rapport', firstRow: 0, firstColumn: 0, ...CROWDED },
    ]);
    expect(tables.map(({ range, title, unit }) => [range, title, unit])).toEqual([
      ['C6:E9', 'Resultaträkning, tkr', 'tkr'],
      ['C13:E15', 'Balansräkning, kronor', 'kr'],
      ['I5:K7', 'Insatser (belopp i tkr)', 'tkr'],
    ]);
    const errors = findings.filter((finding) => finding.class !== 'avrundning');
    expect(errors.map(({ cell, printed, expected, cause }) => [cell, printed, expected, cause])).toEqual([
      ['E15', '2593939', '2593993', 'swap'],
    ]);
  },
);
