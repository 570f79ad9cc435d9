import { WorkbookProblem } from '../../workbook/port';
import type { NewParts } from './newParts';
import { emptyStyles } from './stylesPart';
import type { Book } from './workbookPart';
import type { XlsxPackage } from './xlsxPackage';

/** The workbook's styles part as it stands; null where it has none. Code: `file-unwritable`. */
export function stylesText(pkg: XlsxPackage, { relationships }: Book): { part: string; text: string } | null {
  const part = relationships.list.find(({ kind }) => kind === 'styles')?.part;
  if (part && pkg.has(part)) return { part, text: pkg.text(part) };
  // A relationship to a part that is not there: whatever comes instead could be wrong.
  if (part) throw new WorkbookProblem('file-unwritable', { part });
  return null;
}

/** The styles part to add formats to, a new one where the workbook has none. */
export function stylesToWrite(
  pkg: XlsxPackage,
  book: Book,
  parts: NewParts,
): { part: string; text: string; isNew: boolean } {
  const there = stylesText(pkg, book);
  if (there) return { ...there, isNew: false };
  const free = pkg.has(`${book.folder}styles.xml`)
    ? parts.freeName(`${book.folder}styles`, '.xml').name
    : `${book.folder}styles.xml`;
  return { part: free, text: emptyStyles(book.dialect), isNew: true };
}
