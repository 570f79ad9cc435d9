import { cellAt, type CellPlace } from '../../sheets/grid';
import { changeReferences, type Corner } from '../../workbook/formulaReferences';
import { cornerText } from '../../workbook/shiftReferences';
import { applyEdits, escapeText, type XmlEdit } from './xmlEdit';
import { attribute, child, childrenOf, decodeXml, parseXmlTree, type XmlElement } from './xmlTree';

/**
 * Formler som delar text skrivs ut: a sheet's formulas that share one text get one each, since lines that come between them would part
 * what they share.
 */
export function spelledOut(text: string, part: string): string {
  if (!/\bt=["']shared["']/.test(text)) return text;
  const masters = new Map<string, { at: CellPlace; formula: string }>();
  const edits: XmlEdit[] = [];
  const rows = childrenOf(child(parseXmlTree(text, part), 'sheetData'), 'row');
  const cells = rows.flatMap((row) => childrenOf(row, 'c'));
  for (const cell of cells) {
    const f = child(cell, 'f');
    const at = cellAt(attribute(cell, 'r') ?? '');
    if (!f || !at || attribute(f, 't') !== 'shared') continue;
    const id = attribute(f, 'si') ?? '';
    const own = decodeXml(text.slice(f.openEnd, f.closeStart));
    if (own !== '') masters.set(id, { at, formula: own });
    const master = masters.get(id);
    if (!master) continue;
    const formula =
      own !== '' ? own : offset(master.formula, at.row - master.at.row, at.column - master.at.column);
    edits.push({ start: f.start, end: f.end, text: elementText(f, formula) });
  }
  return applyEdits(text, edits);
}

const elementText = ({ name }: XmlElement, formula: string): string =>
  `<${name}>${escapeText(formula)}</${name}>`;

/** A formula filled down and across. */
function offset(formula: string, rows: number, columns: number): string {
  const moved = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null || corner.fixedRow ? corner.row : corner.row + rows,
    column: corner.column === null || corner.fixedColumn ? corner.column : corner.column + columns,
  });
  return changeReferences(formula, ({ prefix, first, last }) => {
    const [from, to] = [moved(first), last && moved(last)];
    const isOut = [from, to].some((corner) => corner && ((corner.row ?? 0) < 0 || (corner.column ?? 0) < 0));
    if (isOut) return `${prefix}#REF!`;
    return prefix + cornerText(from) + (to ? `:${cornerText(to)}` : '');
  });
}
