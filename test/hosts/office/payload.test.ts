import fc from 'fast-check';
import { rowBytes } from '../../../src/hosts/office/payload';
import { ReadPieces } from '../../../src/hosts/office/readPieces';

test('rows are weighed as their JSON in bytes, give or take a few for each row', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell)), (rows) => {
      const real = Buffer.byteLength(JSON.stringify(rows));
      expect(rowBytes(rows)).toBeGreaterThanOrEqual(real);
      expect(rowBytes(rows)).toBeLessThanOrEqual(real * 1.5 + 4 * rows.length + 4);
    }),
  );
});

describe('pieces of what is read', () => {
  const area = (height: number, width: number) => ({ row: 2, column: 1, height, width });
  const sheet = (name: string, height: number, width = 4) => ({
    sheet: name,
    area: height > 0 ? area(height, width) : null,
    merged: [],
  });

  /** Reads on to the end; tells how many rows of each sheet came, in order. */
  function readAll(pieces: ReadPieces, text: string): number[][] {
    const chunks: number[][] = [];
    for (let chunk = pieces.next(); chunk.length > 0; chunk = pieces.next()) {
      chunks.push(chunk.map(({ height }) => height));
      for (const piece of chunk)
        pieces.weighed(
          piece,
          Array.from({ length: piece.height }, () => Array.from({ length: 4 }, () => text)),
        );
    }
    return chunks;
  }

  test('small sheets share a chunk, empty ones take none', () => {
    const pieces = new ReadPieces([sheet('a', 10), sheet('tom', 0), sheet('b', 10)], 100_000);
    expect(pieces.totalRows).toBe(20);
    expect(readAll(pieces, 'kort')).toEqual([[10, 10]]);
  });

  test('a large sheet is read in chunks that grow when its cells turn out to be light', () => {
    const chunks = readAll(new ReadPieces([sheet('a', 1000)], 16_000), 'kort').flat();
    expect(chunks.reduce((sum, height) => sum + height)).toBe(1000);
    expect(chunks[0]).toBe(100);
    expect(chunks[1]).toBeGreaterThan(200);
  });

  test('and shrink when they turn out to be heavy', () => {
    const chunks = readAll(new ReadPieces([sheet('a', 300)], 16_000), 'x'.repeat(400)).flat();
    expect(chunks[0]).toBe(100);
    expect(Math.max(...chunks.slice(1))).toBeLessThan(10);
    expect(chunks.reduce((sum, height) => sum + height)).toBe(300);
  });

  test('a chunk that was too large is read again in halves or less, down to a single row', () => {
    const pieces = new ReadPieces([sheet('a', 64)], 1_000_000);
    const sizes: number[] = [];
    for (let chunk = pieces.next(); chunk.length > 0; chunk = pieces.next()) {
      sizes.push(chunk[0]?.height ?? 0);
      expect(chunk[0]?.row).toBe(2);
      if (!pieces.tooLarge(chunk)) break;
    }
    expect(sizes).toEqual([64, 32, 16, 8, 4, 2, 1]);
  });
});
