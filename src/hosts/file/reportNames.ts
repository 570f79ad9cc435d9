import { columnLetters } from '../../sheets/grid';
import { type SheetPlan, markName } from '../../sheets/plan';
import { quotedSheet } from './sheetNames';
import { append, escapeAttribute, escapeText, remove, withPrefix, type XmlEdit } from './xmlEdit';
import { child, childrenOf } from './xmlTree';
import { type Book, isReplacedName } from './workbookPart';

/** A report and the tab it goes to, 0-based in tab order. */
export interface ReportTab {
  readonly plan: SheetPlan;
  readonly tab: number;
  readonly name: string;
}

/** Elements that may stand between the sheets and the names. */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'];
const LEGAL_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** Edits of the workbook part that give each report its names: mark, rows, rows printed on each page. */
export function nameEdits(book: Book, reports: readonly ReportTab[]): XmlEdit[] {
  const tabs = new Set(reports.map(({ tab }) => tab));
  const edits = book.names
    .filter((name) => name.tab !== null && tabs.has(name.tab) && isReplacedName(name))
    .map(({ element }) => remove(element));
  const xml = withPrefix(reports.map(namesXml).join(''), book.sheets.prefix);
  const names = child(book.root, 'definedNames');
  if (names) return [...edits, append(book.text, names, xml)];
  const at = Math.max(...BEFORE_NAMES.flatMap((local) => childrenOf(book.root, local).map(({ end }) => end)));
  const tag = `${book.sheets.prefix}definedNames`;
  return [...edits, { start: at, end: at, text: `<${tag}>${xml}</${tag}>` }];
}

function namesXml({ plan, tab, name }: ReportTab): string {
  const sheet = quotedSheet(name);
  const reference = (row: number, column: number): string => `${sheet}!$${columnLetters(column)}$${row + 1}`;
  const own = [{ name: markName(plan.id), row: 0, column: 0 }, ...plan.names].map((one) => {
    if (!LEGAL_NAME.test(one.name)) throw new RangeError(`not a name that Excel accepts: ${one.name}`);
    return { name: one.name, reference: reference(one.row, one.column), hidden: true };
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
