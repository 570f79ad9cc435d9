import type { Placement } from '../../workbook/placement';
import { listEnd } from './definedNames';
import type { NewParts } from './newParts';
import type { Book, Tab } from './workbookPart';
import { remove, setAttribute, withPrefix, type XmlEdit } from './xmlEdit';
import { attribute, child } from './xmlTree';
import type { XlsxPackage } from './xlsxPackage';

/**
 * The order of calculation names cells with formulas; where it names cells of a replaced sheet Excel would repair the file.
 * Excel makes a new one by itself.
 */
export function staleCalculation(
  pkg: XlsxPackage,
  book: Book,
  parts: NewParts,
  placements: readonly Placement<Tab>[],
): XmlEdit[] {
  const chain = book.relationships.list.find(({ kind }) => kind === 'calcChain');
  if (!chain?.part || !pkg.has(chain.part)) return [];
  const text = pkg.text(chain.part);
  const stale = placements.some(
    ({ replaces }) => replaces && new RegExp(`\\si=["']${replaces.sheetId}["']`).test(text),
  );
  return stale ? dropCalculationOrder(pkg, book, parts) : [];
}

/** Leaves the order of calculation out. */
export function dropCalculationOrder(pkg: XlsxPackage, { relationships }: Book, parts: NewParts): XmlEdit[] {
  const chain = relationships.list.find(({ kind }) => kind === 'calcChain');
  if (!chain?.part || !pkg.has(chain.part)) return [];
  parts.drop(chain.part);
  return [remove(chain.element)];
}

/** The user's formulas over a sheet of theirs that has new content show the old results until Excel is told to calculate all. */
export function recalculationEdits(book: Book, placements: readonly Placement<Tab>[]): XmlEdit[] {
  return placements.some(({ replaces, marked }) => replaces && !marked) ? fullCalculationEdits(book) : [];
}

/** Lets Excel calculate all formulas when it opens the file. */
export function fullCalculationEdits(book: Book): XmlEdit[] {
  const own = child(book.root, 'calcPr');
  if (!own) {
    const at = listEnd(book);
    return [{ start: at, end: at, text: withPrefix('<calcPr fullCalcOnLoad="1"/>', book.sheets.prefix) }];
  }
  if (attribute(own, 'fullCalcOnLoad') !== undefined) return setAttribute(own, 'fullCalcOnLoad', '1');
  const at = own.start + 1 + own.name.length;
  return [{ start: at, end: at, text: ' fullCalcOnLoad="1"' }];
}
