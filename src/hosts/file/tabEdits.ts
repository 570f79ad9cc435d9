import { movedNameEdits } from './definedNames';
import { append, escapeAttribute, setAttribute, withPrefix, type XmlEdit } from './xmlEdit';
import { attribute, child, childrenOf } from './xmlTree';
import type { Book, BookName } from './workbookPart';

/** A new tab and the relationship to its part. */
export interface NewTab {
  readonly name: string;
  readonly id: string;
  readonly veryHidden?: boolean;
}

/** Edits of the workbook part that put new tabs in at a place in the tab order; what counts tabs follows along, but not names that go. */
export function tabEdits(
  book: Book,
  first: number,
  added: readonly NewTab[],
  gone: readonly BookName[],
): XmlEdit[] {
  if (added.length === 0) return [];
  const { root, text, sheets, dialect, tabs } = book;
  const declared = root.attributes.find(
    ({ name, value }) => name.startsWith('xmlns:') && value === dialect.relations,
  );
  const r = declared?.name.slice('xmlns:'.length) ?? 'r';
  const namespace = declared ? '' : ` xmlns:r="${dialect.relations}"`;
  const highest = Math.max(0, ...tabs.map(({ sheetId }) => sheetId));
  const elements = added.map(
    ({ name, id, veryHidden }, i) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${highest + 1 + i}"` +
      `${veryHidden ? ' state="veryHidden"' : ''}${namespace} ${r}:id="${id}"/>`,
  );
  const xml = withPrefix(elements.join(''), sheets.prefix);
  const next = childrenOf(sheets, 'sheet')[first];
  if (!next) return [append(text, sheets, xml)];
  return [
    { start: next.start, end: next.start, text: xml },
    ...movedNameEdits(book, first, added.length, gone),
    ...movedViewEdits(book, first, added.length),
  ];
}

/** The tab that was open stays open. */
function movedViewEdits({ root }: Book, first: number, count: number): XmlEdit[] {
  return childrenOf(child(root, 'bookViews'), 'workbookView').flatMap((view) =>
    ['activeTab', 'firstSheet'].flatMap((name) => {
      const tab = Number(attribute(view, name) ?? -1);
      return tab >= first ? setAttribute(view, name, String(tab + count)) : [];
    }),
  );
}
