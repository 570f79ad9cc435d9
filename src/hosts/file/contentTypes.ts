import { append, escapeAttribute, remove, withPrefix, type XmlEdit } from './xmlEdit';
import { attribute, childrenOf, parseXmlTree } from './xmlTree';
import type { XlsxPackage } from './xlsxPackage';

export const CONTENT_TYPES_PART = '[Content_Types].xml';

/** A part that joins the package, with its content type. */
export interface TypedPart {
  readonly part: string;
  readonly type: string;
}

/** Edits that declare new parts and forget removed ones. */
export function contentTypeEdits(
  pkg: XlsxPackage,
  added: readonly TypedPart[],
  removed: ReadonlySet<string>,
): { text: string; edits: XmlEdit[] } {
  const text = pkg.text(CONTENT_TYPES_PART);
  const root = parseXmlTree(text, CONTENT_TYPES_PART);
  const edits: XmlEdit[] = [];
  const declared = new Set<string>();
  const gone = new Set([...removed].map((part) => part.toLowerCase()));
  for (const element of childrenOf(root, 'Override')) {
    const part = (attribute(element, 'PartName') ?? '').slice(1).toLowerCase();
    declared.add(part);
    if (gone.has(part)) edits.push(remove(element));
  }
  // An Override each, also for drawings of notes: a Default might already give their extension another meaning.
  const xml = added
    .filter(({ part }) => !declared.has(part.toLowerCase()) || gone.has(part.toLowerCase()))
    .map(({ part, type }) => `<Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`)
    .join('');
  if (xml) edits.push(append(text, root, withPrefix(xml, root.prefix)));
  return { text, edits };
}
