import { HostCollection } from '../protocol/hostCollection';
import { HostObject } from '../protocol/hostObject';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../protocol/hostError';
import { areaText, parseArea, quoteSheet, splitReference } from '../grid/address';
import { checkFormula } from '../grid/formulaText';
import type { GridBook } from '../grid/gridBook';
import { Range } from './range';
import { sameText } from './sheetName';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

const SET = 'formula.mutation.set-defined-name';
const REMOVE = 'formula.mutation.remove-defined-name';
/** What the grid calls the scope of a name that belongs to the whole workbook. */
export const WORKBOOK_SCOPE = 'AllDefaultWorkbook';

/** A name as the grid keeps it. */
interface GridName {
  id: string;
  name: string;
  formulaOrRefString: string;
  comment?: string;
  localSheetId?: string;
  hidden?: boolean;
}

let nextId = 1;

export function removeName(grid: GridBook, name: GridName): void {
  grid.command(REMOVE, { ...name });
}

/** Definierade namn, of the workbook or of one sheet. The grid keeps them and moves them with their cells. */
export class NamedItemCollection extends HostCollection<NamedItem> {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet | null,
  ) {
    super();
  }

  #names(): GridName[] {
    const { grid } = this.workbook;
    const all = Object.values(grid.services.names.getDefinedNameMap(grid.id) ?? {}) as GridName[];
    const scope = this.sheet?.id ?? WORKBOOK_SCOPE;
    return all.filter(({ localSheetId }) => (localSheetId || WORKBOOK_SCOPE) === scope);
  }

  list(): readonly NamedItem[] {
    return this.#names().map(({ id }) => new NamedItem(this.workbook, this.sheet, id));
  }

  override find(key: unknown): NamedItem | undefined {
    const found = this.#names().find(({ name }) => sameText(name, key));
    return found && new NamedItem(this.workbook, this.sheet, found.id);
  }

  Add(name: string, reference: Range | string, comment = ''): NamedItem {
    checkName(name);
    if (this.find(name)) throw itemAlreadyExists();
    this.workbook.grid.flush();
    return this.insert({ name, formulaOrRefString: referenceText(reference), comment, hidden: false });
  }

  /** Past the checks: for names that come from a file. */
  insert(name: Omit<GridName, 'id' | 'localSheetId'>): NamedItem {
    const id = `name-${nextId++}`;
    this.workbook.grid.command(SET, { ...name, id, localSheetId: this.sheet?.id ?? WORKBOOK_SCOPE });
    return new NamedItem(this.workbook, this.sheet, id);
  }
}

function checkName(name: unknown): void {
  const fits =
    typeof name === 'string' &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\d_.\\?]*$/u.test(name) &&
    !parseArea(name) &&
    !/^r\d*c?\d*$|^c\d*$/i.test(name);
  if (!fits) throw invalidArgument('name');
}

/** `Blad1!$A$1:$B$2` for a range, `=1+1` for a formula. */
function referenceText(reference: Range | string): string {
  if (reference instanceof Range)
    return `${quoteSheet(reference.sheet.Name)}!${areaText(reference.place, true)}`;
  const text = String(reference);
  const formula = text.startsWith('=') ? text : `=${text}`;
  if (!checkFormula(formula)) throw invalidArgument('formula');
  return splitReference(formula) ? formula.slice(1) : formula;
}

export class NamedItem extends HostObject {
  static override readonly navigation = ['Worksheet', 'WorksheetOrNullObject'];

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet | null,
    private readonly id: string,
  ) {
    super();
  }

  #kept(): GridName {
    const { grid } = this.workbook;
    const kept = grid.services.names.getValueById(grid.id, this.id) as GridName | null | undefined;
    if (!kept) throw itemNotFound();
    return kept;
  }

  #change(part: Partial<GridName>): void {
    this.workbook.grid.command(SET, { ...this.#kept(), ...part });
  }

  matches(key: unknown): boolean {
    return sameText(key, this.#kept().name);
  }

  get Name(): string {
    return this.#kept().name;
  }

  get Formula(): string {
    const text = this.#kept().formulaOrRefString;
    return text.startsWith('=') ? text : `=${text}`;
  }

  set Formula(formula: string) {
    this.#change({ formulaOrRefString: referenceText(formula) });
  }

  /** The address of a range name; else the formula's text, since names are not calculated here. */
  get Value(): string {
    const range = this.GetRangeOrNullObject();
    return range ? range.Address : this.Formula.slice(1);
  }

  get Type(): string {
    if (this.GetRangeOrNullObject()) return 'Range';
    return /#REF!/.test(this.Formula) ? 'Error' : 'String';
  }

  get Visible(): boolean {
    return !this.#kept().hidden;
  }

  set Visible(visible: boolean) {
    this.#change({ hidden: !visible });
  }

  get Comment(): string {
    return this.#kept().comment ?? '';
  }

  set Comment(comment: string) {
    this.#change({ comment });
  }

  get Scope(): string {
    return this.sheet ? 'Worksheet' : 'Workbook';
  }

  get Worksheet(): Worksheet {
    if (!this.sheet) throw itemNotFound();
    return this.sheet;
  }

  get WorksheetOrNullObject(): Worksheet | null {
    return this.sheet;
  }

  GetRangeOrNullObject(): Range | null {
    const parts = splitReference(this.Formula);
    const sheet = parts && this.workbook.worksheets.find(parts.sheet);
    const area = sheet && parseArea(parts.local);
    return area ? sheet.rangeOf(area) : null;
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }

  Delete(): void {
    removeName(this.workbook.grid, this.#kept());
  }
}
