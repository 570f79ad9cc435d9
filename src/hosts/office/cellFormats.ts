import { address } from '../../sheets/grid';
import { type Border, BORDER_LINES, type CellFormat } from '../../sheets/plan';
import type { Area } from './gridBuilder';
import { mostCommon, patches } from './rectangles';

type Value = string | number | boolean;

/** One property of a format: how it is read from the plan and set on a range. `ground` is what Excel's new sheets have. */
interface Property {
  readonly of: (format: CellFormat) => Value;
  readonly set: (format: Excel.RangeFormat, value: never) => void;
  readonly ground?: Value;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** Indents come after the alignment, which decides the side they are on. */
const PROPERTIES: readonly Property[] = [
  { of: ({ size }) => size, set: ({ font }, size: number) => void (font.size = size) },
  { of: ({ color }) => color, set: ({ font }, color: string) => void (font.color = `#${color}`) },
  {
    of: ({ bold }) => bold ?? false,
    set: ({ font }, bold: boolean) => void (font.bold = bold),
    ground: false,
  },
  {
    of: ({ italic }) => italic ?? false,
    set: ({ font }, italic: boolean) => void (font.italic = italic),
    ground: false,
  },
  {
    of: ({ underline }) => underline ?? false,
    set: ({ font }, underline: boolean) => void (font.underline = underline ? 'Single' : 'None'),
    ground: false,
  },
  {
    of: ({ fill }) => fill ?? '',
    set: ({ fill }, color: string) => void (fill.color = `#${color}`),
    ground: '',
  },
  {
    of: ({ vertical }) => vertical,
    set: (format, vertical: CellFormat['vertical']) => void (format.verticalAlignment = VERTICAL[vertical]),
  },
  {
    of: ({ horizontal }) => horizontal,
    set: (format, side: CellFormat['horizontal']) => void (format.horizontalAlignment = HORIZONTAL[side]),
  },
  {
    of: ({ indent }) => indent ?? 0,
    set: (format, indent: number) => void (format.indentLevel = indent),
    ground: 0,
  },
  {
    of: ({ wrap }) => wrap ?? false,
    set: (format, wrap: boolean) => void (format.wrapText = wrap),
    ground: false,
  },
];

/**
 * Formats a rectangle of planned cells, whose upper left corner is `row` in `column` (A). One call for each rectangle of cells that have a
 * property in common, none for what a new sheet has anyway. Returns how many ranges it took.
 */
export function formatCells(
  sheet: Excel.Worksheet,
  row: number,
  formats: readonly (readonly (CellFormat | undefined)[])[],
  font: string,
  column = 0,
): number {
  const ranges = new Ranges(sheet, row, column);
  const width = Math.max(0, ...formats.map((cells) => cells.length));
  if (width === 0) return 0;
  const whole = { row: 0, column: 0, height: formats.length, width };
  ranges.at(whole).format.font.name = font;
  for (const { of, set, ground } of PROPERTIES) {
    const values = formats.map((cells) => cells.map((format) => format && of(format)));
    const base = ground ?? mostCommon(values);
    if (ground === undefined && base !== undefined) set(ranges.at(whole).format, base as never);
    for (const patch of patches(values, base)) set(ranges.at(patch).format, patch.value as never);
  }
  // Where two cells share an edge the later line wins: hairs first, then the ink of sums.
  drawLines(ranges, formats, 'bottom', ['hair']);
  drawLines(ranges, formats, 'top', ['hair', 'rule', 'double']);
  drawLines(ranges, formats, 'bottom', ['rule', 'double']);
  return ranges.count;
}

function drawLines(
  ranges: Ranges,
  formats: readonly (readonly (CellFormat | undefined)[])[],
  side: 'top' | 'bottom',
  kinds: readonly Border[],
): void {
  const lines = formats.map((cells) =>
    cells.map((format) => {
      const line = format?.[side];
      return line && kinds.includes(line) ? line : undefined;
    }),
  );
  for (const patch of patches(lines)) {
    const { borders } = ranges.at(patch).format;
    draw(borders.getItem(side === 'top' ? 'EdgeTop' : 'EdgeBottom'), patch.value);
    if (patch.height > 1) draw(borders.getItem('InsideHorizontal'), patch.value);
  }
}

function draw(border: Excel.RangeBorder, kind: Border): void {
  const { style, color } = BORDER_LINES[kind];
  border.style = style === 'double' ? 'Double' : 'Continuous';
  border.color = `#${color}`;
}

/** Ranges by place, so that a place is asked for once whatever is done to it. */
class Ranges {
  readonly #known = new Map<string, Excel.Range>();

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly firstRow: number,
    private readonly firstColumn: number,
  ) {}

  get count(): number {
    return this.#known.size;
  }

  at({ row, column, height, width }: Area): Excel.Range {
    const [top, left] = [this.firstRow + row, this.firstColumn + column];
    const text = `${address(top, left)}:${address(top + height - 1, left + width - 1)}`;
    let range = this.#known.get(text);
    // Not kept by Excel beyond this sync: nothing is done with it later.
    if (!range) this.#known.set(text, (range = this.sheet.getRange(text).untrack()));
    return range;
  }
}
