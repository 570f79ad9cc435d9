import { type Shift, shiftLine } from '../../workbook/shiftReferences';
import { applyEdits, type XmlEdit } from './xmlEdit';
import { attribute, child, parseXmlTree, type XmlElement } from './xmlTree';

/** Where a drawing's corner is after a shift: one on a line that goes stays at its place. */
const moved = (line: number, shift: Shift): number => shiftLine(line, shift) ?? shift.at;

/** Flyttar ritningar (charts, pictures, boxes) with the cells they are fastened to. */
export function shiftDrawing(text: string, part: string, shift: Shift): string {
  const edits: XmlEdit[] = [];
  const set = (element: XmlElement, value: number): void => {
    edits.push({ start: element.openEnd, end: element.closeStart, text: String(value) });
  };
  const local = shift.axis === 'row' ? 'row' : 'col';
  for (const anchor of parseXmlTree(text, part).children) {
    if (attribute(anchor, 'editAs') === 'absolute') continue;
    const [from, to] = ['from', 'to'].map((name) => {
      const corner = child(anchor, name);
      return corner && child(corner, local);
    });
    if (!from) continue;
    const lineOf = (element: XmlElement): number => Number(text.slice(element.openEnd, element.closeStart));
    const first = moved(lineOf(from), shift);
    set(from, first);
    if (!to) continue;
    // One that keeps its size only follows its upper left corner.
    const keepsSize = attribute(anchor, 'editAs') === 'oneCell';
    set(to, keepsSize ? lineOf(to) + first - lineOf(from) : Math.max(first, moved(lineOf(to), shift)));
  }
  return applyEdits(text, edits);
}

/** Flyttar anteckningarnas rutor, which are drawn in a language of their own (VML). */
export function shiftNoteBoxes(text: string, shift: Shift): string {
  const tag = shift.axis === 'row' ? 'Row' : 'Column';
  return text
    .replace(
      new RegExp(`(<x:${tag}>\\s*)(\\d+)(\\s*</x:${tag}>)`, 'g'),
      (_, before: string, line: string, after: string) => before + moved(Number(line), shift) + after,
    )
    .replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/g, (whole, before: string, list: string, after: string) => {
      const numbers = list.split(',').map(Number);
      const [first, last] = shift.axis === 'row' ? [2, 6] : [0, 4];
      if (numbers.length !== 8 || numbers.some(Number.isNaN)) return whole;
      for (const i of [first, last]) numbers[i] = moved(numbers[i] as number, shift);
      return `${before}${numbers.join(', ')}${after}`;
    });
}
