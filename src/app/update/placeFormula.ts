import { changeReferences, type Corner } from '../../workbook/formulaReferences';
import { cornerText } from '../../workbook/shiftReferences';

/** Where the lines that a formula counts by stand on the sheet; null for one that is not there. */
export interface FormulaPlaces {
  readonly row: (line: number) => number | null;
  readonly column: (line: number) => number | null;
}

/**
 * En rapports formel på sitt blad: references by the report's own rows and columns become references to where those stand. A range of
 * rows that the user has put own rows between becomes several, so that theirs are not summed; rows for which `isEmpty` is true may
 * stay within. Ranges stand only within SUM.
 */
export function placeFormula(
  formula: string,
  places: FormulaPlaces,
  isEmpty: (row: number, column: number) => boolean,
): string {
  return changeReferences(formula, ({ sheet, first, last }) => {
    if (sheet !== null) return null;
    const column = first.column === null ? null : places.column(first.column);
    if (column === null || first.row === null) return '#REF!';
    const at = (row: number): Corner => ({ ...first, row, column });
    if (!last) {
      const row = places.row(first.row);
      return row === null ? '#REF!' : cornerText(at(row));
    }
    const rows: number[] = [];
    for (let line = first.row; line <= (last.row ?? first.row); line++) {
      const row = places.row(line);
      if (row !== null) rows.push(row);
    }
    if (rows.length === 0) return '#REF!';
    return runs(rows, (row) => isEmpty(row, column))
      .map(([from, to]) =>
        from === to ? cornerText(at(from)) : `${cornerText(at(from))}:${cornerText(at(to))}`,
      )
      .join(',');
  });
}

function runs(rows: readonly number[], mayBridge: (row: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const open = found.at(-1);
    let next = (open?.[1] ?? -2) + 1;
    while (open && next < row && mayBridge(next)) next++;
    if (open && next === row) open[1] = row;
    else found.push([row, row]);
  }
  return found;
}
