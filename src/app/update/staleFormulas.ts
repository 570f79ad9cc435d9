import { changeReferences } from '../../workbook/formulaReferences';
import type { CellCase } from './cellCase';

/**
 * Formler som visar gamla belopp: formulas of ours that stay as they are but show something else than they should, since a file
 * calculates nothing and what they point at has come, gone or changed. Those that lean on a cell of the user's are left: what they show
 * is right.
 */
export function withoutStale(cases: readonly CellCase[]): readonly CellCase[] {
  if (cases.every(({ stale }) => stale === null)) return cases;
  const at = new Map(cases.map((one) => [`${one.row},${one.column}`, one]));
  const known = new Map<CellCase, boolean>();
  const leansOnTheirs = (one: CellCase): boolean => {
    const before = known.get(one);
    if (before !== undefined) return before;
    // A formula that came round to itself would lean on nothing more.
    known.set(one, false);
    const leans = partsOf(one, at).some((part) => part.isTheirs || leansOnTheirs(part));
    known.set(one, leans);
    return leans;
  };
  return cases.map((one) => (one.stale && !leansOnTheirs(one) ? { ...one, change: one.stale } : one));
}

/** The report's own cells that a formula of its plan points at. */
function partsOf({ plan: { formula } }: CellCase, at: ReadonlyMap<string, CellCase>): CellCase[] {
  if (formula === undefined) return [];
  const parts: CellCase[] = [];
  changeReferences(formula, ({ sheet, first, last }) => {
    const end = last ?? first;
    for (let row = first.row ?? 0; sheet === null && row <= (end.row ?? 0); row++)
      for (let column = first.column ?? 0; column <= (end.column ?? 0); column++)
        parts.push(...(at.get(`${row},${column}`) ? [at.get(`${row},${column}`) as CellCase] : []));
    return null;
  });
  return parts;
}
