import type { SheetPlan } from '../../sheets/plan';
import { type CellNote, commentsXml, noteBoxesXml, notesOf } from './notesXml';
import type { NewParts } from './newParts';
import { CONTENT_TYPE, type Dialect, PACKAGE_RELATIONS, XML_DECLARATION } from './ooxml';
import { reachable, relationshipXml, relationshipsPath } from './relationships';
import { type SheetSetting, sheetXml } from './sheetXml';
import { type TableSetting, tableXml } from './tables';
import type { Book } from './workbookPart';
import type { XlsxPackage } from './xlsxPackage';

/** Drops what only replaced sheets refer to: their notes, and drawings that someone has put on them. */
export function dropReplaced(pkg: XlsxPackage, parts: NewParts, replaced: readonly string[]): void {
  if (replaced.length === 0) return;
  const sheets = new Set(replaced.map((part) => part.toLowerCase()));
  const kept = reachable(pkg, [''], sheets);
  for (const part of reachable(pkg, replaced, new Set())) {
    if (kept.has(part)) continue;
    if (!sheets.has(part)) parts.drop(part);
    parts.drop(relationshipsPath(part));
  }
}

/** Writes a sheet's own parts: the sheet, its notes where it has any, and its table. */
export function writeSheetParts(
  parts: NewParts,
  { folder, dialect }: Book,
  plan: SheetPlan,
  sheet: string,
  table: TableSetting | null,
  setting: Omit<SheetSetting, 'notes' | 'table'>,
): void {
  const notes = notesOf(plan);
  const hasNotes = notes.length > 0;
  const ids = { notes: hasNotes ? 'rId1' : null, table: table ? 'rId3' : null };
  parts.write(sheet, sheetXml(plan, { ...setting, ...ids }), CONTENT_TYPE.worksheet);
  const relations: string[] = [];
  if (hasNotes) {
    const { boxes, comments } = newNoteParts(parts, folder, dialect, notes);
    relations.push(
      relationshipXml('rId1', `${dialect.relations}/vmlDrawing`, boxes),
      relationshipXml('rId2', `${dialect.relations}/comments`, comments),
    );
  }
  if (table) {
    const { name } = parts.freeName(`${folder}tables/table`, '.xml');
    parts.write(name, tableXml(plan, table, dialect), CONTENT_TYPE.table);
    relations.push(relationshipXml('rId3', `${dialect.relations}/table`, name));
  }
  if (relations.length > 0)
    parts.write(
      relationshipsPath(sheet),
      `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">${relations.join('')}</Relationships>`,
    );
}

/** Writes the two parts that hold a sheet's notes, and gives their names. */
export function newNoteParts(
  parts: NewParts,
  folder: string,
  dialect: Dialect,
  notes: readonly CellNote[],
): { boxes: string; comments: string } {
  const boxes = parts.freeName(`${folder}drawings/vmlDrawing`, '.vml');
  parts.write(boxes.name, noteBoxesXml(notes, boxes.number), CONTENT_TYPE.vml);
  const comments = parts.freeName(`${folder}comments`, '.xml').name;
  parts.write(comments, commentsXml(notes, dialect), CONTENT_TYPE.comments);
  return { boxes: boxes.name, comments };
}
