import { address } from '../../sheets/grid';
import type { SheetPlan } from '../../sheets/plan';
import type { JobOptions, WorkbookPort } from '../../workbook/port';
import { WorkbookProblem } from '../../workbook/port';
import { changeReferences, type Corner } from '../../workbook/formulaReferences';
import type { Followed } from '../../workbook/followLines';
import type { CellChange, CellContent, Lines, ReportState, SheetUpdate } from '../../workbook/reportUpdate';
import { cornerText } from '../../workbook/shiftReferences';
import { type Choices, choicesToSettings } from '../choices';
import type { AuditStamp } from './stamp';
import { type Memory, memoryToText, type UndoSheet } from './memory';
import { isAsPlanned, isUntouched } from './isUntouched';
import { withOwn } from './ownOnControls';
import { sameValue } from './ownContent';
import { readReports } from './readReports';
import { type UndoPlaces, undoPlaces } from './undoPlaces';

/** Vad Ångra gav. */
export interface Undone {
  /** Tabs that were taken back. */
  readonly sheets: readonly string[];
  /** Tabs that the update had put in, and that stay since the user has something of their own there. */
  readonly kept: readonly string[];
  /** What had been chosen when the reports were made as they stand now; null where there are none, or it is not known. */
  readonly choices: Choices | null;
}

/**
 * Ångra: takes the report sheets back to what they were before the last Verkställ, and the choices to what those were made with. What
 * the user has done since is left alone. Code: `nothing-to-undo`.
 */
export async function undoUpdate(
  workbook: WorkbookPort,
  stamp: AuditStamp,
  options: JobOptions = {},
): Promise<Undone> {
  const { states, memory } = await readReports(workbook, options);
  const { undo } = memory;
  if (!undo) throw new WorkbookProblem('nothing-to-undo');
  const undone = undo.sheets.flatMap((sheet) => {
    const state = states.find(({ id }) => id === sheet.id);
    return state ? { sheet, update: backwards(sheet, state) } : [];
  });
  const created = states.filter(({ id }) => undo.created.includes(id));
  const goes = created.filter((state) => isAsCreated(state, memory));
  const removed = goes.map(({ id }) => id);
  const rewritten = wholeBefore(memory, states);
  const before = memoryBefore(
    memory,
    stamp,
    undone.map(({ update }) => update),
    removed,
    created.length > goes.length,
  );
  options.signal?.throwIfAborted();
  await workbook.updateReports(
    {
      changed: undone.map(({ update }) => update),
      created: rewritten.map(({ plan }) => plan),
      followed: rewritten.map(({ followed }) => followed),
      removed,
      memory: memoryToText(before),
    },
    options,
  );
  const choices = before.made?.asked ?? null;
  // The sheets are back by now: that the choices could not be kept is no reason to say that nothing was.
  if (choices) await workbook.saveSettings(choicesToSettings(choices)).catch(() => undefined);
  return {
    choices,
    sheets: [...undone.map(({ update }) => update), ...goes, ...rewritten].map(({ sheet }) => sheet),
    kept: created.filter((state) => !goes.includes(state)).map(({ sheet }) => sheet),
  };
}

/** Kontroller as it was, with what the user has on it by now. */
function wholeBefore(
  { undo, whole }: Memory,
  states: readonly ReportState[],
): { readonly plan: SheetPlan; readonly sheet: string; readonly followed: Followed }[] {
  const before = undo?.whole;
  const state = before && states.find(({ id }) => id === before.id);
  if (!state) return [];
  const { sheet } = state;
  const { plan, lines } = withOwn(before, whole, state);
  const rows = new Map(plan.names.map(({ name, row }) => [name, row]));
  const back = undo.lost.map(([row, key]) => [row, rows.get(key) ?? row] as const);
  return [{ plan, sheet, followed: { sheet, lines: [...lines, ...back] } }];
}

function memoryBefore(
  { reports, undo, whole, made, log }: Memory,
  stamp: AuditStamp,
  undone: readonly SheetUpdate[],
  removed: readonly string[],
  hasKept: boolean,
): Memory {
  const before = new Map(reports);
  undo?.sheets.forEach(({ id, kept }) => before.set(id, kept));
  removed.forEach((id) => before.delete(id));
  const last = log.at(-1);
  const earlier = undo?.made ?? null;
  const sources = earlier?.sources ?? last?.sources ?? [];
  const cells = undone.map(({ sheet, cells: changed }) => [sheet, changed.length] as const);
  return {
    reports: before,
    undo: null,
    whole: undo?.whole ?? whole,
    made: earlier ?? (hasKept ? made : null),
    log: last ? [...log, { ...last, ...stamp, what: 'undone', sources, cells }] : log,
  };
}

function isAsCreated(state: ReportState, { reports, whole }: Memory): boolean {
  const kept = reports.get(state.id);
  if (kept) return isUntouched(state, kept);
  return whole === null || whole.id !== state.id || isAsPlanned(state, whole);
}

function backwards(sheet: UndoSheet, state: ReportState): SheetUpdate {
  const places = undoPlaces(sheet, state);
  const isInserted = (axis: Lines['axis'], line: number): boolean =>
    sheet.inserted.some((lines) => lines.axis === axis && line >= lines.at && line < lines.at + lines.count);
  const cells: CellChange[] = [];
  const cleared: CellChange[] = [];
  for (const { row, column, was, becomes } of sheet.cells) {
    const onNew = (['row', 'column'] as const).some((axis) =>
      isInserted(axis, axis === 'row' ? row : column),
    );
    const at = placeOf(sheet, places, row, column);
    if (!at) continue;
    const found = state.cells[at.row]?.[at.column] ?? { value: null, numberFormat: 'General' };
    // What the user has typed since is theirs.
    if (!isUnchanged(found, becomes, places)) continue;
    const note = becomes.note === undefined ? {} : { note: was.note ?? null };
    const back: CellChange = {
      ...at,
      was: {
        ...found,
        ...(becomes.note !== undefined && { note: state.notes.get(address(at.row, at.column)) ?? null }),
      },
      becomes: {
        value: was.value,
        ...(was.formula !== undefined && { formula: moved(was.formula, places) }),
        ...(becomes.numberFormat !== undefined && { numberFormat: was.numberFormat }),
        ...note,
      },
    };
    if (onNew) cleared.push({ ...back, becomes: { value: null, ...note } });
    else cells.push(back);
  }
  const deleted: Lines[] = [];
  for (const { axis, at, count } of sheet.inserted)
    for (let line = at; line < at + count; line++) {
      const now = places.inserted(axis, line);
      if (now !== null && !holdsMore(state, axis, now, cleared)) deleted.push({ axis, at: now, count: 1 });
    }
  const goes = ({ row, column }: CellChange): boolean =>
    deleted.some(({ axis, at }) => at === (axis === 'row' ? row : column));
  return {
    id: sheet.id,
    sheet: state.sheet,
    font: '',
    inserted: [],
    // A line that stays, since the user has put something in it, is emptied of ours.
    cells: [...cells, ...cleared.filter((change) => !goes(change))],
    shown: sheet.shown.map(({ axis, index, hidden }) => ({
      axis,
      index: places[axis](index),
      hidden: !hidden,
    })),
    named: [],
    unnamed: sheet.named,
    deleted,
  };
}

function placeOf(
  sheet: UndoSheet,
  places: UndoPlaces,
  row: number,
  column: number,
): { row: number; column: number } | null {
  const named = sheet.names.some(([, r]) => r === row);
  const at = named ? places.inserted('row', row) : places.row(row);
  return at === null ? null : { row: at, column: places.column(column) };
}

function isUnchanged(found: CellContent, written: CellContent, places: UndoPlaces): boolean {
  const plain = (formula: string | undefined): string | undefined =>
    formula?.replace(/[\s$]+/g, '').toUpperCase();
  if (written.formula === undefined)
    return found.formula === undefined && sameValue(found.value, written.value);
  return found.formula !== undefined && plain(found.formula) === plain(moved(written.formula, places));
}

/** A formula by the lines as they were left, by the lines as they are now. */
function moved(formula: string, places: UndoPlaces): string {
  const corner = (one: Corner): string =>
    cornerText({
      ...one,
      row: one.row === null ? null : places.row(one.row),
      column: one.column === null ? null : places.column(one.column),
    });
  return changeReferences(formula, ({ sheet, first, last }) =>
    sheet === null ? corner(first) + (last ? `:${corner(last)}` : '') : null,
  );
}

/** True where a line that the update put in holds something besides what it wrote. */
function holdsMore(
  state: ReportState,
  axis: Lines['axis'],
  line: number,
  cleared: readonly CellChange[],
): boolean {
  const ours = new Set(cleared.map(({ row, column }) => address(row, column)));
  const isOn = (row: number, column: number): boolean => line === (axis === 'row' ? row : column);
  const filled = state.cells.some((cells, row) =>
    cells.some(
      (cell, column) =>
        isOn(row, column) &&
        cell !== undefined &&
        (cell.formula !== undefined || (cell.value !== null && cell.value !== '')) &&
        !ours.has(address(row, column)),
    ),
  );
  const ownNotes = new Set(
    cleared.filter(({ was }) => typeof was.note === 'string').map(({ row, column }) => address(row, column)),
  );
  return filled || [...state.notes.keys()].some((at) => hasLine(at, axis, line) && !ownNotes.has(at));
}

function hasLine(at: string, axis: Lines['axis'], line: number): boolean {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  return axis === 'row' ? Number(row) - 1 === line : address(0, line) === `${letters}1`;
}
