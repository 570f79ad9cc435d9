import { Inflate } from 'fflate';
import { WorkbookProblem } from '../../workbook/port';
import { crc32 } from './crc32';
import type { PackedPart } from './zipDirectory';

const MEGABYTE = 1024 * 1024;

/** Largest part, and largest sum of parts, that is opened at all: a ledger of 100 000 rows is 40 MB. */
const MAX_PART = 256 * MEGABYTE;
const MAX_PACKAGE = 1024 * MEGABYTE;
/** Sheets pack 10–50 times; beyond this a part of some size is a bomb, not a ledger. */
const MAX_RATIO = 250;
const RATIO_FROM = 64 * MEGABYTE;

/** Input handed over at a time: deflate grows at most 1032 times, so a part that lies is caught within 17 MB. */
const CHUNK = 16 * 1024;

/**
 * Refuses a zip bomb by what the directory declares, before anything is unpacked. Sizes in bytes.
 *
 * Code: `file-too-large` with `size`.
 */
export function checkSizes(parts: readonly PackedPart[]): void {
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_PACKAGE) throw new WorkbookProblem('file-too-large', { size: total });
  for (const { size, packed } of parts)
    if (size > MAX_PART || isBomb(size, packed.length)) throw new WorkbookProblem('file-too-large', { size });
}

const isBomb = (unpacked: number, packed: number): boolean =>
  unpacked > RATIO_FROM && unpacked > packed * MAX_RATIO;

/**
 * Unpacks one part, never beyond its declared size.
 *
 * Codes: `file-too-large` where the part is larger than it says, `file-damaged` where it is shorter or its checksum is
 * wrong, `file-unreadable` where it is packed in a way other than xlsx allows.
 */
export function unpack(part: PackedPart): Uint8Array {
  const bytes = inflated(part);
  if (bytes.length !== part.size || crc32(bytes) !== part.crc)
    throw new WorkbookProblem('file-damaged', { part: part.name });
  return bytes;
}

function inflated({ name, method, size, packed }: PackedPart): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) throw new WorkbookProblem('file-unreadable', { part: name });
  const out = new Uint8Array(size);
  let length = 0;
  let consumed = 0;
  const stream = new Inflate((chunk) => {
    // A part that declares a likely size is caught by how it unpacks, long before it gets there.
    if (length + chunk.length > size || isBomb(length + chunk.length, consumed))
      throw new WorkbookProblem('file-too-large', { part: name, size });
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    while (consumed < packed.length) {
      const chunk = packed.subarray(consumed, consumed + CHUNK);
      consumed += chunk.length;
      stream.push(chunk, consumed === packed.length);
    }
  } catch (problem) {
    throw problem instanceof WorkbookProblem ? problem : new WorkbookProblem('file-damaged', { part: name });
  }
  return out.subarray(0, length);
}
