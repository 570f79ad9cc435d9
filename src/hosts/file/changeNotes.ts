import { address } from '../../sheets/grid';
import type { CellChange } from '../../workbook/reportUpdate';
import { notesPart } from './cellNotes';
import type { NewParts } from './newParts';
import { type CellNote, commentXml, noteBoxXml } from './notesXml';
import { freeIds, relationshipsOf, relationshipXml } from './relationships';
import { newNoteParts } from './reportParts';
import { append, applyEdits, remove, withPrefix } from './xmlEdit';
import { attribute, child, childrenOf, parseXmlTree } from './xmlTree';
import { XML_DECLARATION, PACKAGE_RELATIONS } from './ooxml';
import type { Book } from './workbookPart';
import type { XlsxPackage } from './xlsxPackage';

/** Elements of a sheet that come after the one that names its notes' drawing. */
const AFTER_BOXES = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** Ändrar anteckningar på ett blad: those of the changes that say anything of a note; all others stay as they are. */
export function changeNotes(
  pkg: XlsxPackage,
  { folder, dialect }: Book,
  parts: NewParts,
  sheet: string,
  changes: readonly CellChange[],
): void {
  const changed = changes.filter(({ becomes }) => becomes.note !== undefined);
  if (changed.length === 0) return;
  const gone = new Set(changed.map(({ row, column }) => address(row, column)));
  const fresh = changed.flatMap(({ row, column, becomes: { note } }): CellNote[] =>
    typeof note === 'string' ? [{ row, column, text: note }] : [],
  );
  const part = notesPart(pkg, sheet);
  const relationships = relationshipsOf(pkg, sheet);
  const boxes = relationships.list.find(({ kind }) => kind === 'vmlDrawing')?.part;
  if (part !== null) {
    const text = parts.text(part);
    const list = child(parseXmlTree(text, part), 'commentList');
    if (!list) return;
    const removed = childrenOf(list, 'comment').filter((comment) =>
      gone.has(attribute(comment, 'ref') ?? ''),
    );
    const added = withPrefix(fresh.map(commentXml).join(''), list.prefix);
    parts.write(part, applyEdits(text, [...removed.map(remove), append(text, list, added)]));
    if (boxes && pkg.has(boxes)) parts.write(boxes, changedBoxes(parts.text(boxes), gone, fresh));
    return;
  }
  // A drawing without notes is someone's buttons: notes cannot be put into it safely.
  if (fresh.length === 0 || boxes) return;
  const made = newNoteParts(parts, folder, dialect, fresh);
  const next = freeIds(relationships);
  const ids = [next(), next()] as const;
  const xml =
    relationshipXml(ids[0], `${dialect.relations}/vmlDrawing`, made.boxes) +
    relationshipXml(ids[1], `${dialect.relations}/comments`, made.comments);
  const { root, text, path } = relationships;
  parts.write(
    path,
    root
      ? applyEdits(text, [append(text, root, withPrefix(xml, root.prefix))])
      : `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">${xml}</Relationships>`,
  );
  parts.write(sheet, withBoxes(parts.text(sheet), sheet, ids[0], dialect.relations));
}

function changedBoxes(text: string, gone: ReadonlySet<string>, fresh: readonly CellNote[]): string {
  const kept = text.replace(/<v:shape\b[^]*?<\/v:shape>/g, (shape) => {
    const row = /<x:Row>\s*(\d+)/.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)/.exec(shape)?.[1];
    return row !== undefined && column !== undefined && gone.has(address(Number(row), Number(column)))
      ? ''
      : shape;
  });
  const highest = Math.max(1024, ...[...kept.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id)));
  const shapes = fresh.map((note, i) => noteBoxXml(note, highest + 1 + i)).join('');
  return kept.replace(/<\/xml>\s*$/, `${shapes}</xml>`);
}

function withBoxes(text: string, part: string, id: string, relations: string): string {
  const root = parseXmlTree(text, part);
  const declared = root.attributes.find(
    ({ name, value }) => name.startsWith('xmlns:') && value === relations,
  );
  const r = declared?.name.slice('xmlns:'.length) ?? 'r';
  const namespace = declared ? '' : ` xmlns:r="${relations}"`;
  const xml = `<${root.prefix}legacyDrawing${namespace} ${r}:id="${id}"/>`;
  const next = root.children.find(({ local }) => AFTER_BOXES.includes(local));
  return applyEdits(text, [
    next ? { start: next.start, end: next.start, text: xml } : append(text, root, xml),
  ]);
}
