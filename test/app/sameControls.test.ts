import { type Checked, openLines } from '../../src/app/checked';
import { createReports } from '../../src/app/createReports';
import { inspectWorkbook } from '../../src/app/inspectWorkbook';
import { runControls } from '../../src/app/runControls';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { monthOf } from '../../src/ledger/months';
import { renderControls } from '../../src/sheets/renderControls';
import { controlParts } from '../../src/text/controlTexts';
import { placeText } from '../../src/text/findingText';
import type { WorkbookPort } from '../../src/workbook/port';
import { inExcel, inFile } from '../contract/openWorkbooks';
import type { OpenWorkbook } from '../contract/workbookContract';
import { gridsOf, SOUND, STANDARD } from '../controls/ruleBook';
import { type Cell, xlsxOf } from './inputBook';

const REQUEST = { layouts: STANDARD, language: 'sv' } as const;
const TODAY = monthOf(2024, 7);

const soundFile = (): Promise<Uint8Array> =>
  xlsxOf(
    Object.fromEntries(
      gridsOf(SOUND).map(({ sheet, values }): [string, Cell[][]] => [sheet, values.map((row) => [...row])]),
    ),
  );

/** Every line as the user reads it, and the counts. */
const said = ({ results, counts }: Checked): unknown => ({
  counts,
  lines: results.flatMap(({ status: result, lines }) =>
    lines.map((line) => {
      const { what, cause, todo } = controlParts(line, 'sv');
      const { code, status, a, b, difference, place } = line;
      return [code, result, status, what, a, b, difference, placeText(place), cause, todo].join(' | ');
    }),
  ),
});

/** Rows as text; empty cells at their end are no part of a grid. */
const textOf = (rows: readonly (readonly unknown[])[]): string[] =>
  rows
    .map((row) => row.map((value) => value ?? '').join(' | '))
    .map((line) => line.replace(/[ |]+$/, ''))
    .filter((line) => line !== '');

/** The sheet Kontroller as it stands, and as it would be written of some answers. */
const onSheet = async (workbook: WorkbookPort): Promise<unknown> => {
  const { values } = await workbook.read('Kontroller');
  return textOf(values);
};
const asSheet = ({ results, counts }: Checked): unknown => {
  const period = { from: monthOf(2024, 1), to: monthOf(2024, 6) };
  const head = { entity: 'Samordningsförbundet Prov', period, language: 'sv', counts } as const;
  return textOf(renderControls(results, head).rows.map(({ cells }) => cells.map(({ value }) => value)));
};

const again = async (workbook: WorkbookPort): Promise<Checked> => {
  const { controls } = await inspectWorkbook(workbook, { ...REQUEST, today: TODAY });
  if (!controls) throw new Error('no controls');
  return controls;
};

const onCommandLine = async (opened: OpenWorkbook): Promise<Checked> =>
  runControls(await openXlsx(await opened.bytes()), { layouts: STANDARD });

/** Skapa rapporter or Uppdatera: pane, sheet, Kontrollera igen and the command line say the same. */
async function written(opened: OpenWorkbook): Promise<Checked> {
  const { controls } = await createReports(opened.workbook, REQUEST);
  if (!controls) throw new Error('no controls');
  expect(said(await again(opened.workbook))).toEqual(said(controls));
  expect(said(await onCommandLine(opened))).toEqual(said(controls));
  expect(await onSheet(opened.workbook)).toEqual(asSheet(controls));
  return controls;
}

/** Kontrollera igen, which says what the command line says. */
async function checked(opened: OpenWorkbook): Promise<Checked> {
  const controls = await again(opened.workbook);
  expect(said(await onCommandLine(opened))).toEqual(said(controls));
  return controls;
}

const lines = (controls: Checked, ...wanted: readonly string[]): unknown[] =>
  openLines(controls)
    .filter(({ status }) => wanted.includes(status))
    .map(({ code, place, difference }) => [code, placeText(place), (difference ?? 0) / 100]);

const follows = (controls: Checked): string[] =>
  openLines(controls)
    .filter((line) => line.follows !== undefined)
    .map((line) => {
      const { cause, todo } = controlParts(line, 'sv');
      return [line.code, line.status, placeText(line.place), cause, todo].join(' | ');
    });

const NEEDS_SHEETS = ['amount-overwritten', 'own-rows', 'report-as-computed'];

describe.each([
  ['in Excel', inExcel],
  ['in a file', inFile],
] as const)('%s', (_, open) => {
  let opened: OpenWorkbook;
  beforeEach(async () => {
    opened = await open(await soundFile());
  });
  afterEach(() => opened.close());

  test('before the reports are created, only what needs report sheets does not apply; then it is passed', async () => {
    const before = await checked(opened);
    const after = await written(opened);
    const absent = ({ results }: Checked): string[] =>
      results.filter(({ status }) => status === 'inte tillämplig').map(({ code }) => code);
    expect(absent(before).filter((code) => !absent(after).includes(code))).toEqual(NEEDS_SHEETS);
    expect(after.counts.passed).toBe(before.counts.passed + NEEDS_SHEETS.length);
    expect(said(await written(opened))).toEqual(said(after));
  });

  test('reports of another period than the workbook says are controlled as they were made', async () => {
    const period = { from: monthOf(2024, 1), to: monthOf(2024, 4) };
    const { controls } = await createReports(opened.workbook, { ...REQUEST, period });
    expect(controls && said(await onCommandLine(opened))).toEqual(controls && said(controls));
  });

  test('an amount typed over: one finding, an error since the balance sheet fails, and the rest follows from its cell', async () => {
    await written(opened);
    await opened.type('Balansräkning', 'C14', 500_000);
    const controls = await checked(opened);
    expect(lines(controls, 'fel', 'varning')).toEqual([['amount-overwritten', 'Balansräkning!C14', 500_000]]);
    expect(follows(controls)).toEqual([
      'balance | upplysning | Balansräkning!C14 | Följer av det överskrivna beloppet på Kortfristiga placeringar (2024-06-30). | ',
    ]);
    await written(opened);
  });

  test('words over an amount', async () => {
    await written(opened);
    await opened.type('Balansräkning', 'C15', 'se not');
    const controls = await checked(opened);
    expect(lines(controls, 'fel', 'varning')).toEqual([['amount-overwritten', 'Balansräkning!C15', 0]]);
    expect(new Set(follows(controls).map((line) => line.split(' | ').slice(2).join(' | ')))).toEqual(
      new Set(['Balansräkning!C15 | Följer av det överskrivna beloppet på Kassa och bank (2024-06-30). | ']),
    );
    await written(opened);
  });

  test('a row of the user’s in a sum: one finding, and the rest follows from it; updated, it is told that no sum counts it', async () => {
    await written(opened);
    await opened.insertRows('Balansräkning', 14, 1);
    await opened.type('Balansräkning', 'A14', 'Förskott');
    await opened.type('Balansräkning', 'C14', 1_000);
    await opened.type('Balansräkning', 'D14', 500);
    const controls = await checked(opened);
    expect(lines(controls, 'fel', 'varning')).toEqual([['own-rows', 'Balansräkning!C14', 1_000]]);
    const follow = 'upplysning | Balansräkning!C14 | Följer av den egna raden Förskott. | ';
    expect(follows(controls)).toEqual([
      `balance | ${follow}`,
      `balance | ${follow}`,
      `balance-sums | ${follow}`,
      `balance-sums | ${follow}`,
    ]);
    const after = await written(opened);
    expect(lines(after, 'fel', 'varning')).toEqual([]);
    expect(lines(after, 'upplysning')).toEqual([['own-rows', 'Balansräkning!C14', 0]]);
  });

  test('a voucher edited afterwards: one finding for all sheets, the rest follows', async () => {
    await written(opened);
    await opened.type('Huvudbok', 'F24', 61_000);
    await opened.type('Huvudbok', 'G25', 61_000);
    const controls = await checked(opened);
    expect(lines(controls, 'fel', 'varning')).toEqual([['report-as-computed', 'Sammanfattning!B6', 10_000]]);
    expect(lines(await written(opened), 'fel', 'varning', 'upplysning')).toEqual([]);
  });

  test('all of it at once: what follows names the change that alone explains it', async () => {
    await written(opened);
    await opened.type('Balansräkning', 'C14', 500_000);
    await opened.type('Resultaträkning', 'C6', -500_000);
    await opened.insertRows('Balansräkning', 14, 1);
    await opened.type('Balansräkning', 'C14', 1_000);
    await opened.type('Huvudbok', 'F24', 61_000);
    await opened.type('Huvudbok', 'G25', 61_000);
    const controls = await checked(opened);
    expect(lines(controls, 'fel', 'varning')).toEqual([
      ['amount-overwritten', 'Resultaträkning!C6', 52_300],
      ['amount-overwritten', 'Balansräkning!C15', 500_000],
      ['own-rows', 'Balansräkning!C14', 1_000],
      ['report-as-computed', 'Sammanfattning!B6', 10_000],
    ]);
    const both =
      'Följer av det som är ändrat på rapportbladen: Kortfristiga placeringar (2024-06-30), C14. | ';
    const costs = 'Följer av det överskrivna beloppet på Verksamhetens kostnader (Utfall jan–jun 2024). | ';
    const ofCosts = `upplysning | Resultaträkning!C6 | ${costs}`;
    expect(follows(controls)).toEqual([
      `balance | upplysning | Balansräkning!C15 | ${both}`,
      'balance-sums | upplysning | Balansräkning!C14 | Följer av den egna raden C14. | ',
      `result-same | ${ofCosts}`,
      `result-same | ${ofCosts}`,
      `note-costs | ${ofCosts}`,
      `follow-up-same | ${ofCosts}`,
      `summary-rounded | ${ofCosts}`,
      `summary-rounded | ${ofCosts}`,
    ]);
    await written(opened);
  });
});
