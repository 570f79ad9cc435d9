import { BACKSLASH, CLOSE, CR, LF, OPEN, QUOTE, SPACE, TAB } from './bytes';

const TABLE = new Uint32Array(256).map((_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** Kontrollsumma, CRC-32, fed a piece at a time. */
export class Checksum {
  private crc = 0xffffffff;

  add(byte: number): void {
    this.crc = (TABLE[(this.crc ^ byte) & 0xff] as number) ^ (this.crc >>> 8);
  }

  /** Unsigned 32 bits. */
  value(): number {
    return (this.crc ^ 0xffffffff) >>> 0;
  }
}

/**
 * Checksum of the records between the first and the last #KSUMMA: labels and what is in the fields, without the blanks, quotes, braces
 * and line ends around them. Null where there are no two #KSUMMA. Unsigned 32 bits.
 */
export function checksumOf(bytes: Uint8Array): number | null {
  const first = indexOfLabel(bytes, 0);
  const last = lastIndexOfLabel(bytes);
  if (first < 0 || last <= first) return null;
  const checksum = new Checksum();
  let inQuotes = false;
  for (let at = lineEnd(bytes, first); at < last; at++) {
    const byte = bytes[at] as number;
    if (byte === LF || byte === CR) inQuotes = false;
    else if (byte === BACKSLASH && bytes[at + 1] === QUOTE) checksum.add(bytes[++at] as number);
    else if (byte === QUOTE) inQuotes = !inQuotes;
    else if (inQuotes || !(byte === SPACE || byte === TAB || byte === OPEN || byte === CLOSE))
      checksum.add(byte);
  }
  return checksum.value();
}

const LABEL = [...'#KSUMMA'].map((character) => character.charCodeAt(0));

function isLabel(bytes: Uint8Array, at: number): boolean {
  return LABEL.every((code, i) => bytes[at + i] === code);
}

function indexOfLabel(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x23, from); at >= 0; at = bytes.indexOf(0x23, at + 1))
    if (isLabel(bytes, at)) return at;
  return -1;
}

function lastIndexOfLabel(bytes: Uint8Array): number {
  for (let at = bytes.lastIndexOf(0x23); at > 0; at = bytes.lastIndexOf(0x23, at - 1))
    if (isLabel(bytes, at)) return at;
  return -1;
}

function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at++;
  return at;
}
