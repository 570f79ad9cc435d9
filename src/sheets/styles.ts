import type { Precision } from '../money/round';
import type { CellFormat } from './plan';

/** The colours, sizes and number formats of every report sheet. Nothing else in the program names one. */
const INK = '1F1F1F';
export const MUTED = '595959';
const BRAND = '0B4F57';
export const TINT = 'F1F7F7';
export const REPORT_TAB = '0F6F79';
/** Tab of the sheet Kontroller where there is an error. */
export const ERROR_TAB = 'A4262C';
/** Tab of the sheets that are the user's own to fill in. */
export const INPUT_TAB = '8A8886';

export const FONT = 'Calibri';

/** Row heights in points. */
export const HEIGHTS = {
  title: 26,
  subtitle: 16,
  spacer: 8,
  header: 32,
  lowHeader: 20,
  row: 16,
  section: 22,
  total: 20,
} as const;

const text: CellFormat = { size: 10, color: INK, horizontal: 'left', vertical: 'center', numberFormat: '@' };

export const TITLE: CellFormat = { ...text, size: 16, bold: true, color: BRAND };
export const SUBTITLE: CellFormat = { ...text, color: MUTED };
export const STATEMENT_TITLE: CellFormat = { ...text, size: 11, bold: true, vertical: 'bottom' };
export const FOOTNOTE: CellFormat = { ...text, size: 9, color: MUTED };

/** What a row looks like: ordinary, group heading, sum, or final total. */
export type RowLook = 'item' | 'section' | 'sum' | 'total';

function rules(look: RowLook): Pick<CellFormat, 'bold' | 'top' | 'bottom'> {
  if (look === 'sum') return { bold: true, top: 'rule' };
  if (look === 'total') return { bold: true, top: 'rule', bottom: 'double' };
  return look === 'section' ? { bold: true } : { bottom: 'hair' };
}

/** What a row is called, and other words in the first columns. */
export function labelFormat(look: RowLook, indent: number, wrap: boolean): CellFormat {
  return { ...text, ...rules(look), indent, wrap, vertical: look === 'section' ? 'bottom' : 'center' };
}

/** A reference to a note, between the words and the figures. */
export function noteFormat(look: RowLook): CellFormat {
  return { ...text, ...rules(look), horizontal: 'center' };
}

/** Words beside figures, which end where they begin. */
export function commentFormat(look: RowLook): CellFormat {
  return { ...text, ...rules(look), indent: 1, wrap: true };
}

/** A figure, right-aligned with a space to the rule's end; `tinted` in the current period's column. */
export function figureFormat(look: RowLook, numberFormat: string, tinted: boolean): CellFormat {
  return {
    ...text,
    ...rules(look),
    horizontal: 'right',
    indent: 1,
    numberFormat,
    fill: tinted && look !== 'section' ? TINT : undefined,
  };
}

/** A heading over a column; `tinted` over the current period's. */
export function headerFormat(
  horizontal: CellFormat['horizontal'],
  tinted: boolean,
  indented = false,
): CellFormat {
  return {
    ...text,
    bold: true,
    horizontal,
    vertical: 'bottom',
    wrap: true,
    indent: horizontal === 'right' || indented ? 1 : 0,
    bottom: 'rule',
    fill: tinted ? TINT : undefined,
  };
}

const MINUS = '"\u2212"';
const DASH = '"\u2013"';

function digits({ unit, decimals }: Precision, exactCells: boolean): string {
  const places = unit === 'öre' ? 2 : decimals;
  const thousands = unit === 'tkr' && exactCells ? ',' : '';
  return `#,##0${places > 0 ? `.${'0'.repeat(places)}` : ''}${thousands}`;
}

/** Number format of an amount; `exactCells` where cells hold kronor that the format shows as tkr. Zero is a dash. */
export function amountNumberFormat(precision: Precision, exactCells: boolean): string {
  const figure = digits(precision, exactCells);
  return `${figure};${MINUS}${figure};${DASH}`;
}

/** The same with a plus sign, for deviations. */
export function deviationNumberFormat(precision: Precision, exactCells: boolean): string {
  const figure = digits(precision, exactCells);
  return `"+"${figure};${MINUS}${figure};${DASH}`;
}

/** An amount that is not zero but rounds to it: a plain 0, with neither minus nor dash. */
export function roundsToZeroFormat(precision: Precision, exactCells: boolean): string {
  const figure = digits(precision, exactCells);
  return `${figure};${figure};${DASH}`;
}

export const PERCENT_FORMAT = `0.0 %;${MINUS}0.0 %;${DASH}`;

export type StatusLook = 'wrong' | 'check' | 'plain';

/** How a control came out: the colour goes with the word, never alone. */
export function statusFormat(look: StatusLook): CellFormat {
  const base: CellFormat = labelFormat('item', 1, true);
  if (look === 'wrong') return { ...base, bold: true, color: '8E1B22', fill: 'FDE7E9' };
  return look === 'check' ? { ...base, bold: true, color: '6B4A00', fill: 'FFF4CE' } : base;
}

/** A link to a cell of the workbook. */
export const LINK: CellFormat = {
  ...labelFormat('item', 0, true),
  color: BRAND,
  underline: true,
};
