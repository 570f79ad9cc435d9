import { oreToDecimal } from '../money/decimalText';
import type { Ore } from '../money/ore';
import { columnLetters } from './grid';
import { markName, type PlanCell, type PlanRow, type SheetPlan } from './plan';
import {
  figureFormat,
  FONT,
  FOOTNOTE,
  headerFormat,
  HEIGHTS,
  labelFormat,
  REPORT_TAB,
  type RowLook,
  SUBTITLE,
  TITLE,
} from './styles';

/** Where a line leads, and what the user sees of it. */
export interface TrailPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** En rad i ett spårningsblad. */
export interface TrailLine {
  readonly label: string;
  /** Voucher, date, account and insats of a row; where it stands of a figure. */
  readonly facts: readonly string[];
  /** Null of a percentage. */
  readonly amount: Ore | null;
  readonly place: TrailPlace | null;
}

export interface TrailSheetContent {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly {
    readonly title: string;
    readonly heads: readonly string[];
    readonly lines: readonly TrailLine[];
    /** The words beside the sum of the lines; absent where they are not to be summed. */
    readonly total?: string;
  }[];
  readonly footnotes: readonly string[];
}

const WIDTHS = [46, 12, 12, 42, 30, 16] as const;
const AMOUNT = 5;
const NUMBER_FORMAT = '#,##0.00;"−"#,##0.00;"–"';

/** How many lines of a section get a link: each is a call of its own to Excel. */
export const LINKED_LINES = 2000;

/** Spårningsblad: a trail as a sheet, each line with a link to its cell and each section with its sum as a formula. */
export function renderTrail(content: TrailSheetContent): SheetPlan {
  const rows: PlanRow[] = [
    { height: HEIGHTS.title, cells: [{ value: content.title, format: TITLE }] },
    { height: HEIGHTS.subtitle, cells: [{ value: content.subtitle, format: SUBTITLE }] },
  ];
  for (const { title, heads, lines, total } of content.sections) {
    rows.push({
      height: HEIGHTS.section,
      cells: [{ value: title, format: labelFormat('section', 0, false) }],
    });
    rows.push({
      height: HEIGHTS.lowHeader,
      cells: heads.map((head, i) => ({
        value: head,
        format: headerFormat(i === AMOUNT ? 'right' : 'left', false),
      })),
    });
    const first = rows.length + 1;
    lines.forEach((line, i) => rows.push({ height: HEIGHTS.row, cells: lineCells(line, i < LINKED_LINES) }));
    if (total !== undefined) rows.push(totalRow(total, lines, first));
    rows.push({ height: HEIGHTS.spacer, cells: [] });
  }
  for (const footnote of content.footnotes)
    rows.push({ height: HEIGHTS.row, cells: [{ value: footnote, format: FOOTNOTE }] });
  return {
    id: content.id,
    name: content.name,
    font: FONT,
    tabColor: REPORT_TAB,
    widths: WIDTHS,
    rows,
    frozenRows: 2,
    frozenColumns: 0,
    print: {
      landscape: true,
      titleRows: [1, 2],
      footerLeft: '',
      footerCenter: '&8&A',
      footerRight: '&8&P (&N)',
    },
    names: [{ name: markName(content.id), row: 0, column: 0 }],
  };
}

function lineCells({ label, facts, amount, place }: TrailLine, linked: boolean): PlanCell[] {
  const texts = Array.from({ length: AMOUNT - 1 }, (_, i) => facts[i] ?? '');
  return [
    {
      value: label,
      format: labelFormat('item', 0, false),
      link: place && linked ? `'${place.sheet.replaceAll("'", "''")}'!${place.cell}` : undefined,
    },
    ...texts.map((text): PlanCell => ({
      value: text === '' ? null : text,
      format: labelFormat('item', 0, false),
    })),
    amountCell(amount, 'item'),
  ];
}

function totalRow(total: string, lines: readonly TrailLine[], first: number): PlanRow {
  const sum = lines.reduce((so, { amount }) => so + (amount ?? 0), 0);
  const letters = columnLetters(AMOUNT);
  const look = 'total';
  return {
    height: HEIGHTS.total,
    cells: [
      { value: total, format: labelFormat(look, 0, false) },
      ...Array.from({ length: AMOUNT - 1 }, (): PlanCell => ({
        value: null,
        format: labelFormat(look, 0, false),
      })),
      {
        ...amountCell(sum as Ore, look),
        formula:
          lines.length > 0 ? `SUM(${letters}${first}:${letters}${first + lines.length - 1})` : undefined,
      },
    ],
  };
}

function amountCell(amount: Ore | null, look: RowLook): PlanCell {
  return {
    value: amount === null ? null : Number(oreToDecimal(amount)),
    format: figureFormat(look, NUMBER_FORMAT, false),
  };
}
