import { cellAt } from '../../sheets/grid';
import type { CellNote } from './notesXml';
import { relationshipsOf } from './relationships';
import { attribute, type XmlElement, childrenOf, child, decodeXml, parseXmlTree } from './xmlTree';
import type { XlsxPackage } from './xlsxPackage';

/** The part that holds a sheet's notes; null where it has none. */
export function notesPart(pkg: XlsxPackage, sheet: string): string | null {
  const part = relationshipsOf(pkg, sheet).list.find(({ kind }) => kind === 'comments')?.part ?? null;
  return part && pkg.has(part) ? part : null;
}

/** Anteckningar på ett blad, with their plain texts. */
export function cellNotes(pkg: XlsxPackage, sheet: string): CellNote[] {
  const part = notesPart(pkg, sheet);
  if (part === null) return [];
  const text = pkg.text(part);
  const list = child(parseXmlTree(text, part), 'commentList');
  return childrenOf(list, 'comment').flatMap((comment) => {
    const at = cellAt(attribute(comment, 'ref') ?? '');
    return at ? [{ ...at, text: plainText(comment, text) }] : [];
  });
}

/** All text within an element, its runs joined. */
function plainText(element: XmlElement, text: string): string {
  if (element.local === 't') return unspelled(decodeXml(text.slice(element.openEnd, element.closeStart)));
  return element.children.map((one) => plainText(one, text)).join('');
}

/** Characters that XML cannot hold are spelled out, `_x0007_`. */
function unspelled(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
