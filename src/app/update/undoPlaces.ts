import type { ReportState } from '../../workbook/reportUpdate';
import type { UndoSheet } from './memory';

type Axis = 'row' | 'column';

/** Where lines that an update left behind stand now, whatever the user has put in or taken out since. */
export interface UndoPlaces {
  readonly row: (line: number) => number;
  readonly column: (line: number) => number;
  /** Where a line that the update put in stands now; null where the user has deleted it. */
  readonly inserted: (axis: Axis, line: number) => number | null;
}

/** Letar upp raderna efter en uppdatering by our names on them: a line without one goes with the nearest above it that has. */
export function undoPlaces({ names }: UndoSheet, state: ReportState): UndoPlaces {
  const anchors: Record<Axis, Map<number, number>> = { row: new Map(), column: new Map() };
  for (const [name, row, column] of names) {
    const now = state.names.get(name);
    if (!now) continue;
    // Names of rows stand in the column of labels: only they tell of rows, and all tell of columns.
    anchors.row.set(row, anchors.row.get(row) ?? now.row);
    anchors.column.set(column, anchors.column.get(column) ?? now.column);
  }
  const sorted = {
    row: [...anchors.row].sort(([a], [b]) => a - b),
    column: [...anchors.column].sort(([a], [b]) => a - b),
  };
  const placed = (axis: Axis, line: number): number => {
    const known = sorted[axis];
    const anchor = known.findLast(([then]) => then <= line) ?? known[0];
    return anchor ? Math.max(0, line + anchor[1] - anchor[0]) : line;
  };
  return {
    row: (line) => placed('row', line),
    column: (line) => placed('column', line),
    inserted: (axis, line) => anchors[axis].get(line) ?? null,
  };
}
