import type { Finding } from '../../ledger/finding';
import type { SheetPlan } from '../../sheets/plan';
import { withAudit } from '../../sheets/renderReports';
import type { ReportCells } from '../../sheets/reportCells';
import { auditLines } from '../../text/auditLines';
import { layoutTitle } from '../../text/titles';
import type { Followed } from '../../workbook/followLines';
import type { ReportState, ReportsUpdate } from '../../workbook/reportUpdate';
import type { AuditStamp } from './stamp';
import { diffReport, type ReportDiff } from './diffReport';
import { type KeptReport, keptReport } from './keptReport';
import { overwrittenFindings } from './overwrittenFindings';
import { isSameMaking, type MadeWith } from './madeWith';
import { type LogEntry, type Memory, memoryToText, type Undo } from './memory';
import { ownRowFindings } from './ownRowFindings';
import type { UpdateMaterial } from './prepareUpdate';
import { withOwn, type WithOwn } from './ownOnControls';
import { controlNews } from './controlNews';
import { asShown, unseenApart } from './rowChanges';
import { stateOf } from './readReports';
import { undoSheet } from './undoSheet';
import type { Choice, RowChange, SheetPreview, UpdatePreview } from './updatePreview';

/** Allt som Verkställ gör: what the user is shown, and what the workbook is told. */
export interface PlannedUpdate {
  readonly preview: UpdatePreview;
  /** Null where nothing changes, not even what is kept of how the reports were made. */
  readonly update: ReportsUpdate | null;
  /** Where the figures of sheets that were there already are afterwards, by report id. */
  readonly placed: ReadonlyMap<string, ReportCells>;
}

/** Planerar uppdateringen: pure, and quick enough to be done again for each choice. `choices` by Overwritten.key. */
export function planUpdate(
  material: UpdateMaterial,
  choices: ReadonlyMap<string, Choice>,
  stamp: AuditStamp,
): PlannedUpdate {
  const { plans, states, memory } = material;
  const diffs: { diff: ReportDiff; state: ReportState }[] = [];
  const created: SheetPlan[] = [];
  const sheets: SheetPreview[] = [];
  const cells: [string, number][] = [];
  const placed = new Map<string, ReportCells>();
  const reports = new Map(memory.reports);
  const first = firstDiffs(material, choices, stamp);
  const typed = [...first.values()].map(({ preview }) => preview);
  const overwritten = overwrittenFindings({ sheets: typed }, choices, material.reports, material.language);
  // The reports as they will show their amounts with what the user has typed over and keeps.
  const standing = overwritten.length > 0 ? material.standing(overwritten) : [];
  for (const plan of plans) {
    const state = stateOf(states, plan);
    const kept = memory.reports.get(plan.id);
    if (state && kept) {
      const shown = standing.find(({ id }) => id === plan.id);
      const diffWith = (filled: number): ReportDiff =>
        diffReport(withLines(plan, material, stamp, filled), kept, state, choices, shown);
      const before = (!shown && first.get(plan.id)) || diffWith(0);
      const diff = diffWith(before.preview.cells);
      diffs.push({ diff, state });
      sheets.push({ ...diff.preview, rows: unseenApart(asShown(diff.preview.rows, shown)) });
      reports.set(plan.id, diff.kept);
      placed.set(plan.id, diff.cells);
      cells.push([state.sheet, diff.preview.cells]);
    } else {
      // A report of a version that kept nothing is written anew.
      const filled = plan.rows.flatMap((row) => row.cells.filter(({ value }) => value !== null)).length;
      const fresh = withLines(plan, material, stamp, filled);
      created.push(fresh);
      const sheet = state?.sheet ?? plan.name;
      sheets.push({
        id: plan.id,
        sheet,
        isNew: true,
        rows: [],
        overwritten: [],
        uncounted: [],
        ownRows: [],
        cells: filled,
      });
      reports.set(plan.id, keptReport(fresh));
      cells.push([sheet, filled]);
    }
  }
  const ownRows = ownRowFindings({ sheets }, material.reports, material.language, 'after');
  const controls = controlsAsNow(material, [...overwritten, ...ownRows], placed);
  if (controls) {
    if (controls.differs) created.push(controls.plan);
    sheets.push(controls.preview);
  }
  const preview = summed(sheets);
  const changed = diffs.flatMap(({ diff }) => diff.update ?? []);
  const made = madeOf(material, stamp);
  if (changed.length === 0 && created.length === 0)
    return { preview, update: isSameMaking(memory.made, made) ? null : remade(memory, made), placed };
  const undo: Undo = {
    at: stamp.at,
    sheets: diffs.flatMap(
      ({
        diff: {
          update,
          preview: { id },
        },
        state,
      }) => (update ? undoSheet(update, state, memory.reports.get(id) as KeptReport) : []),
    ),
    created: created.filter((plan) => !stateOf(states, plan)).map(({ id }) => id),
    whole: controls?.differs ? memory.whole : null,
    made: memory.made,
    lost: controls?.lost ?? [],
  };
  const whole = controls?.differs ? controls.ours : memory.whole;
  const entry: LogEntry = {
    ...stamp,
    what: changed.length > 0 ? 'updated' : 'created',
    layout: material.reports.layout.title,
    period: material.period,
    sources: material.sources,
    cells,
  };
  const text = memoryToText({ reports, undo, whole, made, log: [...memory.log, entry] });
  const followed = controls?.differs ? controls.followed : [];
  return { preview, update: { changed, created, followed, removed: [], memory: text }, placed };
}

function madeOf({ reports, asked, sources }: UpdateMaterial, { at }: AuditStamp): MadeWith {
  const { period, unit, rounding } = reports;
  return { asked, period, unit, rounding, sources, at };
}

/** The sheets are right as they stand, though of another input, or with other choices: only that is kept. */
function remade(memory: Memory, made: MadeWith): ReportsUpdate {
  const text = memoryToText({ ...memory, made: { ...made, at: memory.made?.at ?? null } });
  return { changed: [], created: [], removed: [], memory: text };
}

/** Each report beside its sheet, before it is known how many cells its last line tells of. */
function firstDiffs(
  material: UpdateMaterial,
  choices: ReadonlyMap<string, Choice>,
  stamp: AuditStamp,
): ReadonlyMap<string, ReportDiff> {
  const { plans, states, memory } = material;
  return new Map(
    plans.flatMap((plan): [string, ReportDiff][] => {
      const [state, kept] = [stateOf(states, plan), memory.reports.get(plan.id)];
      if (!state || !kept) return [];
      return [[plan.id, diffReport(withLines(plan, material, stamp, 0), kept, state, choices)]];
    }),
  );
}

/** Kontroller is written anew, whole, where it would say something else than it does: what the user has on it goes along. */
function controlsAsNow(
  { controlSheet, states, memory }: UpdateMaterial,
  later: readonly Finding[],
  placed: ReadonlyMap<string, ReportCells>,
): {
  /** As it is to stand, with what the user has on it; `ours` without that. */
  readonly plan: SheetPlan;
  readonly ours: SheetPlan;
  readonly preview: SheetPreview;
  readonly differs: boolean;
  readonly followed: readonly Followed[];
  readonly lost: WithOwn['lost'];
} | null {
  if (!controlSheet) return null;
  const ours = controlSheet(later, placed);
  const state = stateOf(states, ours);
  const { plan, changes, lines, lost } = withOwn(ours, memory.whole, state);
  const shown = plan.rows.map(({ cells }) => cells.map(({ value }) => value ?? ''));
  const isSame = shown.every((row, i) =>
    row.every((value, j) => (state?.cells[i]?.[j]?.value ?? '') === value),
  );
  const news = controlNews(ours, state ? memory.whole : null);
  const differs = !state || !isSame || state.cells.length > shown.length;
  return {
    plan,
    ours,
    preview: {
      id: plan.id,
      sheet: state?.sheet ?? plan.name,
      isNew: !state,
      rows: differs ? [...changes, ...news.rows] : [],
      overwritten: [],
      uncounted: [],
      ownRows: [],
      cells: 0,
      ...(differs && state && { rewritten: { statuses: news.rows.length, others: news.others } }),
    },
    differs,
    followed: state ? [{ sheet: state.sheet, lines }] : [],
    lost,
  };
}

function withLines(
  plan: SheetPlan,
  { sources, reports, language }: UpdateMaterial,
  stamp: AuditStamp,
  cells: number,
): SheetPlan {
  return withAudit(
    plan,
    auditLines(
      { ...stamp, layout: layoutTitle(reports.layout.title, reports.entity), cells, sources },
      language,
    ),
  );
}

function summed(sheets: readonly SheetPreview[]): UpdatePreview {
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const count = (kind: RowChange['kind'], axis?: RowChange['axis']): number =>
    rows.filter((row) => row.kind === kind && row.axis === axis).length;
  return {
    sheets,
    amounts: count('changed'),
    unseen: count('unseen'),
    newRows: count('new'),
    goneRows: count('gone'),
    newColumns: count('new', 'column'),
    goneColumns: count('gone', 'column'),
    texts: count('text'),
  };
}
