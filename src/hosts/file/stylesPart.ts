import type { CellFormat } from '../../sheets/plan';
import { FormatList } from './formatList';
import { type Dialect, XML_DECLARATION } from './ooxml';
import { BUILT_IN, builtInCode, NO_BORDER, NO_FILL, formatXml } from './reportStyles';
import { append, applyEdits, escapeAttribute, setAttribute, type XmlEdit } from './xmlEdit';
import { attribute, child, childrenOf, parseXmlTree, type XmlElement } from './xmlTree';

/** The lists that grow, in the order that the standard gives them; what follows after each is in FOLLOWING. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: [NO_FILL, '<fill><patternFill patternType="gray125"/></fill>'],
  borders: [NO_BORDER],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

const SEQUENCE =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

/** Below this are Excel's own number formats. */
const FIRST_OWN_NUMBER_FORMAT = 164;

/** A styles part for a workbook that has none. */
export function emptyStyles({ main }: Dialect): string {
  return `${XML_DECLARATION}<styleSheet xmlns="${main}"></styleSheet>`;
}

/**
 * Adds our cell formats to a workbook's styles part: new entries last in each list, so that every index in the user's sheets
 * stays right. A format that the part already has, from an earlier run, is used again.
 */
export class StylesPart {
  readonly #root: XmlElement;
  readonly #lists: Readonly<Record<string, FormatList>>;
  readonly #numberFormats: Map<string, number>;
  readonly #known = new Map<string, number>();
  readonly #base: string;

  constructor(
    private readonly text: string,
    part: string,
  ) {
    const root = (this.#root = parseXmlTree(text, part));
    this.#lists = Object.fromEntries(
      Object.entries(LISTS).map(([name, first]) => [name, new FormatList(name, text, root, first)]),
    );
    this.#numberFormats = new Map(
      childrenOf(child(root, 'numFmts'), 'numFmt').map((one) => [
        attribute(one, 'formatCode') ?? '',
        Number(attribute(one, 'numFmtId')),
      ]),
    );
    this.#base = childrenOf(child(root, 'cellStyleXfs'), 'xf').length > 0 ? ' xfId="0"' : '';
  }

  /** Index of a format in the workbook's list of cell formats. */
  indexOf(format: CellFormat, font: string): number {
    const xml = formatXml(format, font);
    const key = Object.values(xml).join('');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const index = this.#add(
      'cellXfs',
      `<xf numFmtId="${this.#numberFormat(xml.numberFormat)}" fontId="${this.#add('fonts', xml.font)}" ` +
        `fillId="${this.#add('fills', xml.fill)}" borderId="${this.#add('borders', xml.border)}"${this.#base} ` +
        `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${xml.alignment}</xf>`,
    );
    this.#known.set(key, index);
    return index;
  }

  /** Number format of a cell format that the part has. */
  numberFormatOf(index: number): string {
    const xf = this.#formats()[index];
    const id = Number((xf && attribute(xf, 'numFmtId')) ?? 0);
    return [...this.#numberFormats].find(([, known]) => known === id)?.[0] ?? builtInCode(id);
  }

  /** Index of a cell format that is as another but for its number format. */
  withNumberFormat(index: number, code: string): number {
    const xf = this.#formats()[index];
    if (!xf) return index;
    const id = String(this.#numberFormat(code));
    const edits = setAttribute(xf, 'numFmtId', id);
    const applied = attribute(xf, 'applyNumberFormat');
    if (applied !== undefined) edits.push(...setAttribute(xf, 'applyNumberFormat', '1'));
    else
      edits.push({
        start: xf.start + 1 + xf.name.length,
        end: xf.start + 1 + xf.name.length,
        text: ' applyNumberFormat="1"',
      });
    const local = edits.map((edit) => ({ ...edit, start: edit.start - xf.start, end: edit.end - xf.start }));
    const xml = applyEdits(this.text.slice(xf.start, xf.end), local);
    // The list puts the document's prefix on what it is given.
    return this.#add('cellXfs', xml.replaceAll(new RegExp(`<(/?)${xf.prefix}`, 'g'), '<$1'));
  }

  /** The part with what was added. */
  toText(): string {
    const edits: XmlEdit[] = [];
    let last = '';
    for (const [name, list] of Object.entries(this.#lists)) {
      edits.push(...list.edits());
      const xml = list.newXml();
      const later = SEQUENCE.slice(SEQUENCE.indexOf(name) + 1);
      const next = this.#root.children.find(({ local }) => later.includes(local));
      if (!next) last += xml;
      else if (xml) edits.push({ start: next.start, end: next.start, text: xml });
    }
    if (last) edits.push(append(this.text, this.#root, last));
    return applyEdits(this.text, edits);
  }

  #formats(): readonly XmlElement[] {
    return childrenOf(child(this.#root, 'cellXfs'), 'xf');
  }

  #add(list: string, xml: string): number {
    return (this.#lists[list] as FormatList).indexOf(xml);
  }

  #numberFormat(code: string): number {
    const builtIn = /^\[builtin (\d+)\]$/.exec(code)?.[1];
    if (builtIn !== undefined) return Number(builtIn);
    const known = BUILT_IN[code] ?? this.#numberFormats.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_OWN_NUMBER_FORMAT - 1, ...this.#numberFormats.values()) + 1;
    this.#numberFormats.set(code, id);
    this.#add('numFmts', `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }
}
