import { markName, type PlanCell, type PlanRow, type SheetPlan } from './plan';
import {
  commentFormat,
  figureFormat,
  FONT,
  headerFormat,
  HEIGHTS,
  labelFormat,
  REPORT_TAB,
  SUBTITLE,
  TITLE,
} from './styles';

/** A finding as a line of the sheet. */
export interface AuditLine {
  readonly place: { readonly sheet: string; readonly cell: string };
  readonly label: string;
  /** What the figure shows, should be, and the difference. */
  readonly amounts: readonly (number | null)[];
  readonly cause: string;
  readonly equation: string;
}

export interface AuditSheetContent {
  readonly id: string;
  readonly name: string;
  readonly subtitle: string;
  readonly heads: readonly string[];
  /** What it says where there is nothing to say. */
  readonly empty: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly AuditLine[] }[];
  /** What the reader must know besides: at the end. */
  readonly notes: readonly string[];
}

const WIDTHS = [20, 34, 13, 13, 13, 22, 60] as const;
/** Öre only where there are any: a format with optional decimals would leave its comma after whole kronor. */
const WHOLE_FORMAT = '#,##0;"\u2212"#,##0;0';
const ORE_FORMAT = '#,##0.00;"\u2212"#,##0.00;0';

/** Bladet Granskning: one line per finding, each with a link to its cell. */
export function renderAudit(content: AuditSheetContent): SheetPlan {
  const rows: PlanRow[] = [
    { height: HEIGHTS.title, cells: [{ value: content.name, format: TITLE }] },
    { height: HEIGHTS.subtitle, cells: [{ value: content.subtitle, format: SUBTITLE }] },
    { height: HEIGHTS.spacer, cells: [] },
    { height: HEIGHTS.lowHeader, cells: content.heads.map(head) },
  ];
  if (content.sections.length === 0)
    rows.push({
      height: HEIGHTS.row,
      cells: [{ value: content.empty, format: labelFormat('item', 0, false) }],
    });
  for (const { title, lines } of content.sections) {
    rows.push({
      height: HEIGHTS.section,
      cells: [{ value: title, format: labelFormat('section', 0, false) }],
    });
    for (const line of lines) rows.push({ height: HEIGHTS.row * 2, cells: lineCells(line) });
  }
  for (const note of content.notes)
    rows.push({ height: HEIGHTS.row, cells: [{ value: note, format: commentFormat('item') }] });
  return {
    id: content.id,
    name: content.name,
    font: FONT,
    tabColor: REPORT_TAB,
    widths: WIDTHS,
    rows,
    frozenRows: 4,
    frozenColumns: 0,
    print: { landscape: true, titleRows: [1, 4], footerLeft: '', footerCenter: '&8&A', footerRight: '&8&P' },
    names: [{ name: markName(content.id), row: 0, column: 0 }],
  };
}

function head(text: string, i: number): PlanCell {
  return { value: text, format: headerFormat(i >= 2 && i <= 4 ? 'right' : 'left', false) };
}

function lineCells({ place, label, amounts, cause, equation }: AuditLine): PlanCell[] {
  const { sheet, cell } = place;
  return [
    {
      value: `${sheet}!${cell}`,
      format: labelFormat('item', 0, true),
      link: `'${sheet.replaceAll("'", "''")}'!${cell}`,
    },
    { value: label, format: labelFormat('item', 0, true) },
    ...amounts.map((amount): PlanCell => ({
      value: amount,
      format: figureFormat('item', Number.isInteger(amount) ? WHOLE_FORMAT : ORE_FORMAT, false),
    })),
    { value: cause, format: commentFormat('item') },
    { value: equation, format: commentFormat('item') },
  ];
}
