import { givenNames, type Placement } from '../../workbook/placement';
import { type JobOptions, WorkbookProblem } from '../../workbook/port';
import { CONTENT_TYPES_PART, contentTypeEdits } from './contentTypes';
import { NewParts } from './newParts';
import { CONTENT_TYPE } from './ooxml';
import { freeIds, relationshipXml } from './relationships';
import { dropReplaced, writeSheetParts } from './reportParts';
import { goneNames, ownNameEdits } from './sheetOwnNames';
import { recalculationEdits, staleCalculation } from './staleCalculation';
import { stylesToWrite } from './stylesOf';
import { StylesPart } from './stylesPart';
import { tabEdits } from './tabEdits';
import { TableNames } from './tables';
import { append, applyEdits, withPrefix, type XmlEdit } from './xmlEdit';
import type { Book, Tab } from './workbookPart';
import type { XlsxPackage } from './xlsxPackage';

/**
 * Writes planned sheets into a package → a new file. The user's own parts are copied as they are packed; only the parts that
 * list sheets, names and formats are edited, and only by what is added and by what an earlier report had.
 *
 * Codes: `file-unwritable` where the workbook is built so that it cannot be edited safely; `file-damaged`.
 */
export function writeSheets(
  pkg: XlsxPackage,
  book: Book,
  placements: readonly Placement<Tab>[],
  { onProgress, signal }: JobOptions = {},
): Uint8Array {
  const renamed = givenNames(placements);
  const parts = new NewParts(pkg);
  const styled = stylesToWrite(pkg, book, parts);
  const styles = new StylesPart(styled.text, styled.part);
  const replaced = placements.flatMap(({ replaces }) => replaces?.part ?? []);
  dropReplaced(pkg, parts, replaced);
  const tables = placements.some(({ plan }) => plan.table !== undefined) ? new TableNames(pkg, book) : null;
  const newSheets: { readonly name: string; readonly part: string; readonly veryHidden?: boolean }[] = [];
  placements.forEach(({ plan, name, replaces }, done) => {
    signal?.throwIfAborted();
    onProgress?.({ done, of: placements.length });
    const part = replaces?.part ?? parts.freeName(`${book.folder}worksheets/sheet`, '.xml').name;
    if (!replaces) newSheets.push({ name, part, veryHidden: plan.veryHidden });
    writeSheetParts(parts, book, plan, part, tables?.settingOf(plan, replaces?.part ?? null) ?? null, {
      dialect: book.dialect,
      from1904: book.from1904,
      styleOf: ({ format }) => styles.indexOf(format, plan.font),
      renamed,
    });
  });
  parts.write(styled.part, styles.toText(), styled.isNew ? CONTENT_TYPE.styles : undefined);
  const list = newSheets.map(({ part }) => ({ kind: 'worksheet', part }));
  if (styled.isNew) list.push({ kind: 'styles', part: styled.part });
  const ids = writeRelationships(parts, book, list, staleCalculation(pkg, book, parts, placements));
  const gone = goneNames(book, placements);
  parts.write(
    book.part,
    applyEdits(book.text, [
      ...ownNameEdits(book, placements, gone),
      ...tabEdits(
        book,
        placements.find(({ replaces }) => replaces === null)?.tab ?? 0,
        newSheets.map(({ name, veryHidden }, i) => ({ name, id: ids[i] as string, veryHidden })),
        gone,
      ),
      ...recalculationEdits(book, placements),
    ]),
  );
  const types = contentTypeEdits(pkg, parts.types(), parts.dropped());
  parts.write(CONTENT_TYPES_PART, applyEdits(types.text, types.edits));
  onProgress?.({ done: placements.length, of: placements.length });
  return pkg.withChanges(parts.changes());
}

function writeRelationships(
  parts: NewParts,
  { relationships, dialect }: Book,
  added: readonly { readonly kind: string; readonly part: string }[],
  edits: readonly XmlEdit[],
): string[] {
  const { root, text, path } = relationships;
  if (!root) throw new WorkbookProblem('file-unwritable', { part: path });
  const next = freeIds(relationships);
  const ids = added.map(next);
  const xml = added.map(({ kind, part }, i) =>
    relationshipXml(ids[i] as string, `${dialect.relations}/${kind}`, part),
  );
  const appended = xml.length > 0 ? [append(text, root, withPrefix(xml.join(''), root.prefix))] : [];
  parts.write(path, applyEdits(text, [...edits, ...appended]));
  return ids;
}
