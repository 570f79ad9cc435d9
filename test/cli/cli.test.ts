import { spawnSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { accept } from '../../src/app/acceptances';
import { openLines } from '../../src/app/checked';
import { runControls } from '../../src/app/runControls';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { main } from '../../src/cli/main';
import { figuresOf } from '../../src/controls/accept';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { PROV_LAYOUT, rowsOf, setCell, soundBook, xlsxOf } from '../app/inputBook';

let folder: string;
let layouts: string;
let book: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'finsam-cli-'));
  layouts = join(folder, 'layouts');
  mkdirSync(layouts);
  writeFileSync(join(layouts, 'prov.json'), JSON.stringify(PROV_LAYOUT));
  book = join(folder, 'bok.xlsx');
  writeFileSync(book, await xlsxOf(soundBook()));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as the shell would, with what it prints. */
async function finsam(...argv: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((text: unknown) => void out.push(String(text)));
  const error = jest
    .spyOn(console, 'error')
    .mockImplementation((text: unknown) => void err.push(String(text)));
  try {
    const code = await main(argv, layouts);
    return {
      code,
      out: out.join('\n').replaceAll('\u00a0', ' '),
      err: err.join('\n').replaceAll('\u00a0', ' '),
    };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

interface Result {
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly layout: string | null;
  readonly statements: readonly {
    readonly id: string;
    readonly rows: readonly { readonly id: string; readonly values: Readonly<Record<string, string>> }[];
  }[];
  readonly findings: readonly { readonly code: string; readonly message: string }[];
}

const parsed = ({ out }: Ran): Result => JSON.parse(out) as Result;
const valueOf = (ran: Ran, statement: string, row: string, column: string): string | undefined =>
  parsed(ran)
    .statements.find(({ id }) => id === statement)
    ?.rows.find(({ id }) => id === row)?.values[column];

describe('finsam rapport', () => {
  test('writes a copy with the reports beside the book, and leaves the book alone', async () => {
    const before = readFileSync(book);
    const ran = await finsam('rapport', book);
    expect(ran).toEqual({
      code: 0,
      err: '',
      out: [
        'Samordningsförbundet Prov, januari–mars 2019',
        `Rapporten är skriven till ${join(folder, 'bok-rapport.xlsx')}`,
        'Blad: Resultaträkning, Balansräkning, Balanskravsutredning, Kontroller',
        'Kontroller: 0 fel · 2 upplysningar · 31 godkända kontroller',
        '',
        'Upplysningar (2)',
        '  Rapportmallen har ingen balanskravsutredning.',
        '    Balanskravsutredning!B13',
        '    Bladet Balanskravsutredning skrivs med rapporterna i stället. Lägg in den i rapportmallen om den ska stå där.',
        '  Perioden är 3 månader, utanför hälften till två tredjedelar av året.',
        '    Inget att rätta om rapporten är frivillig; en delårsrapport enligt LKBR har minst sex och högst åtta månader.',
      ].join('\n'),
    });
    expect(readFileSync(book).equals(before)).toBe(true);
    const written = await openXlsx(readFileSync(join(folder, 'bok-rapport.xlsx')));
    expect((await written.sheets()).slice(-4).map(({ name }) => name)).toEqual([
      'Resultaträkning',
      'Balansräkning',
      'Balanskravsutredning',
      'Kontroller',
    ]);
  });

  test('again on its own copy: what is changed is said, and by name what another template has no more', async () => {
    await finsam('rapport', book);
    const copy = join(folder, 'bok-rapport.xlsx');
    const same = await finsam('rapport', copy, '--ut', join(folder, 'igen.xlsx'));
    expect(same.out).not.toMatch(/Uppdaterat|Utgår/);
    const [first, ...rest] = PROV_LAYOUT.statements;
    const last = first?.rows.at(-1) as { id: string; label: string };
    const rows = first?.rows.filter((row) => row !== last);
    const mall = join(folder, 'annan.json');
    writeFileSync(mall, JSON.stringify({ ...PROV_LAYOUT, statements: [{ ...first, rows }, ...rest] }));
    const { out } = await finsam('rapport', copy, '--mall', mall, '--ut', join(folder, 'igen.xlsx'));
    expect(out).toMatch(/Uppdaterat: .*1 rad utgår/);
    expect(out).toContain(`Utgår, töms och döljs: ${last.label} (Resultaträkning)`);
  });

  test('takes the next free name, and leaves no half-written file', async () => {
    await finsam('rapport', book);
    await finsam('rapport', book);
    expect(readdirSync(folder).sort()).toEqual([
      'bok-rapport (2).xlsx',
      'bok-rapport.xlsx',
      'bok.xlsx',
      'layouts',
    ]);
  });

  test('--ut names the file, which may be there already', async () => {
    const file = join(folder, 'ut.xlsx');
    writeFileSync(file, 'gammal');
    expect((await finsam('rapport', book, '--ut', file)).code).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });

  test('two runs at the same time write the same bytes, and say when', async () => {
    const files = ['a.xlsx', 'b.xlsx'].map((name) => join(folder, name));
    process.env['SOURCE_DATE_EPOCH'] = String(Date.UTC(2026, 10, 25, 12) / 1000);
    for (const file of files) await finsam('rapport', book, '--ut', file);
    delete process.env['SOURCE_DATE_EPOCH'];
    const { values } = await (await openXlsx(readFileSync(join(folder, 'a.xlsx')))).read('Resultaträkning');
    expect(values.at(-1)?.[0]).toMatch(/^Skriven 2026-11-25 \d\d\.00 · FINSAM /);
    const [a, b] = files.map((file) => readFileSync(file));
    expect(a?.equals(b as Buffer)).toBe(true);
  });

  test('findings of severity fel make the exit code 1; the report is written all the same', async () => {
    const input = soundBook();
    setCell(input, 'Huvudbok', 'G7', 200);
    writeFileSync(book, await xlsxOf(input));
    const ran = await finsam('rapport', book);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('\nFel (1)\n  Verifikation A3 (2019-03-05) balanserar inte');
    expect(ran.out).toContain('\n    A 200,50, B 200,00, differens 0,50 kr\n    Huvudbok!B6\n');
    expect(readdirSync(folder)).toContain('bok-rapport.xlsx');
  });

  test('nothing is called clean where a control warns', async () => {
    const root = join(__dirname, '../..');
    const mall = join(root, 'layouts/vaxjo-2014-jan-aug.json');
    const example = join(root, 'examples/vaxjo-2014-jan-aug.xlsx');
    const ran = ['rapport', example, '--mall', mall, '--ut', join(folder, 'ut.xlsx')];
    const { out } = await finsam(...ran);
    expect(out).toMatch(
      /Kontroller: 0 fel · 2 varningar · 1 upplysning · 42 godkända kontroller\n\nVarningar \(2\)\n/,
    );
    expect(out).not.toContain('Inga fynd');
  });

  test('warnings alone leave it 0, and more than twenty of a kind are counted', async () => {
    const input = soundBook();
    for (let i = 0; i < 30; i++) rowsOf(input, 'Inställningar').push([`Färg ${i}`, 'blå']);
    writeFileSync(book, await xlsxOf(input));
    const ran = await finsam('rapport', book);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('Varningar (30)');
    expect(ran.out).toContain('  … och 10 till (--json)');
  });

  test('without a ledger nothing is written and the exit code is 2', async () => {
    const input = soundBook();
    delete input['Huvudbok'];
    delete input['Budget'];
    writeFileSync(book, await xlsxOf(input));
    const ran = await finsam('rapport', book);
    expect([ran.code, ran.err]).toEqual([2, 'Ingen rapport är skriven.']);
    expect(readdirSync(folder)).toEqual(['bok.xlsx', 'layouts']);
  });
});

describe('the input is never overwritten', () => {
  const refused = async (out: string): Promise<void> => {
    const before = readFileSync(book);
    const ran = await finsam('rapport', book, '--ut', out);
    expect(ran.code).toBe(2);
    expect(ran.out).toContain(
      `Utfilen ${out} är samma som infilen. Underlaget skrivs aldrig över; välj ett annat namn med --ut.`,
    );
    expect(readFileSync(book).equals(before)).toBe(true);
  };

  test('by its own name, or another path to it', async () => {
    await refused(book);
    await refused(`${layouts}/../bok.xlsx`);
    await refused(relative(process.cwd(), book));
  });

  test('through a symbolic link, either way', async () => {
    const link = join(folder, 'länk.xlsx');
    symlinkSync(book, link);
    await refused(link);
    const before = readFileSync(book);
    expect((await finsam('rapport', link, '--ut', book)).code).toBe(2);
    expect(readFileSync(book).equals(before)).toBe(true);
  });

  test('a hard link to it becomes a file of its own', async () => {
    const link = join(folder, 'samma.xlsx');
    linkSync(book, link);
    const before = readFileSync(book);
    await finsam('rapport', book, '--ut', link);
    expect(readFileSync(book).equals(before)).toBe(true);
  });
});

const USED = (argument: string, command: string, accepted: string): string =>
  `${argument} går inte att använda här med finsam ${command}. Möjliga: ${accepted}.`;

describe('what cannot be used is said, with exit code 2', () => {
  test.each([
    [['rapport'], 'Ange en arbetsbok eller en SIE-fil: finsam rapport BOK.xlsx eller finsam rapport FIL.se'],
    [['sie'], 'Ange en arbetsbok eller en SIE-fil: finsam sie BOK.xlsx eller finsam sie FIL.se'],
    [['kontroll'], 'Ange en arbetsbok: finsam kontroll BOK.xlsx'],
    [['granska'], 'Ange en arbetsbok: finsam granska BOK.xlsx'],
    [['granska', 'BOK', '--period', '2019'], USED('--period', 'granska', '--språk, --json, --hjälp')],
    [
      ['rapport', 'BOK', '--dimension', '6'],
      USED(
        '--dimension',
        'rapport',
        '--ut, --mall, --period, --enhet, --avrundning, --rapporter, --språk, --json, --hjälp',
      ),
    ],
    [['rapport', 'BOK', '--ut', 'x.txt'], '”x.txt” går inte att använda för --ut. Möjliga: FIL.xlsx.'],
    [['rapport', 'BOK', '--ut', 'x'], '”x” går inte att använda för --ut. Möjliga: FIL.xlsx.'],
    [
      ['mallar', 'prov', '--ut', 'x.txt'],
      '”x.txt” går inte att använda för --ut. Möjliga: FIL.xlsx, FIL.json.',
    ],
    [
      ['sie', 'BOK', '--ut', 'x.xlsx'],
      '”x.xlsx” går inte att använda för --ut. Möjliga: FIL.se, FIL.si, FIL.sie.',
    ],
    [
      ['raport', 'BOK'],
      '”raport” går inte att använda för finsam. Möjliga: rapport, kontroll, granska, sie, mallar.',
    ],
    [['rapport', 'BOK', '--fel'], 'Okänt argument ”--fel”. Skriv finsam --hjälp för alla.'],
    [['rapport', 'BOK', 'till'], 'Okänt argument ”till”. Skriv finsam --hjälp för alla.'],
    [['rapport', 'BOK', '--ut'], '--ut behöver ett värde efter sig. Skriv finsam --hjälp för alla.'],
    [
      ['rapport', 'BOK', '--ut', '--json'],
      '--ut behöver ett värde efter sig. Skriv finsam --hjälp för alla.',
    ],
    [['rapport', 'BOK', '--enhet', 'mkr'], '”mkr” går inte att använda för --enhet. Möjliga: öre, kr, tkr.'],
    [
      ['rapport', 'BOK', '--avrundning', 'uppåt'],
      '”uppåt” går inte att använda för --avrundning. Möjliga: närmast, summerande.',
    ],
    [
      ['rapport', 'BOK', '--period', '2019-08..2019-01'],
      '”2019-08..2019-01” går inte att använda för --period. Möjliga: 2019-01..2019-08, 2019-08, 2019.',
    ],
    [['rapport', 'BOK', '--språk', 'no'], '”no” går inte att använda för --språk. Möjliga: sv, en.'],
    [
      ['rapport', 'BOK', '--fel', '--språk', 'en'],
      'Unknown argument “--fel”. Type finsam --hjälp for all of them.',
    ],
  ])('%j', async (argv, sentence) => {
    const ran = await finsam(...argv.map((argument) => (argument === 'BOK' ? book : argument)));
    expect(ran.code).toBe(2);
    expect(ran.out === '' ? ran.err : parsed(ran).findings[0]?.message).toBe(sentence);
    expect(readdirSync(folder)).toEqual(['bok.xlsx', 'layouts']);
  });

  test.each([
    ['saknas.xlsx', 'Filen FILE finns inte.'],
    ['layouts', 'Filen FILE kan inte läsas: det är en mapp.'],
    ['text.xlsx', 'Filen är ingen Excel-arbetsbok (.xlsx).'],
  ])('the file %s', async (name, sentence) => {
    const file = join(folder, name);
    writeFileSync(join(folder, 'text.xlsx'), 'Konto;Belopp');
    const ran = await finsam('rapport', file);
    expect(ran.code).toBe(2);
    expect(ran.out).toContain(sentence.replace('FILE', file));
  });

  test('an output in a folder that is not there, or that is a folder', async () => {
    const file = join(folder, 'saknas', 'ut.xlsx');
    const missing = await finsam('rapport', book, '--ut', file);
    expect(missing.code).toBe(2);
    expect(missing.out).toContain(`Filen ${file} kan inte skrivas: mappen finns inte.`);
    const taken = join(folder, 'mapp.xlsx');
    mkdirSync(taken);
    const ran = await finsam('rapport', book, '--ut', taken);
    expect(ran.code).toBe(2);
    expect(ran.out).toContain(`Filen ${taken} kan inte skrivas: det är en mapp.`);
    expect(readdirSync(folder)).toEqual(['bok.xlsx', 'layouts', 'mapp.xlsx']);
  });

  test('a layout that is not there, or is no JSON', async () => {
    const none = await finsam('rapport', book, '--mall', 'finns-inte');
    expect([none.code, none.out]).toEqual([
      2,
      '\nFel (1)\n  Rapportmallen ”finns-inte” finns inte. Möjliga: prov.',
    ]);
    expect((await finsam('rapport', book, '--mall', join(folder, 'saknas.json'))).out).toContain(
      'finns inte.',
    );
    const broken = join(folder, 'trasig.json');
    writeFileSync(broken, '{ "id": ');
    const ran = await finsam('rapport', book, '--mall', broken);
    expect(ran.code).toBe(2);
    expect(ran.out).toContain('kan inte läsas: den är inte giltig JSON');
  });
});

describe('options', () => {
  const json = (...more: readonly string[]): Promise<Ran> => finsam('rapport', book, '--json', ...more);

  test('--json prints JSON and nothing else, and writes no file without --ut', async () => {
    const ran = await json();
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(parsed(ran)).toMatchObject({
      entity: 'Samordningsförbundet Prov',
      period: { from: '2019-01', to: '2019-03' },
      layout: 'prov',
      findings: [],
      controls: { counts: { applied: 33, passed: 31 } },
      sheets: [
        { name: 'Resultaträkning' },
        { name: 'Balansräkning' },
        { name: 'Balanskravsutredning' },
        { name: 'Kontroller' },
      ],
    });
    expect(valueOf(ran, 'resultat', 'resultat', 'utfall')).toBe('499.50');
    expect(readdirSync(folder)).toEqual(['bok.xlsx', 'layouts']);
    await json('--ut', join(folder, 'ut.xlsx'));
    expect(readdirSync(folder)).toContain('ut.xlsx');
  });

  test('--json says in JSON what cannot be used', async () => {
    const missing = await finsam('rapport', join(folder, 'saknas.xlsx'), '--json');
    expect(missing.code).toBe(2);
    expect(parsed(missing)).toMatchObject({
      statements: [],
      sheets: [],
      findings: [{ code: 'file-missing' }],
    });
    const unknown = await json('--fel');
    expect(unknown.code).toBe(2);
    expect(parsed(unknown).findings.map(({ code }) => code)).toEqual(['argument-unknown']);
  });

  test('--period goes before Inställningar', async () => {
    const ran = await json('--period', '2019-01..2019-02');
    expect(parsed(ran).period).toEqual({ from: '2019-01', to: '2019-02' });
    expect(valueOf(ran, 'resultat', 'resultat', 'utfall')).toBe('700.00');
  });

  test('--enhet and --avrundning', async () => {
    expect(valueOf(await json('--enhet', 'kr'), 'resultat', 'kostnader', 'utfall')).toBe('-501');
    expect(valueOf(await json('--enhet', 'tkr'), 'resultat', 'kostnader', 'utfall')).toBe('-1');
    const additive = await json('--enhet', 'tkr', '--avrundning', 'summerande');
    expect(
      ['intakter', 'kostnader', 'resultat'].map((row) => valueOf(additive, 'resultat', row, 'utfall')),
    ).toEqual(['1', '-1', '0']);
  });

  test('a decomposed ä, as some terminals send it, is an ä', async () => {
    expect((await json('--avrundning', 'na\u0308rmast', '--spra\u030ak', 'sv')).code).toBe(0);
  });

  test('--rapporter takes some; one that does not exist is said', async () => {
    expect(parsed(await json('--rapporter', 'balans')).statements.map(({ id }) => id)).toEqual(['balans']);
    const ran = await json('--rapporter', 'balans, kassa');
    expect(ran.code).toBe(1);
    expect(parsed(ran).findings.map(({ message }) => message)).toEqual([
      'Rapporten ”kassa” finns inte i mallen. Möjliga: Resultaträkning (resultat), Balansräkning (balans).',
    ]);
    expect((await json('--rapporter', 'kassa')).code).toBe(2);
    for (const named of ['balansräkning', 'Balansräkning; Balansräkning'])
      expect(parsed(await json('--rapporter', named)).statements.map(({ id }) => id)).toEqual(['balans']);
  });

  test('--språk en', async () => {
    const ran = await finsam('rapport', book, '--språk', 'en');
    expect(ran.out).toContain('Samordningsförbundet Prov, January–March 2019\nThe report was written to');
    expect(ran.out).toContain('Controls: 0 errors · 2 notices · 31 controls passed');
  });

  test('--mall takes an id or a file, with or without a byte order mark', async () => {
    const own = join(folder, 'egen.json');
    writeFileSync(own, `\uFEFF${JSON.stringify({ ...PROV_LAYOUT, id: 'egen' })}`);
    expect(parsed(await json('--mall', own)).layout).toBe('egen');
    expect(parsed(await json('--mall', 'prov')).layout).toBe('prov');
  });

  test.each([['--hjälp'], ['-h'], ['--help'], ['hjälp'], ['help'], ['kontroll', '--hjälp'], []])(
    '%s shows how it is used',
    async (...argv) => {
      const ran = await finsam(...argv);
      expect(ran.code).toBe(0);
      expect(ran.out).toContain('--ut FIL');
    },
  );

  test('help in English', async () => {
    expect((await finsam('--help', '--språk', 'en')).out).toContain('writes the reports to a copy');
  });

  test('a workbook with macros keeps its kind', async () => {
    const macros = join(folder, 'makro.xlsm');
    writeFileSync(macros, readFileSync(book));
    expect((await finsam('rapport', macros)).code).toBe(0);
    expect(readdirSync(folder)).toContain('makro-rapport.xlsm');
    expect((await finsam('rapport', macros, '--ut', join(folder, 'x.xlsx'))).err).toContain(
      'Möjliga: FIL.xlsm.',
    );
  });

  test('mallar lists the layouts', async () => {
    expect((await finsam('mallar')).out).toBe('prov\tProv');
    expect(JSON.parse((await finsam('mallar', '--json')).out)).toEqual([{ id: 'prov', title: 'Prov' }]);
  });
});

test('the program itself: JSON alone on stdout, the exit code to the shell', () => {
  const run = (...argv: readonly string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [join(__dirname, '../../bin/finsam.mjs'), ...argv], { encoding: 'utf8' });
  const ran = run('rapport', book, '--json', '--mall', join(layouts, 'prov.json'));
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  expect((JSON.parse(String(ran.stdout)) as Result).layout).toBe('prov');
  expect(run('rapport').status).toBe(2);
}, 60_000);

describe('finsam kontroll', () => {
  test('says what the controls found, with amounts, place and what to do, and changes nothing', async () => {
    const bytes = readFileSync(book);
    const { code, out } = await finsam('kontroll', book);
    expect(code).toBe(0);
    expect(out).toContain(
      'Samordningsförbundet Prov, januari–mars 2019\n0 fel · 2 upplysningar · 28 godkända kontroller',
    );
    expect(out).toContain('Upplysning: Rapportmallen har ingen balanskravsutredning.');
    expect(readFileSync(book)).toEqual(bytes);
  });

  test('--json gives every control, and the exit code is 1 where one of them finds an error, 2 where nothing can be read', async () => {
    const { code, out } = await finsam('kontroll', book, '--json');
    const { counts, controls } = JSON.parse(out) as {
      counts: Record<string, number>;
      controls: { code: string; status: string }[];
    };
    expect({ code, counts }).toMatchObject({
      code: 0,
      counts: { applied: 30, passed: 28, fel: 0, upplysning: 2 },
    });
    expect(controls.filter(({ status }) => status === 'upplysning').map((one) => one.code)).toEqual([
      'requirement-stated',
      'interim-period',
    ]);
    expect(await finsam('kontroll', join(folder, 'saknas.xlsx'))).toMatchObject({ code: 2 });
    const broken = soundBook();
    setCell(broken, 'Huvudbok', 'F6', 1200.5);
    const file = join(folder, 'obalans.xlsx');
    writeFileSync(file, await xlsxOf(broken));
    const ran = await finsam('kontroll', file);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('Verifikation A3 (2019-03-05) balanserar inte');
  });

  test('an accepted finding is told as it was found, with its amounts and cell, and who let it stand', async () => {
    const cells = soundBook();
    setCell(cells, 'Huvudbok', 'G7', 200);
    writeFileSync(book, await xlsxOf(cells));
    const workbook = await openXlsx(readFileSync(book));
    const checked = await runControls(workbook, { layouts: layoutFiles(layouts) });
    const line = openLines(checked).find(({ status }) => status === 'fel')!;
    await accept(workbook, [{ subject: line.subject, figures: figuresOf(line) }], {
      reason: 'Beslut AK',
      day: '2026-09-14',
    });
    writeFileSync(book, workbook.bytes());
    const { out } = await finsam('kontroll', book);
    expect(out).toContain(
      [
        '\nVerifikation A3 (2019-03-05) balanserar inte: debet minus kredit är 0,50 kr.',
        '  A 200,50, B 200,00, differens 0,50 kr',
        '  Huvudbok!B6',
        '  Rätta verifikationen i Huvudbok.',
        '  Godtagen 2026-09-14: Beslut AK',
      ].join('\n'),
    );
    expect(out).not.toContain('Varje verifikation balanserar.');
  });
});
