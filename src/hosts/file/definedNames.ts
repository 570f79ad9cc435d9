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
  const at = Math.max(...BEFORE_NAMES.flatMap((local) => childrenOf(book.root, local).map(({ end }) => end)));
  const text = withPrefix(`<definedNames>${xml}</definedNames>`, book.sheets.prefix);
  return [...edits, { start: at, end: at, text }];
}

/** Edits that let names which belong to a sheet follow it when `count` sheets come in at place `first`. */
export function movedNameEdits({ names }: Book, first: number, count: number): XmlEdit[] {
  return names.flatMap(({ tab, element }) =>
    tab !== null && tab >= first ? setAttribute(element, 'localSheetId', String(tab + count)) : [],
  );
}

/** A name that Excel would refuse is a programmer's mistake: it would make Excel repair the file. */
export function checkName(name: string): void {
  if (!LEGAL_NAME.test(name)) throw new RangeError(`not a name that Excel accepts: ${name}`);
}
