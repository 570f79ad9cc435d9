import { columnLetters } from '../../sheets/grid';
import { markName } from '../../sheets/plan';
import { checkName, nameListEdits } from './definedNames';
import type { Placement } from './placement';
import { quotedSheet } from './sheetNames';
import { escapeAttribute, escapeText, type XmlEdit } from './xmlEdit';
import { type Book, isReplacedName } from './workbookPart';

/** Edits of the workbook part that give each sheet its names: mark, rows, rows printed on each page. */
export function ownNameEdits(book: Book, placements: readonly Placement[]): XmlEdit[] {
  const replaced = new Set(placements.filter(({ replaces }) => replaces !== null).map(({ tab }) => tab));
  const gone = book.names.filter(
    (name) => name.tab !== null && replaced.has(name.tab) && isReplacedName(name),
  );
  return nameListEdits(book, gone, placements.map(namesXml).join(''));
}

function namesXml({ plan, tab, name, marked }: Placement): string {
  const sheet = quotedSheet(name);
  const mark = marked ? [{ name: markName(plan.id), row: 0, column: 0 }] : [];
  const own = [...mark, ...plan.names].map((one) => {
    checkName(one.name);
    return {
      name: one.name,
      reference: `${sheet}!$${columnLetters(one.column)}$${one.row + 1}`,
      hidden: true,
    };
  });
  const [first, last] = plan.print.titleRows;
  if (first >= 1)
    own.push({ name: '_xlnm.Print_Titles', reference: `${sheet}!$${first}:$${last}`, hidden: false });
  return own
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(
      (one) =>
        `<definedName name="${escapeAttribute(one.name)}" localSheetId="${tab}"${one.hidden ? ' hidden="1"' : ''}>` +
        `${escapeText(one.reference)}</definedName>`,
    )
    .join('');
}
