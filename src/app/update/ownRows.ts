import { address, type CellPlace } from '../../sheets/grid';
import type { SheetPlan } from '../../sheets/plan';
import { changeReferences, type Reference } from '../../workbook/formulaReferences';
import type { ReportState } from '../../workbook/reportUpdate';
import { type CellCase, columnTitle } from './cellCase';
import type { Matched } from './matchReport';
import type { OwnRow } from './updatePreview';

/** An amount on a row of the user's, and a formula of ours whose range it stands within. */
interface Within extends CellPlace {
  readonly sum: CellCase;
  /** True where the formula counts it now. */
  readonly counted: boolean;
}

/**
 * Egna rader bland en summas: rows of the user's that stand between the rows that a formula of ours adds up, each once, with every amount
 * that a sum counts. `keyOf` tells a cell of the plan.
 */
export function ownRowsIn(
  cases: readonly CellCase[],
  { rows: lines }: SheetPlan,
  { sheet, cells }: ReportState,
  { rows, columns, kept }: Matched,
  keptRows: number,
  keyOf: (row: number, column: number) => string,
): OwnRow[] {
  const ours = new Set<number | null>(rows.before);
  for (let line = 0; line < keptRows; line++) ours.add(kept.row(line));
  const amountAt = (row: number, column: number): number => {
    const value = cells[row]?.[column]?.value;
    return typeof value === 'number' ? value : 0;
  };
  const found = cases.flatMap((sum): Within[] => {
    const column = columns.before[sum.column] ?? null;
    if (sum.plan.formula === undefined || (rows.before[sum.row] ?? null) === null || column === null)
      return [];
    const between = rangesIn(sum.plan.formula).flatMap(({ from, to }) =>
      strangers(rows.before.slice(from, to + 1), ours),
    );
    const counts = sum.isTheirs ? [] : rangesIn(sum.found.formula ?? '', column);
    const isCounted = (row: number): boolean => counts.some(({ from, to }) => from <= row && row <= to);
    // Excel may have taken in a row beside those of the range, too.
    const taken = counts.flatMap(({ from, to }) => strangers([from, to], ours));
    return [...new Set([...between, ...taken])]
      .filter((row) => amountAt(row, column) !== 0)
      .map((row) => ({ row, column, sum, counted: isCounted(row) }));
  });
  return [...new Set(found.map(({ row }) => row))]
    .sort((a, b) => a - b)
    .map((row): OwnRow => {
      const own = found.filter((one) => one.row === row);
      // The column the eye finds first, else the first.
      const main = own.find(({ sum }) => sum.plan.format.fill !== undefined) ?? (own[0] as Within);
      const label = cells[row]?.[columns.before[0] ?? 0]?.value ?? '';
      const cell = address(row, main.column);
      const shown = cells[row]?.[main.column];
      return {
        sheet,
        cell,
        cellAfter: address(rows.moved(row), columns.moved(main.column)),
        label: label === '' ? cell : String(label),
        sum: String(lines[main.sum.row]?.cells[0]?.value ?? ''),
        column: columnTitle(lines, main.sum.row, main.sum.column),
        amount: { value: shown?.value ?? null, numberFormat: main.sum.plan.format.numberFormat ?? 'General' },
        counted: own
          .filter(({ counted }) => counted)
          .map((one) => ({ key: keyOf(one.sum.row, one.sum.column), amount: amountAt(row, one.column) })),
      };
    });
}

/** Lines between the first and the last of some that are none of the report's. */
function strangers(lines: readonly (number | null)[], ours: ReadonlySet<number | null>): number[] {
  const there = lines.filter((line): line is number => line !== null);
  if (there.length === 0) return [];
  const [first, last] = [Math.min(...there), Math.max(...there)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((line) => !ours.has(line));
}

/** Ranges of rows in a formula, of one column where it is given. */
function rangesIn(formula: string, column?: number): { readonly from: number; readonly to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  const add = ({ sheet, first, last }: Reference): null => {
    const isOwn = sheet === null && first.row !== null && (column === undefined || first.column === column);
    if (isOwn && (last || column !== undefined))
      ranges.push({ from: first.row as number, to: last?.row ?? (first.row as number) });
    return null;
  };
  changeReferences(formula, add);
  return ranges;
}
