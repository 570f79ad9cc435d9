import { changeReferences } from './formulaReferences';
import { cornerText } from './shiftReferences';

/** Bladet som skrivs om: the lines of a sheet that is written anew, where each stood and where it is to stand. 0-based. */
export interface Followed {
  readonly sheet: string;
  readonly lines: readonly (readonly [from: number, to: number])[];
}

/** A formula elsewhere whose references to single cells of the sheet follow their lines; ranges stay where they are. */
export function followLines(formula: string, { sheet, lines }: Followed): string {
  const rows = new Map(lines);
  return changeReferences(formula, ({ sheet: named, prefix, first, last }) => {
    if (last || first.row === null || !isSheet(named, sheet)) return null;
    const row = rows.get(first.row);
    return row === undefined ? null : prefix + cornerText({ ...first, row });
  });
}

/** True for a formula with a reference to the sheet. */
export function pointsAt(formula: string, sheet: string): boolean {
  let found = false;
  changeReferences(formula, ({ sheet: named }) => {
    found ||= isSheet(named, sheet);
    return null;
  });
  return found;
}

function isSheet(named: string | null, sheet: string): boolean {
  return named?.toLowerCase() === sheet.toLowerCase();
}
