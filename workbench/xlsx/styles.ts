import type { BorderLineStyle, BorderSide, CellStyle, Color } from 'hucre';
import { resolveThemeColor } from 'hucre/xlsx';
import type { IBorderStyleData, IStyleData } from '../host/grid/univer';
import { hexColor } from '../host/model/color';
import { INDENT_PIXELS, PADDING_PIXELS } from '../host/model/format';

/** The grid's border numbers are Excel's line names in this order. */
const LINES: readonly (BorderLineStyle | null)[] = [
  null,
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
];
const HORIZONTAL = [undefined, 'left', 'center', 'right', 'justify', 'fill', 'distributed'] as const;
const VERTICAL = [undefined, 'top', 'center', 'bottom'] as const;
const SIDES = { t: 'top', b: 'bottom', l: 'left', r: 'right' } as const;
const WRAP = 3;
/** The first colours of the old palette; 64 is the system's own text colour. */
const INDEXED = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];

type Part<T> = { -readonly [Member in keyof T]?: T[Member] };

function rgbOf(color: Color | undefined, theme: readonly string[]): string | undefined {
  if (!color) return undefined;
  if (color.rgb) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined && theme.length > 0)
    return `#${resolveThemeColor([...theme], color.theme, color.tint)}`;
  const indexed = color.indexed === undefined ? undefined : INDEXED[color.indexed % 8];
  return color.indexed !== undefined && color.indexed < 16 && indexed ? `#${indexed}` : undefined;
}

/** A file's cell format in the grid's words. */
export function gridStyle(style: CellStyle | undefined, theme: readonly string[]): IStyleData | undefined {
  if (!style) return undefined;
  const { font, fill, border, alignment, numFmt } = style;
  const grid: Part<IStyleData> = {};
  if (font?.name) grid.ff = font.name;
  if (font?.size) grid.fs = font.size;
  if (font?.bold) grid.bl = 1;
  if (font?.italic) grid.it = 1;
  if (font?.underline) grid.ul = { s: 1 };
  if (font?.strikethrough) grid.st = { s: 1 };
  const color = rgbOf(font?.color, theme);
  if (color) grid.cl = { rgb: color };
  const background =
    fill?.type === 'pattern' && fill.pattern === 'solid' ? rgbOf(fill.fgColor, theme) : undefined;
  if (background) grid.bg = { rgb: background };
  if (numFmt && numFmt !== 'General') grid.n = { pattern: numFmt };
  const ht = HORIZONTAL.findIndex((name) => name !== undefined && name === alignment?.horizontal);
  if (ht > 0) grid.ht = ht;
  const vt = VERTICAL.findIndex((name) => name !== undefined && name === alignment?.vertical);
  if (vt > 0) grid.vt = vt;
  if (alignment?.wrapText) grid.tb = WRAP;
  if (alignment?.indent) {
    const padding = PADDING_PIXELS + alignment.indent * INDENT_PIXELS;
    grid.pd = alignment.horizontal === 'right' ? { r: padding } : { l: padding };
  }
  for (const [side, name] of Object.entries(SIDES) as [keyof typeof SIDES, 'top'][]) {
    const line = gridBorder(border?.[name], theme);
    if (line) grid.bd = { ...grid.bd, [side]: line };
  }
  return Object.keys(grid).length > 0 ? grid : undefined;
}

function gridBorder(side: BorderSide | undefined, theme: readonly string[]): IBorderStyleData | undefined {
  const number = side ? LINES.indexOf(side.style) : -1;
  if (number < 1) return undefined;
  return { s: number as IBorderStyleData['s'], cl: { rgb: rgbOf(side?.color, theme) ?? '#000000' } };
}

const fileColor = (rgb: string | null | undefined | void): Color | undefined => {
  const hex = hexColor(rgb);
  return hex ? { rgb: hex.slice(1) } : undefined;
};

/** The grid's format in a file's words. The font is always named: a file without one gets the writer's. */
export function fileStyle(grid: IStyleData): CellStyle {
  const { ff = 'Calibri', fs = 11, bl, it, ul, st, cl, bg, n, ht, vt, tb, pd, bd } = grid;
  const indent = Math.round((Math.max(pd?.l ?? 0, pd?.r ?? 0) - PADDING_PIXELS) / INDENT_PIXELS);
  const alignment = {
    horizontal: HORIZONTAL[ht ?? 0],
    vertical: VERTICAL[vt ?? 0],
    ...(tb === WRAP && { wrapText: true }),
    ...(indent > 0 && { indent }),
  };
  const border: Record<string, BorderSide> = {};
  for (const [side, name] of Object.entries(SIDES) as [keyof typeof SIDES, string][]) {
    const line = bd?.[side];
    const style = LINES[line?.s ?? 0];
    if (style) border[name] = { style, color: fileColor(line?.cl.rgb) };
  }
  const fill = fileColor(bg?.rgb);
  return {
    font: {
      name: ff ?? 'Calibri',
      size: fs,
      ...(bl && { bold: true }),
      ...(it && { italic: true }),
      ...(ul?.s && { underline: true }),
      ...(st?.s && { strikethrough: true }),
      color: fileColor(cl?.rgb),
    },
    ...(fill && { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: fill } }),
    ...(Object.values(alignment).some((part) => part !== undefined) && { alignment }),
    ...(Object.keys(border).length > 0 && { border }),
    ...(n?.pattern && { numFmt: n.pattern }),
  };
}
