import { WorkbookProblem } from '../../workbook/port';

/** An attribute and where its value stands in the text, quotes not included. `value` is decoded. */
export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * An element and where it stands in the text: `<` at `start`, first character after the open tag at `openEnd`, close tag
 * at `closeStart`, first character after it at `end`. A self-closing element has its three last places equal.
 */
export interface XmlElement {
  readonly name: string;
  /** Name without its prefix; `prefix` has its colon ("x:"), or is empty. */
  readonly local: string;
  readonly prefix: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

/** Lists of sheets, names and formats are never near this, in characters; sheets do not come here. */
const MAX_LENGTH = 32 * 1024 * 1024;

const TAG = /<([^\s/<>="']+)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g;
const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * Reads XML of one part into elements that know their place in the text, so that an edit can leave all the rest as it was.
 *
 * Strict about tags that must match; a DOCTYPE is also damage, since OOXML has none. Codes: `file-damaged` and
 * `file-too-large` with `part`.
 */
export function parseXmlTree(text: string, part: string): XmlElement {
  const damaged = (): WorkbookProblem => new WorkbookProblem('file-damaged', { part });
  if (text.length > MAX_LENGTH) throw new WorkbookProblem('file-too-large', { part, size: text.length });
  const open: Growing[] = [];
  let root: XmlElement | null = null;
  let at = text.indexOf('<');
  while (at >= 0) {
    const skipped = SKIPPED.find(([start]) => text.startsWith(start, at));
    if (skipped) {
      const end = text.indexOf(skipped[1], at + skipped[0].length);
      if (end < 0) throw damaged();
      at = end + skipped[1].length;
    } else if (text.startsWith('</', at)) {
      const end = text.indexOf('>', at);
      const element = open.pop();
      if (end < 0 || !element || text.slice(at + 2, end).trimEnd() !== element.name) throw damaged();
      element.closeStart = at;
      at = element.end = end + 1;
    } else {
      TAG.lastIndex = at;
      const tag = TAG.exec(text);
      if (!tag) throw damaged();
      const element = opened(tag, at);
      const parent = open.at(-1);
      if (parent) parent.children.push(element);
      else if (root) throw damaged();
      else root = element;
      if (tag[3] !== '/') open.push(element);
      at = element.openEnd;
    }
    at = text.indexOf('<', at);
  }
  if (!root || open.length > 0) throw damaged();
  return root;
}

function opened(tag: RegExpExecArray, start: number): Growing {
  const [whole, name = '', attributes = ''] = tag;
  const end = start + whole.length;
  const colon = name.indexOf(':') + 1;
  const attributesAt = start + 1 + name.length;
  return {
    name,
    local: name.slice(colon),
    prefix: name.slice(0, colon),
    attributes: [...attributes.matchAll(ATTRIBUTE)].map((match) => {
      const [all, attribute = '', quoted = ''] = match;
      const last = attributesAt + match.index + all.length - 1;
      return {
        name: attribute,
        value: decodeXml(quoted.slice(1, -1)),
        start: last - quoted.length + 2,
        end: last,
      };
    }),
    children: [],
    start,
    openEnd: end,
    closeStart: end,
    end,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML text with its entities decoded. */
export function decodeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name as string] ?? whole;
    const code = hex !== undefined ? parseInt(hex as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The first child of that local name. */
export function child(parent: XmlElement, local: string): XmlElement | undefined {
  return parent.children.find((element) => element.local === local);
}

/** The children of that local name; none where there is no parent. */
export function childrenOf(parent: XmlElement | undefined, local: string): readonly XmlElement[] {
  return parent?.children.filter((element) => element.local === local) ?? [];
}

/** Value of the attribute of exactly that name. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((one) => one.name === name)?.value;
}
