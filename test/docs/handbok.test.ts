import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES } from '../../src/sheets/roles';

const handbok = readFileSync(join(__dirname, '../../docs/handbok.md'), 'utf8');

test('the handbook shows every accepted name of sheets and columns, and no other', () => {
  const part = handbok.slice(
    handbok.indexOf('<!-- namn: början -->'),
    handbok.indexOf('<!-- namn: slut -->'),
  );
  const shown = part
    .split('\n')
    .filter((line) => line.startsWith('| **'))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== ''),
    );
  const inCode = ROLES.map(({ title, names, columns }) => [
    `**${title}**`,
    names.join(', ') || '–',
    columns
      .map(
        ({ title: heading, required, synonyms }) =>
          `${heading}${required ? '*' : ''}${synonyms.length > 0 ? ` (${synonyms.join(', ')})` : ''}`,
      )
      .join(' · '),
  ]);
  expect(shown).toEqual(inCode);
});
