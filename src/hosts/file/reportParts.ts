import type { SheetPlan } from '../../sheets/plan';
import { commentsXml, noteBoxesXml, notesOf } from './notesXml';
import type { NewParts } from './newParts';
import { CONTENT_TYPE, PACKAGE_RELATIONS, XML_DECLARATION } from './ooxml';
import { reachable, relationshipXml, relationshipsPath } from './relationships';
import { type SheetSetting, sheetXml } from './sheetXml';
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

/** Writes a report's own parts: the sheet, and its notes where it has any. */
export function writeReportParts(
  parts: NewParts,
  { folder, dialect }: Book,
  plan: SheetPlan,
  sheet: string,
  setting: Omit<SheetSetting, 'notes'>,
): void {
  const notes = notesOf(plan);
  parts.write(
    sheet,
    sheetXml(plan, { ...setting, notes: notes.length > 0 ? 'rId1' : null }),
    CONTENT_TYPE.worksheet,
  );
  if (notes.length === 0) return;
  const boxes = parts.freeName(`${folder}drawings/vmlDrawing`, '.vml');
  parts.write(boxes.name, noteBoxesXml(notes, boxes.number), CONTENT_TYPE.vml);
  const comments = parts.freeName(`${folder}comments`, '.xml');
  parts.write(comments.name, commentsXml(notes, dialect), CONTENT_TYPE.comments);
  parts.write(
    relationshipsPath(sheet),
    `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">` +
      relationshipXml('rId1', `${dialect.relations}/vmlDrawing`, boxes.name) +
      `${relationshipXml('rId2', `${dialect.relations}/comments`, comments.name)}</Relationships>`,
  );
}
