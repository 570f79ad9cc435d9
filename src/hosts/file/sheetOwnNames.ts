import { filteredCells } from '../../workbook/filteredCells';
import { cellAt, type CellPlace, columnLetters } from '../../sheets/grid';
import { ASSIGNED_PREFIX } from '../../sheets/assignedColumns';
import { NAME_PREFIX } from '../../sheets/plan';
import { hiddenNames, type Placement } from '../../workbook/placement';
import type { SheetUpdate } from '../../workbook/reportUpdate';
import { quotedSheet } from '../../workbook/sheetNames';
import { checkName, nameListEdits } from './definedNames';
import { escapeAttribute, escapeText, type XmlEdit } from './xmlEdit';
import { decodeXml } from './xmlTree';
import { type Book, type BookName, isReplacedName, type Tab } from './workbookPart';

/** Names of replaced sheets that go with what they pointed at. */
export function goneNames(book: Book, placements: readonly Placement<Tab>[]): BookName[] {
  const replaced = new Set(
    placements.flatMap(({ replaces }) => (replaces ? [book.tabs.indexOf(replaces)] : [])),
  );
  return book.names.filter((name) => name.tab !== null && replaced.has(name.tab) && isReplacedName(name));
}

/** Edits of the workbook part that give each sheet its names: mark, rows, rows printed on each page. */
export function ownNameEdits(
  book: Book,
  placements: readonly Placement<Tab>[],
  gone: readonly BookName[],
): XmlEdit[] {
  return nameListEdits(book, gone, placements.map(namesXml).join(''));
}

/** Where the names of ours that belong to a tab point now. */
export function ownCells({ names, text }: Book, index: number): Map<string, CellPlace> {
  const cells = new Map<string, CellPlace>();
  for (const { name, tab, element } of names) {
    if (tab !== index || !name.startsWith(NAME_PREFIX)) continue;
    const reference = decodeXml(text.slice(element.openEnd, element.closeStart)).trim();
    const cell = cellAt(reference.slice(reference.lastIndexOf('!') + 1));
    if (cell) cells.set(name, cell);
  }
  return cells;
}

/** What the user has said of a tab's columns; undefined where nothing. */
export function assignedCells(book: Book, index: number): Map<string, CellPlace> | undefined {
  const cells = new Map([...ownCells(book, index)].filter(([name]) => name.startsWith(ASSIGNED_PREFIX)));
  return cells.size > 0 ? cells : undefined;
}

/** Edits of the workbook part that keep it instead of what was said before. */
export function assignedEdits(book: Book, tab: number, names: ReadonlyMap<string, CellPlace>): XmlEdit[] {
  const gone = book.names.filter((one) => one.tab === tab && one.name.startsWith(ASSIGNED_PREFIX));
  const sheet = quotedSheet(book.tabs[tab]?.name ?? '');
  const own = [...names].map(([name, { row, column }]) => {
    checkName(name);
    return { name, reference: `${sheet}!$${columnLetters(column)}$${row + 1}`, hidden: true };
  });
  return nameListEdits(book, gone, listXml(own, tab));
}

interface OwnName {
  readonly name: string;
  readonly reference: string;
  readonly hidden: boolean;
}

function listXml(names: readonly OwnName[], tab: number): string {
  return [...names]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(
      (one) =>
        `<definedName name="${escapeAttribute(one.name)}" localSheetId="${tab}"${one.hidden ? ' hidden="1"' : ''}>` +
        `${escapeText(one.reference)}</definedName>`,
    )
    .join('');
}

function namesXml(placement: Placement<Tab>): string {
  const { plan, tab, name } = placement;
  const sheet = quotedSheet(name);
  const own = hiddenNames(placement).map((one) => {
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
  // Excel keeps where an autofilter stands in a hidden name too.
  if (plan.filter) {
    const [from, to] = filteredCells(plan.filter)
      .split(':')
      .map((cell) => cell.replace(/[A-Z]+|\d+/g, '$$$&'));
    own.push({ name: '_xlnm._FilterDatabase', reference: `${sheet}!${from}:${to}`, hidden: true });
  }
  return listXml(own, tab);
}

/** Edits of the workbook part that give report sheets the names an update puts in, and take away those it takes out. */
export function changedNameEdits(
  book: Book,
  updates: readonly { readonly update: SheetUpdate; readonly tab: number }[],
): XmlEdit[] {
  const changed = updates.map(({ update, tab }) => {
    const names = new Set([...update.unnamed, ...update.named.map(({ name }) => name)]);
    return { update, tab, names };
  });
  const gone = book.names.filter(({ name, tab }) =>
    changed.some((one) => one.tab === tab && one.names.has(name)),
  );
  const xml = changed.flatMap(({ update, tab }) =>
    update.named.map(({ name, row, column }) => {
      checkName(name);
      const reference = `${quotedSheet(book.tabs[tab]?.name ?? '')}!$${columnLetters(column)}$${row + 1}`;
      return (
        `<definedName name="${escapeAttribute(name)}" localSheetId="${tab}" hidden="1">` +
        `${escapeText(reference)}</definedName>`
      );
    }),
  );
  return nameListEdits(book, gone, xml.join(''));
}
