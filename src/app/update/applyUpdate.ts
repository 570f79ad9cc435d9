import type { JobOptions, WorkbookPort, WrittenSheet } from '../../workbook/port';
import type { AuditStamp } from './stamp';
import { type PlannedUpdate, planUpdate } from './planUpdate';
import type { UpdateMaterial } from './prepareUpdate';
import { readReports } from './readReports';
import type { Choice, UpdatePreview } from './updatePreview';

/** What was written where. */
export interface Applied {
  readonly sheets: readonly WrittenSheet[];
  readonly preview: UpdatePreview;
  readonly placed: PlannedUpdate['placed'];
}

/**
 * Verkställ: carries out what the user was shown, and nothing else. The report sheets are read again first; where they no longer give
 * the same preview nothing is written, and what they give now comes back instead.
 */
export async function applyUpdate(
  workbook: WorkbookPort,
  shown: UpdateMaterial,
  choices: ReadonlyMap<string, Choice>,
  stamp: AuditStamp,
  options: JobOptions = {},
): Promise<Applied | { readonly changed: UpdateMaterial }> {
  const material = { ...shown, ...(await readReports(workbook, options)) };
  const planned = planUpdate(material, choices, stamp);
  const before = planUpdate(shown, choices, stamp);
  if (JSON.stringify(planned.preview) !== JSON.stringify(before.preview)) return { changed: material };
  return carryOut(workbook, planned, options);
}

/** Writes a planned update; nothing where nothing changes. */
export async function carryOut(
  workbook: WorkbookPort,
  { preview, update, placed }: PlannedUpdate,
  options: JobOptions = {},
): Promise<Applied> {
  options.signal?.throwIfAborted();
  const written = update ? await workbook.updateReports(update, options) : [];
  const names = new Map(written.map(({ id, name }) => [id, name]));
  return {
    preview,
    placed,
    sheets: preview.sheets.map(({ id, sheet }) => ({ id, name: names.get(id) ?? sheet })),
  };
}
