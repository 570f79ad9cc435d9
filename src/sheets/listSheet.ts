import { markName, type PlanCell, type PlanRow, type SheetPlan } from './plan';
import { FONT, FOOTNOTE, headerFormat, HEIGHTS, labelFormat, REPORT_TAB, SUBTITLE, TITLE } from './styles';

/** A sheet that is a list of ours, not a report: Kontroller, Granskning, Spårning, Logg. */
export interface ListSheet {
  readonly id: string;
  readonly name: string;
  /** What stands at its head, where that is not its name. */
  readonly title?: string;
  readonly subtitle: string;
  readonly widths: readonly number[];
  /** Headings over the whole list; absent where each section has its own. */
  readonly heads?: readonly PlanCell[];
  readonly rows: readonly PlanRow[];
  readonly tabColor?: string;
  readonly frozenColumns?: number;
  readonly footerLeft?: string;
  readonly footerRight?: string;
}

/** Listblad: title, what it is about, headings that stay in view and are printed on each page, and the lines; across the page. */
export function listSheet({
  id,
  name,
  title = name,
  subtitle,
  widths,
  heads,
  rows,
  tabColor = REPORT_TAB,
  frozenColumns = 0,
  footerLeft = '',
  footerRight = '&8&P (&N)',
}: ListSheet): SheetPlan {
  const head: readonly PlanRow[] = [
    line(HEIGHTS.title, { value: title, format: TITLE }),
    line(HEIGHTS.subtitle, { value: subtitle, format: SUBTITLE }),
    ...(heads ? [line(HEIGHTS.spacer), line(HEIGHTS.lowHeader, ...heads)] : []),
  ];
  return {
    id,
    name,
    font: FONT,
    tabColor,
    widths,
    rows: [...head, ...rows],
    frozenRows: head.length,
    frozenColumns,
    print: { landscape: true, titleRows: [1, head.length], footerLeft, footerCenter: '&8&A', footerRight },
    names: [{ name: markName(id), row: 0, column: 0 }],
  };
}

/** Headings of columns; those of amounts end where the amounts do, those of indented words begin where the words do. */
export function listHeads(
  heads: readonly string[],
  isAmount: (column: number) => boolean,
  isIndented: (column: number) => boolean = () => false,
): PlanCell[] {
  return heads.map((value, i) => ({
    value,
    format: headerFormat(isAmount(i) ? 'right' : 'left', false, isIndented(i)),
  }));
}

/** A row of a sheet, of its height in points. */
export function line(height: number, ...cells: readonly PlanCell[]): PlanRow {
  return { height, cells };
}

/** The heading of a group of lines. */
export function sectionLine(title: string): PlanRow {
  return line(HEIGHTS.section, { value: title, format: labelFormat('section', 0, false) });
}

/** What the reader must know besides, under the lines. */
export function footnoteLine(text: string): PlanRow {
  return line(HEIGHTS.row, { value: text, format: FOOTNOTE });
}

/** Where a link to a cell leads: 'Ingående balans'!B3. */
export function cellLink(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}
