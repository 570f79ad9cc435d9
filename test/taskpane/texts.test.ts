import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { paneEn } from '../../src/text/pane.en';
import { paneSv } from '../../src/text/pane.sv';
import { problemText } from '../../src/text/paneTexts';

/** Every key of a tree of texts, with what kind of thing stands there. */
function keysOf(texts: object, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? keysOf(value, `${path}${key}.`)
      : [`${path}${key}: ${Array.isArray(value) ? `list of ${value.length}` : typeof value}`],
  );
}

test('both languages say the same things', () => {
  expect(keysOf(paneEn)).toEqual(keysOf(paneSv));
});

test('no text excuses itself or shouts', () => {
  const all = JSON.stringify([paneSv, paneEn]);
  expect(all).not.toMatch(/tyvärr|ursäkta|sorry|please|[^\\]!/i);
});

test('every problem that a host can have with an open workbook has a text of its own', () => {
  const folder = resolve(__dirname, '..', '..', 'src', 'hosts', 'office');
  const source = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const thrown = [...source.matchAll(/WorkbookProblem\(\s*'([a-z-]+)'/g)].map(([, code]) => code as string);
  const translated = [...source.matchAll(/: '([a-z]+(?:-[a-z]+)+)',/g)].map(([, code]) => code as string);
  expect(thrown.length).toBeGreaterThan(4);
  for (const code of new Set([...thrown, ...translated]))
    expect([code, code in paneSv.problem.byCode]).toEqual([code, true]);
});

test('a problem names its sheet; an unknown code still says what to do', () => {
  expect(problemText('sheet-protected', { sheet: 'Noter' }, paneSv).title).toBe('Bladet Noter är skyddat');
  expect(problemText('no-such-code', {}, paneSv).steps.length).toBeGreaterThan(1);
});
