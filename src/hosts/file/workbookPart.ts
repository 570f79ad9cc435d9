import { NAME_PREFIX, UNFINISHED_MARK, markName } from '../../sheets/plan';
import { WorkbookProblem } from '../../workbook/port';
import { type Dialect, dialectOf } from './ooxml';
import { type Relationships, folderOf, relationshipsOf } from './relationships';
import { attribute, child, childrenOf, parseXmlTree, type XmlElement } from './xmlTree';
import type { XlsxPackage } from './xlsxPackage';

/** Flik: a sheet in the tab strip. `part` is null for chart sheets and the like, which have no cells. */
export interface Tab {
  readonly name: string;
  readonly sheetId: number;
  readonly hidden: boolean;
  readonly part: string | null;
  /** Report id where the sheet carries our mark; '' where a run in Excel broke off before the sheet was finished. */
  readonly report: string | null;
}

/** A defined name. `tab` is the index of the sheet it belongs to, or null where it belongs to the workbook. */
export interface BookName {
  readonly name: string;
  readonly tab: number | null;
  readonly element: XmlElement;
}

/** What stands for a report id on an unfinished sheet. */
export const UNFINISHED = '';

/** The workbook's own part, as far as we need it: its tabs, its names and where everything stands. */
export interface Book {
  readonly part: string;
  readonly folder: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly sheets: XmlElement;
  readonly dialect: Dialect;
  readonly relationships: Relationships;
  readonly tabs: readonly Tab[];
  readonly names: readonly BookName[];
  /** Dates count from 1904 instead of 1900. */
  readonly from1904: boolean;
}

/** Reads the workbook part. Codes: `file-not-xlsx` where the zip holds something else, `file-damaged`. */
export function readBook(pkg: XlsxPackage): Book {
  const part = relationshipsOf(pkg, '').list.find(({ kind }) => kind === 'officeDocument')?.part;
  if (!part || !pkg.has(part) || !part.toLowerCase().endsWith('.xml'))
    throw new WorkbookProblem('file-not-xlsx');
  const text = pkg.text(part);
  const root = parseXmlTree(text, part);
  if (root.local !== 'workbook') throw new WorkbookProblem('file-not-xlsx');
  const sheets = child(root, 'sheets');
  if (!sheets) throw new WorkbookProblem('file-damaged', { part });
  const relationships = relationshipsOf(pkg, part);
  const names = childrenOf(child(root, 'definedNames'), 'definedName').map(bookName);
  const properties = child(root, 'workbookPr');
  return {
    part,
    folder: folderOf(part),
    text,
    root,
    sheets,
    dialect: dialectOf(
      root.attributes.filter(({ name }) => name.startsWith('xmlns')).map(({ value }) => value),
    ),
    relationships,
    tabs: childrenOf(sheets, 'sheet').map((element, index) => tabOf(element, index, relationships, names)),
    names,
    from1904: ['1', 'true', 'on'].includes((properties && attribute(properties, 'date1904')) ?? ''),
  };
}

function bookName(element: XmlElement): BookName {
  const tab = attribute(element, 'localSheetId');
  return { name: attribute(element, 'name') ?? '', tab: tab === undefined ? null : Number(tab), element };
}

function tabOf(element: XmlElement, index: number, { list }: Relationships, names: readonly BookName[]): Tab {
  const id = element.attributes.find(({ name }) => name.endsWith(':id'))?.value;
  const target = list.find((relationship) => relationship.id === id);
  const mark = markName('');
  const own = names.find(({ tab, name }) => tab === index && name.startsWith(mark));
  const isUnfinished = names.some(({ tab, name }) => tab === index && name.startsWith(UNFINISHED_MARK));
  const part = target?.kind === 'worksheet' ? target.part : null;
  return {
    name: attribute(element, 'name') ?? '',
    sheetId: Number(attribute(element, 'sheetId') ?? 0),
    hidden: (attribute(element, 'state') ?? 'visible') !== 'visible',
    part,
    report: isUnfinished ? UNFINISHED : own && part !== null ? own.name.slice(mark.length) : null,
  };
}

/**
 * Names that go when a report sheet is replaced: ours, and Excel's own of that sheet (print titles, filter), since what they
 * point at is gone. A name the user has set on the sheet stays.
 */
export function isReplacedName({ name }: BookName): boolean {
  return name.startsWith(NAME_PREFIX) || /^_xlnm\./i.test(name);
}
