import type { LineShown, NewLines } from '../../workbook/reportUpdate';
import { applyEdits, type XmlEdit } from './xmlEdit';
import { attribute, child, childrenOf, parseXmlTree, type XmlElement } from './xmlTree';

/** Pixels that Excel adds to a column beside its characters, and the width of a digit in the normal font. */
const PADDING = 5;
const DIGIT = 7;

/** A width in characters as a file has it. */
export function fileWidth(characters: number): number {
  return Math.trunc(((characters * DIGIT + PADDING) / DIGIT) * 256) / 256;
}

/** Kolumnernas bredd och synlighet: widths of columns that were put in, columns to hide or show. Widths in characters. */
export function writeColumns(
  text: string,
  part: string,
  inserted: readonly NewLines[],
  shown: readonly LineShown[],
): string {
  if (inserted.length === 0 && shown.length === 0) return text;
  const root = parseXmlTree(text, part);
  const list = child(root, 'cols');
  const lines = new Map<number, Map<string, string>>();
  for (const col of childrenOf(list, 'col')) {
    const attributes = new Map(col.attributes.map(({ name, value }) => [name, value]));
    for (let line = Number(attribute(col, 'min')); line <= Number(attribute(col, 'max')); line++)
      lines.set(line, new Map([...attributes, ['min', String(line)], ['max', String(line)]]));
  }
  const at = (line: number): Map<string, string> => {
    const known =
      lines.get(line) ??
      new Map([
        ['min', String(line)],
        ['max', String(line)],
        ['width', '9.140625'],
      ]);
    lines.set(line, known);
    return known;
  };
  for (const { at: first, sizes } of inserted)
    sizes.forEach((characters, i) => {
      const column = at(first + i + 1)
        .set('width', String(fileWidth(characters)))
        .set('customWidth', '1');
      column.delete('hidden');
    });
  for (const { index, hidden } of shown) {
    if (hidden) at(index + 1).set('hidden', '1');
    else at(index + 1).delete('hidden');
  }
  const prefix = root.prefix;
  const xml = runs([...lines].sort(([a], [b]) => a - b).map(([, attributes]) => attributes))
    .map(
      (attributes) =>
        `<${prefix}col${[...attributes].map(([name, value]) => ` ${name}="${value}"`).join('')}/>`,
    )
    .join('');
  return applyEdits(text, [placeOf(root, list, `<${prefix}cols>${xml}</${prefix}cols>`)]);
}

/** Columns beside each other that are alike, as one. */
function runs(columns: readonly Map<string, string>[]): Map<string, string>[] {
  const found: Map<string, string>[] = [];
  const lookOf = (column: Map<string, string>): string =>
    JSON.stringify([...column].filter(([name]) => name !== 'min' && name !== 'max'));
  for (const column of columns) {
    const open = found.at(-1);
    const follows = open && Number(open.get('max')) + 1 === Number(column.get('min'));
    if (open && follows && lookOf(open) === lookOf(column)) open.set('max', column.get('max') ?? '');
    else found.push(new Map(column));
  }
  return found;
}

function placeOf(root: XmlElement, list: XmlElement | undefined, text: string): XmlEdit {
  if (list) return { start: list.start, end: list.end, text };
  const data = child(root, 'sheetData');
  const at = data?.start ?? root.closeStart;
  return { start: at, end: at, text };
}
