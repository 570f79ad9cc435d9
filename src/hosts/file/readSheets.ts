import { readXlsx, type Sheet } from 'hucre/xlsx';
import type { SheetGrid } from '../../sheets/grid';
import { WorkbookProblem } from '../../workbook/port';
import { CONTENT_TYPE, PACKAGE_RELATIONS, XML_DECLARATION } from './ooxml';
import { countTags, sheetExtent, withoutEmptyCells } from './sheetExtent';
import { gridOf } from './sheetGrid';
import { escapeAttribute } from './xmlEdit';
import type { Book, Tab } from './workbookPart';
import { checkEncoding, type XlsxPackage } from './xlsxPackage';
import { store, writeZip } from './writeZip';
import type { PackedPart } from './zipDirectory';

/** What the reader can hold in memory. A ledger of 100 000 rows is a million cells; each text is four tags. */
const MAX_CELLS = 20_000_000;
const MAX_TEXT_TAGS = 6_000_000;

/** Grids by part name. A sheet that cannot be read has its problem instead, so that the other sheets still can be. */
export type Grids = ReadonlyMap<string, SheetGrid | WorkbookProblem>;

/**
 * Reads the cells of several sheets in one go, since they share their texts.
 *
 * The reader gets a small package of our own making: only what holds cells, unpacked and checked by us, under plain names.
 * So bombs, damage, charts, pictures, macros and odd spellings of the workbook part never reach it.
 */
export async function readSheets(pkg: XlsxPackage, book: Book, tabs: readonly Tab[]): Promise<Grids> {
  const texts = sharedTexts(pkg, book);
  const grids = new Map<string, SheetGrid | WorkbookProblem>();
  const sound: { readonly tab: Tab; readonly part: string; readonly bytes: Uint8Array }[] = [];
  for (const tab of tabs) {
    if (!tab.part) continue;
    try {
      sound.push({ tab, part: tab.part, bytes: sheetBytes(pkg, tab.part) });
    } catch (problem) {
      if (!(problem instanceof WorkbookProblem)) throw problem;
      grids.set(tab.part, problem);
    }
  }
  const read = (cells: readonly Uint8Array[]): Promise<Sheet[]> =>
    readPackage(cells, texts, book.from1904 ? stylesOf(pkg, book) : null);
  try {
    const sheets = await read(sound.map(({ bytes }) => bytes));
    sheets.forEach((sheet, i) => {
      const { tab, part } = sound[i] as (typeof sound)[number];
      grids.set(part, gridOf(sheet, tab.name));
    });
  } catch {
    // One sheet is beyond the reader: find out which.
    for (const { tab, part, bytes } of sound) {
      const sheet = await read([bytes]).catch(() => null);
      const problem = new WorkbookProblem('file-unreadable', { part, sheet: tab.name });
      grids.set(part, sheet?.[0] ? gridOf(sheet[0], tab.name) : problem);
    }
  }
  return grids;
}

/** A sheet's part; the reader does not notice one that stops in the middle, and a ledger must never come out short. */
function sheetBytes(pkg: XlsxPackage, part: string): Uint8Array {
  const bytes = pkg.bytes(part);
  checkEncoding(bytes, part);
  const tail = new TextDecoder().decode(bytes.subarray(-400));
  if (!/<\/(?:[\w.-]+:)?worksheet\s*>(?:\s|<!--[^]*?-->)*$/.test(tail))
    throw new WorkbookProblem('file-damaged', { part });
  if (sheetExtent(bytes) <= MAX_CELLS) return bytes;
  // Formats painted over a whole sheet make it look like millions of cells.
  const filled = withoutEmptyCells(bytes);
  if (sheetExtent(filled) > MAX_CELLS) throw new WorkbookProblem('file-too-large', { part });
  return filled;
}

function sharedTexts(pkg: XlsxPackage, { relationships }: Book): Uint8Array | null {
  const part = relationships.list.find(({ kind }) => kind === 'sharedStrings')?.part;
  if (!part || !pkg.has(part)) return null;
  const bytes = pkg.bytes(part);
  if (countTags(bytes) > MAX_TEXT_TAGS)
    throw new WorkbookProblem('file-too-large', { part, size: bytes.length });
  return bytes;
}

function stylesOf(pkg: XlsxPackage, { relationships }: Book): Uint8Array | null {
  const part = relationships.list.find(({ kind }) => kind === 'styles')?.part;
  return part && pkg.has(part) ? pkg.bytes(part) : null;
}

/**
 * The styles go along only where dates count from 1904: they tell which numbers are dates. Otherwise a date is read as the
 * serial number it is, exactly.
 */
async function readPackage(
  sheets: readonly Uint8Array[],
  texts: Uint8Array | null,
  styles: Uint8Array | null,
): Promise<Sheet[]> {
  const parts: PackedPart[] = [];
  const types: string[] = [];
  const relations: string[] = [];
  const add = (name: string, kind: string, type: string, bytes: Uint8Array): void => {
    parts.push(store(`xl/${name}`, bytes));
    types.push(`<Override PartName="/xl/${name}" ContentType="${type}"/>`);
    relations.push(relation(kind === 'worksheet' ? `rId${relations.length + 1}` : kind, kind, name));
  };
  sheets.forEach((bytes, i) => add(`sheet${i + 1}.xml`, 'worksheet', CONTENT_TYPE.worksheet, bytes));
  if (texts) add('sharedStrings.xml', 'sharedStrings', CONTENT_TYPE.sharedStrings, texts);
  if (styles) add('styles.xml', 'styles', CONTENT_TYPE.styles, styles);
  const tabs = sheets
    .map((_, i) => `<sheet name="${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('');
  const xml = (name: string, text: string): void => {
    parts.push(store(name, new TextEncoder().encode(XML_DECLARATION + text)));
  };
  xml(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      `<Default Extension="rels" ContentType="${CONTENT_TYPE.relations}"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT_TYPE.workbook}"/>${types.join('')}</Types>`,
  );
  xml('_rels/.rels', relationsXml([relation('rId1', 'officeDocument', 'xl/workbook.xml')]));
  xml('xl/_rels/workbook.xml.rels', relationsXml(relations));
  const pr = styles ? '<workbookPr date1904="1"/>' : '';
  xml('xl/workbook.xml', `<workbook xmlns:r="${R}">${pr}<sheets>${tabs}</sheets></workbook>`);
  return (await readXlsx(writeZip(parts))).sheets;
}

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${R}/${kind}" Target="${escapeAttribute(target)}"/>`;

const relationsXml = (relations: readonly string[]): string =>
  `<Relationships xmlns="${PACKAGE_RELATIONS}">${relations.join('')}</Relationships>`;
