import type { ReportState } from '../../workbook/reportUpdate';
import type { KeptReport } from './keptReport';
import { linePlaces, type LinePlaces } from './linePlaces';
import type { FormulaPlaces } from './placeFormula';

/** A report's rows and columns on its sheet, by plan and by what is kept of the last time. */
export interface Matched {
  readonly rows: LinePlaces;
  readonly columns: LinePlaces;
  /** Where the kept report's lines stand now, before anything is put in. */
  readonly kept: FormulaPlaces;
  /** Row and column of the kept report by line of the plan; undefined where it had none. */
  readonly keptRow: (line: number) => number | undefined;
  readonly keptColumn: (line: number) => number | undefined;
  /** True for a line of the sheet with a row that the report had when last written. */
  readonly isKeptRow: (line: number) => boolean;
}

/** Letar upp rapportens rader och kolumner på bladet by their hidden names. `rows` are the plan's names of rows. */
export function matchReport(
  { names }: ReportState,
  kept: KeptReport,
  rows: readonly string[],
  columns: readonly (readonly string[])[],
): Matched {
  const rowOf = (key: string): number | null => names.get(key)?.row ?? null;
  const labels = labelColumn(names, [...rows, ...kept.rows.map(({ key }) => key)]);
  const columnOf = (keys: readonly string[], line: number): number | null => {
    if (line === 0) return labels;
    for (const key of keys) {
      const place = names.get(key);
      if (place) return place.column;
    }
    return null;
  };
  const keptRows = new Map(kept.rows.map(({ key }, line) => [key, line]));
  const keptColumns = new Map(kept.columns.flatMap((keys, line) => keys.map((key) => [key, line] as const)));
  const had = new Set(kept.rows.flatMap(({ key, gone }) => (gone ? [] : rowOf(key))));
  return {
    isKeptRow: (line) => had.has(line),
    rows: linePlaces('row', unique(rows.map(rowOf))),
    columns: linePlaces('column', unique(columns.map(columnOf))),
    kept: {
      row: (line) => rowOf(kept.rows[line]?.key ?? ''),
      column: (line) => columnOf(kept.columns[line] ?? [], line),
    },
    keptRow: (line) => keptRows.get(rows[line] ?? ''),
    keptColumn: (line) =>
      line === 0 ? 0 : columns[line]?.map((key) => keptColumns.get(key)).find((one) => one !== undefined),
  };
}

/** The column that most rows' names stand in. */
function labelColumn(names: ReportState['names'], keys: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const key of keys) {
    const column = names.get(key)?.column;
    if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Two names on one line, after the user has moved cells about: the first has it, the other is put in anew. */
function unique(places: readonly (number | null)[]): (number | null)[] {
  const taken = new Set<number>();
  return places.map((place) => {
    if (place === null || taken.has(place)) return null;
    taken.add(place);
    return place;
  });
}
