import { listHeads, listSheet } from '../../sheets/listSheet';
import type { PlanCell, PlanRow, SheetPlan } from '../../sheets/plan';
import { HEIGHTS, labelFormat } from '../../sheets/styles';
import type { Language } from '../../text/amountText';
import { logWords } from '../../text/logWords';
import type { LogEntry } from './memory';

/** Report id of the sheet Logg. */
export const LOG_REPORT = 'logg';
const WIDTHS = [17, 12, 9, 26, 24, 40, 24, 10, 68] as const;

/** Bladet Logg: one line for each sheet that was read, each time the reports were written; the latest first. */
export function logPlan(log: readonly LogEntry[], language: Language): SheetPlan {
  const words = logWords(language);
  return listSheet({
    id: LOG_REPORT,
    name: words.title,
    subtitle: words.subtitle,
    widths: WIDTHS,
    heads: listHeads(words.heads, () => false),
    rows: [...log].reverse().flatMap((entry) => entryRows(entry, words)),
  });
}

function entryRows(entry: LogEntry, words: ReturnType<typeof logWords>): PlanRow[] {
  const { at, what, version, layout, period, cells, sources } = entry;
  const changed = cells.map(([sheet, count]) => `${sheet} ${count}`).join(', ');
  const text = (value: string): PlanCell => ({
    value: value === '' ? null : value,
    format: labelFormat('item', 0, true),
  });
  return sources.map(({ sheet, rows, sha256 }, i) => ({
    // Changed cells of eight sheets go into a line of their own each.
    height: i === 0 ? HEIGHTS.row * Math.max(1, Math.ceil(changed.length / 40)) : HEIGHTS.row,
    cells: [
      ...(i === 0
        ? [at ?? words.untimed, words.what[what], version, layout, period, changed]
        : ['', '', '', '', '', '']
      ).map(text),
      text(sheet),
      text(String(rows)),
      text(sha256),
    ],
  }));
}
