import type { SumStructure } from './readings';
import { speaksOfBeginning } from './labelCues';
import { likeness, wordsOf } from './labels';
import { isHeading, type PrintedTable } from './printed';

/** Belopp som kan stå på flera ställen: a row, or all rows of a table without a total of its own. */
export interface Amount {
  readonly table: number;
  /** One row, or the rows that are added. */
  readonly rows: readonly number[];
  /** What it goes by: its label; the table's title where it is the table's total. */
  readonly names: readonly string[];
  /** The note its row refers to. */
  readonly refersTo: string;
  /** The note it is the total of. */
  readonly totalOf: string;
  readonly isSum: boolean;
  readonly values: readonly (number | null)[];
}

/** "Not 3 Fordringar" → 3. */
export function noteNumber(title: string): string {
  return /^\s*not\.?\s*(\d+)/i.exec(title)?.[1] ?? '';
}

/** A title without its number: "1.6.2 Ekonomisk uppföljning" → "Ekonomisk uppföljning". */
export function titleWords(title: string): string {
  return title.replace(/^\s*not\.?\s*\d+\s*[.:]?\s*/i, '').replace(/^[\d.]+\s*/, '');
}

/** The amounts of a table that other tables may repeat. */
export function amountsOf(table: PrintedTable, index: number, structure: SumStructure): Amount[] {
  const amounts: Amount[] = [];
  const title = titleWords(table.title);
  const note = noteNumber(table.title);
  const outermost = structure.open.filter((row) => structure.sums.has(row)).at(-1);
  const items = table.rows.flatMap((row, i) => (isHeading(row) ? [] : [i]));
  for (const row of items) {
    const printed = table.rows[row] as PrintedTable['rows'][number];
    const isTotal = row === outermost || items.length === 1;
    const own = wordsOf(printed.label).length > 0 ? [printed.label] : [];
    const names = isTotal && title !== '' ? [...own, title] : own;
    // Whatever its label says, the last line of a resultaträkning is the result.
    if (row === outermost && /resultaträkning/i.test(title)) names.push('Periodens resultat');
    if (names.length === 0) names.push(...sectionNames(table, structure, row));
    amounts.push({
      table: index,
      rows: [row],
      names,
      refersTo: printed.note,
      totalOf: isTotal ? note : '',
      isSum: structure.sums.has(row),
      values: printed.figures,
    });
  }
  if (structure.sums.size === 0 && items.length > 1) amounts.push(allItems(table, index, items));
  return amounts;
}

/** A sum without words of its own goes by the heading above its parts, else by the title. */
function sectionNames(table: PrintedTable, structure: SumStructure, row: number): string[] {
  const first = Math.min(...(structure.rules.find(({ total }) => total === row)?.parts ?? [row]));
  for (let above = first - 1; above >= 0; above--) {
    const printed = table.rows[above] as PrintedTable['rows'][number];
    if (isHeading(printed) && printed.label !== '') return [printed.label];
  }
  return [titleWords(table.title)];
}

function allItems(table: PrintedTable, index: number, items: readonly number[]): Amount {
  const values = table.columns.map((_, column) => {
    const figures = items.flatMap((row) => table.rows[row]?.figures[column] ?? []);
    return figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0);
  });
  const title = titleWords(table.title);
  return {
    table: index,
    rows: items,
    names: title === '' ? [] : [title],
    refersTo: '',
    totalOf: noteNumber(table.title),
    isSum: true,
    values,
  };
}

/** What opens a period is not what closes it, however alike the words: no more than that much alike. */
const ANOTHER_DAY = 0.3;

/** How alike two amounts are named, 0–1. */
export function nameLikeness(a: Amount, b: Amount): number {
  let best = 0;
  for (const left of a.names)
    for (const right of b.names) {
      const anotherDay = speaksOfBeginning(left) !== speaksOfBeginning(right);
      best = Math.max(
        best,
        anotherDay ? Math.min(ANOTHER_DAY, likeness(left, right)) : likeness(left, right),
      );
    }
  return best;
}

/**
 * Notlänkar: which note total explains which row. Note numbers may restart in a report, so among notes with the right number the one whose
 * title is most like the row's label is meant.
 */
export function noteLinks(amounts: readonly Amount[]): Map<Amount, Amount> {
  const links = new Map<Amount, Amount>();
  for (const row of amounts) {
    if (row.refersTo === '') continue;
    const notes = amounts.filter(({ totalOf, table }) => totalOf === row.refersTo && table !== row.table);
    notes.sort((a, b) => nameLikeness(row, b) - nameLikeness(row, a));
    const [note] = notes;
    if (note) links.set(row, note);
  }
  return links;
}

/** Notens tecken: for each linked row, the signs of its statement's other notes whose amounts agree, +1 or −1 each, summed. */
export function noteSigns(links: ReadonlyMap<Amount, Amount>): Map<Amount, number> {
  const signs = new Map<Amount, number>();
  for (const [row, note] of links) {
    const agreeing = row.values.flatMap((x) =>
      note.values.flatMap((y) => (x && y && Math.abs(x) === Math.abs(y) ? [Math.sign(x * y)] : [])),
    );
    signs.set(row, Math.sign(agreeing.reduce((sum, sign) => sum + sign, 0)));
  }
  const sums = new Map<Amount, number>();
  for (const row of links.keys()) {
    let sum = 0;
    for (const [other, sign] of signs) if (other !== row && other.table === row.table) sum += sign;
    sums.set(row, sum);
  }
  return sums;
}
