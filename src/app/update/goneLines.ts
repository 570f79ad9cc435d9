import { address, cellAt } from '../../sheets/grid';
import type { CellChange, LineShown, ReportState } from '../../workbook/reportUpdate';
import type { KeptCell, KeptReport } from './keptReport';
import type { Matched } from './matchReport';
import { isAsWritten } from './ownContent';
import { isTextRow } from '../../sheets/reportNames';
import { columnChange, titleIn } from './rowChanges';
import type { RowChange } from './updatePreview';

/** What becomes of the lines that a report no longer has. */
export interface GoneLines {
  readonly cells: readonly CellChange[];
  readonly shown: readonly LineShown[];
  readonly changes: readonly RowChange[];
  /** Names of the lines that are hidden now. */
  readonly hidden: readonly string[];
  /** True for a cell, counted as the sheet will stand, on a row that is gone and that holds nothing. */
  readonly isEmpty: (row: number, column: number) => boolean;
}

/**
 * Rader och kolumner som utgår: our figures are taken out, the line stays where it is and is hidden, so that nothing of the user's that
 * points at it breaks, and it is filled again when the report has it again. A line with something of the user's in it stays in view.
 */
export function goneLines(
  state: ReportState,
  kept: KeptReport,
  { rows, columns, kept: places, isKeptRow }: Matched,
  keys: readonly string[],
  columnKeys: readonly (readonly string[])[],
): GoneLines {
  const inPlan = new Set(keys);
  const columnsInPlan = new Set(columnKeys.flat());
  const isReport = (line: number): boolean => rows.before.includes(line);
  const cells: CellChange[] = [];
  const emptied = new Set<string>();
  const ownNotes = new Set<string>();
  const take = (row: number, column: number, cell: KeptCell): void => {
    const found = state.cells[row]?.[column];
    const note = state.notes.get(address(row, column));
    if (note !== undefined && note === cell.note) ownNotes.add(address(row, column));
    const isOurs = found === undefined || isAsWritten(found, cell, places, isKeptRow);
    if (!isOurs) return;
    emptied.add(`${rows.moved(row)},${columns.moved(column)}`);
    if (found === undefined || (found.value === null && found.formula === undefined)) return;
    const gone = note !== undefined && note === cell.note ? { was: note, becomes: null } : null;
    cells.push({
      row: rows.moved(row),
      column: columns.moved(column),
      was: { ...found, ...(gone && { note: gone.was }) },
      becomes: { value: null, ...(gone && { note: gone.becomes }) },
    });
  };
  const isTheirs = (row: number, column: number): boolean => {
    const found = state.cells[row]?.[column];
    const isEmpty = !found || ((found.value === null || found.value === '') && found.formula === undefined);
    return !isEmpty && !emptied.has(`${rows.moved(row)},${columns.moved(column)}`);
  };
  const shown: LineShown[] = [];
  const changes: RowChange[] = [];
  const hidden: string[] = [];

  const goneColumns = kept.columns.flatMap((names, line) =>
    line > 0 && !names.some((name) => columnsInPlan.has(name))
      ? [{ names, line, at: places.column(line) }]
      : [],
  );
  for (const { line, at } of goneColumns)
    for (const [index, { cells: ours, gone }] of kept.rows.entries()) {
      const row = places.row(index);
      const cell = ours[line];
      if (at !== null && row !== null && cell && !gone) take(row, at, cell);
    }
  kept.rows.forEach(({ key, cells: ours, gone }, index) => {
    const row = places.row(index);
    if (inPlan.has(key) || row === null || isReport(row)) return;
    // A row that went earlier has had its figures taken out.
    const labelColumn = places.column(0);
    kept.columns.forEach((_, line) => {
      const column = places.column(line);
      if (column !== null && line > 0)
        take(row, column, gone ? { value: null } : (ours[line] ?? { value: null }));
    });
    if (gone) return;
    const width = state.cells[row]?.length ?? 0;
    const own = Array.from({ length: width }, (_, column) => column).some(
      (column) => column !== labelColumn && isTheirs(row, column),
    );
    const noted = [...state.notes.keys()].some((at) => cellAt(at)?.row === row && !ownNotes.has(at));
    const stays = own || noted;
    if (!stays && !state.hiddenRows.has(row)) {
      shown.push({ axis: 'row', index: rows.moved(row), hidden: true });
      hidden.push(key);
    }
    const main = ours.find(({ value }, line) => line > 0 && typeof value === 'number');
    const label = String(ours[0]?.value ?? '');
    if (isTextRow(key) && label !== '')
      changes.push({
        kind: 'text',
        key,
        label,
        column: '',
        from: { value: label, numberFormat: '@' },
        to: null,
        stays,
      });
    else if (label !== '' || main)
      changes.push({
        kind: 'gone',
        key,
        label,
        column: '',
        from: main ? { value: main.value, numberFormat: main.numberFormat ?? 'General' } : null,
        to: null,
        stays,
      });
  });
  for (const { names, line, at } of goneColumns) {
    if (at === null || state.hiddenColumns.has(at)) continue;
    const stays = state.cells.some((_, row) => isTheirs(row, at));
    // One that stays has been told of when its figures were taken out.
    const told = columnChange('gone', names[0] ?? '', titleIn(kept.rows, line));
    if (cells.some(({ column }) => column === columns.moved(at))) changes.push({ ...told, stays });
    if (stays) continue;
    shown.push({ axis: 'column', index: columns.moved(at), hidden: true });
    hidden.push(...names);
  }
  return { cells, shown, changes, hidden, isEmpty: (row, column) => emptied.has(`${row},${column}`) };
}
