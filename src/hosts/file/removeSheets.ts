import { changeReferences } from '../../workbook/formulaReferences';
import { CONTENT_TYPES_PART, contentTypeEdits } from './contentTypes';
import { changeFormulas, partsWithFormulas } from './formulaElements';
import { NewParts } from './newParts';
import { dropReplaced } from './reportParts';
import { applyEdits, escapeText, remove, setAttribute, type XmlEdit } from './xmlEdit';
import { attribute, child, childrenOf, decodeXml } from './xmlTree';
import type { Book } from './workbookPart';
import type { XlsxPackage } from './xlsxPackage';

/** Tar bort rapportblad: tab, part and names go, and what only they refer to. Formulas that point at one say #REF!, as in Excel. */
export function removeSheets(pkg: XlsxPackage, book: Book, ids: readonly string[]): Uint8Array {
  const gone = new Set(
    book.tabs.flatMap(({ report }, i) => (report !== null && ids.includes(report) ? i : [])),
  );
  if (gone.size === 0) return pkg.file;
  const parts = new NewParts(pkg);
  const removed = [...gone].flatMap((index) => book.tabs[index]?.part ?? []);
  dropReplaced(pkg, parts, removed);
  for (const part of removed) parts.drop(part);
  const left = (index: number): number => index - [...gone].filter((one) => one < index).length;
  const names = new Set([...gone].map((index) => book.tabs[index]?.name.toLowerCase()));
  const withoutGone = (formula: string): string =>
    changeReferences(formula, ({ sheet }) => (names.has(sheet?.toLowerCase()) ? '#REF!' : null));
  for (const { name, text } of partsWithFormulas(pkg, parts, new Set([book.part.toLowerCase()]))) {
    const after = changeFormulas(text, withoutGone);
    if (after !== text) parts.write(name, after);
  }
  const edits: XmlEdit[] = childrenOf(book.sheets, 'sheet').flatMap((sheet, i) =>
    gone.has(i) ? remove(sheet) : [],
  );
  for (const { tab, element } of book.names) {
    if (tab !== null && gone.has(tab)) edits.push(remove(element));
    else {
      if (tab !== null) edits.push(...setAttribute(element, 'localSheetId', String(left(tab))));
      const before = decodeXml(book.text.slice(element.openEnd, element.closeStart));
      const after = changeReferences(before, ({ sheet }) =>
        names.has(sheet?.toLowerCase()) ? '#REF!' : null,
      );
      if (after !== before)
        edits.push({ start: element.openEnd, end: element.closeStart, text: escapeText(after) });
    }
  }
  for (const view of childrenOf(child(book.root, 'bookViews'), 'workbookView'))
    for (const name of ['activeTab', 'firstSheet']) {
      const tab = Number(attribute(view, name) ?? 0);
      edits.push(...setAttribute(view, name, String(gone.has(tab) ? 0 : left(tab))));
    }
  parts.write(book.part, applyEdits(book.text, edits));
  const { relationships } = book;
  const dead = relationships.list.filter(({ part }) => part !== null && removed.includes(part));
  parts.write(
    relationships.path,
    applyEdits(
      relationships.text,
      dead.map(({ element }) => remove(element)),
    ),
  );
  const types = contentTypeEdits(pkg, parts.types(), parts.dropped());
  parts.write(CONTENT_TYPES_PART, applyEdits(types.text, types.edits));
  return pkg.withChanges(parts.changes());
}
