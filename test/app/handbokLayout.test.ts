import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Book, type Cell, type Run, rowsOf, runFile, soundBook, xlsxOf } from './inputBook';

/** A layout written only as a sheet, by what the handbook says and nothing else: three levels, four columns, notes. */
const sheet = readFileSync(join(__dirname, '../fixtures/layouts/kommunlik.txt'), 'utf8')
  .split('\n')
  .map((line): Cell[] => line.split('|').map((cell) => cell.trim() || null));

function book(): Book {
  const made: Book = { ...soundBook(), Rapportmall: sheet };
  made['Inställningar'] = rowsOf(made, 'Inställningar').filter(([key]) => key !== 'Mall');
  made['Prognos'] = [
    ['Konto', 'Insats', 'Belopp'],
    [3010, null, 1300],
    [4010, 100, -650],
    [4020, 200, -310],
  ];
  return made;
}

let run: Run;
beforeAll(async () => {
  run = await runFile(await xlsxOf(book()));
});

test('the sheet is read without a word to say, and every report is there in its order', () => {
  expect(run.found).toEqual([]);
  expect(run.sheets.map(({ name }) => name).slice(0, 4)).toEqual([
    'Driftredovisning',
    'Uppföljning',
    'Balansräkning',
    'Noter',
  ]);
});

test('every figure, as worked out by hand: sums of three levels, four columns', () => {
  const of = (row: string): (string | undefined)[] =>
    ['utfall-period', 'budget-period', 'avvikelse', 'prognos-year'].map(
      (column) => run.figures[`driftredovisning.${row}.${column}`],
    );
  expect(of('bidrag-fran-medlemmar')).toEqual(['1000.00', '300.00', '700.00', '1300.00']);
  expect(of('ovriga-intakter')).toEqual(['0.00', '0.00', '0.00', '0.00']);
  expect(of('summa-intakter')).toEqual(['1000.00', '300.00', '700.00', '1300.00']);
  expect(of('loner-och-arvoden')).toEqual(['-300.00', '-150.00', '-150.00', '-650.00']);
  expect(of('ovrig-personal')).toEqual(['-200.50', '-75.00', '-125.50', '-310.00']);
  expect(of('summa-personal')).toEqual(['-500.50', '-225.00', '-275.50', '-960.00']);
  expect(of('summa-kostnader')).toEqual(['-500.50', '-225.00', '-275.50', '-960.00']);
  expect(of('verksamhetens-netto')).toEqual(['499.50', '75.00', '424.50', '340.00']);
  expect(of('arets-resultat')).toEqual(['499.50', '75.00', '424.50', '340.00']);
});

test('insatser, the balance sheet and the notes', () => {
  expect(run.figures).toMatchObject({
    'uppfoljning-per-insats.styrelsen.utfall': '300.00',
    'uppfoljning-per-insats.styrelsen.budget': '600.00',
    'uppfoljning-per-insats.insats-200.utfall': '200.50',
    'uppfoljning-per-insats.utan-insats.utfall': '0.00',
    'uppfoljning-per-insats.totalt.utfall': '500.50',
    'uppfoljning-per-insats.totalt.budget': '900.00',
    'balansrakning.tillgangar.to': '1200.00',
    'balansrakning.tillgangar.arets-borjan': '500.00',
    'balansrakning.eget-kapital.to': '999.50',
    'balansrakning.summa-eget-kapital-och-skulder.to': '1200.00',
    'balansrakning.summa-eget-kapital-och-skulder.arets-borjan': '500.00',
    'not-1-bidrag-fran-medlemmar.konto-3010.utfall': '1000.00',
    'not-1-bidrag-fran-medlemmar.summa.utfall': '1000.00',
    'not-2-loner-och-arvoden.konto-4010.utfall': '-300.00',
    'not-2-loner-och-arvoden.summa.utfall': '-300.00',
  });
});

test('on the sheet: titles filled in, levels, notes, words and the footnote where they were written', async () => {
  const { values } = await run.workbook.read('Driftredovisning');
  expect(values[3]).toEqual([
    null,
    'Not',
    'Utfall\njan–mar 2019',
    'Budget\njan–mar 2019',
    'Avvikelse',
    'Prognos 2019',
  ]);
  const labels = values.map(([label]) => label);
  expect(labels.filter((label) => typeof label === 'string').slice(2, 19)).toEqual([
    'Verksamhet',
    'Intäkter',
    'Bidrag från medlemmar',
    'Övriga intäkter',
    'Summa intäkter',
    'Kostnader',
    'Personal',
    'Löner och arvoden',
    'Övrig personal',
    'Summa personal',
    'Drift',
    'Lokaler, köp och avskrivningar',
    'Summa kostnader',
    'Verksamhetens netto',
    'Finansnetto',
    'Årets resultat',
    'Plus i avvikelsen är bättre för resultatet.',
  ]);
  expect(values.find(([label]) => label === 'Löner och arvoden')?.[1]).toBe('2');
  const notes = (await run.workbook.read('Noter')).values.map(([label]) => label);
  expect(notes).toEqual(
    expect.arrayContaining(['Not 1. Bidrag från medlemmar', '3010 Bidrag', '4010 Arvoden']),
  );
  const insatser = (await run.workbook.read('Uppföljning')).values.map(([label]) => label);
  expect(insatser).toEqual(expect.arrayContaining(['Styrelsen', '200 Kansli', 'Utan insats', 'Totalt']));
});
