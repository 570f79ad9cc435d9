import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/**
 * The house: each floor and what it may import, one table. A file belongs to the longest matching floor. `packages` are npm packages;
 * Node's own modules are listed as "node:*".
 */
const FLOORS: readonly { floor: string; floors: readonly string[]; packages: readonly string[] }[] = [
  { floor: 'src/money', floors: [], packages: ['decimal.js'] },
  { floor: 'src/ledger', floors: ['src/money'], packages: [] },
  { floor: 'src/statements', floors: ['src/money', 'src/ledger'], packages: [] },
  { floor: 'src/controls', floors: ['src/money', 'src/ledger', 'src/statements'], packages: [] },
  { floor: 'src/sie', floors: ['src/money', 'src/ledger'], packages: [] },
  { floor: 'src/audit', floors: ['src/money'], packages: [] },
  { floor: 'src/text', floors: ['src/money', 'src/ledger', 'src/statements', 'src/controls'], packages: [] },
  {
    floor: 'src/sheets',
    floors: ['src/money', 'src/ledger', 'src/statements', 'src/controls', 'src/text'],
    packages: [],
  },
  { floor: 'src/workbook', floors: ['src/sheets'], packages: [] },
  {
    floor: 'src/app',
    floors: [
      'src/money',
      'src/audit',
      'src/ledger',
      'src/sie',
      'src/statements',
      'src/controls',
      'src/text',
      'src/sheets',
      'src/workbook',
    ],
    packages: [],
  },
  {
    floor: 'src/hosts/file',
    floors: ['src/money', 'src/sheets', 'src/workbook'],
    packages: ['hucre', 'fflate'],
  },
  { floor: 'src/hosts/office', floors: ['src/money', 'src/sheets', 'src/workbook'], packages: [] },
  {
    floor: 'src/cli',
    floors: [
      'src/money',
      'src/ledger',
      'src/statements',
      'src/controls',
      'src/sie',
      'src/sheets',
      'src/text',
      'src/workbook',
      'src/app',
      'src/hosts/file',
    ],
    packages: ['node:*'],
  },
  {
    floor: 'src/taskpane',
    floors: [
      'src/money',
      'src/ledger',
      'src/statements',
      'src/controls',
      'src/text',
      'src/sheets',
      'src/workbook',
      'src/app',
      'src/hosts/office',
      'src/taskpane/files',
    ],
    packages: ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons'],
  },
  { floor: 'src/taskpane/files', floors: ['src/workbook', 'src/hosts/file'], packages: [] },
  { floor: 'src/commands', floors: ['src/taskpane'], packages: [] },
  { floor: 'src/functions', floors: ['src/text', 'src/app'], packages: [] },
];

const root = resolve(__dirname, '..');

function sourceFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) sourceFiles(path).forEach((text, file) => files.set(file, text));
    else if (/\.[cm]?[jt]sx?$/.test(name))
      files.set(relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
  }
  return files;
}

function floorOf(file: string): (typeof FLOORS)[number] | undefined {
  return FLOORS.filter(({ floor }) => file.startsWith(`${floor}/`)).sort(
    (a, b) => b.floor.length - a.floor.length,
  )[0];
}

/** Import specifiers, static and dynamic, by TypeScript's own scanner: comments and texts do not count. */
function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** True where the code itself names Excel, Office or OfficeExtension and reads something of it. */
function callsOffice(text: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
  let before = '';
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const word = scanner.getTokenText();
    if (word === '.' && ['Excel', 'Office', 'OfficeExtension'].includes(before)) return true;
    before = word;
  }
  return false;
}

/** Where a custom function calculates itself: arithmetic on numbers, or Math. Texts may be put together with + in templates only. */
function arithmeticIn(file: string, text: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && ARITHMETIC.has(node.operatorToken.kind)) found.push(node.getText());
    if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && STEPS.has(node.operator))
      found.push(node.getText());
    if (ts.isIdentifier(node) && (node.text === 'Math' || node.text === 'BigInt')) found.push(node.text);
    if (ts.isPropertyAccessExpression(node) && /^(?:reduce|toFixed)$/.test(node.name.text))
      found.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const ARITHMETIC = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.AsteriskAsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
  ts.SyntaxKind.PlusEqualsToken,
  ts.SyntaxKind.MinusEqualsToken,
  ts.SyntaxKind.AsteriskEqualsToken,
  ts.SyntaxKind.SlashEqualsToken,
  ts.SyntaxKind.PercentEqualsToken,
]);
const STEPS = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.PlusPlusToken,
  ts.SyntaxKind.MinusMinusToken,
]);

function violations(files: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const inhabited = new Set<string>();
  for (const [file, text] of files) {
    const own = floorOf(file);
    if (!own) {
      found.push(`${file} stands on no floor`);
      continue;
    }
    inhabited.add(own.floor);
    for (const specifier of importsOf(text)) {
      if (specifier.startsWith('.')) {
        const target = relative(root, resolve(root, dirname(file), specifier)).replaceAll('\\', '/');
        const floor = floorOf(target);
        if (floor !== own && !(floor && own.floors.includes(floor.floor)))
          found.push(`${file} imports ${target}`);
      } else {
        const name = specifier.startsWith('node:')
          ? 'node:*'
          : specifier
              .split('/')
              .slice(0, specifier.startsWith('@') ? 2 : 1)
              .join('/');
        if (!own.packages.includes(name)) found.push(`${file} imports package ${specifier}`);
      }
    }
    if (!MAY_CALL_OFFICE.test(file) && callsOffice(text)) found.push(`${file} calls Office.js`);
    if (own.floor === 'src/functions')
      found.push(...arithmeticIn(file, text).map((what) => `${file} calculates: ${what}`));
  }
  for (const { floor } of FLOORS) if (!inhabited.has(floor)) found.push(`no file on floor ${floor}`);
  return found;
}

const MAY_CALL_OFFICE = /^src\/(hosts\/office|commands|functions)\/|^src\/taskpane\/boot/;

test('every import goes downward, every file stands on a floor, every floor has files', () => {
  const files = sourceFiles(join(root, 'src'));
  expect(files.size).toBeGreaterThan(40);
  expect(violations(files)).toEqual([]);
});

test('a planted violation is caught, of each kind', () => {
  const files = sourceFiles(join(root, 'src'));
  const plant = (file: string, text: string): string[] => violations(new Map([...files, [file, text]]));
  expect(plant('src/money/planted.ts', "import { buildCube } from '../ledger/cube';")).toEqual([
    'src/money/planted.ts imports src/ledger/cube',
  ]);
  expect(plant('src/app/planted.ts', "const host = await import('../hosts/file/openXlsx');")).toHaveLength(1);
  expect(plant('src/sheets/planted.ts', "import React from 'react';")).toHaveLength(1);
  expect(plant('src/ledger/planted.ts', "import fs from 'node:fs';")).toHaveLength(1);
  expect(plant('src/sheets/planted.ts', 'Excel.run(async () => {});')).toEqual([
    'src/sheets/planted.ts calls Office.js',
  ]);
  expect(plant('src/attic/planted.ts', 'export {};')).toEqual(['src/attic/planted.ts stands on no floor']);
  expect(plant('src/functions/planted.ts', 'export const sum = (a: number, b: number) => a + b;')).toEqual([
    'src/functions/planted.ts calculates: a + b',
  ]);
  for (const sum of ['let n = 0; n++;', 'Math.round(1.5)', 'rows.reduce(add)', 'n /= 100', 'const m = -n'])
    expect([sum, plant('src/functions/planted.ts', sum)]).toEqual([
      sum,
      [expect.stringContaining('calculates')],
    ]);
  expect(plant('src/functions/planted.ts', "// a + b\nexport const text = `a + ${'b'}`;")).toEqual([]);
  const empty = new Map([...files].filter(([file]) => !file.startsWith('src/text/')));
  expect(violations(empty)).toContain('no file on floor src/text');
});
