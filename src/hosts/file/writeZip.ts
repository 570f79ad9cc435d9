import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { PackedPart } from './zipDirectory';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF_8_FLAG = 0x800;
/** 1 January 1980, the first day zip knows: a clock would make two runs of the same job differ. */
const DATE = 33;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;

/** A new part, packed. */
export function pack(name: string, bytes: Uint8Array): PackedPart {
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, packed: deflateSync(bytes) };
}

/** A new part as it is: what is unpacked again at once is not worth packing. */
export function store(name: string, bytes: Uint8Array): PackedPart {
  return { name, method: 0, crc: crc32(bytes), size: bytes.length, packed: bytes };
}

/** Writes a zip file of packed parts in the given order. The packed bytes go in untouched; equal parts give equal bytes. */
export function writeZip(parts: readonly PackedPart[]): Uint8Array {
  const names = parts.map(({ name }) => new TextEncoder().encode(name));
  const nameLength = (i: number): number => (names[i] as Uint8Array).length;
  const size = parts.reduce(
    (sum, { packed }, i) => sum + LOCAL_LENGTH + CENTRAL_LENGTH + 2 * nameLength(i) + packed.length,
    END_LENGTH,
  );
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  /** The fields that the local header and the directory have in common. */
  const describe = (at: number, part: PackedPart, i: number): void => {
    view.setUint16(at, VERSION, true);
    view.setUint16(at + 2, UTF_8_FLAG, true);
    view.setUint16(at + 4, part.method, true);
    view.setUint16(at + 8, DATE, true);
    view.setUint32(at + 10, part.crc, true);
    view.setUint32(at + 14, part.packed.length, true);
    view.setUint32(at + 18, part.size, true);
    view.setUint16(at + 22, nameLength(i), true);
  };
  let at = 0;
  const starts = parts.map((part, i) => {
    const start = at;
    view.setUint32(at, LOCAL, true);
    describe(at + 4, part, i);
    out.set(names[i] as Uint8Array, at + LOCAL_LENGTH);
    out.set(part.packed, at + LOCAL_LENGTH + nameLength(i));
    at += LOCAL_LENGTH + nameLength(i) + part.packed.length;
    return start;
  });
  const directory = at;
  parts.forEach((part, i) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, VERSION, true);
    describe(at + 6, part, i);
    view.setUint32(at + 42, starts[i] as number, true);
    out.set(names[i] as Uint8Array, at + CENTRAL_LENGTH);
    at += CENTRAL_LENGTH + nameLength(i);
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}
