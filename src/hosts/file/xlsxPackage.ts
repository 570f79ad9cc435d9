import { WorkbookProblem } from '../../workbook/port';
import { checkContainer } from './container';
import { checkSizes, unpack } from './unpack';
import { pack, writeZip } from './writeZip';
import { type PackedPart, readZipDirectory } from './zipDirectory';

/** New content of parts by name; null takes the part away. */
export type PartChanges = ReadonlyMap<string, Uint8Array | null>;

/**
 * Paket: the parts of an .xlsx file, unpacked one at a time when asked for. Part names are compared without regard to case,
 * as the standard says.
 *
 * Throws what `checkContainer`, `readZipDirectory`, `checkSizes` and `unpack` throw.
 */
export class XlsxPackage {
  readonly #parts: ReadonlyMap<string, PackedPart>;

  constructor(readonly file: Uint8Array) {
    checkContainer(file);
    const parts = readZipDirectory(file);
    checkSizes(parts);
    this.#parts = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
  }

  /** The part names as the file spells them, in the file's order. */
  names(): string[] {
    return [...this.#parts.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.#parts.has(name.toLowerCase());
  }

  /** Unpacked size of a part in bytes, without unpacking it. */
  sizeOf(name: string): number {
    return this.#parts.get(name.toLowerCase())?.size ?? 0;
  }

  /** A part's bytes. Code `file-damaged` where it is missing. */
  bytes(name: string): Uint8Array {
    const part = this.#parts.get(name.toLowerCase());
    if (!part) throw new WorkbookProblem('file-damaged', { part: name });
    return unpack(part);
  }

  /** A part's text. Code `file-unreadable` where it is not UTF-8, the only encoding spreadsheet programs write. */
  text(name: string): string {
    const bytes = this.bytes(name);
    checkEncoding(bytes, name);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw new WorkbookProblem('file-damaged', { part: name });
    }
  }

  /** A new file: parts that are not named keep their place and their packed bytes; new parts come last in the order given. */
  withChanges(changes: PartChanges): Uint8Array {
    const pending = new Map([...changes].map(([name, bytes]) => [name.toLowerCase(), { name, bytes }]));
    const parts: PackedPart[] = [];
    for (const [key, part] of this.#parts) {
      const change = pending.get(key);
      pending.delete(key);
      if (!change) parts.push(part);
      else if (change.bytes) parts.push(pack(part.name, change.bytes));
    }
    for (const { name, bytes } of pending.values()) if (bytes) parts.push(pack(name, bytes));
    return writeZip(parts);
  }
}

/** Refuses a part in another encoding than UTF-8, by its first bytes. Code `file-unreadable`. */
export function checkEncoding(bytes: Uint8Array, part: string): void {
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  const declared = /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)/.exec(head)?.[1] ?? 'utf-8';
  if (
    head.startsWith('\u00fe\u00ff') ||
    head.startsWith('\u00ff\u00fe') ||
    !/^(utf-?8|us-ascii)$/i.test(declared)
  )
    throw new WorkbookProblem('file-unreadable', { part });
}
