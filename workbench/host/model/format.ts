import { HostObject } from '../protocol/hostObject';
import { invalidArgument } from '../protocol/hostError';
import { RangeBorderCollection } from './borders';
import { FormatProtection } from './formatProtection';
import { RangeFill, RangeFont } from './fontAndFill';
import { columnWidth, fitColumns, rowHeight, setColumnWidth, setRowHeight } from './lineSizes';
import type { Range } from './range';
import { setStyle, sharedStyle } from './styleRange';

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Justify',
  'Fill',
  'Distributed',
  'CenterAcrossSelection',
];
const HORIZONTAL_OF_GRID: Readonly<Record<string, number>> = {
  General: 0,
  Left: 1,
  Center: 2,
  Right: 3,
  Justify: 4,
  Fill: 5,
  Distributed: 6,
  CenterAcrossSelection: 2,
};
const VERTICAL_OF_GRID: Readonly<Record<string, number>> = {
  Top: 1,
  Center: 2,
  Bottom: 3,
  Justify: 2,
  Distributed: 2,
};
const WRAP = 3;
const OVERFLOW = 1;

/** Width of one indent step in the grid, in pixels, and the padding every cell has. */
export const INDENT_PIXELS = 9;
export const PADDING_PIXELS = 2;

/** Cellformat. Sizes are in points. */
export class RangeFormat extends HostObject {
  static override readonly navigation = ['Borders', 'Fill', 'Font', 'Protection'];

  constructor(readonly range: Range) {
    super();
  }

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.range);
  }

  get Fill(): RangeFill {
    return new RangeFill(this.range);
  }

  get Font(): RangeFont {
    return new RangeFont(this.range);
  }

  get Protection(): FormatProtection {
    return new FormatProtection(this.range);
  }

  get HorizontalAlignment(): string | null {
    return sharedStyle(this.range, (style) => HORIZONTAL[style?.ht ?? 0] ?? 'General');
  }

  set HorizontalAlignment(alignment: string) {
    const ht = HORIZONTAL_OF_GRID[alignment];
    if (ht === undefined) throw invalidArgument('horizontalAlignment');
    setStyle(this.range, { ht: ht || null });
  }

  get VerticalAlignment(): string | null {
    return sharedStyle(
      this.range,
      (style) => ['Bottom', 'Top', 'Center', 'Bottom'][style?.vt ?? 0] ?? 'Bottom',
    );
  }

  set VerticalAlignment(alignment: string) {
    const vt = VERTICAL_OF_GRID[alignment];
    if (vt === undefined) throw invalidArgument('verticalAlignment');
    setStyle(this.range, { vt });
  }

  get IndentLevel(): number | null {
    return sharedStyle(this.range, (style) => {
      const padding = Math.max(style?.pd?.l ?? 0, style?.pd?.r ?? 0);
      return Math.max(0, Math.round((padding - PADDING_PIXELS) / INDENT_PIXELS));
    });
  }

  set IndentLevel(level: number) {
    if (!(level >= 0 && level <= 250)) throw invalidArgument('indentLevel');
    const padding = PADDING_PIXELS + level * INDENT_PIXELS;
    const right = this.HorizontalAlignment === 'Right';
    setStyle(this.range, { pd: level === 0 ? null : right ? { r: padding } : { l: padding } });
  }

  get WrapText(): boolean | null {
    return sharedStyle(this.range, (style) => style?.tb === WRAP);
  }

  set WrapText(wrap: boolean) {
    setStyle(this.range, { tb: wrap ? WRAP : OVERFLOW });
  }

  get ShrinkToFit(): boolean {
    return false;
  }

  set ShrinkToFit(shrink: boolean) {
    void shrink;
    this.range.sheet.checkWritable();
  }

  get ColumnWidth(): number | null {
    return columnWidth(this.range);
  }

  set ColumnWidth(points: number) {
    setColumnWidth(this.range, points);
  }

  get RowHeight(): number | null {
    return rowHeight(this.range);
  }

  set RowHeight(points: number) {
    setRowHeight(this.range, points);
  }

  AutofitColumns(): void {
    fitColumns(this.range);
  }

  /** Accepted and left undone: the grid sets its own row heights. */
  AutofitRows(): void {
    this.range.sheet.checkWritable();
  }
}
