/**
 * Calibri's widths in hundredths of an em, the characters by width; others are taken for as wide as a digit. Excel fits no row to its text
 * where several columns wrap and the row has a height, so the height is reckoned from these.
 */
const CALIBRI: readonly (readonly [number, string])[] = [
  [23, "'il ,.I·’\u00a0jJ"],
  [30, ':;`()-[]f{}!t'],
  [36, 'r/\\s"z'],
  [43, 'Lc”xkvy'],
  [47, '?FS|Zgaåä'],
  [50, 'ETYÉ#*+<=>^_eé~–−§×'],
  [53, 'KPXCbdhnopquöüBR'],
  [58, 'VAÅÄ'],
  [63, 'DHGUN'],
  [67, 'OÖQ&…'],
  [71, '%w'],
  [80, 'm'],
  [88, 'M@W'],
];
const DIGIT = 51;
const EM = new Map(CALIBRI.flatMap(([width, all]) => [...all].map((one) => [one, width] as const)));

/** Bold is wider, and a program may set the letters a little apart or have another font of the kind. */
const [BOLD, SPARE] = [1.03, 1.06];

/** Pixels in a character of a column's width, at a cell's sides, and in a step of indent. */
const [CHARACTER, SIDES, INDENT] = [7, 6, 9];
const PIXELS_PER_POINT = 96 / 72;

/** Where a text stands: the column's width in characters, and how it is written. */
export interface TextCell {
  readonly width: number;
  readonly size: number;
  readonly bold?: boolean | undefined;
  readonly indent?: number | undefined;
}

/** How many lines a text takes in a cell, breaking between words, and within one that is longer than the cell. */
export function textLines(text: string, { width, size, bold = false, indent = 0 }: TextCell): number {
  const room = width * CHARACTER - SIDES - indent * INDENT;
  const em = (size * PIXELS_PER_POINT * SPARE * (bold ? BOLD : 1)) / 100;
  const measure = (part: string): number =>
    [...part].reduce((sum, one) => sum + (EM.get(one) ?? DIGIT), 0) * em;
  const space = measure(' ');
  return text.split('\n').reduce((sum, paragraph) => {
    let [lines, used] = [1, 0];
    for (const word of paragraph.split(' ').map(measure)) {
      if (used > 0 && used + space + word > room) [lines, used] = [lines + 1, 0];
      else if (used > 0) used += space;
      used += word;
      while (used > room) [lines, used] = [lines + 1, used - room];
    }
    return sum + lines;
  }, 0);
}
