import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { CellValue } from '../../src/sheets/grid';
import { gridDigest } from '../../src/sheets/gridDigest';

const digest = (values: CellValue[][]): Promise<string> =>
  gridDigest({ sheet: 'Huvudbok', firstRow: 0, firstColumn: 0, values } as never);
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

test('a sheet without cells has the sum of nothing', async () => {
  expect(await digest([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('tab between cells, line feed after rows, numbers as short as they can be, TRUE and FALSE, empty cells as nothing', async () => {
  expect(await digest([['Konto', 'Belopp'], [1930, -12.5], [true, null, false], ['åäö 😀']])).toBe(
    sha256('Konto\tBelopp\n1930\t-12.5\nTRUE\t\tFALSE\nåäö 😀\n'),
  );
});

test('any text has the sum that another program gives the same text', async () => {
  const row = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.double({ noNaN: true })));
  await fc.assert(
    fc.asyncProperty(fc.array(row), async (rows) => {
      expect(await digest(rows)).toBe(sha256(rows.map((cells) => `${cells.join('\t')}\n`).join('')));
    }),
  );
});
