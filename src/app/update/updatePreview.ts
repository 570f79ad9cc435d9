import type { ShownValue } from '../../text/shownText';

/**
 * Ändrad rad. `from` is null on a row that is new, `to` on one that is gone; texts are headings, labels and footnotes. A row that is
 * `unseen` changes by less than its cells show. A `status` is that of a line of Kontroller.
 */
export interface RowChange {
  readonly kind: 'new' | 'gone' | 'changed' | 'unseen' | 'text' | 'status';
  /** 'column' for a column that comes or goes: its title is the label, and there are no amounts. Absent: a row. */
  readonly axis?: 'column';
  /** The row's hidden name. */
  readonly key: string;
  readonly label: string;
  /** Title of the column the amounts are from. */
  readonly column: string;
  readonly from: ShownValue | null;
  readonly to: ShownValue | null;
  /** Row and column of the plan that `to` is of. */
  readonly planned?: readonly [row: number, column: number];
  /** True for a row that is gone but stays in view, since the user has something of their own in it. */
  readonly stays?: boolean;
  /** True for words of the user's over ours that become a note on the cell. */
  readonly noted?: boolean;
}

export type Choice = 'mine' | 'new';

/** Överskrivet: the user typed over a cell of ours. */
export interface Overwritten {
  /** Tells the cell apart from all others, from one preview to the next. */
  readonly key: string;
  readonly sheet: string;
  /** A1 address where the cell stands now. */
  readonly cell: string;
  readonly label: string;
  readonly column: string;
  readonly mine: ShownValue;
  /** What we wrote there last. */
  readonly written: ShownValue;
  readonly fresh: ShownValue;
  /** Which of the two is a formula: they may show the same. */
  readonly formulas: { readonly mine: boolean; readonly fresh: boolean };
  /** False for a label or a heading. */
  readonly isAmount: boolean;
}

/** Räknas inte med: an amount on a row of the user's, within the range of a sum of ours, that the sum will not count any more. */
export interface Uncounted {
  readonly sheet: string;
  /** A1 address of the user's amount. */
  readonly cell: string;
  /** What the user's row is called; its address where it has no words. */
  readonly label: string;
  /** What the sum's row is called. */
  readonly sum: string;
  /** Title of the column. */
  readonly column: string;
  readonly amount: ShownValue;
}

/** Omskrivet: what is new on a sheet that is written anew each time (Kontroller). */
export interface Rewritten {
  /** Lines with something to look at that come, go or get another status. */
  readonly statuses: number;
  /** Lines with other words or amounts. */
  readonly others: number;
}

/** Egen rad: a row of the user's with amounts, among the rows that a sum of ours adds up. */
export interface OwnRow {
  readonly sheet: string;
  /** A1 address of its amount now, and once the update is carried out. */
  readonly cell: string;
  readonly cellAfter: string;
  /** What the user calls it; its address where it has no words. */
  readonly label: string;
  /** What the sum's row is called. */
  readonly sum: string;
  /** Title of the column. */
  readonly column: string;
  readonly amount: ShownValue;
  /** What our sums count of it as the sheet stands, in the unit of their cells: `key` as Overwritten.key. An update counts none. */
  readonly counted: readonly { readonly key: string; readonly amount: number }[];
}

/** Ett blads ändringar. */
export interface SheetPreview {
  readonly id: string;
  readonly sheet: string;
  /** True where the report has no sheet yet; `rows` is then empty. */
  readonly isNew: boolean;
  readonly rows: readonly RowChange[];
  readonly overwritten: readonly Overwritten[];
  readonly uncounted: readonly Uncounted[];
  readonly ownRows: readonly OwnRow[];
  /** Cells of ours that get new content. */
  readonly cells: number;
  /** Absent on every sheet but one that is written anew. */
  readonly rewritten?: Rewritten;
}

/** Förhandsgranskning: everything that Verkställ would do, sheet by sheet in report order. */
export interface UpdatePreview {
  readonly sheets: readonly SheetPreview[];
  /** Rows with changed amounts, those where it is not seen, rows that come and rows that go, in all sheets. */
  readonly amounts: number;
  readonly unseen: number;
  readonly newRows: number;
  readonly goneRows: number;
  readonly newColumns: number;
  readonly goneColumns: number;
  readonly texts: number;
}

/** True where Verkställ would change nothing. */
export function isUnchanged({ sheets }: UpdatePreview): boolean {
  return sheets.every(
    ({ isNew, rows, cells, rewritten }) => !isNew && rows.length === 0 && cells === 0 && !rewritten,
  );
}
