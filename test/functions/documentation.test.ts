import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sectionsOf } from '../../tools/build-function-help.mjs';
import type { CustomFunction } from '../../workbench/host/customFunctions/metadata';
import { BASE, type FunctionsMetadata, functionsMetadata } from './metadata';

interface Described extends CustomFunction {
  readonly helpUrl?: string;
}

const root = join(__dirname, '..', '..');
const sections = sectionsOf(readFileSync(join(root, 'docs', 'funktioner.md'), 'utf8'));
let metadata: FunctionsMetadata;
let functions: readonly Described[];
beforeAll(async () => {
  metadata = await functionsMetadata();
  functions = metadata.sv.functions;
});

const plain = (text: string | undefined): string => (text ?? '').replace(/\.$/, '');

test('every function is documented, and nothing else is', () => {
  expect([...sections.keys()].sort()).toEqual(functions.map(({ id }) => id).sort());
  expect(functions.length).toBeGreaterThan(12);
});

test('the documentation names the same parameters in the same words, and says which may be left out', () => {
  for (const { id, parameters = [] } of functions) {
    const section = sections.get(id) ?? '';
    const call = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join('; ');
    expect(section).toContain(`\`FINSAM.${id}(${call})\``);
    const rows = [...section.matchAll(/^\| (\S+) +\| (.+?) +\|$/gm)].map(([, name, words]) => [name, words]);
    const described = parameters.map(({ name, description }) => [name, plain(description)]);
    expect([id, rows.filter(([name]) => parameters.some((one) => one.name === name))]).toEqual([
      id,
      described,
    ]);
  }
});

test('every function has an example with its result', () => {
  for (const [id, section] of sections)
    expect([id, new RegExp(`\\| \`=.*FINSAM\\.${id}\\(.*\` +\\| \\S`).test(section)]).toEqual([id, true]);
});

test('the same functions and parameters in English, each described, each with a page to read', () => {
  const english = metadata.en.functions as readonly Described[];
  expect(english.map(({ id }) => id)).toEqual(functions.map(({ id }) => id));
  functions.forEach(({ id, name, description, helpUrl, parameters = [] }, i) => {
    const other = english[i] as Described;
    expect(other.name).toBe(name);
    expect(other.description).not.toBe(description);
    expect([helpUrl, other.helpUrl]).toEqual([`${BASE}funktioner.html#${id}`, `${BASE}functions.html#${id}`]);
    expect(other.parameters).toHaveLength(parameters.length);
    parameters.forEach((parameter, p) => {
      const translated = other.parameters?.[p];
      expect([id, translated?.optional, translated?.type]).toEqual([id, parameter.optional, parameter.type]);
      for (const words of [parameter.description, translated?.description])
        expect(words).toMatch(/^.{8,}\.$/);
      expect(translated?.description).not.toBe(parameter.description);
    });
  });
});

test('what reads the workbook is streaming, what needs only its arguments is not; nothing is volatile', () => {
  const streaming = functions.filter(({ options }) => options?.stream).map(({ id }) => id);
  const others = functions.filter(({ options }) => !options?.stream).map(({ id }) => id);
  expect(streaming.sort()).toEqual(
    [
      'AVVIKELSE',
      'UTFALL',
      'BUDGET',
      'ARSPROGNOS',
      'SALDO',
      'RAPPORT',
      'NOTER',
      'KONTROLL',
      'BALANSKRAV',
      'EKANDEL',
    ].sort(),
  );
  expect(others.length).toBeGreaterThan(0);
  for (const { options } of functions) expect(options ?? {}).not.toHaveProperty('volatile');
});

/** Names that Excel's own functions have, in English or Swedish, which a reader would take ours for. */
const EXCELS_OWN = [
  'NOT',
  'PROGNOS',
  'SUMMA',
  'SUM',
  'FORECAST',
  'AVRUNDA',
  'ROUND',
  'N',
  'T',
  'NT',
  'BELOPP',
  'TEXT',
  'VALUTA',
];

test('no function is called what one of Excel’s own is', () => {
  for (const { id } of functions) {
    expect(EXCELS_OWN).not.toContain(id);
    expect(id).toMatch(/^[A-Z]+$/);
  }
});
