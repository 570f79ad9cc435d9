// How long Granska ändringar takes once the workbook is read: a report of 200 rows over a ledger of 100 000: `node run.mjs update`.
// Beside it, reading the same file with the xlsx library alone.
import { openXlsx } from '../src/hosts/file/openXlsx';
import { newXlsx } from '../src/hosts/file/newXlsx';
import { createReports } from '../src/app/createReports';
import { readWorkbook } from '../src/app/readWorkbook';
import { planUpdate } from '../src/app/update/planUpdate';
import { prepareUpdate } from '../src/app/update/prepareUpdate';
import { UNTIMED } from '../src/app/update/stamp';
import type { WorkbookPort } from '../src/workbook/port';
import { median, numberArgument } from './measure';
import { figure, printTable } from './table';

const rows = numberArgument('rows', 100_000);
const accounts = Array.from({ length: 200 }, (_, i) => 4000 + 10 * i);
const layout = {
  id: 'matning',
  title: 'Mätning',
  unit: 'kr',
  rounding: 'nearest',
  statements: [
    {
      id: 'noter',
      title: 'Noter',
      kind: 'note',
      sheet: 'Noter',
      columns: [
        { id: 'utfall', title: 'Utfall' },
        { id: 'budget', title: 'Budget', scenario: 'budget' },
        { id: 'avvikelse', kind: 'deviation', of: ['utfall', 'budget'], title: 'Avvikelse' },
      ],
      rows: [
        { id: 'k', each: 'account', accounts: '4000-6999' },
        { id: 'summa', label: 'Summa', of: ['k'], total: true },
      ],
    },
  ],
};
const ledger = (extra: number): (string | number)[][] =>
  Array.from({ length: rows / 2 }, (_, i) => {
    const account = accounts[(i * 7) % accounts.length] as number;
    const amount = ((i * 9973) % 100_000) / 100 + (i < 50 ? extra : 0);
    const head = [`2025-0${1 + (i % 3)}-1${i % 10}`, `A${i + 1}`];
    return [
      [...head, account, `Text ${i}`, amount],
      [...head, 1930, `Text ${i}`, -amount],
    ];
  }).flat();
const sheet = (name: string, values: (string | number)[][]) => ({
  name,
  rows: values,
  formats: [],
  widths: [],
});
const settings = [
  ['Nyckel', 'Värde'],
  ['Period från', '2025-01'],
  ['Period till', '2025-03'],
];
const book = async (extra: number) =>
  newXlsx([
    sheet('Inställningar', settings),
    sheet('Huvudbok', [['Datum', 'Ver', 'Konto', 'Text', 'Belopp'], ...ledger(extra)]),
    sheet('Budget', [['Konto', 'Belopp'], ...accounts.map((account) => [account, -1000])]),
  ]);
const request = {
  layouts: { list: () => [], load: () => undefined },
  layout: { name: 'matning', json: layout },
  language: 'sv',
} as const;

const first = await book(0);
await createReports(first, request);
const written = first.bytes();
const changed = await openXlsx((await book(100)).bytes());
const workbook = await openXlsx(written);
const { states, memory } = await workbook.reportSheets();
await readWorkbook(changed);
/** The changed workbook, already read, with the earlier reports on its sheets. */
const asRead: WorkbookPort = {
  sheets: () => changed.sheets(),
  read: (name) => changed.read(name),
  readSheets: (names) => changed.readSheets(names),
  namedCells: () => Promise.resolve(null),
  settings: () => changed.settings(),
  reportSheets: () => Promise.resolve({ states, memory }),
  writeReports: (plans) => changed.writeReports(plans),
  addSheets: (plans) => changed.addSheets(plans),
  updateReports: (update) => changed.updateReports(update),
  assignColumns: (sheet, columns) => changed.assignColumns(sheet, columns),
  saveSettings: (values) => changed.saveSettings(values),
};
const times: number[] = [];
let amounts = 0;
for (let turn = 0; turn < 7; turn++) {
  const started = performance.now();
  // Everything after the reading of cells: ledger, reports, controls, plans, checksums, and the preview.
  const { material } = await prepareUpdate(asRead, request);
  if (material) amounts = planUpdate(material, new Map(), UNTIMED).preview.amounts;
  times.push(performance.now() - started);
}
printTable(
  `Granska ändringar: 200 rows over ${rows} postings, ${amounts} amounts changed`,
  ['', 'ms', 'wanted'],
  [['from read cells to the preview, controls included', figure(median(times)), '< 1000']],
);
