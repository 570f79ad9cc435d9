import type { SheetPlan } from '../../sheets/plan';
import { type JobOptions, WorkbookProblem, type WrittenSheet } from '../../workbook/port';
import { CONTENT_TYPES_PART, contentTypeEdits } from './contentTypes';
import { NewParts } from './newParts';
import { CONTENT_TYPE } from './ooxml';
import { freeIds, relationshipXml } from './relationships';
import { type ReportTab, nameEdits } from './reportNames';
import { dropReplaced, writeReportParts } from './reportParts';
import { freeSheetName } from './sheetNames';
import { StylesPart, emptyStyles } from './stylesPart';
import { append, applyEdits, escapeAttribute, remove, withPrefix, type XmlEdit } from './xmlEdit';
import type { Book } from './workbookPart';
import type { XlsxPackage } from './xlsxPackage';

/** Where a report goes. `replaces` is the part of the earlier report that it takes the place of. */
interface Placement extends ReportTab {
  readonly replaces: string | null;
}

/**
 * Writes reports into a package → a new file. The user's own parts are copied as they are packed; only the parts that list
 * sheets, names and formats are edited, and only by what is added and by what an earlier report had.
 *
 * Codes: `file-unwritable` where the workbook is built so that it cannot be edited safely; `file-damaged`.
 */
export function writeReportSheets(
  pkg: XlsxPackage,
  book: Book,
  plans: readonly SheetPlan[],
  { onProgress, signal }: JobOptions = {},
): { file: Uint8Array; written: WrittenSheet[] } {
  const reports = placements(book, plans);
  const renamed = new Map(
    reports.filter(({ plan, name }) => plan.name !== name).map(({ plan, name }) => [plan.name, name]),
  );
  const parts = new NewParts(pkg);
  const styled = stylesOf(pkg, book, parts);
  const styles = new StylesPart(styled.text, styled.part);
  const replaced = reports.flatMap(({ replaces }) => replaces ?? []);
  dropReplaced(pkg, parts, replaced);
  const newSheets: { readonly name: string; readonly part: string }[] = [];
  reports.forEach(({ plan, name, replaces }, done) => {
    signal?.throwIfAborted();
    onProgress?.({ done, of: reports.length });
    const part = replaces ?? parts.freeName(`${book.folder}worksheets/sheet`, '.xml').name;
    if (!replaces) newSheets.push({ name, part });
    writeReportParts(parts, book, plan, part, {
      dialect: book.dialect,
      from1904: book.from1904,
      styleOf: ({ format }) => styles.indexOf(format, plan.font),
      renamed,
    });
  });
  parts.write(styled.part, styles.toText(), styled.isNew ? CONTENT_TYPE.styles : undefined);
  const list = newSheets.map(({ part }) => ({ kind: 'worksheet', part }));
  if (styled.isNew) list.push({ kind: 'styles', part: styled.part });
  const ids = writeRelationships(parts, book, list, staleCalculation(pkg, book, parts, reports));
  parts.write(
    book.part,
    applyEdits(book.text, [
      ...nameEdits(book, reports),
      ...sheetEdits(
        book,
        newSheets.map(({ name }, i) => ({ name, id: ids[i] as string })),
      ),
    ]),
  );
  const types = contentTypeEdits(pkg, parts.types(), parts.dropped());
  parts.write(CONTENT_TYPES_PART, applyEdits(types.text, types.edits));
  onProgress?.({ done: reports.length, of: reports.length });
  return {
    file: pkg.withChanges(parts.changes()),
    written: reports.map(({ plan, name }) => ({ id: plan.id, name })),
  };
}

/**
 * An earlier report keeps its tab and the name the tab has now, which formulas elsewhere may use. Where the user has copied
 * a report, mark and all, the tab with the planned name is the report.
 */
function placements({ tabs }: Book, plans: readonly SheetPlan[]): Placement[] {
  if (new Set(plans.map(({ id }) => id)).size < plans.length) throw new RangeError('two plans of one id');
  const names = tabs.map(({ name }) => name);
  return plans.map((plan) => {
    const earlier = tabs.filter(({ report, part }) => report === plan.id && part !== null);
    const own = earlier.find(({ name }) => name === plan.name) ?? earlier[0];
    if (own) return { plan, tab: tabs.indexOf(own), name: own.name, replaces: own.part };
    const name = freeSheetName(plan.name, names);
    return { plan, tab: names.push(name) - 1, name, replaces: null };
  });
}

function stylesOf(
  pkg: XlsxPackage,
  book: Book,
  parts: NewParts,
): { part: string; text: string; isNew: boolean } {
  const part = book.relationships.list.find(({ kind }) => kind === 'styles')?.part;
  if (part && pkg.has(part)) return { part, text: pkg.text(part), isNew: false };
  // A relationship to a part that is not there: whatever comes instead could be wrong.
  if (part) throw new WorkbookProblem('file-unwritable', { part });
  const free = pkg.has(`${book.folder}styles.xml`)
    ? parts.freeName(`${book.folder}styles`, '.xml').name
    : `${book.folder}styles.xml`;
  return { part: free, text: emptyStyles(book.dialect), isNew: true };
}

/**
 * The order of calculation names cells with formulas; where it names cells of a replaced report Excel would repair the file.
 * Excel makes a new one by itself.
 */
function staleCalculation(
  pkg: XlsxPackage,
  { relationships, tabs }: Book,
  parts: NewParts,
  reports: readonly Placement[],
): XmlEdit[] {
  const chain = relationships.list.find(({ kind }) => kind === 'calcChain');
  if (!chain?.part || !pkg.has(chain.part)) return [];
  const text = pkg.text(chain.part);
  const stale = reports.some(
    ({ replaces, tab }) => replaces && new RegExp(`\\si=["']${tabs[tab]?.sheetId}["']`).test(text),
  );
  if (!stale) return [];
  parts.drop(chain.part);
  return [remove(chain.element)];
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

function sheetEdits(
  { text, root, sheets, tabs, dialect }: Book,
  added: readonly { readonly name: string; readonly id: string }[],
): XmlEdit[] {
  if (added.length === 0) return [];
  const declared = root.attributes.find(
    ({ name, value }) => name.startsWith('xmlns:') && value === dialect.relations,
  );
  const r = declared?.name.slice('xmlns:'.length) ?? 'r';
  const namespace = declared ? '' : ` xmlns:r="${dialect.relations}"`;
  const highest = Math.max(0, ...tabs.map(({ sheetId }) => sheetId));
  const xml = added.map(
    ({ name, id }, i) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${highest + 1 + i}"${namespace} ${r}:id="${id}"/>`,
  );
  return [append(text, sheets, withPrefix(xml.join(''), sheets.prefix))];
}
