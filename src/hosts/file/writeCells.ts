import { DAYS_TO_1904, showsDate } from '../../sheets/dateFormat';
import { address, cellAt, isErrorValue } from '../../sheets/grid';
import type { CellChange, CellContent, LineShown, NewLines } from '../../workbook/reportUpdate';
import type { StylesPart } from './stylesPart';
import {
  append,
  applyEdits,
  escapeCellText,
  escapeText,
  setAttribute,
  withPrefix,
  type XmlEdit,
} from './xmlEdit';
import { attribute, child, childrenOf, parseXmlTree, type XmlElement } from './xmlTree';

/** What cells need to know of the workbook they are written in. */
export interface CellSetting {
  readonly from1904: boolean;
  readonly styles: StylesPart;
  readonly font: string;
}

/** One row's changes: its cells, its height where it is put in, whether it is to be hidden. */
interface RowEdit {
  readonly cells: Map<number, CellChange>;
  height?: number;
  hidden?: boolean;
}

/** Skriver celler i ett blad som finns: only those named change, a new row gets its height, rows are hidden or shown. */
export function writeCells(
  text: string,
  part: string,
  cells: readonly CellChange[],
  rows: readonly NewLines[],
  shown: readonly LineShown[],
  setting: CellSetting,
): string {
  const wanted = new Map<number, RowEdit>();
  const at = (row: number): RowEdit => {
    const known = wanted.get(row) ?? { cells: new Map<number, CellChange>() };
    wanted.set(row, known);
    return known;
  };
  for (const cell of cells) at(cell.row).cells.set(cell.column, cell);
  for (const { at: first, sizes } of rows) sizes.forEach((height, i) => (at(first + i).height = height));
  for (const { index, hidden } of shown) at(index).hidden = hidden;
  const data = child(parseXmlTree(text, part), 'sheetData');
  if (!data) return text;
  const edits: XmlEdit[] = [];
  const last: string[] = [];
  const there = childrenOf(data, 'row');
  const numberOf = (row: XmlElement): number => Number(attribute(row, 'r')) - 1;
  for (const [row, edit] of [...wanted].sort(([a], [b]) => a - b)) {
    const element = there.find((one) => numberOf(one) === row);
    if (element) {
      edits.push(...rowEdits(text, element, row, edit, setting));
      continue;
    }
    const xml = withPrefix(newRow(row, edit, setting), data.prefix);
    const next = there.find((one) => numberOf(one) > row);
    if (next) edits.push({ start: next.start, end: next.start, text: xml });
    else last.push(xml);
  }
  if (last.length > 0) edits.push(append(text, data, last.join('')));
  return applyEdits(text, edits);
}

function newRow(row: number, { cells, height, hidden }: RowEdit, setting: CellSetting): string {
  const xml = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, change]) => cellXml(change, newStyle(change, setting), setting));
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row + 1}"${size}${hidden ? ' hidden="1"' : ''}>${xml.join('')}</row>`;
}

function rowEdits(
  text: string,
  element: XmlElement,
  row: number,
  edit: RowEdit,
  setting: CellSetting,
): XmlEdit[] {
  const edits: XmlEdit[] = [];
  const attributes: string[] = [];
  const set = (name: string, value: string): void => {
    if (attribute(element, name) !== undefined) edits.push(...setAttribute(element, name, value));
    else attributes.push(` ${name}="${value}"`);
  };
  if (edit.hidden !== undefined && (edit.hidden || attribute(element, 'hidden') !== undefined))
    set('hidden', edit.hidden ? '1' : '0');
  if (edit.height !== undefined) {
    set('ht', String(edit.height));
    set('customHeight', '1');
  }
  const after = element.start + 1 + element.name.length;
  if (attributes.length > 0) edits.push({ start: after, end: after, text: attributes.join('') });
  const there = childrenOf(element, 'c');
  const columnOf = (cell: XmlElement): number => cellAt(attribute(cell, 'r') ?? '')?.column ?? -1;
  const last: string[] = [];
  for (const [column, change] of [...edit.cells].sort(([a], [b]) => a - b)) {
    const cell = there.find((one) => columnOf(one) === column);
    const style = cell ? styleAfter(cell, change, setting) : newStyle(change, setting);
    const xml = withPrefix(cellXml({ ...change, row }, style, setting), element.prefix);
    const next = there.find((one) => columnOf(one) > column);
    if (cell) edits.push({ start: cell.start, end: cell.end, text: xml });
    else if (next) edits.push({ start: next.start, end: next.start, text: xml });
    else last.push(xml);
  }
  if (last.length > 0) edits.push(append(text, element, last.join('')));
  return edits;
}

function newStyle({ format, becomes }: CellChange, { styles, font }: CellSetting): number {
  if (format) return styles.indexOf(format, font);
  return becomes.numberFormat === undefined ? 0 : styles.withNumberFormat(0, becomes.numberFormat);
}

function styleAfter(
  cell: XmlElement,
  { format, becomes }: CellChange,
  { styles, font }: CellSetting,
): number {
  const index = Number(attribute(cell, 's') ?? 0);
  if (format) return styles.indexOf(format, font);
  return becomes.numberFormat === undefined ? index : styles.withNumberFormat(index, becomes.numberFormat);
}

function cellXml(
  { row, column, was, becomes }: CellChange,
  style: number,
  { from1904 }: CellSetting,
): string {
  const place = `<c r="${address(row, column)}" s="${style}"`;
  const value = stored(becomes, becomes.numberFormat ?? was.numberFormat, from1904);
  if (becomes.formula === undefined) {
    if (value === null || value === '') return `${place}/>`;
    if (typeof value === 'number') return `${place}><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `${place} t="b"><v>${value ? 1 : 0}</v></c>`;
    return `${place} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(value)}</t></is></c>`;
  }
  const f = `<f>${escapeText(becomes.formula)}</f>`;
  if (typeof value === 'number') return `${place}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${place} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  const type = isErrorValue(value) ? 'e' : 'str';
  return `${place} t="${type}">${f}<v>${escapeCellText(value ?? '')}</v></c>`;
}

function stored(
  { value }: CellContent,
  numberFormat: string | undefined,
  from1904: boolean,
): CellContent['value'] {
  return typeof value === 'number' && from1904 && showsDate(numberFormat) ? value - DAYS_TO_1904 : value;
}
