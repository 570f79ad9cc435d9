/** Kant: how a rule is drawn. `rule` and `double` are the ink of sums, `hair` the thin line between rows. */
export type Border = 'rule' | 'double' | 'hair';

/** How each kind of rule is drawn, in every host. Colours are RRGGBB. */
export const BORDER_LINES: Readonly<
  Record<Border, { readonly style: 'thin' | 'double'; readonly color: string }>
> = {
  rule: { style: 'thin', color: '404040' },
  double: { style: 'double', color: '404040' },
  hair: { style: 'thin', color: 'DCDCDC' },
};

/** Cell format as data; `sheets/styles.ts` names every format in use, hosts only carry it out. Colours are RRGGBB. */
export interface CellFormat {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color: string;
  readonly fill?: string;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'center' | 'bottom' | 'top';
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly top?: Border;
  readonly bottom?: Border;
  /** Excel number format in en-US notation; absent is General. Text cells use "@". */
  readonly numberFormat?: string;
}

/**
 * A planned cell. `value` is what it shows; with `formula` (English, commas, no leading =) it is the formula's cached value.
 * Text is always written as text: a label that starts with = + - @ is never a formula.
 */
export interface PlanCell {
  readonly value: string | number | null;
  readonly formula?: string;
  readonly format: CellFormat;
  /** Cell note (comment): what a nudged figure is exactly. */
  readonly note?: string;
  /** Link within the workbook, such as `Huvudbok!C17`. */
  readonly link?: string;
  /** True where the user writes: an update leaves it alone, whatever is in it. */
  readonly users?: true;
}

export interface PlanRow {
  /** Height in points. */
  readonly height: number;
  readonly cells: readonly PlanCell[];
}

/** A hidden sheet-scoped name on one cell (0-based): how a report row is found again after the user inserts rows. */
export interface PlanName {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** Where a list stands: a column of a sheet, from a cell down as far as it is filled. 0-based. */
export interface ListSource {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
}

/** Rullista: what the cells of a stretch of a column are chosen from. Rows 0-based, bounds inclusive. */
export interface PlanValidation {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly list: readonly string[] | ListSource;
}

/** Autofilter: buttons in a row of headings that choose among the rows below. 0-based, bounds inclusive. */
export interface PlanFilter {
  readonly headings: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface PlanPrint {
  readonly landscape: boolean;
  /** Rows repeated on each page, 1-based, bounds inclusive. */
  readonly titleRows: readonly [number, number];
  readonly footerLeft: string;
  readonly footerCenter: string;
  readonly footerRight: string;
}

/** Bladplan: a report sheet as plain data. Hosts only carry it out. */
export interface SheetPlan {
  /** Report id, kept in the sheet as its mark: how a later run finds its own sheet. */
  readonly id: string;
  /** Wanted tab name, at most 31 characters. */
  readonly name: string;
  readonly font: string;
  readonly tabColor: string;
  /** True for a sheet that nobody is to see or show: the program's own memory. */
  readonly veryHidden?: true;
  /** True for a sheet that the user fills in: its cells are to be seen. */
  readonly gridlines?: true;
  /** Column widths in characters of the normal font. */
  readonly widths: readonly number[];
  readonly rows: readonly PlanRow[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly print: PlanPrint;
  readonly names: readonly PlanName[];
  /** Wanted name of the Excel table that all rows are, the first being its headings; absent where they are no table. */
  readonly table?: string;
  readonly validations?: readonly PlanValidation[];
  readonly filter?: PlanFilter;
}

/** Look of a table of ours: thin lines, no colours. */
export const TABLE_STYLE = 'TableStyleLight1';

/** Prefix of every hidden name of ours. */
export const NAME_PREFIX = '_finsam.';

/** Hidden sheet-scoped name, before the id of the job that writes it, that marks a sheet of ours as not finished yet. */
export const UNFINISHED_MARK = `${NAME_PREFIX}ny.`;

/** Hidden workbook-level name that keeps a setting of the pane. */
export function settingName(key: string): string {
  return `${NAME_PREFIX}val.${key}`;
}

/** The hidden sheet-scoped name that marks a sheet as a report of ours; it points at A1. */
export function markName(reportId: string): string {
  return `${NAME_PREFIX}blad.${reportId}`;
}
