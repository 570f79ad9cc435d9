import { BACKSLASH, CLOSE, CR, LF, OPEN, QUOTE, SPACE, TAB } from './bytes';
import { SieScanner } from './scanner';
import type { ObjectRef } from './sieFile';

/** The line ended before the list did, or there was no list: nothing has been read. */
export const NO_LIST = -1;

const FNV = 0x01000193;

/**
 * Objektlistor: each list such as {1 "100" 6 "P1"} gets a number the first time it is seen, 0 for the empty one. A list seen before is
 * known by its bytes, so that a million transactions make as many strings as they have different lists.
 */
export class ObjectLists {
  readonly lists: (readonly ObjectRef[])[] = [[]];
  /** Open addressing: list number + 1 by hash of its bytes, 0 is free. Spellings, not lists: { } and {} are both list 0. */
  private slots = new Int32Array(64);
  private readonly spellings: { readonly start: number; readonly end: number; readonly list: number }[] = [];
  private readonly byContent = new Map<string, number>([['', 0]]);

  /** Reads the list at the scanner's place. NO_LIST where there is none or it does not end; the scanner has not moved then. */
  read(scanner: SieScanner): number {
    if (scanner.skipBlanks() !== OPEN) return NO_LIST;
    const { bytes } = scanner;
    const start = scanner.at + 1;
    if (bytes[start] === CLOSE) {
      scanner.at = start + 1;
      return 0;
    }
    let hash = 0x811c9dc5;
    let at = start;
    let inQuotes = false;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === CLOSE && !inQuotes) break;
      if (byte === LF || byte === CR) return NO_LIST;
      if (byte === QUOTE && bytes[at - 1] !== BACKSLASH) inQuotes = !inQuotes;
      hash = Math.imul(hash ^ byte, FNV);
    }
    if (at >= bytes.length) return NO_LIST;
    scanner.at = at + 1;
    return this.listOf(scanner, start, at, hash);
  }

  private listOf(scanner: SieScanner, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let known = this.slots[slot] as number; known > 0; known = this.slots[slot] as number) {
      const spelling = this.spellings[known - 1] as (typeof this.spellings)[number];
      if (sameBytes(scanner.bytes, spelling.start, spelling.end, start, end)) return spelling.list;
      slot = (slot + 1) & mask;
    }
    const list = this.add(parseList(scanner, start, end));
    this.slots[slot] = this.spellings.push({ start, end, list });
    if (this.spellings.length * 2 > this.slots.length) this.rehash(scanner.bytes);
    return list;
  }

  private add(refs: readonly ObjectRef[]): number {
    const key = refs.map(({ dimension, code }) => `${dimension}\u0000${code}`).join('\u0001');
    let list = this.byContent.get(key);
    if (list === undefined) {
      list = this.lists.push(refs) - 1;
      this.byContent.set(key, list);
    }
    return list;
  }

  private rehash(bytes: Uint8Array): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    this.spellings.forEach(({ start, end }, i) => {
      let hash = 0x811c9dc5;
      for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), FNV);
      let slot = (hash ^ (hash >>> 15)) & mask;
      while ((this.slots[slot] as number) > 0) slot = (slot + 1) & mask;
      this.slots[slot] = i + 1;
    });
  }
}

function sameBytes(bytes: Uint8Array, start: number, end: number, other: number, otherEnd: number): boolean {
  if (end - start !== otherEnd - other) return false;
  for (let i = 0; i < end - start; i++) if (bytes[start + i] !== bytes[other + i]) return false;
  return true;
}

/** Pairs of dimension and object code; a pair whose dimension is no number, or whose code is empty, says nothing and is left out. */
function parseList(scanner: SieScanner, start: number, end: number): ObjectRef[] {
  const inner = new SieScanner(scanner.bytes.subarray(0, end), scanner.encoding);
  inner.at = start;
  const refs: ObjectRef[] = [];
  while (isMore(inner)) {
    const dimension = inner.nextInteger();
    const code = inner.nextText();
    if (
      dimension >= 0 &&
      code !== '' &&
      !refs.some((ref) => ref.dimension === dimension && ref.code === code)
    )
      refs.push({ dimension, code });
  }
  return refs;
}

function isMore(inner: SieScanner): boolean {
  const { bytes } = inner;
  while (bytes[inner.at] === SPACE || bytes[inner.at] === TAB) inner.at++;
  return inner.at < bytes.length;
}
