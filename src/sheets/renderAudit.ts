import { cellLink, line, listHeads, listSheet, sectionLine } from './listSheet';
import type { PlanCell, SheetPlan } from './plan';
import { commentFormat, figureFormat, HEIGHTS, labelFormat } from './styles';

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
  const { id, name, subtitle, heads, empty, sections, notes } = content;
  const lines = sections.flatMap(({ title, lines: own }) => [
    sectionLine(title),
    ...own.map((one) => line(HEIGHTS.row * 2, ...lineCells(one))),
  ]);
  return listSheet({
    id,
    name,
    subtitle,
    widths: WIDTHS,
    heads: listHeads(heads, (column) => column >= 2 && column <= 4),
    rows: [
      ...(lines.length > 0
        ? lines
        : [line(HEIGHTS.row, { value: empty, format: labelFormat('item', 0, false) })]),
      ...notes.map((note) => line(HEIGHTS.row, { value: note, format: commentFormat('item') })),
    ],
  });
}

function lineCells({ place, label, amounts, cause, equation }: AuditLine): PlanCell[] {
  const { sheet, cell } = place;
  return [
    {
      value: `${sheet}!${cell}`,
      format: labelFormat('item', 0, true),
      link: cellLink(sheet, cell),
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
