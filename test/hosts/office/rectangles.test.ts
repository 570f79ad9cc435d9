import fc from 'fast-check';
import { mostCommon, patches } from '../../../src/hosts/office/rectangles';

test('a table is covered by few rectangles', () => {
  const table = [
    ['h', 'h', 'h'],
    ['t', 'n', 'n'],
    ['t', 'n', 'n'],
    ['t', 's', 's'],
  ];
  expect(patches(table, 'n')).toEqual([
    { value: 'h', row: 0, column: 0, height: 1, width: 3 },
    { value: 't', row: 1, column: 0, height: 3, width: 1 },
    { value: 's', row: 3, column: 1, height: 1, width: 2 },
  ]);
});

test('the most common value counts cells; the undefined have no say', () => {
  expect(mostCommon([['a', 'b'], [undefined, undefined, undefined], ['b']])).toBe('b');
  expect(mostCommon([[undefined]])).toBeUndefined();
});

test('every cell is in exactly one rectangle of its value, the ground and the undefined in none', () => {
  const cell = fc.constantFrom('a', 'b', 'ground', undefined);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), (cells) => {
      const covered = new Map<string, string[]>();
      for (const { value, row, column, height, width } of patches(cells, 'ground'))
        for (let i = row; i < row + height; i++)
          for (let j = column; j < column + width; j++)
            covered.set(`${i},${j}`, [...(covered.get(`${i},${j}`) ?? []), value ?? 'undefined']);
      const expected = new Map<string, string[]>();
      cells.forEach((row, i) =>
        row.forEach((value, j) => {
          if (value !== undefined && value !== 'ground') expected.set(`${i},${j}`, [value]);
        }),
      );
      expect(new Map([...covered].sort())).toEqual(new Map([...expected].sort()));
    }),
  );
});
