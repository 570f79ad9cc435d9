import { CR, LF, QUOTE } from './bytes';

/** Teckenkodning as decided from the bytes; Latin-1 means Windows-1252, of which it is a part. */
export type SieEncoding = 'ASCII' | 'CP437' | 'UTF-8' | 'Latin-1';

/** Encodings a field can be in, where it has other characters than ASCII. */
type FieldEncoding = Exclude<SieEncoding, 'ASCII'>;

/** Bytes that are Swedish (3) or other common letters (1) in one encoding and hardly ever meant in the other. */
const CP437_LETTERS = new Uint8Array(256);
const LATIN_LETTERS = new Uint8Array(256);
for (const byte of [0x84, 0x86, 0x8e, 0x8f, 0x94, 0x99, 0x82, 0x90]) CP437_LETTERS[byte] = 3;
for (const byte of [0x81, 0x85, 0x8a, 0x91, 0x92, 0x9a]) CP437_LETTERS[byte] = 1;
for (const byte of [0xc4, 0xc5, 0xc9, 0xd6, 0xe4, 0xe5, 0xe9, 0xf6]) LATIN_LETTERS[byte] = 3;
for (const byte of [0xc6, 0xd8, 0xdc, 0xe0, 0xe1, 0xe6, 0xe7, 0xe8, 0xea, 0xf8, 0xfc])
  LATIN_LETTERS[byte] = 1;

/** Bytes of the UTF-8 character that begins at `at` and ends before `end`, or 0 where none does. ASCII is 1. */
export function utf8Length(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] as number;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0;
  if (length === 0 || at + length > end) return 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] as number) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] as number;
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second >= 0xa0)) return 0;
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second >= 0x90)) return 0;
  return length;
}

/** True where the bytes are UTF-8, but for a last character that was cut off when a program shortened the text. */
export function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  let whole = 0;
  for (let at = start; at < end;) {
    const length = utf8Length(bytes, at, end);
    if (length === 0) return whole > 0 && isCutCharacter(bytes, at, end);
    if (length > 1) whole++;
    at += length;
  }
  return true;
}

/** True where a UTF-8 character begins at `at` and the field ends within it. */
export function isCutCharacter(bytes: Uint8Array, at: number, end: number): boolean {
  const first = bytes[at] as number;
  const wanted = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (end - at >= wanted) return false;
  for (let i = at + 1; i < end; i++) if (((bytes[i] as number) & 0xc0) !== 0x80) return false;
  return true;
}

/**
 * Encoding of one field. What is not UTF-8 is CP437 or Latin-1 by which Swedish letters its bytes would be; where that says nothing,
 * it is as the file is. In a Latin-1 file only a letter within a word speaks for CP437: the byte of ö there is a closing quote here.
 */
export function fieldEncoding(
  bytes: Uint8Array,
  start: number,
  end: number,
  file: SieEncoding,
): FieldEncoding {
  if (isUtf8(bytes, start, end)) return 'UTF-8';
  let cp437 = 0;
  let latin = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x80) continue;
    latin += LATIN_LETTERS[byte] as number;
    const score = CP437_LETTERS[byte] as number;
    if (score > 0 && (file !== 'Latin-1' || isWithinWord(bytes, at, start, end))) cp437 += score;
  }
  if (cp437 !== latin) return cp437 > latin ? 'CP437' : 'Latin-1';
  return file === 'Latin-1' || file === 'CP437' ? file : file === 'UTF-8' ? 'Latin-1' : 'CP437';
}

function isWithinWord(bytes: Uint8Array, at: number, start: number, end: number): boolean {
  return at > start && at + 1 < end && isLetter(bytes[at - 1] as number) && isLetter(bytes[at + 1] as number);
}

function isLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** As many places of each encoding as are looked at again when the file's own is known. */
const PLACES = 10_000;

/**
 * Räknar tecken utanför ASCII efter teckenkodning, a slice of the file at a time: what can be UTF-8 is, the rest speak for CP437 or
 * Latin-1 by the letters they would be. Four bytes at a time are passed by where all are ASCII.
 */
export class EncodingTally {
  readonly bom: boolean;
  at: number;
  private readonly words: Int32Array;
  /** Bytes before the first whole word of `words`. */
  private readonly lead: number;
  private readonly counts: Record<FieldEncoding, number> = { 'UTF-8': 0, CP437: 0, 'Latin-1': 0 };
  private readonly places: Record<FieldEncoding, number[]> = { 'UTF-8': [], CP437: [], 'Latin-1': [] };

  constructor(private readonly bytes: Uint8Array) {
    const { buffer, byteOffset, length } = bytes;
    this.bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    this.at = this.bom ? 3 : 0;
    this.lead = (4 - (byteOffset % 4)) % 4;
    this.words = new Int32Array(
      buffer,
      length < 8 ? 0 : byteOffset + this.lead,
      length < 8 ? 0 : (length - this.lead) >> 2,
    );
  }

  /** Counts the characters that begin before `until`. */
  readTo(until: number): void {
    const { bytes, words, lead } = this;
    const stop = Math.min(until, bytes.length);
    let at = this.at;
    while (at < stop) {
      if (((at - lead) & 3) === 0) {
        let word = (at - lead) >> 2;
        while (word < words.length && ((words[word] as number) & 0x80808080) === 0) word++;
        at = Math.max(at, word * 4 + lead);
        if (at >= stop) break;
      }
      at += (bytes[at] as number) < 0x80 ? 1 : this.count(at);
    }
    this.at = at;
  }

  /** Counts the character at `at`. Returns how many bytes it takes. */
  private count(at: number): number {
    const { bytes } = this;
    const length = utf8Length(bytes, at, bytes.length);
    if (length > 0) {
      this.note('UTF-8', at, 3);
      return length;
    }
    const byte = bytes[at] as number;
    const cp437 = CP437_LETTERS[byte] as number;
    const latin = LATIN_LETTERS[byte] as number;
    // At a word's edge the byte of ö may as well be a closing quote.
    if (cp437 > 0) this.note('CP437', at, isWithinWord(bytes, at, 0, bytes.length) ? cp437 : 1);
    if (latin > 0) this.note('Latin-1', at, latin);
    return 1;
  }

  private note(encoding: FieldEncoding, at: number, weight: number): void {
    this.counts[encoding] += weight;
    const places = this.places[encoding];
    if (places.length < PLACES) places.push(at);
  }

  /** What most characters are in; a byte order mark decides where there are none. Where no letter says anything, CP437 as the standard. */
  encoding(): SieEncoding {
    const { 'UTF-8': utf8, CP437: cp437, 'Latin-1': latin } = this.counts;
    const most = Math.max(utf8, cp437, latin);
    if (most === 0) return this.bom ? 'UTF-8' : 'ASCII';
    if (utf8 === most) return 'UTF-8';
    return cp437 === most ? 'CP437' : 'Latin-1';
  }

  /** Fields in another encoding than the file: how many, which encodings, and where the first one stands. Null where there are none. */
  others(): { readonly count: number; readonly encodings: string; readonly at: number } | null {
    const own = this.encoding();
    const found = new Map<number, FieldEncoding>();
    for (const encoding of Object.keys(this.places) as FieldEncoding[]) {
      if (encoding === own) continue;
      for (const at of this.places[encoding]) {
        const [start, end] = fieldAround(this.bytes, at);
        if (found.has(start)) continue;
        const field = fieldEncoding(this.bytes, start, end, own);
        if (field !== own) found.set(start, field);
      }
    }
    if (found.size === 0) return null;
    const encodings = [...new Set(found.values())].sort().join(', ');
    return { count: found.size, encodings, at: [...found.keys()].reduce((a, b) => Math.min(a, b)) };
  }
}

/** Longest text that is looked at around a character: what makes a whole file of odd bytes no slower than its size. */
const LONGEST = 300;

/** Bounds of what stands between quotes or line ends around a character. */
function fieldAround(bytes: Uint8Array, at: number): readonly [number, number] {
  let start = at;
  let end = at;
  while (start > 0 && at - start < LONGEST && !isEdge(bytes[start - 1] as number)) start--;
  while (end < bytes.length && end - at < LONGEST && !isEdge(bytes[end] as number)) end++;
  return [start, end];
}

function isEdge(byte: number): boolean {
  return byte === QUOTE || byte === LF || byte === CR;
}
