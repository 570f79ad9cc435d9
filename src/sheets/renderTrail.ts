import { oreToDecimal } from '../money/decimalText';
import type { Ore } from '../money/ore';
import { columnLetters } from './grid';
import { cellLink, footnoteLine, line, listHeads, listSheet, sectionLine } from './listSheet';
import type { PlanCell, PlanRow, SheetPlan } from './plan';
import { figureFormat, HEIGHTS, labelFormat, type RowLook } from './styles';

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
/** Title and subtitle. */
const HEAD_ROWS = 2;
const NUMBER_FORMAT = '#,##0.00;"−"#,##0.00;"–"';

/** How many lines of a section get a link: each is a call of its own to Excel. */
const LINKED_LINES = 2000;

/** Spårningsblad: a trail as a sheet, each line with a link to its cell and each section with its sum as a formula. */
export function renderTrail(content: TrailSheetContent): SheetPlan {
  const { id, name, title, subtitle, sections, footnotes } = content;
  const rows: PlanRow[] = [];
  for (const { title: heading, heads, lines, total } of sections) {
    rows.push(sectionLine(heading));
    rows.push(line(HEIGHTS.lowHeader, ...listHeads(heads, (column) => column === AMOUNT)));
    const first = HEAD_ROWS + rows.length + 1;
    lines.forEach((one, i) => rows.push(line(HEIGHTS.row, ...lineCells(one, i < LINKED_LINES))));
    if (total !== undefined) rows.push(totalRow(total, lines, first));
    rows.push(line(HEIGHTS.spacer));
  }
  rows.push(...footnotes.map(footnoteLine));
  return listSheet({ id, name, title, subtitle, widths: WIDTHS, rows });
}

function lineCells({ label, facts, amount, place }: TrailLine, linked: boolean): PlanCell[] {
  const texts = Array.from({ length: AMOUNT - 1 }, (_, i) => facts[i] ?? '');
  return [
    {
      value: label,
      format: labelFormat('item', 0, false),
      link: place && linked ? cellLink(place.sheet, place.cell) : undefined,
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
