import { address } from '../../sheets/grid';
import { type SheetPlan, TABLE_STYLE } from '../../sheets/plan';
import { freeTableName } from '../../workbook/tableNames';
import { type Dialect, XML_DECLARATION } from './ooxml';
import { relationshipsOf } from './relationships';
import type { Book } from './workbookPart';
import { escapeAttribute } from './xmlEdit';
import { attribute, parseXmlTree } from './xmlTree';
import type { XlsxPackage } from './xlsxPackage';

/** A table of the workbook as it is. */
interface KnownTable {
  readonly sheet: string;
  readonly id: number;
  readonly name: string;
}

/** A planned table with the id and the name it gets. */
export interface TableSetting {
  readonly id: number;
  readonly name: string;
}

/**
 * Tabeller: gives each planned table an id and a name that no other has. A sheet that is written anew keeps the name of the table it
 * had, since formulas elsewhere may use it.
 */
export class TableNames {
  readonly #known: readonly KnownTable[];
  readonly #taken: string[];
  #highest: number;

  constructor(pkg: XlsxPackage, book: Book) {
    this.#known = book.tabs.flatMap(({ part }) => (part ? tablesOf(pkg, part) : []));
    this.#taken = [...this.#known, ...book.names].map(({ name }) => name);
    this.#highest = Math.max(0, ...this.#known.map(({ id }) => id));
  }

  /** `replaced` is the part of the sheet that the plan takes the place of. */
  settingOf({ table }: SheetPlan, replaced: string | null): TableSetting | null {
    if (table === undefined) return null;
    const own = this.#known.filter(({ sheet }) => sheet === replaced);
    const name = own.length === 1 && own[0] ? own[0].name : freeTableName(table, this.#taken);
    this.#taken.push(name);
    return { id: ++this.#highest, name };
  }
}

function tablesOf(pkg: XlsxPackage, sheet: string): KnownTable[] {
  return relationshipsOf(pkg, sheet).list.flatMap(({ kind, part }) => {
    if (kind !== 'table' || !part || !pkg.has(part)) return [];
    const root = parseXmlTree(pkg.text(part), part);
    const name = attribute(root, 'displayName') ?? attribute(root, 'name') ?? '';
    return [{ sheet, id: Number(attribute(root, 'id') ?? 0), name }];
  });
}

/** The table part of a plan whose rows are a table. */
export function tableXml({ rows }: SheetPlan, { id, name }: TableSetting, { main }: Dialect): string {
  const headings = rows[0]?.cells ?? [];
  const ref = `A1:${address(rows.length - 1, headings.length - 1)}`;
  const columns = headings.map(
    ({ value }, i) =>
      `<tableColumn id="${i + 1}" name="${escapeAttribute(escapeLines(String(value ?? '')))}"/>`,
  );
  const names = `name="${escapeAttribute(name)}" displayName="${escapeAttribute(name)}"`;
  return (
    `${XML_DECLARATION}<table xmlns="${main}" id="${id}" ${names} ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}

/** A heading of two lines is spelled so in a table, as Excel does. */
const escapeLines = (heading: string): string => heading.replace(/\r?\n/g, '_x000a_');
