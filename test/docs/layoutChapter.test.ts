import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CLASS_WORDS,
  DISPLAY_WORDS,
  FLAG_WORDS,
  LINE_WORDS,
  MEASURE_WORDS,
  PERIOD_WORDS,
  SCENARIO_WORDS,
  STATEMENT_WORDS,
  UNIT_WORDS,
  type Words,
} from '../../src/sheets/layoutWords';
import { type Cell, runFile, soundBook, xlsxOf } from '../app/inputBook';

const handbok = readFileSync(join(__dirname, '../../docs/handbok.md'), 'utf8');

/** The rows of the table between two marks, without its headings' line. */
function tableIn(mark: string): string[][] {
  const part = handbok.slice(
    handbok.indexOf(`<!-- ${mark}: början -->`),
    handbok.indexOf(`<!-- ${mark}: slut -->`),
  );
  const rows = part
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.filter((row) => !row.every((cell) => /^-*$/.test(cell)));
}

const WORDS: Readonly<Record<string, Words<string>>> = {
  Slag: LINE_WORDS,
  Underlag: SCENARIO_WORDS,
  Period: PERIOD_WORDS,
  Saldo: MEASURE_WORDS,
  Tecken: DISPLAY_WORDS,
  Enhet: UNIT_WORDS,
  Rapporttyp: STATEMENT_WORDS,
  Val: FLAG_WORDS,
  'Id på en Kontoklass': CLASS_WORDS,
};

test('the handbook shows every word of a Rapportmall, and no other', () => {
  const shown = Object.entries(WORDS).map(([column, words]) => [
    `**${column}**`,
    Object.values(words)
      .map(([first, ...more]) => (more.length > 0 ? `${first} (${more.join(', ')})` : first))
      .join(' · ') + (column === 'Period' ? ' · planår +1 (planår −1, planår +2 …)' : ''),
  ]);
  expect(tableIn('mallord').slice(1)).toEqual(shown);
});

test("the handbook's example, written cell by cell as it stands there, makes its reports", async () => {
  const rows = tableIn('mallexempel').map((row) => row.map((cell): Cell => (cell === '' ? null : cell)));
  const { Inställningar: settings = [], ...book } = soundBook();
  const { figures, sheets, findings } = await runFile(
    await xlsxOf({ ...book, Inställningar: settings.filter(([key]) => key !== 'Mall'), Rapportmall: rows }),
  );
  expect(findings).toEqual([]);
  expect(sheets.map(({ name }) => name)).toEqual([
    'Resultaträkning',
    'Not 1 Personal',
    'Balanskravsutredning',
    'Kontroller',
  ]);
  expect(figures).toMatchObject({
    'resultatrakning.bidrag.utfall': '1000.00',
    'resultatrakning.personal.utfall': '-500.50',
    'resultatrakning.personal.budget': '-225.00',
    'resultatrakning.summa-kostnader.avvikelse': '-275.50',
    'resultatrakning.periodens-resultat.utfall': '499.50',
    'resultatrakning.periodens-resultat.budget': '75.00',
    'not-1-personal.konto-4010.utfall': '-300.00',
    'not-1-personal.konto-4020.utfall': '-200.50',
    'not-1-personal.summa.utfall': '-500.50',
  });
});
