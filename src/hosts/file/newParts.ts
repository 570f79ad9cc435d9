import type { TypedPart } from './contentTypes';
import type { XlsxPackage } from './xlsxPackage';

/**
 * Collects the parts of a new file: what is written, what goes, and what content types the new ones have.
 *
 * A part that goes may come back under the same name: then it counts as written.
 */
export class NewParts {
  readonly #written = new Map<string, Uint8Array | null>();
  readonly #spelling = new Map<string, string>();
  readonly #types: TypedPart[] = [];

  constructor(private readonly pkg: XlsxPackage) {}

  write(name: string, text: string, type?: string): void {
    this.#set(name, new TextEncoder().encode(text));
    if (type) this.#types.push({ part: name, type });
  }

  /** A part's text as it will be. */
  text(name: string): string {
    const bytes = this.#written.get(name.toLowerCase());
    return bytes ? new TextDecoder().decode(bytes) : this.pkg.text(name);
  }

  drop(name: string): void {
    if (this.pkg.has(name)) this.#set(name, null);
  }

  /** First free number for a part name such as xl/worksheets/sheet7.xml. */
  freeName(before: string, after: string): { name: string; number: number } {
    for (let number = 1; ; number++) {
      const name = `${before}${number}${after}`;
      const change = this.#written.get(name.toLowerCase());
      if (change === null || (change === undefined && !this.pkg.has(name))) return { name, number };
    }
  }

  types(): readonly TypedPart[] {
    return this.#types;
  }

  dropped(): Set<string> {
    return new Set([...this.#written].filter(([, bytes]) => bytes === null).map(([name]) => name));
  }

  changes(): Map<string, Uint8Array | null> {
    return new Map([...this.#written].map(([key, bytes]) => [this.#spelling.get(key) ?? key, bytes]));
  }

  #set(name: string, bytes: Uint8Array | null): void {
    this.#written.set(name.toLowerCase(), bytes);
    this.#spelling.set(name.toLowerCase(), name);
  }
}
