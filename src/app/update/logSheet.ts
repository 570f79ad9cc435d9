import { listHeads, listSheet } from '../../sheets/listSheet';
import type { PlanCell, PlanRow, SheetPlan } from '../../sheets/plan';
import { HEIGHTS, labelFormat } from '../../sheets/styles';
import type { SheetGrid } from '../../sheets/grid';
import type { Language } from '../../text/amountText';
import { logWords } from '../../text/logWords';
import type { WorkbookPort } from '../../workbook/port';
import type { LogEntry } from './memory';

/** What the report ids of sheets Logg begin with; no layout can give a sheet such an id (see reportId). */
const LOG_REPORT = 'logg_rapport';
const WIDTHS = [17, 12, 9, 26, 24, 40, 24, 10, 68] as const;

/** True for the id of a sheet Logg. */
export function isLog(report: string): boolean {
  return report.startsWith(LOG_REPORT);
}

/**
 * Bladet Logg med allt till nu. It takes the place of the one that is there; where the user has written on that, or it tells what is not
 * kept any more, it is left and the log gets a sheet of its own.
 */
export async function logToWrite(
  workbook: WorkbookPort,
  log: readonly LogEntry[],
  language: Language,
): Promise<SheetPlan> {
  const tabs = await workbook.sheets();
  for (let number = 1; ; number++) {
    const plan = logPlan(log, language, number);
    const tab = tabs.find(({ report }) => report === plan.id);
    if (
      !tab ||
      isAllOf(
        await workbook.read(tab.name),
        plan,
        log.map((entry) => subtitle(entry, language)),
      )
    )
      return plan;
  }
}

/** True where a sheet holds nothing but lines of the plan, and what was said then of up to when it goes. */
function isAllOf(
  { values, firstColumn }: SheetGrid,
  { rows }: SheetPlan,
  subtitles: readonly string[],
): boolean {
  const textOf = (cells: readonly unknown[]): string =>
    cells
      .map((value) => value ?? '')
      .join('\t')
      .trimEnd();
  const ours = new Set([...rows.map(({ cells }) => textOf(cells.map(({ value }) => value))), ...subtitles]);
  return firstColumn === 0 && values.every((cells) => ours.has(textOf(cells)));
}

/** One line for each sheet that was read, each time the reports were written; the latest first. */
function logPlan(log: readonly LogEntry[], language: Language, number: number): SheetPlan {
  const words = logWords(language);
  return listSheet({
    id: number === 1 ? LOG_REPORT : `${LOG_REPORT}${number}`,
    name: number === 1 ? words.title : `${words.title} ${number}`,
    subtitle: subtitle(log.at(-1), language),
    widths: WIDTHS,
    heads: listHeads(words.heads, () => false),
    rows: [...log].reverse().flatMap((entry) => entryRows(entry, words)),
  });
}

/** What the sheet is, and the latest time it tells of. */
function subtitle(latest: LogEntry | undefined, language: Language): string {
  const { subtitle: about, until } = logWords(language);
  return latest?.at ? `${about} ${until(latest.at)}` : about;
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
