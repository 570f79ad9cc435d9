import { HostObject } from '../protocol/hostObject';
import { invalidArgument } from '../protocol/hostError';
import { DEFAULT_FONT } from './cellStyle';
import { colorOf, hexColor } from './color';
import type { Range } from './range';
import { setStyle, sharedStyle } from './styleRange';

/** Teckensnitt. */
export class RangeFont extends HostObject {
  constructor(private readonly range: Range) {
    super();
  }

  get Name(): string | null {
    return sharedStyle(this.range, (style) => style?.ff ?? DEFAULT_FONT.name);
  }

  set Name(name: string) {
    setStyle(this.range, { ff: name });
  }

  get Size(): number | null {
    return sharedStyle(this.range, (style) => style?.fs ?? DEFAULT_FONT.size);
  }

  set Size(size: number) {
    if (!(size >= 1 && size <= 409)) throw invalidArgument('font size');
    setStyle(this.range, { fs: size });
  }

  get Bold(): boolean | null {
    return sharedStyle(this.range, (style) => style?.bl === 1);
  }

  set Bold(bold: boolean) {
    setStyle(this.range, { bl: bold ? 1 : 0 });
  }

  get Italic(): boolean | null {
    return sharedStyle(this.range, (style) => style?.it === 1);
  }

  set Italic(italic: boolean) {
    setStyle(this.range, { it: italic ? 1 : 0 });
  }

  get Strikethrough(): boolean | null {
    return sharedStyle(this.range, (style) => style?.st?.s === 1);
  }

  set Strikethrough(strike: boolean) {
    setStyle(this.range, { st: strike ? { s: 1 } : null });
  }

  /** The grid knows one underline; double and accounting ones become it. */
  get Underline(): string | null {
    return sharedStyle(this.range, (style) => (style?.ul?.s === 1 ? 'Single' : 'None'));
  }

  set Underline(underline: string) {
    setStyle(this.range, { ul: underline === 'None' ? null : { s: 1 } });
  }

  get Color(): string | null {
    return sharedStyle(this.range, (style) => hexColor(style?.cl?.rgb) ?? DEFAULT_FONT.color);
  }

  set Color(color: string) {
    setStyle(this.range, { cl: { rgb: colorOf(color) } });
  }
}

/** Fyllning. White stands for no fill too, as in Excel. */
export class RangeFill extends HostObject {
  constructor(private readonly range: Range) {
    super();
  }

  get Color(): string | null {
    return sharedStyle(this.range, (style) => hexColor(style?.bg?.rgb) ?? '#FFFFFF');
  }

  set Color(color: string) {
    setStyle(this.range, { bg: { rgb: colorOf(color) } });
  }

  Clear(): void {
    setStyle(this.range, { bg: null });
  }
}
