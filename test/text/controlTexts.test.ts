import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTROLS } from '../../src/controls';
import { controlsEn } from '../../src/text/controls.en';
import { controlsSv } from '../../src/text/controls.sv';
import { type ControlText, controlParts, controlTitle } from '../../src/text/controlTexts';
import { sv } from '../../src/text/sv';

const source = join(__dirname, '../../src');
const words = (text: string | undefined): string[] =>
  [...new Set((text ?? '').match(/\{\w+\}/g) ?? [])].sort();

test.each([
  ['sv', controlsSv],
  ['en', controlsEn],
])('%s: every control has its words, and no other has', (_, texts: Readonly<Record<string, ControlText>>) => {
  expect(Object.keys(texts).sort()).toEqual(CONTROLS.map(({ code }) => code).sort());
  for (const { code, compare } of CONTROLS) {
    const { title, broken, todo } = texts[code] as ControlText;
    expect([code, /[.:]$/.test(title)]).toEqual([code, false]);
    // What compares says what differs and what to do; what adopts leaves it to the finding.
    expect([code, broken !== undefined, todo !== undefined]).toEqual([
      code,
      compare !== undefined,
      compare !== undefined,
    ]);
    if (broken !== undefined)
      expect([code, /\.$/.test(broken), /\.$/.test(todo ?? '')]).toEqual([code, true, true]);
  }
});

test('both languages take the same parameters', () => {
  for (const code of Object.keys(controlsSv)) {
    expect([code, words(controlsEn[code]?.broken)]).toEqual([code, words(controlsSv[code]?.broken)]);
    expect([code, words(controlsEn[code]?.todo)]).toEqual([code, words(controlsSv[code]?.todo)]);
  }
});

test('every cause in the source has its sentence in both languages', () => {
  const folder = join(source, 'controls/causes');
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const causes = files.flatMap((text) =>
    [...text.matchAll(/code: '([a-z-]+)'/g)].map((match) => match[1] as string),
  );
  expect(causes.length).toBeGreaterThanOrEqual(7);
  for (const code of [...causes, 'follows'])
    for (const language of ['sv', 'en'] as const) {
      const line = {
        code: 'balance',
        status: 'fel',
        measured: 'amount',
        params: {},
        cause: { code, params: {} },
      } as const;
      expect([code, controlParts(line, language).cause]).not.toEqual([code, code]);
    }
});

test('a control adopts codes that there are, and no two adopt the same', () => {
  const adopted = CONTROLS.flatMap(({ adopts = [] }) => adopts);
  expect(adopted.filter((code, i) => adopted.indexOf(code) !== i)).toEqual([]);
  expect(adopted.filter((code) => !code.endsWith('*') && !(code in sv))).toEqual([]);
  expect(CONTROLS.filter(({ adoptsRest }) => adoptsRest)).toHaveLength(1);
});

test('a title for a control that there is not shows as its code', () => {
  expect(controlTitle('no-such-control', 'sv')).toBe('no-such-control');
});
