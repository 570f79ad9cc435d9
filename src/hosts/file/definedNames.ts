import { append, remove, setAttribute, withPrefix, type XmlEdit } from './xmlEdit';
import { child, childrenOf } from './xmlTree';
import type { Book, BookName } from './workbookPart';

/** Elements that may stand between the sheets and the names. */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'];

/** What Excel accepts as a name: no blanks, no hyphens, no digit first. */
const LEGAL_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** Edits of the workbook part that take names out and put names in, `xml` without prefixes. */
export function nameListEdits(book: Book, gone: readonly BookName[], xml: string): XmlEdit[] {
  const edits = gone.map(({ element }) => remove(element));
  if (!xml) return edits;
  const list = child(book.root, 'definedNames');
  if (list) return [...edits, append(book.text, list, withPrefix(xml, book.sheets.prefix))];
  const at = listEnd(book);
  const text = withPrefix(`<definedNames>${xml}</definedNames>`, book.sheets.prefix);
  return [...edits, { start: at, end: at, text }];
}

/** Where the list of names ends, or would stand. */
export function listEnd({ root }: Book): number {
  const before = [...BEFORE_NAMES, 'definedNames'].flatMap((local) => childrenOf(root, local));
  return Math.max(...before.map(({ end }) => end));
}

/** Edits that let names which belong to a sheet follow it when `count` sheets come in at place `first`. Those in `gone` go. */
export function movedNameEdits(
  { names }: Book,
  first: number,
  count: number,
  gone: readonly BookName[],
): XmlEdit[] {
  return names.flatMap((name) => {
    const { tab, element } = name;
    return tab !== null && tab >= first && !gone.includes(name)
      ? setAttribute(element, 'localSheetId', String(tab + count))
      : [];
  });
}

/** A name that Excel would refuse is a programmer's mistake: it would make Excel repair the file. */
export function checkName(name: string): void {
  if (!LEGAL_NAME.test(name)) throw new RangeError(`not a name that Excel accepts: ${name}`);
}
