import { WorkbookProblem } from '../../workbook/port';

/** A part of the package, still packed. `name` has forward slashes. */
export interface PackedPart {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Declared size unpacked, in bytes. */
  readonly size: number;
  readonly packed: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
const END_LENGTH = 22;
const ENCRYPTED_FLAG = 1;
const MAX_PARTS = 50_000;

const damaged = (): WorkbookProblem => new WorkbookProblem('file-damaged');

/**
 * Reads a zip file's directory without unpacking anything.
 *
 * Refuses what no spreadsheet program writes and only a bomb or a broken file has: parts that overlap, two parts of one
 * name, a local header that names another part than the directory does.
 * Codes: `file-damaged`, `file-encrypted`, `file-too-large`.
 */
export function readZipDirectory(bytes: Uint8Array): PackedPart[] {
  try {
    return readEntries(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (problem) {
    // A read past the last byte: the file was cut short.
    throw problem instanceof RangeError ? damaged() : problem;
  }
}

function readEntries(bytes: Uint8Array, view: DataView): PackedPart[] {
  const { count, offset } = directoryPlace(view);
  if (count > MAX_PARTS) throw new WorkbookProblem('file-too-large', { parts: count });
  const parts: PackedPart[] = [];
  const spans: { readonly start: number; readonly end: number }[] = [];
  const names = new Set<string>();
  let at = offset;
  for (let i = 0; i < count; i++) {
    const entry = readEntry(bytes, view, at);
    at = entry.next;
    const end = entry.data + entry.packedSize;
    if (end > offset) throw damaged();
    spans.push({ start: entry.local, end });
    const { name, method, crc, size } = entry;
    if (name.endsWith('/')) continue;
    if (names.has(name.toLowerCase())) throw damaged();
    names.add(name.toLowerCase());
    parts.push({ name, method, crc, size, packed: bytes.subarray(entry.data, end) });
  }
  spans.sort((a, b) => a.start - b.start);
  spans.forEach(({ start }, i) => {
    if (start < (spans[i - 1]?.end ?? 0)) throw damaged();
  });
  return parts;
}

function directoryPlace(view: DataView): { count: number; offset: number } {
  // The end record is last, but a comment of up to 64 kB may follow it.
  let end = view.byteLength - END_LENGTH;
  const first = Math.max(0, end - FULL_16);
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) throw damaged();
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== FULL_16 && offset !== FULL_32) return { count, offset };
  if (view.getUint32(end - 20, true) !== LOCATOR_64) throw damaged();
  const end64 = wide(view, end - 12);
  if (view.getUint32(end64, true) !== END_64) throw damaged();
  return { count: wide(view, end64 + 32), offset: wide(view, end64 + 48) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number) {
  if (view.getUint32(at, true) !== CENTRAL) throw damaged();
  if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) throw new WorkbookProblem('file-encrypted');
  const nameLength = view.getUint16(at + 28, true);
  const extra = at + 46 + nameLength;
  const next = extra + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const nameBytes = bytes.subarray(at + 46, extra);
  let wideAt = wideExtra(view, extra, extra + view.getUint16(at + 30, true));
  const sized = (field: number): number => {
    const value = view.getUint32(field, true);
    if (value !== FULL_32) return value;
    wideAt += 8;
    return wide(view, wideAt - 8);
  };
  const size = sized(at + 24);
  const packedSize = sized(at + 20);
  const local = sized(at + 42);
  return {
    name: new TextDecoder().decode(nameBytes).replace(/\\/g, '/'),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    packedSize,
    local,
    data: dataStart(bytes, view, local, nameBytes),
    next,
  };
}

/** Where the zip64 field with the true sizes begins; only read where a size says 0xffffffff. */
function wideExtra(view: DataView, from: number, to: number): number {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) return at + 4;
  return view.byteLength;
}

function dataStart(bytes: Uint8Array, view: DataView, local: number, name: Uint8Array): number {
  if (view.getUint32(local, true) !== LOCAL) throw damaged();
  const nameLength = view.getUint16(local + 26, true);
  const localName = bytes.subarray(local + 30, local + 30 + nameLength);
  if (nameLength !== name.length || name.some((byte, i) => byte !== localName[i])) throw damaged();
  return local + 30 + nameLength + view.getUint16(local + 28, true);
}

function wide(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw damaged();
  return value;
}
