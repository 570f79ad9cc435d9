import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { quoteSheet } from '../host/grid/address';

const WORKBOOK = 'xl/workbook.xml';
const NAME = /<definedName\b([^>]*)>/g;

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];

const plain = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

function sheetNames(workbook: string): string[] {
  return [...workbook.matchAll(/<sheet\b([^>]*)>/g)].map((tag) =>
    plain(attribute(tag[1] ?? '', 'name') ?? ''),
  );
}

function keyOf(attributes: string, sheets: readonly string[]): string {
  const local = attribute(attributes, 'localSheetId');
  const scope = local === undefined ? '' : (sheets[Number(local)] ?? '');
  return `${scope}!${plain(attribute(attributes, 'name') ?? '')}`;
}

/** The names a file hides from the person, as `sheet!name` (no sheet: the whole workbook): the file library does not tell. */
export function hiddenNames(bytes: Uint8Array): Set<string> {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === WORKBOOK });
  const xml = parts[WORKBOOK] ? strFromU8(parts[WORKBOOK]) : '';
  const sheets = sheetNames(xml);
  const hidden = [...xml.matchAll(NAME)].filter((tag) => attribute(tag[1] ?? '', 'hidden') === '1');
  return new Set(hidden.map((tag) => keyOf(tag[1] ?? '', sheets)));
}

const PRINT_NAME = /<definedName\b([^>]*\bname="_xlnm\.[^>]*)>([^<]*)</g;

/** Marks names of a written file as hidden, and quotes sheets in those of the print set-up, which the file library leaves bare. */
export function hideNames(bytes: Uint8Array, hidden: ReadonlySet<string>): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[WORKBOOK] ?? new Uint8Array());
  const sheets = sheetNames(xml);
  const marked = xml
    .replace(NAME, (tag, attributes: string) =>
      hidden.has(keyOf(attributes, sheets)) ? `<definedName${attributes} hidden="1">` : tag,
    )
    .replace(PRINT_NAME, (tag, attributes: string, reference: string) => {
      const sheet = sheets[Number(attribute(attributes, 'localSheetId'))];
      if (sheet === undefined || reference.startsWith("'") || reference.startsWith('&apos;')) return tag;
      const quoted = quoteSheet(sheet).replace(/&/g, '&amp;').replace(/</g, '&lt;');
      const cells = reference.split(',').map((one) => `${quoted}${one.slice(one.lastIndexOf('!'))}`);
      return `<definedName${attributes}>${cells.join(',')}<`;
    });
  if (marked === xml) return bytes;
  return zipSync({ ...parts, [WORKBOOK]: strToU8(marked) }, { level: 6 });
}
