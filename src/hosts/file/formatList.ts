import { append, setAttribute, withPrefix, type XmlEdit } from './xmlEdit';
import { child, type XmlElement } from './xmlTree';

/**
 * A list in a styles part (fonts, fills, cell formats) that grows at its end. `first` is what a list that is missing or
 * empty begins with, since entry 0 is what cells without a format get.
 */
export class FormatList {
  readonly #element: XmlElement | undefined;
  readonly #indexes = new Map<string, number>();
  readonly #added: string[] = [];
  readonly #before: number;

  constructor(
    readonly name: string,
    private readonly text: string,
    private readonly root: XmlElement,
    first: readonly string[],
  ) {
    this.#element = child(root, name);
    const entries = this.#element?.children ?? [];
    this.#before = entries.length;
    entries.forEach(({ start, end }, index) => {
      const xml = text.slice(start, end);
      if (!this.#indexes.has(xml)) this.#indexes.set(xml, index);
    });
    if (entries.length === 0) for (const xml of first) this.indexOf(xml);
  }

  /** Index of an entry, written without prefixes; added where the list does not have exactly that. */
  indexOf(entry: string): number {
    const xml = withPrefix(entry, this.root.prefix);
    const known = this.#indexes.get(xml);
    if (known !== undefined) return known;
    const index = this.#before + this.#added.length;
    this.#indexes.set(xml, index);
    this.#added.push(xml);
    return index;
  }

  /** Edits of the list where it stands; none where nothing was added. */
  edits(): XmlEdit[] {
    if (!this.#element || this.#added.length === 0) return [];
    return [
      append(this.text, this.#element, this.#added.join('')),
      ...setAttribute(this.#element, 'count', this.#count()),
    ];
  }

  /** The whole list as XML where the part has none; "" where it has, or where the list is empty. */
  newXml(): string {
    if (this.#element || this.#added.length === 0) return '';
    const name = this.root.prefix + this.name;
    return `<${name} count="${this.#count()}">${this.#added.join('')}</${name}>`;
  }

  #count(): string {
    return String(this.#before + this.#added.length);
  }
}
