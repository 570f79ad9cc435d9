import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { en as enMain } from '../../src/text/en';
import { codeText } from '../../src/text/findingText';
import { functionsEn } from '../../src/text/functions.en';
import { functionsSv } from '../../src/text/functions.sv';
import { sv as svMain } from '../../src/text/sv';

// What functions in cells say is loaded with them.
const sv = { ...svMain, ...functionsSv };
const en = { ...enMain, ...functionsEn };

const source = join(__dirname, '../../src');

function filesIn(folder: string, without: readonly string[]): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return without.includes(name) ? [] : filesIn(path, without);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

const textsIn = (...without: readonly string[]): string[] =>
  filesIn(source, without).map((path) => readFileSync(path, 'utf8'));
const params = (sentence: string | undefined): string[] =>
  [...new Set((sentence ?? '').match(/\{\w+\}/g) ?? [])].sort();

test('both languages have the same codes, with the same parameters', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort());
  for (const code of Object.keys(sv)) expect([code, params(en[code])]).toEqual([code, params(sv[code])]);
});

describe('a word takes its form by its number', () => {
  test.each([
    [1, 'sv', /^1 rad är ingen SIE-post och är inte läst\./],
    [2, 'sv', /^2 rader är inga SIE-poster och är inte lästa\./],
    [1, 'en', /^1 line is no SIE record and was not read\./],
    ['1 200', 'sv', /^1 200 rader/],
  ] as const)('%s (%s)', (count, language, text) => {
    expect(codeText('sie-line-ignored', { count }, language)).toMatch(text);
  });

  test('every choice is by a parameter that the sentence shows, and both forms differ', () => {
    for (const [code, sentence] of Object.entries({ ...sv, ...en }))
      for (const [, name, one, more] of sentence.matchAll(/\{(\w+)\|([^{}|]*)\|([^{}|]*)\}/g))
        expect([code, sentence.includes(`{${name}}`), one === more]).toEqual([code, true, false]);
  });

  test('no sentence has a number before a plural that does not follow it', () => {
    for (const [code, sentence] of Object.entries(sv))
      expect([code, /\{(?:count|rows|added|removed)\} [a-zåäö]+(?:er|ar|or|ader)\b/.exec(sentence)]).toEqual([
        code,
        null,
      ]);
  });
});

test('every code in the source has a sentence', () => {
  const places =
    /(?:\bcode: |\breport\(|\bproblem\(|\bthis\.bad\(|\bsaid\(|new WorkbookProblem\()\s*'([a-z][a-z0-9-]+)'/g;
  // The pane has words of its own for what only it can meet, the controls have theirs (controlTexts.test.ts).
  const texts = textsIn('text', 'taskpane', 'controls');
  const codes = new Set(
    texts.flatMap((text) => [...text.matchAll(places)].map((match) => match[1] as string)),
  );
  expect(codes.size).toBeGreaterThan(90);
  expect([...codes].filter((code) => !(code in sv))).toEqual([]);
});

test('every sentence has its code in the source', () => {
  // Codes made of parts: `amount-${problem}`, `row-without-${key}`.
  const made = /^(?:amount-|row-without-)/;
  // Controls only name the codes they adopt.
  const all = textsIn('text', 'controls').join('\n');
  expect(Object.keys(sv).filter((code) => !made.test(code) && !all.includes(`'${code}'`))).toEqual([]);
});

test.each([
  ['sv', sv],
  ['en', en],
])('%s: whole sentences, typographic quotation marks, one space between words', (_, sentences) => {
  for (const [code, sentence] of Object.entries(sentences)) {
    const example = sentence.replace(/\{\w+\}/g, 'X');
    expect([code, /[.)X]$|\.\w+$/.test(example)]).toEqual([code, true]);
    expect([code, example.includes('  ')]).toEqual([code, false]);
    if (!code.startsWith('layout-')) expect([code, example.includes('"')]).toEqual([code, false]);
  }
});
