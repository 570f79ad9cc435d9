import type { CellValue } from '../../sheets/grid';
import type { SheetPlan } from '../../sheets/plan';
import { changeReferences } from '../../workbook/formulaReferences';
import type { CellChange } from '../../workbook/reportUpdate';
import type { CellCase } from './cellCase';

/**
 * Formler som visar gamla belopp: formulas of ours that stay as they are but show something else than they should, since a file
 * calculates nothing and what they point at has come, gone or changed. Those that lean on a cell of the user's show what `standing` says,
 * the report as it will stand with what the user has typed; without it they are left.
 */
export function withoutStale(
  cases: readonly CellCase[],
  standing: SheetPlan | undefined,
): readonly CellCase[] {
  if (!standing && cases.every((one) => !isStale(one, one.plan.value))) return cases;
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
  return cases.map((one): CellCase => {
    const { plan, row, column, change, left, found } = one;
    if (plan.formula === undefined || (!change && !left)) return one;
    const shown = standing?.rows[row]?.cells[column]?.value ?? plan.value;
    if (!leansOnTheirs(one)) return isStale(one, plan.value) ? { ...one, change: left } : one;
    // What is no number there (a formula over words) is Excel's to say.
    if (!standing || typeof found.value !== 'number' || typeof shown !== 'number') return one;
    const showing = (cell: CellChange): CellChange => ({
      ...cell,
      becomes: { ...cell.becomes, value: shown },
    });
    if (change) return { ...one, change: showing(change) };
    return left && isStale(one, shown) ? { ...one, change: showing(left) } : one;
  });
}

/** Calculated figures are right to less than they are shown with. */
const PRECISION = 1e-6;

/** True where a formula that stays shows something else than it should. */
function isStale({ left, change, found: { value: shown } }: CellCase, value: CellValue): boolean {
  if (!left || change) return false;
  if (typeof shown !== 'number' || typeof value !== 'number') return (shown ?? '') !== (value ?? '');
  return Math.abs(shown - value) > PRECISION * Math.max(1, Math.abs(value));
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
