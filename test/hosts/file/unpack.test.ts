import { deflateRawSync } from 'node:zlib';
import { openXlsx } from '../../../src/hosts/file/openXlsx';
import { XlsxPackage } from '../../../src/hosts/file/xlsxPackage';
import { store, writeZip } from '../../../src/hosts/file/writeZip';
import { type PackedPart, readZipDirectory } from '../../../src/hosts/file/zipDirectory';
import { WorkbookProblem } from '../../../src/workbook/port';
import { partsOf, smallestPackage } from './packageParts';

const MEGABYTE = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';

/** Zeros, packed a thousandfold. */
const zeros = (megabytes: number): Uint8Array =>
  deflateRawSync(Buffer.alloc(megabytes * MEGABYTE), { level: 9 });

/** A workbook whose sheet is replaced by a packed part of our choosing. */
function withSheet(part: Partial<PackedPart>, more: readonly PackedPart[] = []): Uint8Array {
  const parts = readZipDirectory(smallestPackage(''));
  return writeZip([...parts.map((one) => (one.name === SHEET ? { ...one, ...part } : one)), ...more]);
}

interface Refusal {
  readonly code: string;
  readonly seconds: number;
  readonly megabytes: number;
}

/** The quickest of three, and the most memory: the first also pays for warming up, any may meet a busy machine. */
async function refused(file: Uint8Array): Promise<Refusal> {
  const tries = [await refusedOnce(file), await refusedOnce(file), await refusedOnce(file)];
  return {
    code: tries[0]?.code ?? '',
    seconds: Math.min(...tries.map(({ seconds }) => seconds)),
    megabytes: Math.max(...tries.map(({ megabytes }) => megabytes)),
  };
}

/** Code of the problem, the seconds of processor it took and how much memory grew, in MB. */
async function refusedOnce(file: Uint8Array): Promise<Refusal> {
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const problem: unknown = await openXlsx(file)
    .then((workbook) => workbook.read('Blad1'))
    .catch((error: unknown) => error);
  const { user, system } = process.cpuUsage(start);
  return {
    code: problem instanceof WorkbookProblem ? problem.code : String(problem),
    seconds: (user + system) / 1_000_000,
    megabytes: (process.memoryUsage().rss - before) / MEGABYTE,
  };
}

describe('a zip bomb is refused in less than two seconds and 500 MB', () => {
  const bomb = zeros(256);

  test.each([
    ['that says how large it is', withSheet({ packed: bomb, size: 256 * MEGABYTE })],
    ['that says it is small', withSheet({ packed: bomb, size: 1000 })],
    ['that says it is just below the limit', withSheet({ packed: bomb, size: 60 * MEGABYTE })],
    [
      'that says it is 10 GB in all',
      withSheet(
        {},
        Array.from({ length: 3 }, (_, i) => ({
          ...store(`xl/media/${i}.bin`, bomb),
          method: 8,
          size: 0xfffffff0,
        })),
      ),
    ],
    [
      'of many parts, each within the limits',
      withSheet(
        {},
        Array.from({ length: 40 }, (_, i) => ({
          ...store(`xl/media/${i}.bin`, bomb),
          method: 8,
          size: 50 * MEGABYTE,
        })),
      ),
    ],
  ])('one %s', async (_, file) => {
    const { code, seconds, megabytes } = await refused(file);
    expect(code).toBe('file-too-large');
    expect(seconds).toBeLessThan(2);
    expect(megabytes).toBeLessThan(500);
  });

  test.each([
    ['small', 1000],
    ['a large ledger', 250 * MEGABYTE],
  ])('10 GB in one deflate stream, %s by its own word', async (_, size) => {
    // A megabyte of zeros as one deflate block without the final bit, repeated: 10 MB that unpack to 10 GB.
    const block = deflateRawSync(Buffer.alloc(MEGABYTE), { level: 9, finishFlush: 2 });
    const file = withSheet({
      packed: Buffer.concat(Array.from({ length: 10_240 }, () => block)),
      size,
    });
    const { code, seconds, megabytes } = await refused(file);
    expect(file.length).toBeLessThan(20 * MEGABYTE);
    expect(code).toBe('file-too-large');
    expect(seconds).toBeLessThan(2);
    expect(megabytes).toBeLessThan(500);
  });
});

test('a part that is shorter than it says is damage', async () => {
  const part = readZipDirectory(smallestPackage('')).find(({ name }) => name === SHEET) as PackedPart;
  expect((await refused(withSheet({ size: part.size + 1 }))).code).toBe('file-damaged');
});

test('a part whose checksum is wrong is damage, also where it is not packed', async () => {
  expect((await refused(withSheet({ crc: 1 }))).code).toBe('file-damaged');
  const stored = Buffer.from('<worksheet><sheetData/></worksheet>');
  expect((await refused(withSheet({ ...store(SHEET, stored), crc: 1 }))).code).toBe('file-damaged');
});

test('a part packed in a way that xlsx does not allow cannot be read', async () => {
  expect((await refused(withSheet({ method: 12 }))).code).toBe('file-unreadable');
});

describe('a zip file that no program writes is damage', () => {
  const file = smallestPackage('');
  const parts = readZipDirectory(file);

  test('two parts of one name, in any case', () => {
    const twice = writeZip([...parts, store('XL/Workbook.xml', new Uint8Array(0))]);
    expect(() => new XlsxPackage(twice)).toThrow('file-damaged');
  });

  test('parts that share their bytes', () => {
    const shared = writeZip(parts);
    const view = new DataView(shared.buffer);
    const end = shared.length - 22;
    const directory = view.getUint32(end + 16, true);
    // The first entry claims to reach into the second.
    view.setUint32(directory + 20, view.getUint32(directory + 20, true) + 60, true);
    expect(() => new XlsxPackage(shared)).toThrow('file-damaged');
  });

  test('a directory that names other parts than the headers do', () => {
    const renamed = Buffer.from(writeZip(parts));
    renamed.write('xl/workbook.xmx', renamed.lastIndexOf('xl/workbook.xml'));
    expect(() => new XlsxPackage(renamed)).toThrow('file-damaged');
  });

  test('a locked part says that the file is encrypted', () => {
    const locked = Buffer.from(writeZip(parts));
    const directory = locked.readUInt32LE(locked.length - 6);
    locked[directory + 8] = 1;
    expect(() => new XlsxPackage(locked)).toThrow('file-encrypted');
  });
});

test('what is written is read by another program, and untouched parts keep their packed bytes', () => {
  const file = smallestPackage('');
  const pkg = new XlsxPackage(file);
  const changed = pkg.withChanges(
    new Map([
      ['xl/worksheets/sheet1.xml', null],
      ['XL/WORKBOOK.XML', Buffer.from('åäö')],
      ['ny.xml', Buffer.from('ny')],
    ]),
  );
  const after = partsOf(changed);
  expect(Object.keys(after)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'ny.xml',
  ]);
  expect(Buffer.from(after['xl/workbook.xml'] as Uint8Array).toString()).toBe('åäö');
  const packed = (bytes: Uint8Array) =>
    readZipDirectory(bytes).find(({ name }) => name === '_rels/.rels')?.packed;
  expect(packed(changed)).toEqual(packed(file));
});
