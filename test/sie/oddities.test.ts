import { combineSie } from '../../src/sie/combineSie';
import { readSie } from '../../src/sie/readSie';
import { SieTexts } from '../../src/sie/sieTexts';
import type { SieFile } from '../../src/sie/sieFile';
import { findingText } from '../../src/text/findingText';
import { codes, encode, fileOf, ledgerOf, read } from './sample';

/** A voucher that balances, in the way the standard has it. */
const HEAD = ['#SIETYP 4', '#RAR 0 20190101 20191231', '#KONTO 1930 "Bank"', '#KONTO 3511 "Bidrag"'];
const VOUCHER = ['#VER A 1 20190115 "Bidrag"', '{', '#TRANS 1930 {} 500.00', '#TRANS 3511 {} -500.00', '}'];
const plain = ledgerOf(read(...HEAD, ...VOUCHER));

const found = (file: SieFile): string[] => file.findings.map((finding) => findingText(finding));

/** Another way to write the same voucher, with the findings it gives. */
const SAME: Readonly<Record<string, readonly [lines: readonly string[], codes: readonly string[]]>> = {
  'indented braces and lines': [
    ['#VER A 1 20190115 "Bidrag"', '  {', '   #TRANS 1930 {} 500.00', '\t#TRANS 3511 {} -500.00', '  }'],
    [],
  ],
  tabs: [
    ['#VER\tA\t1\t20190115\t"Bidrag"', '{', '#TRANS\t1930\t{}\t500.00', '#TRANS\t3511\t{}\t-500.00', '}'],
    [],
  ],
  'blanks in empty lists': [
    ['#VER A 1 20190115', '{', '#TRANS 1930 { } 500.00', '#TRANS 3511 {  } -500.00', '}'],
    [],
  ],
  'fields in quotes': [
    ['#VER "A" "1" "20190115"', '{', '#TRANS "1930" {} "500.00"', '#TRANS "3511" {} "-500.00"', '}'],
    [],
  ],
  'empty series and number': [
    ['#VER "" "" 20190115', '{', '#TRANS 1930 {} 500.00', '#TRANS 3511 {} -500.00', '}'],
    [],
  ],
  'blank lines': [
    ['', '#VER A 1 20190115', '', '{', '#TRANS 1930 {} 500', '', '#TRANS 3511 {} -500', '}', '', ''],
    [],
  ],
  'brace after the voucher': [
    ['#VER A 1 20190115 "Bidrag" {', '#TRANS 1930 {} 500', '#TRANS 3511 {} -500', '}'],
    [],
  ],
  'brace before a line': [['#VER A 1 20190115', '{ #TRANS 1930 {} 500', '#TRANS 3511 {} -500', '}'], []],
  'labels in lower case': [['#ver A 1 20190115', '{', '#trans 1930 {} 500', '#Trans 3511 {} -500', '}'], []],
  'no braces': [['#VER A 1 20190115', '#TRANS 1930 {} 500', '#TRANS 3511 {} -500'], ['sie-voucher-unclosed']],
  'no object lists': [
    ['#VER A 1 20190115', '{', '#TRANS 1930 500', '#TRANS 3511 -500', '}'],
    ['sie-objects-missing', 'sie-objects-missing'],
  ],
  'a list that never ends': [
    ['#VER A 1 20190115', '{', '#TRANS 1930 { 500.00 20190115', '#TRANS 3511 {} -500', '}'],
    ['sie-objects-broken'],
  ],
  'a plus sign': [['#VER A 1 20190115', '{', '#TRANS 1930 {} +500.00', '#TRANS 3511 {} -500', '}'], []],
  'decimal commas': [
    ['#VER A 1 20190115', '{', '#TRANS 1930 {} 500,00', '#TRANS 3511 {} -500,00', '}'],
    ['sie-amount-form', 'sie-amount-form'],
  ],
  'more decimals': [
    ['#VER A 1 20190115', '{', '#TRANS 1930 {} 500.0000', '#TRANS 3511 {} -500.00000000', '}'],
    [],
  ],
  exponents: [
    ['#VER A 1 20190115', '{', '#TRANS 1930 {} 5E+02', '#TRANS 3511 {} -5.0E2', '}'],
    ['sie-amount-form', 'sie-amount-form'],
  ],
  'not whole öre': [
    ['#VER A 1 20190115', '{', '#TRANS 1930 {} 500.004', '#TRANS 3511 {} -499.9951', '}'],
    ['sie-amount-rounded', 'sie-amount-rounded'],
  ],
  'dates with dashes': [
    ['#VER A 1 2019-01-15', '{', '#TRANS 1930 {} 500 2019-01-15', '#TRANS 3511 {} -500 190115', '}'],
    [],
  ],
  'a bad date of its own': [
    ['#VER A 1 20190115', '{', '#TRANS 1930 {} 500 20190230', '#TRANS 3511 {} -500', '}'],
    ['sie-date-unreadable'],
  ],
  'added and removed lines': [
    [
      '#VER A 1 20190115',
      '{',
      '#RTRANS 1930 {} 500.00',
      '#TRANS 1930 {} 500.00',
      '#BTRANS 1930 {} 7',
      '#TRANS 3511 {} -500',
      '}',
    ],
    ['sie-lines-changed'],
  ],
  'unknown labels': [['#NYTT 1 2 3', ...VOUCHER, '#NYTT 4'], ['sie-label-unknown']],
  'stray lines': [['hej', ...VOUCHER, 'Slut på filen'], ['sie-line-ignored']],
  'quotes within quotes': [
    [
      '#VER A 1 20190115 "Rör 5" st"',
      '{',
      '#TRANS 1930 {} 500 20190115 "a "b" c"',
      '#TRANS 3511 {} -500',
      '}',
    ],
    [],
  ],
  'no closing quote': [
    ['#VER A 1 20190115 "Bidrag', '{', '#TRANS 1930 {} 500 "', '#TRANS 3511 {} -500', '}'],
    ['sie-quote-unclosed'],
  ],
  'an end-of-file character': [[...VOUCHER, '\u001a'], ['sie-line-ignored']],
  'zeros before the account': [
    ['#VER A 1 20190115', '{', '#TRANS 01930 {} 0500.00', '#TRANS 3511 {} -500', '}'],
    [],
  ],
};

test.each(Object.entries(SAME))('%s', (_, [lines, expected]) => {
  const file = read(...HEAD, ...lines);
  expect(codes(file)).toEqual(expected);
  expect(ledgerOf(file)).toEqual(plain);
  expect(file.sum).toBe(0);
});

test('each finding names line, cause and amount', () => {
  const file = read(
    ...HEAD,
    '#VER A 1 20190115 "Bidrag"',
    '{',
    '#TRANS 1930 {} 500.00',
    '#TRANS 3511 {} -499.50',
    '#TRANS ABC {} 12.00',
    '#TRANS 1930 {} tolv',
    '#TRANS 1930 {} 0.999',
    '}',
    '#TRANS 1930 {} -1.50',
    '#RTRANS 1930 {} 7.00',
    '#TRANS 9999 {} 7.00',
    '#PSALDO 0 201913 1930 {} 4.00',
    '#RAR x 20190101 20191231',
    '#IB 0 1930 5.00',
    '#IB 0 1930 2.00',
  );
  expect(found(file)).toEqual([
    'rad 9: ”ABC” är inte ett kontonummer; posten är inte läst (12,00 kr). Rätta kontot.',
    'rad 10: ”tolv” är inte ett belopp; posten är inte läst. Rätta beloppet, till exempel 1234.50.',
    'rad 11: ”0.999” är inte hela ören och är läst som 1,00 kr.',
    'rad 13: Transaktionen står utanför en verifikation (−1,50 kr); den är läst ändå.',
    'rad 14: #RTRANS för konto 1930 följs inte av samma rad som #TRANS; beloppet 7,00 kr är inte med. Kontrollera verifikationen.',
    'rad 16: Månaden i #PSALDO för konto 1930 går inte att läsa; posten är inte läst (4,00 kr). Skriv månaden som ÅÅÅÅMM.',
    'rad 17: Räkenskapsåret i #RAR går inte att läsa. Skriv det som #RAR 0 20190101 20191231.',
    'rad 19: #IB för konto 1930 och år 0 finns två gånger; beloppen har lagts ihop (det andra är 2,00 kr).',
    '1 rad är tillagd (#RTRANS) och 0 strukna (#BTRANS) i efterhand; bara #TRANS räknas.',
    'rad 5: Verifikation A1 (2019-01-15) balanserar inte: debet minus kredit är 1,50 kr.',
    'rad 13: Verifikation  () balanserar inte: debet minus kredit är 5,50 kr.'.replace('  ', ' '),
    '2 transaktioner har inget datum och är inte med i rapporten (debet 7,00 kr). Rätta verifikationernas datum.',
    'Ingående balans 2019-01-01–2019-12-31 summerar inte till noll: skillnaden är 7,00 kr.',
    'Konto 9999 (7,00 kr) finns inte i filens kontoplan (#KONTO); det är läst utan namn.',
  ]);
  expect(file.sum).toBe(700);
});

test('missing #RAR: the year of the last transaction, or the year after #RAR −1', () => {
  const assumed = read(...VOUCHER);
  expect(assumed.years).toEqual([{ year: 0, from: 20190101, to: 20191231 }]);
  expect(codes(assumed)).toContain('sie-year-assumed');
  expect(read('#RAR -1 20170701 20180630', ...VOUCHER).years[0]).toEqual({
    year: 0,
    from: 20180701,
    to: 20190630,
  });
  expect(read('#IB 0 1930 5').years).toEqual([]);
});

test('missing #IB 0: last year’s #UB serves', () => {
  const file = read(...HEAD, '#UB -1 1930 5.00', '#UB -1 2021 -5.00', ...VOUCHER);
  const books = combineSie([file]);
  expect([...(books.openings.get(20190101) ?? [])]).toEqual([
    [1930, 500],
    [2021, -500],
  ]);
  expect(books.findings.map(({ code }) => code)).toContain('sie-opening-from-closing');
});

test('IB that lacks last year’s result; IB + movement ≠ UB; RES ≠ movement; Σ(UB − IB) + ΣRES ≠ 0', () => {
  const file = read(
    ...HEAD,
    '#IB 0 1930 10',
    '#IB 0 2021 -4',
    '#RES -1 3511 -6',
    '#UB 0 1930 511',
    '#UB 0 2021 -4',
    '#RES 0 3511 -499',
    ...VOUCHER,
  );
  expect(found(file)).toEqual([
    'Ingående balans 2019-01-01–2019-12-31 summerar till 6,00 kr, precis föregående års resultat: resultatet är inte omfört till eget kapital.',
    'Konto 1930: IB plus årets rörelse är inte lika med UB; skillnaden är 1,00 kr. Verifikationerna används.',
    'Konto 3511: RES skiljer sig från årets rörelse med 1,00 kr. Verifikationerna används.',
    'Konto 2021 (−4,00 kr) finns inte i filens kontoplan (#KONTO); det är läst utan namn.',
    'Balanskontonas förändring (UB − IB) och årets resultat (RES) skiljer sig med 2,00 kr.',
  ]);
});

test('a räkenskapsår that is not a calendar year, and one that is not twelve months', () => {
  const broken = read('#RAR 0 20180701 20190630', '#IB 0 1930 5', ...VOUCHER);
  expect(combineSie([broken]).yearStartsIn).toBe(7);
  const long = combineSie([read('#RAR 0 20180701 20191231', ...VOUCHER)]);
  expect(long.findings.map(({ code }) => code)).toEqual(['sie-year-not-twelve-months']);
});

test('fields in other encodings than the rest are read in their own', () => {
  const text = Buffer.concat([
    encode(
      '#RAR 0 20190101 20191231\r\n#KONTO 4010 "Löner och åkeri"\r\n#KONTO 4011 "Övrigt på väg för alla åren"\r\n',
      'CP437',
    ),
    encode('#KONTO 4012 "Möten för änkor"\r\n', 'UTF-8'),
    encode('#KONTO 4013 "Hälsa och rörelse"\r\n#FNAMN "Förbundet"\r\n', 'Latin-1'),
  ]);
  const file = readSie(Uint8Array.from(text));
  expect([...file.accounts.values()].map(({ name }) => name)).toEqual([
    'Löner och åkeri',
    'Övrigt på väg för alla åren',
    'Möten för änkor',
    'Hälsa och rörelse',
  ]);
  expect(file.header.company).toBe('Förbundet');
  expect(found(file)[0]).toMatch(/^rad 4: \d textfält är skrivna med Latin-1, UTF-8/);
});

test('Windows-1252: typographic quotes are no ö', () => {
  const bytes = Buffer.from(
    '#KONTO 4010 "Möte \x93väg\x94 \x96 till"\n#KONTO 4011 "\x93Vi\x94 ses"\n',
    'latin1',
  );
  const file = readSie(Uint8Array.from(bytes));
  expect([...file.accounts.values()].map(({ name }) => name)).toEqual(['Möte “väg” – till', '“Vi” ses']);
  expect(codes(file)).not.toContain('sie-encoding-mixed');
});

test('a UTF-8 text that a program cut in the middle of a letter', () => {
  const bytes = Buffer.from('#KONTO 4010 "Möten på väg"\n#KONTO 4011 "Löner i å"\n', 'utf8');
  const cut = Buffer.concat([bytes.subarray(0, bytes.length - 3), Buffer.from('"\n')]);
  expect(readSie(Uint8Array.from(cut)).accounts.get(4011)?.name).toBe('Löner i ');
});

test('what is no SIE file says so, and does not stop anything', () => {
  expect(codes(readSie(new Uint8Array(0)))).toEqual(['sie-nothing-usable']);
  expect(codes(readSie(encode('PK\u0003\u0004 och annat', 'UTF-8')))).toEqual(['sie-nothing-usable']);
  expect(codes(readSie(encode('<?xml version="1.0"?><Sie xmlns="x"/>', 'UTF-8')))).toEqual(['sie-is-sie5']);
  expect(readSie(encode('#IB 0 1930 5.00', 'UTF-8')).usable).toBe(true);
});

test('#KSUMMA: a changed or cut file is noticed and read', () => {
  const kept = ['#KSUMMA', ...HEAD, ...VOUCHER];
  expect(codes(read(...kept))).toEqual(['sie-cut-short']);
  expect(codes(read(...kept, '#KSUMMA 1'))).toEqual(['sie-checksum-differs']);
  expect(ledgerOf(read(...kept, '#KSUMMA 1'))).toEqual(plain);
});

test('more findings of a kind than anyone reads are summed in one', () => {
  const lines = Array.from({ length: 60 }, () => '#TRANS X {} 2.00');
  const { findings } = read(...HEAD, '#VER A 1 20190115', ...lines, '}');
  expect(findings).toHaveLength(51);
  expect(findings.at(-1)).toMatchObject({ code: 'sie-more', difference: 2000, params: { count: 10 } });
});

const NASTY = {
  'equals sign': '=HYPERLINK("http://x","y")',
  plus: '+46 521 1',
  minus: '-1+1',
  at: '@SUM(A1)',
  quotes: 'Kaffe "Zoégas" 5"',
  backslash: 'C:\\temp\\fil',
  'ends in a backslash': 'C:\\temp\\',
  braces: '{a} } {',
  'a label': '#TRANS 1930 {} 5',
};

test.each(Object.entries(NASTY))('a text with %s is that text', (_, text) => {
  const quoted = `"${text.replaceAll('"', '\\"')}"`;
  const file = read(
    ...HEAD,
    `#KONTO 4010 ${quoted}`,
    `#VER A 1 20190115 ${quoted}`,
    '{',
    `#TRANS 1930 {} 5 20190115 ${quoted} 1 "N"`.replace(/ 1 "N"$/, text.endsWith('\\') ? '' : ' 1 "N"'),
    '#TRANS 3511 {} -5',
    '}',
  );
  const texts = new SieTexts(file);
  expect([file.accounts.get(4010)?.name, texts.voucher(0).text, texts.transaction(0)]).toEqual([
    text,
    text,
    text,
  ]);
  expect([file.transactions.count, file.sum]).toEqual([2, 0]);
});

test('tabs become blanks, control characters go, 5 000 characters stay', () => {
  const long = 'Åtgärd '.repeat(714).trim();
  const bytes = Buffer.concat([
    fileOf(HEAD),
    fileOf([
      '#KONTO 4010 "a\tb\u0001\u0007\u0000c\u007f"',
      `#KONTO 4011 "${long}"`,
      `#KONTO 4012 "${'x'.repeat(5000)}"`,
    ]),
  ]);
  const { accounts } = readSie(Uint8Array.from(bytes));
  expect(accounts.get(4010)?.name).toBe('a bc');
  expect(accounts.get(4011)?.name).toBe(long);
  expect(accounts.get(4012)?.name).toHaveLength(5000);
});
