import { askControls } from '../../../src/app/live/controlTable';
import { deviation, type Question } from '../../../src/app/live/deviation';
import { QUESTIONS } from '../../../src/app/live/functions';
import { LiveBook } from '../../../src/app/live/liveBook';
import { accept, readAcceptances } from '../../../src/app/acceptances';
import { readWorkbook } from '../../../src/app/readWorkbook';
import { figuresOf } from '../../../src/controls/accept';
import { askNotes, askReport } from '../../../src/app/live/reportTables';
import { renderControls } from '../../../src/sheets/renderControls';
import { controlTitle } from '../../../src/text/controlTexts';
import { openXlsx } from '../../../src/hosts/file/openXlsx';
import { type Book, layoutsOf, PROV_LAYOUT, setCell, soundBook, xlsxOf } from '../inputBook';
import { bookOf, plain } from './liveHost';

const layouts = layoutsOf(PROV_LAYOUT);
const live = async (change: (book: Book) => void = () => undefined): Promise<LiveBook> => {
  const book = soundBook();
  change(book);
  return bookOf(await openXlsx(await xlsxOf(book)), { layouts });
};
let book: LiveBook;
beforeAll(async () => {
  book = await live();
});

const answer = (question: Question, of = book): unknown =>
  plain(typeof question === 'function' ? question(of) : question);
const ERROR = { type: 'CustomFunctionError', code: '#DIV/0!' };

describe('AVVIKELSE', () => {
  test('without arguments: the follow-up, by insats where the layout has none, #N/A where nothing is planned', () => {
    expect(answer(deviation(null, null, null))).toEqual([
      ['Insats', 'Utfall', 'Budget', 'Avvikelse', 'Avvikelse %', 'Prognos'],
      ['Styrelse', -300, -150, -150, -1, '#N/A Det finns ingen budget eller prognos för perioden.'],
      ['Kansli', -200.5, -75, -125.5, expect.closeTo(-1.6733, 4), expect.stringMatching(/^#N\/A/)],
      ['Utan insats', 1000, 300, 700, expect.closeTo(2.3333, 4), expect.stringMatching(/^#N\/A/)],
      ['Summa', 499.5, 75, 424.5, 5.66, expect.stringMatching(/^#N\/A/)],
    ]);
  });

  test('numbers and ranges cell by cell, exact to the öre; errors stay in their cells', () => {
    expect(answer(deviation([[0.3]], [[0.1]], null))).toEqual([[0.2]]);
    expect(
      answer(
        deviation(
          [
            [10, 20],
            [null, '1 234,50'],
          ],
          [
            [1, 2],
            [3, ''],
          ],
          null,
        ),
      ),
    ).toEqual([
      [9, 18],
      [-3, 1234.5],
    ]);
    expect(answer(deviation([[1], [ERROR], [3]], [[1], [1], [ERROR]], null))).toEqual([
      [0],
      ['#DIV/0!'],
      ['#DIV/0!'],
    ]);
    expect(answer(deviation([[1], [true]], [[1], [1]], null))).toEqual([
      [0],
      [expect.stringMatching(/^#VALUE! utfall: /)],
    ]);
  });

  test('ranges of different shapes are #VALUE! with both shapes; a number without a budget says what is missing', () => {
    expect(answer(deviation([[1, 2, 3]], [[1], [2]], null))).toMatch(
      /^#VALUE! Områdena är olika stora: utfall 1 × 3, budget 2 × 1/,
    );
    expect(answer(deviation([[1]], null, null))).toMatch(/^#VALUE! Ange budget som andra argument/);
  });

  test('a text first is a post, with its period and insats; numbers need no workbook', () => {
    expect(answer(deviation([['Kostnader']], null, null))).toBe(-275.5);
    expect(answer(deviation([['Kostnader']], [['feb']], 'Styrelse'))).toBe(-250);
    expect(typeof deviation([['Kostnader']], null, null)).toBe('function');
    expect(typeof deviation([[1]], [[2]], null)).toBe('object');
  });
});

test('an error value given for one cell is the answer', () => {
  for (const question of [
    QUESTIONS.actual({ post: ERROR, period: null, object: null }),
    QUESTIONS.budget({ post: 'Kostnader', period: ERROR, object: null }),
    QUESTIONS.forecast({ post: 'Kostnader', period: null, object: ERROR }),
    QUESTIONS.balance('1930', ERROR),
    QUESTIONS.report('Resultaträkning', null, ERROR),
    QUESTIONS.notes(ERROR),
    QUESTIONS.controls(ERROR),
    QUESTIONS.balancedBudget(ERROR, null),
    QUESTIONS.balancedBudget(1, [[1], [ERROR]]),
    QUESTIONS.equityShare(1, ERROR, null),
  ])
    expect(answer(question)).toBe('#DIV/0!');
});

describe('RAPPORT and NOTER', () => {
  const report = (...given: unknown[]): unknown =>
    plain(askReport(book, given[0], given[1] ?? null, given[2] ?? null));

  test('by id, title or sheet, for any period, in any unit', () => {
    expect(report('resultat')).toEqual([
      ['Resultaträkning', 'Utfall jan–mar 2019', 'Budget jan–mar 2019', 'Avvikelse'],
      ['Intäkter', 1000, 300, 700],
      ['Kostnader', -500.5, -225, -275.5],
      ['Finansiella poster', 0, 0, 0],
      ['Resultat', 499.5, 75, 424.5],
    ]);
    expect((report('Resultaträkning', 'feb', 'kr') as unknown[])[2]).toEqual(['Kostnader', -300, -75, -225]);
    expect((report('resultat', null, 'tkr') as unknown[])[1]).toEqual(['Intäkter', 1, 0, 1]);
    expect((report('Balansräkning', '2018-12') as unknown[]).slice(0, 2)).toEqual([
      ['Balansräkning', '2018-12-31'],
      ['Tillgångar', ''],
    ]);
  });

  test('a report that is left out for want of anything to show says so, and where it is put', async () => {
    const omitting = { ...PROV_LAYOUT, omitEmpty: true };
    const one = soundBook();
    delete one['Huvudbok'];
    delete one['Ingående balans'];
    const without = await bookOf(await openXlsx(await xlsxOf(one)), {
      layouts: layoutsOf(omitting),
    });
    expect(plain(askReport(without, 'balans', null, null))).toBe(
      '#N/A ”balans” är tom: det finns inget underlag för perioden. Det läggs in i Huvudbok.',
    );
  });

  test('an unknown report, unit or note says what there is', () => {
    expect(report('Resultatrakningen')).toMatch(
      /^#N\/A ”Resultatrakningen” är ingen rapport i mallen\. Närmast är ”Resultaträkning”/,
    );
    expect(report('resultat', null, 'mkr')).toMatch(
      /^#VALUE! ”mkr” är ingen enhet\. Skriv öre, kr eller tkr/,
    );
    expect(plain(askNotes(book, 7))).toMatch(/^#N\/A Det finns ingen not 7\. Mallens noter är –\./);
  });
});

describe('BALANSKRAV and EKANDEL', () => {
  test('a result that holds is a number, one that does not tells by which year it is restored', async () => {
    expect(answer(QUESTIONS.balancedBudget(100, null))).toBe(100);
    expect(answer(QUESTIONS.balancedBudget([[100]], [[-20.5], [null], [5]]))).toBe(84.5);
    expect(answer(QUESTIONS.balancedBudget(-0.01, null))).toBe('−0,01 ska återställas senast 2022');
    expect(answer(QUESTIONS.balancedBudget(100, -200))).toBe('−100,00 ska återställas senast 2022');
    const without = await live((one) => {
      delete one['Huvudbok'];
      delete one['Budget'];
    });
    expect(answer(QUESTIONS.balancedBudget(-5, null), without)).toBe('−5,00 ska återställas inom tre år');
  });

  test('a share within its ceiling is a number, one above it a text: the given ceiling, else the workbook’s, else 20 %', async () => {
    expect(answer(QUESTIONS.equityShare(200, 1000, null))).toBe(0.2);
    expect(answer(QUESTIONS.equityShare(200.01, 1000, null))).toBe('20,0\u00a0% är över taket 20,0\u00a0%');
    expect(answer(QUESTIONS.equityShare(300, 1000, 0.3))).toBe(0.3);
    expect(answer(QUESTIONS.equityShare(300, 1000, '25 %'))).toBe('30,0\u00a0% är över taket 25,0\u00a0%');
    const higher = await live((one) => setCell(one, 'Inställningar', 'A8', 'Högsta eget kapital'));
    expect(answer(QUESTIONS.equityShare(300, 1000, null), higher)).toMatch(/över taket 20/);
    const set = await live((one) => {
      setCell(one, 'Inställningar', 'A8', 'Högsta eget kapital');
      setCell(one, 'Inställningar', 'B8', '40 %');
    });
    expect(answer(QUESTIONS.equityShare(300, 1000, null), set)).toBe(0.3);
    expect(answer(QUESTIONS.equityShare(300, 0, null))).toMatch(/^#VALUE! Bidragen är noll/);
    expect(answer(QUESTIONS.equityShare('x', 1000, null))).toMatch(/^#VALUE! eget kapital: /);
    expect(answer(QUESTIONS.equityShare(300, 1000, 'hög'))).toMatch(/^#VALUE! ”hög” är ingen procentsats/);
  });
});

describe('KONTROLL', () => {
  const controls = (of: LiveBook, code: unknown = null): unknown => plain(askControls(of, code));

  test('every control with code, title, status and difference, as the pane says it', () => {
    const [head, ...lines] = controls(book) as [unknown[], ...string[][]];
    expect(head).toEqual(['Nr', 'Kontroll', 'Status', 'Differens']);
    expect(lines.map(([, title]) => title)).toEqual(
      book.checked.results.map(({ code }) => controlTitle(code, 'sv')),
    );
    expect(lines.filter(([, , status]) => status === 'Fel')).toEqual([]);
  });

  test('a broken one has its difference; asked for alone, by code or title, it says what is wrong', async () => {
    const broken = await live((one) => setCell(one, 'Huvudbok', 'F2', 1020));
    const lines = controls(broken) as (string | number)[][];
    const title = controlTitle('voucher-balances', 'sv');
    const voucher = lines.find(([, name]) => name === title) ?? [];
    expect(voucher).toEqual([expect.any(Number), title, 'Fel', 20]);
    for (const name of ['voucher-balances', title, controlTitle('voucher-balances', 'en'), voucher[0]])
      expect(controls(broken, name)).toEqual([[voucher[0], expect.stringContaining('A1'), 'Fel', 20]]);
    expect(controls(broken, 'Verifikationen balanserar')).toMatch(
      /^#N\/A Det finns ingen kontroll ”Verifikationen balanserar”\. Närmast är ”[^”]*[Vv]erifikation/,
    );
  });

  test('the numbers are those of the sheet Kontroller, and of docs/kontroller.md', () => {
    const { results, counts } = book.checked;
    const period = { from: 24_228, to: 24_230 };
    const plan = renderControls(results, { entity: '', period, language: 'sv', counts });
    const rows = plan.rows.flatMap(({ cells }) =>
      typeof cells[0]?.value === 'number' ? [[cells[0].value, cells[1]?.value]] : [],
    );
    const asked = (controls(book) as unknown[][]).slice(1).filter(([, , status]) => status === 'Godkänd');
    expect(asked.length).toBeGreaterThan(10);
    for (const [number, title] of asked) expect(rows).toContainEqual([number, title]);
  });

  test('what someone has accepted does not count, and is told as accepted', async () => {
    const file = await openXlsx(
      await xlsxOf(
        (() => {
          const one = soundBook();
          setCell(one, 'Huvudbok', 'F2', 1020);
          return one;
        })(),
      ),
    );
    const request = { layouts };
    const before = await bookOf(file, request);
    const line = before.checked.results.find(({ code }) => code === 'voucher-balances')!.lines[0]!;
    await accept(file, [{ subject: line.subject, figures: figuresOf(line) }], {
      reason: 'rättas i nästa månad',
      day: '2019-09-10',
    });
    const after = new LiveBook(await readWorkbook(file), request, undefined, await readAcceptances(file));
    expect(plain(askControls(after, 'voucher-balances'))).toEqual([
      [expect.any(Number), expect.any(String), 'Godtagen', 20],
    ]);
    const all = plain(askControls(after, null)) as unknown[][];
    const title = controlTitle('voucher-balances', 'sv');
    expect(all.find(([, name]) => name === title)).toEqual([expect.any(Number), title, 'Godtagen', '']);
  });
});
