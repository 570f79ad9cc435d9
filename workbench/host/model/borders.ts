import { HostCollection } from '../protocol/hostCollection';
import { HostObject } from '../protocol/hostObject';
import { invalidArgument } from '../protocol/hostError';
import type { IBorderStyleData, IStyleData } from '../grid/univer';
import { borderLine, gridBorder } from './borderLines';
import { styleAt } from './cellStyle';
import { colorOf, hexColor } from './color';
import type { Range } from './range';
import { setStyle } from './styleRange';

type Side = 't' | 'b' | 'l' | 'r';

const INDEXES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

/** Kantlinjer runt och i ett område. */
export class RangeBorderCollection extends HostCollection<RangeBorder> {
  constructor(private readonly range: Range) {
    super();
  }

  list(): readonly RangeBorder[] {
    return INDEXES.map((index) => new RangeBorder(this.range, index));
  }

  override GetItem(index: unknown): RangeBorder {
    if (!INDEXES.includes(String(index))) throw invalidArgument('border index');
    return new RangeBorder(this.range, String(index));
  }
}

/** One line, such as the bottom edge of a range. */
export class RangeBorder extends HostObject {
  constructor(
    private readonly range: Range,
    private readonly index: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { SideIndex: this.index };
  }

  matches(index: unknown): boolean {
    return index === this.index;
  }

  /** The cells the line runs along and the side of them it is on; null where the range has no such line. */
  #line(): { cells: Range; side: Side } | null {
    const { height, width } = this.range;
    switch (this.index) {
      case 'EdgeTop':
        return { cells: this.range.GetRow(0), side: 't' };
      case 'EdgeBottom':
        return { cells: this.range.GetLastRow(), side: 'b' };
      case 'EdgeLeft':
        return { cells: this.range.GetColumn(0), side: 'l' };
      case 'EdgeRight':
        return { cells: this.range.GetLastColumn(), side: 'r' };
      case 'InsideHorizontal':
        return height > 1 ? { cells: this.range.GetResizedRange(-1, 0), side: 'b' } : null;
      case 'InsideVertical':
        return width > 1 ? { cells: this.range.GetResizedRange(0, -1), side: 'r' } : null;
      default:
        return null;
    }
  }

  #current(): IBorderStyleData | null {
    const line = this.#line();
    if (!line) return null;
    const { sheet, row, column } = line.cells;
    sheet.workbook.grid.flush();
    return styleAt(sheet, row, column)?.bd?.[line.side] ?? null;
  }

  #draw(border: IBorderStyleData | null): void {
    const line = this.#line();
    if (!line) return;
    const bd: IStyleData['bd'] = { [line.side]: border };
    setStyle(line.cells, { bd });
  }

  get SideIndex(): string {
    return this.index;
  }

  get Style(): string {
    return borderLine(this.#current()?.s).style;
  }

  set Style(style: string) {
    const current = this.#current();
    if (style === 'None') this.#draw(null);
    else
      this.#draw({
        s: gridBorder(style, borderLine(current?.s).weight),
        cl: current?.cl ?? { rgb: '#000000' },
      });
  }

  get Weight(): string {
    return borderLine(this.#current()?.s).weight;
  }

  set Weight(weight: string) {
    const current = this.#current();
    const { style } = borderLine(current?.s);
    const drawn = style === 'None' || style === 'Double' ? 'Continuous' : style;
    this.#draw({ s: gridBorder(drawn, weight), cl: current?.cl ?? { rgb: '#000000' } });
  }

  get Color(): string {
    return hexColor(this.#current()?.cl.rgb) ?? '#000000';
  }

  set Color(color: string) {
    this.#draw({ s: this.#current()?.s ?? gridBorder('Continuous', 'Thin'), cl: { rgb: colorOf(color) } });
  }
}
