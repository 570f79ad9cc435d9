import { escapeAttribute } from './xmlEdit';
import { attribute, childrenOf, parseXmlTree, type XmlElement } from './xmlTree';
import type { XlsxPackage } from './xlsxPackage';

/** Relation: how one part names another. `part` is the full name, or null where the target is outside the file. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type, the same in both dialects: "worksheet", "comments". */
  readonly kind: string;
  readonly part: string | null;
  readonly element: XmlElement;
}

/** What a part refers to; `root` is null where it has no relationships of its own. */
export interface Relationships {
  readonly path: string;
  readonly text: string;
  readonly root: XmlElement | null;
  readonly list: readonly Relationship[];
}

/** Relationships of a part; of the package itself where `part` is "". */
export function relationshipsOf(pkg: XlsxPackage, part: string): Relationships {
  const path = relationshipsPath(part);
  if (!pkg.has(path)) return { path, text: '', root: null, list: [] };
  const text = pkg.text(path);
  const root = parseXmlTree(text, path);
  const list = childrenOf(root, 'Relationship').map((element) => ({
    id: attribute(element, 'Id') ?? '',
    kind: (attribute(element, 'Type') ?? '').replace(/^.*\//, ''),
    part:
      attribute(element, 'TargetMode') === 'External'
        ? null
        : resolved(folderOf(part), attribute(element, 'Target') ?? ''),
    element,
  }));
  return { path, text, root, list };
}

/** xl/worksheets/sheet1.xml → xl/worksheets/_rels/sheet1.xml.rels */
export function relationshipsPath(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** Folder of a part with its closing slash; "" for the root. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function resolved(folder: string, target: string): string {
  const slashed = target.replace(/\\/g, '/').replace(/#.*$/, '');
  const steps: string[] = [];
  for (const step of (slashed.startsWith('/') ? slashed : folder + slashed).split('/')) {
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Relationship as XML. The target is absolute: right wherever the part that refers to it lies. */
export function relationshipXml(id: string, type: string, part: string): string {
  return `<Relationship Id="${id}" Type="${escapeAttribute(type)}" Target="/${escapeAttribute(part)}"/>`;
}

/** An id that no relationship of the list has: the highest rIdN and one more for each that is asked for. */
export function freeIds({ list }: Relationships): () => string {
  let highest = Math.max(0, ...list.map(({ id }) => Number(/^rId(\d{1,9})$/i.exec(id)?.[1] ?? 0)));
  return () => `rId${++highest}`;
}

/** Parts that can be reached from some parts, themselves included, without going through `avoid`; names in lower case. */
export function reachable(
  pkg: XlsxPackage,
  from: readonly string[],
  avoid: ReadonlySet<string>,
): Set<string> {
  const seen = new Set<string>();
  const queue = from.map((part) => part.toLowerCase());
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    if (seen.has(part) || avoid.has(part)) continue;
    seen.add(part);
    for (const { part: target } of relationshipsOf(pkg, part).list)
      if (target) queue.push(target.toLowerCase());
  }
  return seen;
}
