import { STATUS_COLUMN, TITLE_COLUMN } from '../../sheets/renderControls';
import type { PlanRow, SheetPlan } from '../../sheets/plan';
import { isToldTitle } from '../../text/controlTexts';
import type { ShownValue } from '../../text/shownText';
import { rowKeys } from './keptReport';
import type { RowChange } from './updatePreview';

/**
 * Nytt på Kontroller: lines with something to look at, or accepted, that come, go or get another status, and how many others say something else than
 * they did. Nothing where the sheet is as it was last written, or is written for the first time.
 */
export function controlNews(
  plan: SheetPlan,
  before: SheetPlan | null,
): { readonly rows: readonly RowChange[]; readonly others: number } {
  if (!before || before.names.length <= 1) return { rows: [], others: 0 };
  const [fresh, old] = [linesOf(plan), linesOf(before)];
  const rows: RowChange[] = [];
  let others = 0;
  for (const key of new Set([...fresh.keys(), ...old.keys()])) {
    const [now, then] = [fresh.get(key), old.get(key)];
    const [from, to] = [statusIn(then), statusIn(now)];
    const isTold = [from, to].some((status) => status !== null && isToldTitle(String(status.value)));
    const label = String((now ?? then)?.cells[TITLE_COLUMN]?.value ?? '');
    if (from?.value !== to?.value && isTold) rows.push({ kind: 'status', key, label, column: '', from, to });
    else if (wordsOf(now) !== wordsOf(then)) others++;
  }
  return { rows, others };
}

function linesOf(plan: SheetPlan): Map<string, PlanRow> {
  return new Map(rowKeys(plan).map((key, row) => [key, plan.rows[row] as PlanRow]));
}

function statusIn(line: PlanRow | undefined): ShownValue | null {
  const value = line?.cells[STATUS_COLUMN]?.value ?? null;
  return value === null ? null : { value, numberFormat: '@' };
}

/** The number in the first column only counts the lines. */
function wordsOf(line: PlanRow | undefined): string {
  return JSON.stringify(line?.cells.slice(1).map(({ value }) => value) ?? null);
}
