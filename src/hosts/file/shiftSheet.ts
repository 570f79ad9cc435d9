import { cellAt } from '../../sheets/grid';
import { type Shift, shiftFormula, shiftLine, shiftSpan } from '../../workbook/shiftReferences';
import { WorkbookProblem } from '../../workbook/port';
import { shiftAreas } from './shiftAreas';
import { applyEdits, escapeText, remove, setAttribute, type XmlEdit } from './xmlEdit';
import { attribute, decodeXml, parseXmlTree, type XmlElement } from './xmlTree';

const ALL_COLUMNS = '1:16384';
/** Attributes that hold cells of the sheet they stand in, whatever the element. */
const AREAS = ['ref', 'sqref', 'topLeftCell', 'activeCell'];
/** Elements whose text is a formula. */
const FORMULAS = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'calculatedColumnFormula',
  'totalsRowFormula',
]);

/**
 * Flyttar ett blads delar when lines come or go: cells, formulas, merged cells, conditional formats, validations, links, filters,
 * panes, page breaks, widths. The formulas must not share texts (spelledOut). Works for the sheet's part and, by the same attributes, for
 * its comments and tables. Code: `file-unwritable`.
 */
export function shiftSheet(text: string, part: string, shift: Shift, sheet: string): string {
  const edits: XmlEdit[] = [];
  const moves = (name: string | null): boolean => name === null || name.toLowerCase() === sheet.toLowerCase();
  const visit = (element: XmlElement, parent: string): void => {
    if (isGone(element, shift, text)) {
      edits.push(remove(element));
      return;
    }
    edits.push(...placeEdits(element, parent, shift, part));
    if (attribute(element, 'count') !== undefined) edits.push(...countEdits(element, shift, text));
    if (FORMULAS.has(element.local) && element.children.length === 0) {
      const before = decodeXml(text.slice(element.openEnd, element.closeStart));
      const after = shiftFormula(before, shift, moves);
      if (after !== before)
        edits.push({ start: element.openEnd, end: element.closeStart, text: escapeText(after) });
    } else if (element.local === 'sqref') {
      const after = shiftAreas(text.slice(element.openEnd, element.closeStart), shift);
      edits.push({ start: element.openEnd, end: element.closeStart, text: after ?? '' });
    }
    element.children.forEach((one) => visit(one, element.local));
  };
  visit(parseXmlTree(text, part), '');
  return applyEdits(text, edits);
}

/** Lists that may not be there without entries: Excel repairs a file that has an empty one. */
const LISTS = new Set([
  'mergeCells',
  'dataValidations',
  'conditionalFormattings',
  'hyperlinks',
  'protectedRanges',
  'ignoredErrors',
  'cellWatches',
  'cols',
  'sparklines',
  'sparklineGroups',
  'ext',
  'extLst',
]);

/** True where all that an element is about has gone. */
function isGone(element: XmlElement, shift: Shift, text: string): boolean {
  if (shift.kind === 'insert') return false;
  const { local, children } = element;
  if (LISTS.has(local)) return children.length > 0 && children.every((one) => isGone(one, shift, text));
  if (local === 'sparklineGroup')
    return children.some((one) => one.local === 'sparklines' && isGone(one, shift, text));
  const cells = children.find((one) => one.local === 'sqref');
  if (cells) return shiftAreas(text.slice(cells.openEnd, cells.closeStart), shift) === null;
  const r = attribute(element, 'r') ?? '';
  if (element.local === 'row' && shift.axis === 'row') return shiftLine(Number(r) - 1, shift) === null;
  const cell = element.local === 'c' ? cellAt(r) : null;
  if (cell) return shiftLine(cell[shift.axis], shift) === null;
  if (element.local === 'col' && shift.axis === 'column') return columnSpan(element, shift) === null;
  const area = attribute(element, 'sqref') ?? attribute(element, 'ref');
  // The panes of a view stay, wherever their selection goes.
  const isKept = ['selection', 'dimension', 'f', 'table'].includes(element.local);
  return area !== undefined && !isKept && shiftAreas(area, shift) === null;
}

/** A list tells how many entries it has. */
function countEdits(element: XmlElement, shift: Shift, text: string): XmlEdit[] {
  const left = element.children.filter((one) => !isGone(one, shift, text)).length;
  return left === element.children.length ? [] : setAttribute(element, 'count', String(left));
}

function placeEdits(element: XmlElement, parent: string, shift: Shift, part: string): XmlEdit[] {
  const { local } = element;
  if (local === 'row') return rowEdits(element, shift, part);
  if (local === 'c' || local === 'cellWatch' || local === 'inputCells') {
    const at = attribute(element, 'r');
    if (at === undefined) throw new WorkbookProblem('file-unwritable', { part });
    return setAttribute(element, 'r', shiftAreas(at, shift) ?? at);
  }
  if (local === 'col' && shift.axis === 'column') {
    const [min, max] = columnSpan(element, shift) ?? [0, 0];
    return [
      ...setAttribute(element, 'min', String(min + 1)),
      ...setAttribute(element, 'max', String(max + 1)),
    ];
  }
  if (local === 'brk') {
    // A break stands above the line, counted from 0, that it names.
    if (parent !== (shift.axis === 'row' ? 'rowBreaks' : 'colBreaks')) return [];
    const line = Number(attribute(element, 'id'));
    return setAttribute(element, 'id', String(shiftLine(line, shift) ?? shift.at));
  }
  const split = shift.axis === 'row' ? 'ySplit' : 'xSplit';
  const frozen = local === 'pane' && /^frozen/.test(attribute(element, 'state') ?? '');
  const lines = frozen ? Number(attribute(element, split) ?? 0) : 0;
  const splitEdits =
    lines > shift.at
      ? setAttribute(element, split, String((shiftSpan(0, lines - 1, shift)?.[1] ?? 0) + 1))
      : [];
  const areas = AREAS.flatMap((name) => {
    const area = attribute(element, name);
    const after = area === undefined ? undefined : (shiftAreas(area, shift) ?? elsewhere(element, shift));
    return after === undefined || after === area ? [] : setAttribute(element, name, after);
  });
  return [...splitEdits, ...areas];
}

/** Where a view goes whose cell has gone: the active cell stays within the selection. */
function elsewhere(element: XmlElement, shift: Shift): string {
  const selected = shiftAreas(attribute(element, 'sqref') ?? '', shift);
  return /^[A-Z]+\d+/.exec(selected ?? '')?.[0] ?? 'A1';
}

function rowEdits(element: XmlElement, shift: Shift, part: string): XmlEdit[] {
  const row = Number(attribute(element, 'r') ?? Number.NaN) - 1;
  if (!Number.isInteger(row)) throw new WorkbookProblem('file-unwritable', { part });
  if (shift.axis === 'row') return setAttribute(element, 'r', String((shiftLine(row, shift) ?? row) + 1));
  // Only a hint of which columns the row uses: none is better than a wrong one.
  const spans = element.attributes.find(({ name }) => name === 'spans');
  return spans ? [{ start: spans.start, end: spans.end, text: ALL_COLUMNS }] : [];
}

function columnSpan(element: XmlElement, shift: Shift): readonly [number, number] | null {
  return shiftSpan(Number(attribute(element, 'min')) - 1, Number(attribute(element, 'max')) - 1, shift);
}
