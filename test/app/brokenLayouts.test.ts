import type { Finding } from '../../src/ledger/finding';
import { readLayoutSheet } from '../../src/sheets/readLayoutSheet';
import { recogniseSheets } from '../../src/sheets/recognise';
import { parseLayout } from '../../src/statements/parseLayout';
import { findingText } from '../../src/text/findingText';
import { gridOf } from '../sheets/layoutSheetBook';
import { type Book, type Cell, runFile, setCell, soundBook, xlsxOf } from './inputBook';

/** A layout as an ekonom would write it: three reports, sums of sums, shares, sets of accounts, insatser. */
const HEADINGS: Cell[] =
  'Slag Id Benämning Konton Insatser Innehåll Not Underlag Period Saldo Tecken Kolumner Enhet Decimaler Rapporttyp Blad Val'.split(
    ' ',
  );
const LINES: readonly Readonly<Record<string, Cell>>[] = [
  { A: 'Mall', B: 'egen', C: 'Egen mall', M: 'kr', Q: 'närmast' },
  { A: 'Kontomängd', B: 'lokaler', D: '5000-5199' },
  { A: 'Kontoklass', B: 'tillgångar', D: '1000-1999' },
  { A: 'Rapport', B: 'resultat', C: 'Resultaträkning', D: '3000-8999', O: 'resultaträkning' },
  { A: 'Kolumn', B: 'utfall', C: 'Utfall {period}', H: 'utfall', I: 'perioden' },
  { A: 'Kolumn', B: 'budget', C: 'Budget {period}', H: 'budget' },
  { A: 'Avvikelse', B: 'avvikelse', C: 'Avvikelse', F: 'utfall; budget' },
  { A: 'Procent', B: 'andel', C: 'Andel', F: 'utfall; budget' },
  { A: 'Rubrik', B: 'rubrik', C: 'Verksamheten' },
  { A: 'Belopp', B: 'intakter', C: 'Intäkter', D: '3000-3999' },
  { A: 'Belopp', B: 'lokalkostnader', C: 'Lokaler', D: 'lokaler' },
  { A: 'Belopp', B: 'personal', C: 'Personal', D: '4000-4999; 5200-7999' },
  { A: 'Summa', B: 'netto', C: 'Nettokostnad', F: 'intakter..personal' },
  { A: 'Belopp', B: 'finans', C: 'Finansnetto', D: '8000-8999' },
  { A: 'Slutsumma', B: 'resultat', C: 'Årets resultat', F: 'netto; finans' },
  { A: 'Kvot', B: 'andel-personal', C: 'Personalens andel', F: 'personal; intakter' },
  { A: 'Text', B: 'ansvar', C: 'Ansvarsförbindelser', F: 'Inga' },
  { A: 'Rapport', B: 'insatser', C: 'Uppföljning', D: '4000-7999', O: 'budgetuppföljning' },
  { A: 'Kolumn', B: 'utfall', C: 'Utfall' },
  { A: 'Belopp', B: 'styrelse', C: 'Styrelse', E: 100 },
  { A: 'Per insats', Q: 'resten' },
  { A: 'Belopp', B: 'utan', C: 'Utan insats', E: 'utan insats' },
  { A: 'Slutsumma', B: 'totalt', C: 'Totalt', F: 'styrelse..utan' },
  { A: 'Rapport', B: 'balans', C: 'Balansräkning', D: '1000-8999', O: 'balansräkning' },
  { A: 'Kolumn', B: 'ub', C: '{to}', J: 'utgående' },
  { A: 'Belopp', B: 'tillgangar', C: 'Tillgångar', D: '1000-1999' },
  { A: 'Belopp', B: 'skulder', C: 'Eget kapital och skulder', D: '2000-8999' },
];

function brokenBook(edits: readonly Edit[]): Book {
  const rows = LINES.map((line) => HEADINGS.map((_, i): Cell => line[String.fromCharCode(65 + i)] ?? null));
  const book: Book = { ...soundBook(), Rapportmall: [[...HEADINGS], ...rows] };
  for (const [at, cell] of edits) setCell(book, 'Rapportmall', at, cell);
  return book;
}

type Edit = readonly [string, Cell];
/** Clears columns A–Q of rows, bounds inclusive. */
const cleared = (from: number, to: number): Edit[] =>
  Array.from({ length: to - from + 1 }, (_, i) =>
    HEADINGS.map((_, column): Edit => [`${String.fromCharCode(65 + column)}${from + i}`, null]),
  ).flat();

interface Broken {
  readonly what: string;
  readonly edits: readonly Edit[];
  readonly code: string;
  /** The cell the message points at; null where it is the sheet as a whole. */
  readonly cell: string | null;
  /** What the message tells to write instead. */
  readonly todo: string;
  /** Reports that are left out; all others are written. */
  readonly lost?: readonly string[];
  /** The path that the same layout in a file gets. */
  readonly path?: string;
}

const R = ['Resultaträkning'];
const U = ['Uppföljning'];
const B = ['Balansräkning'];
const choice = (
  what: string,
  at: string,
  to: Cell,
  todo: string,
  lost: readonly string[],
  path: string,
): Broken => ({
  what,
  edits: [[at, to]],
  code: 'layout-unknown-choice',
  cell: at,
  todo,
  lost,
  path,
});
const stray = (
  what: string,
  at: string,
  to: Cell,
  todo: string,
  lost: readonly string[],
  path: string,
): Broken => ({
  what,
  edits: [[at, to]],
  code: 'layout-unknown-key',
  cell: at,
  todo,
  lost,
  path,
});
const accounts = (
  what: string,
  at: string,
  to: Cell,
  code: string,
  todo: string,
  lost = R,
  path?: string,
): Broken => ({
  what,
  edits: [[at, to]],
  code,
  cell: at,
  todo,
  lost,
  path,
});
const refers = (what: string, at: string, to: Cell, code: string, todo: string, path?: string): Broken => ({
  what,
  edits: [[at, to]],
  code,
  cell: at,
  todo,
  lost: R,
  path,
});
const RANGE = 'not-an-account-range';
const EXAMPLE = 'Skriv till exempel 4000-4399; 4511.';

const BROKEN: readonly Broken[] = [
  // Words that do not exist
  {
    what: 'unknown kind of line',
    edits: [['A11', 'Bellopp']],
    code: 'layout-unknown-choice',
    cell: 'A11',
    todo: 'Skriv något av: Mall, Om mallen',
    lost: R,
    path: 'statements[0].rows[1].kind',
  },
  choice(
    'unknown scenario',
    'H6',
    'utfalll',
    'Skriv något av: utfall, budget, prognos',
    R,
    'statements[0].columns[0].scenario',
  ),
  {
    what: 'unknown period',
    edits: [['I6', 'i fjol']],
    code: 'layout-unknown-period',
    cell: 'I6',
    todo: 'Skriv något av: perioden, samma period föregående år, helår, föregående år, planår +1',
    lost: R,
    path: 'statements[0].columns[0].period',
  },
  choice(
    'unknown measure',
    'J26',
    'slutet',
    'Skriv något av: ingående, förändring, utgående',
    B,
    'statements[2].columns[0].measure',
  ),
  choice(
    'unknown sign',
    'K11',
    'plus',
    'Skriv något av: intäkter plus, kostnader plus',
    R,
    'statements[0].rows[1].display',
  ),
  choice('unknown unit of the layout', 'M2', 'mkr', 'Skriv något av: öre, kr, tkr', [], 'mall.unit'),
  choice('unknown unit of a report', 'M25', 'tusen', 'Skriv något av: öre, kr, tkr', B, 'statements[2].unit'),
  choice(
    'unknown kind of report',
    'O5',
    'vinst',
    'Skriv något av: resultaträkning, balansräkning',
    R,
    'statements[0].kind',
  ),
  {
    ...choice('unknown option', 'Q22', 'allt annat', 'Skriv något av: visa nummer, resten', U, ''),
    path: undefined,
  },
  { ...choice('unknown rounding', 'Q2', 'uppåt', 'närmast, summerande', [], ''), path: undefined },
  {
    what: 'decimals in words',
    edits: [['N13', 'två']],
    code: 'layout-not-a-number',
    cell: 'N13',
    todo: 'Skriv ett heltal från 0 till 3.',
    lost: R,
    path: 'statements[0].rows[3].decimals',
  },
  {
    what: 'too many decimals',
    edits: [['N25', 5]],
    code: 'layout-not-a-number',
    cell: 'N25',
    todo: 'Skriv ett heltal från 0 till 3.',
    lost: B,
    path: 'statements[2].decimals',
  },
  {
    what: 'decimals of a half',
    edits: [['N19', 1.5]],
    code: 'layout-not-a-number',
    cell: 'N19',
    todo: 'Skriv ett heltal från 0 till 3.',
    lost: U,
    path: 'statements[1].decimals',
  },
  // Cells that say nothing where they stand
  stray(
    'a period on a row',
    'I11',
    'helår',
    'Ta bort det, eller skriv något av: Id, Slag, Benämning',
    R,
    'statements[0].rows[1].period',
  ),
  stray(
    'accounts on a column',
    'D6',
    '3000-3999',
    'Ta bort det, eller skriv något av: Id, Slag, Benämning, Underlag',
    R,
    'statements[0].columns[0].accounts',
  ),
  stray('columns on a column', 'L6', 'budget', 'Ta bort det', R, 'statements[0].columns[0].columns'),
  stray('accounts on a sum', 'D14', '3000-7999', 'Ta bort det', R, 'statements[0].rows[4].accounts'),
  stray('a scenario on a sum', 'H16', 'budget', 'Ta bort det', R, 'statements[0].rows[6].scenario'),
  stray('insatser on a report', 'E25', '100', 'Ta bort det', B, 'statements[2].objects'),
  stray('a note on a deviation', 'G8', '1', 'Ta bort det', R, 'statements[0].columns[2].note'),
  stray('a kind of report on a row', 'O27', 'not', 'Ta bort det', B, 'statements[2].rows[0].statementKind'),
  stray('a sheet on the layout', 'P2', 'Allt', 'Ta bort det', [], 'mall.sheet'),
  stray(
    'an option of reports on a row',
    'Q11',
    'liggande',
    'Ta bort det',
    R,
    'statements[0].rows[1].landscape',
  ),
  stray('rows to sum on a row of accounts', 'F11', 'personal', 'Ta bort det', R, 'statements[0].rows[1].of'),
  stray(
    'an unknown class of accounts',
    'B4',
    'pengar',
    'skriv något av: tillgångar, balanskonton',
    [],
    'accounts.pengar',
  ),
  // Accounts
  accounts(
    'a reversed range',
    'D11',
    '4399-4000',
    'reversed-account-range',
    'Skriv 4000-4399.',
    R,
    'statements[0].rows[1].accounts',
  ),
  accounts('a range with letters', 'D11', '3000-39xx', RANGE, EXAMPLE),
  accounts('an account by its name', 'D11', 'intäkterna', RANGE, EXAMPLE),
  accounts('two accounts that Excel took for a decimal number', 'D11', 3010.302, RANGE, EXAMPLE),
  accounts('a missing semicolon', 'D13', '4000-4999 5200-7999', RANGE, EXAMPLE),
  accounts('an account too long', 'D28', '200000000-8999', RANGE, EXAMPLE, B),
  accounts('half a range', 'D25', '1000-', RANGE, EXAMPLE, B, 'statements[2].covers'),
  accounts('an empty range', 'D11', ';', 'empty-account-range', 'Skriv till exempel 4000-4399.'),
  accounts(
    'an empty set of accounts',
    'D3',
    null,
    'empty-account-range',
    'Skriv till exempel 4000-4399.',
    R,
    'sets.lokaler',
  ),
  accounts(
    'a reversed set of accounts',
    'D3',
    '5199-5000',
    'reversed-account-range',
    'Skriv 5000-5199.',
    R,
    'sets.lokaler',
  ),
  accounts('a class of accounts in words', 'D4', 'tillgångarna', RANGE, EXAMPLE, [], 'accounts.assets'),
  {
    what: 'an account on two rows',
    edits: [['D15', '7000-8999']],
    code: 'layout-account-twice',
    cell: 'D15',
    todo: 'Konto 7000-7999 tas av två rader, Personal och Finansnetto. Ändra kontona så att varje konto finns på en rad.',
    lost: R,
  },
  {
    what: 'all accounts of a balance sheet on both sides',
    edits: [['D28', '1900-8999']],
    code: 'layout-account-twice',
    cell: 'D28',
    todo: 'Ändra kontona',
    lost: B,
  },
  {
    what: 'an insats on two rows',
    edits: [['E23', '100']],
    code: 'layout-account-twice',
    cell: 'E23',
    todo: 'Ändra kontona',
    lost: U,
  },
  {
    what: 'an insats that does not exist',
    edits: [['E21', '999']],
    code: 'layout-unknown-object',
    cell: 'E21',
    todo: 'Rätta koden, eller lägg in insatsen i bladet Insatser. Insatser som finns: 100, 200',
    lost: [],
  },
  // Ids
  accounts(
    'two rows with one id',
    'B12',
    'intakter',
    'layout-duplicate-id',
    'Ge den ena ett annat id.',
    R,
    'statements[0].rows[2].id',
  ),
  accounts(
    'two columns with one id',
    'B7',
    'utfall',
    'layout-duplicate-id',
    'Ge den ena ett annat id.',
    R,
    'statements[0].columns[1].id',
  ),
  accounts(
    'two reports with one id',
    'B19',
    'resultat',
    'layout-duplicate-id',
    'Ge den ena ett annat id.',
    U,
    'statements[1].id',
  ),
  {
    what: 'two sets of accounts with one name',
    edits: [
      ['A4', 'Kontomängd'],
      ['B4', 'lokaler'],
    ],
    code: 'layout-duplicate-id',
    cell: 'B4',
    todo: 'Ge den ena ett annat id.',
  },
  {
    what: 'a sum of a Benämning that two rows have',
    edits: [
      ['B13', null],
      ['C13', 'Lokaler'],
      ['F14', 'intakter; Lokaler'],
      ['F17', 'lokalkostnader; intakter'],
    ],
    code: 'layout-name-twice',
    cell: 'F14',
    todo: 'Skriv ett id på var och en och hänvisa till det.',
    lost: R,
  },
  // References
  refers(
    'a run to a row that does not exist',
    'F14',
    'intakter..saknas',
    'layout-unknown-row',
    'Skriv id:t på en av rapportens rader med belopp: intakter',
    'statements[0].rows.netto.of',
  ),
  refers(
    'a sum of a row that does not exist',
    'F16',
    'netto; finanser',
    'layout-unknown-row',
    'intakter, lokalkostnader, personal, netto, finans',
    'statements[0].rows.resultat.of',
  ),
  refers('a sum of a heading', 'F16', 'netto; rubrik', 'layout-unknown-row', 'Skriv id:t på'),
  refers('a sum of a text', 'F16', 'netto; ansvar', 'layout-unknown-row', 'Skriv id:t på'),
  refers(
    'a sum without rows',
    'F14',
    null,
    'layout-empty-sum',
    'Skriv vilka, till exempel: intakter',
    'statements[0].rows.netto.of',
  ),
  refers(
    'a row counted twice',
    'F16',
    'netto; finans; finans',
    'layout-part-twice',
    'Ta bort den ena.',
    'statements[0].rows.resultat.of',
  ),
  refers(
    'a circular sum',
    'F14',
    'resultat; intakter',
    'layout-circular-sum',
    'netto → resultat → netto. Ta bort en av hänvisningarna.',
    'statements[0].rows.netto.of',
  ),
  refers('a sum of itself', 'F16', 'netto; resultat', 'layout-circular-sum', 'Ta bort en av hänvisningarna.'),
  refers(
    'a deviation of one column',
    'F8',
    'utfall',
    'layout-needs-two',
    'Skriv två id',
    'statements[0].columns[2].of',
  ),
  refers('a deviation of nothing', 'F8', null, 'layout-needs-two', 'Skriv två id'),
  refers(
    'a deviation of a column that does not exist',
    'F8',
    'utfall; prognos',
    'layout-unknown-column',
    'kolumner med belopp: utfall, budget',
    'statements[0].columns.avvikelse.of',
  ),
  refers(
    'a percentage of three columns',
    'F9',
    'utfall; budget; avvikelse',
    'layout-needs-two',
    'Skriv två id',
  ),
  refers(
    'a percentage of itself',
    'F9',
    'andel; budget',
    'layout-unknown-column',
    'kolumner med belopp: utfall, budget',
  ),
  refers(
    'a ratio of one row',
    'F17',
    'personal',
    'layout-needs-two',
    'Skriv två id',
    'statements[0].rows[7].of',
  ),
  refers('a ratio of a heading', 'F17', 'rubrik; personal', 'layout-unknown-row', 'Skriv id:t på'),
  refers(
    'a row in a column that does not exist',
    'L11',
    'prognos',
    'layout-unknown-column',
    'kolumner med belopp: utfall, budget',
    'statements[0].rows[1].columns',
  ),
  // Parts that are missing
  accounts(
    'a report without a name',
    'C25',
    null,
    'layout-missing-key',
    'Benämning saknas här. Fyll i Benämning.',
    B,
    'statements[2].title',
  ),
  refers(
    'a text row without its text',
    'F18',
    null,
    'layout-missing-key',
    'Innehåll saknas här. Fyll i Innehåll.',
    'statements[0].rows[8].text',
  ),
  accounts('a set of accounts without a name', 'B3', null, 'layout-missing-key', 'Id saknas här. Fyll i Id.'),
  {
    what: 'a report without columns',
    edits: cleared(26, 26),
    code: 'layout-no-columns',
    cell: 'C25',
    todo: 'Lägg till minst en kolumn.',
    lost: B,
    path: 'statements[2].columns',
  },
  {
    what: 'a report without rows',
    edits: cleared(27, 28),
    code: 'layout-no-rows',
    cell: 'C25',
    todo: 'Lägg till minst en rad.',
    lost: B,
    path: 'statements[2].rows',
  },
  {
    what: 'rows before the first report',
    edits: cleared(5, 5),
    code: 'layout-outside-report',
    cell: 'A6',
    todo: 'Skriv en rad med Slag Rapport ovanför.',
    lost: R,
  },
  {
    what: 'no report at all',
    edits: cleared(5, 28),
    code: 'layout-no-statements',
    cell: 'A2',
    todo: 'Lägg till en rapport',
    lost: [...R, ...U, ...B],
  },
  {
    what: 'a layout to build on that does not exist',
    edits: [
      ['A4', 'Bygger på'],
      ['B4', 'finns-inte'],
      ['D4', null],
    ],
    code: 'layout-not-found',
    cell: 'B4',
    todo: 'Möjliga: prov',
  },
  // Cells that cannot be read
  accounts(
    'an error value for accounts',
    'D11',
    { error: '#NAME?' },
    'cell-error',
    'Rätta formeln eller skriv in värdet.',
  ),
  accounts('an error value for insatser', 'E21', { error: '#N/A' }, 'cell-error', 'Rätta formeln', U),
  accounts(
    'a minus sign that Excel took for a formula',
    'F16',
    { error: '#NAME?' },
    'cell-error',
    'Rätta formeln',
  ),
  accounts(
    'a formula that was never calculated',
    'F14',
    { formula: 'C14' },
    'cell-uncomputed',
    'skriv in värdet',
  ),
  accounts('an error value for the kind of line', 'A11', { error: '#REF!' }, 'cell-error', 'Rätta formeln'),
  // The sheet as a whole: the layout of Inställningar is used, and it is said
  {
    what: 'no heading Slag',
    edits: [['A1', 'Vad']],
    code: 'sheet-column-missing',
    cell: 'A1',
    todo: 'Skriv rubriken i rubrikraden',
    lost: U,
  },
];

const ALL = ['Resultaträkning', 'Uppföljning', 'Balansräkning', 'Balanskravsutredning', 'Kontroller'];

test('the layout is sound before it is broken', async () => {
  const { findings, sheets } = await runFile(await xlsxOf(brokenBook([])));
  expect(findings.map((finding) => finding.code)).toEqual(['layout-sheet-used']);
  expect(sheets.map(({ name }) => name)).toEqual(ALL);
});

test('at least sixty broken layouts, each of its own', () => {
  expect(new Set(BROKEN.map(({ what }) => what)).size).toBe(BROKEN.length);
  expect(BROKEN.length).toBeGreaterThanOrEqual(60);
});

test.each(BROKEN.map((broken) => [broken.what, broken] as const))(
  '%s: a message with its cell and what to do, and the other reports',
  async (_, { edits, code, cell, todo, lost = [], path }) => {
    const book = brokenBook(edits);
    const { findings, sheets } = await runFile(await xlsxOf(book));
    const found = findings.filter(
      (finding) => finding.code === code && finding.at?.cell === (cell ?? undefined),
    );
    const codes = findings.map((finding) => `${finding.code} ${finding.at?.cell ?? finding.at?.sheet ?? ''}`);
    expect([codes, found.length]).toEqual([codes, 1]);
    const [finding] = found as [Finding];
    const text = findingText(finding);
    expect(text).toContain(todo);
    expect(text.startsWith(`Rapportmall!${cell}: `)).toBe(true);
    // No word of the file form reaches the sheet: nothing in English, no bracket, nothing left unfilled.
    expect(text).not.toMatch(/[{}[\]]|scenario|display|measure|blankZero|accounts|objects|undefined/);
    // What the program writes besides, such as Kontroller, is not the layout's.
    const names = sheets.map(({ name }) => name).filter((name) => ALL.includes(name));
    const isAllLost = ALL.slice(0, 3).every((name) => lost.includes(name));
    expect(names).toEqual(isAllLost ? [] : ALL.filter((name) => !lost.includes(name)));
    // The same slip in a file: the same message, with its path.
    if (path === undefined) return;
    const [sheet] = recogniseSheets([{ grid: gridOf(valuesOf(book)), hidden: false }]).sheets;
    if (!sheet) throw new Error('no sheet');
    const inFile = parseLayout(readLayoutSheet(sheet).json).findings.filter((one) => one.code === code);
    expect(inFile.map(({ at }) => at?.path)).toContain(path);
    for (const one of inFile) {
      expect(findingText(one)).toMatch(/Skriv |skriv |Ta bort |Ge den |Fyll i |Lägg till /);
      expect(findingText(one).startsWith(`${one.at?.path}: `)).toBe(true);
    }
  },
);

function valuesOf(book: Book): (string | number | boolean | null)[][] {
  return (book['Rapportmall'] ?? []).map((row) =>
    row.map((cell) => (cell !== null && typeof cell === 'object' ? null : cell)),
  );
}
