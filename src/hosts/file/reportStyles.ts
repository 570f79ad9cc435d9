import { type Border, BORDER_LINES, type CellFormat } from '../../sheets/plan';
import { escapeAttribute } from './xmlEdit';

/** What a cell format is made of in a styles part, as XML without prefixes. */
export interface FormatXml {
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  readonly numberFormat: string;
  readonly alignment: string;
}

export const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
export const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';

/** A cell format as the pieces of a styles part. */
export function formatXml(format: CellFormat, font: string): FormatXml {
  const { bold, italic, underline, size, color, fill, top, bottom } = format;
  const edge = (side: string, border: Border | undefined): string => {
    if (!border) return `<${side}/>`;
    const line = BORDER_LINES[border];
    return `<${side} style="${line.style}"><color rgb="FF${line.color}"/></${side}>`;
  };
  return {
    font:
      `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${underline ? '<u/>' : ''}` +
      `<sz val="${size}"/><color rgb="FF${color}"/><name val="${escapeAttribute(font)}"/><family val="2"/></font>`,
    fill: fill
      ? `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`
      : NO_FILL,
    border:
      top || bottom
        ? `<border><left/><right/>${edge('top', top)}${edge('bottom', bottom)}<diagonal/></border>`
        : NO_BORDER,
    numberFormat: format.numberFormat ?? 'General',
    alignment:
      `<alignment horizontal="${format.horizontal}" vertical="${format.vertical}"` +
      `${format.wrap ? ' wrapText="1"' : ''}${format.indent ? ` indent="${format.indent}"` : ''}/>`,
  };
}

/** Number formats that every workbook has without naming them. */
export const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};

/** A built-in number format that we have no use for ourselves, by its number: kept so that it can be set again. */
export const builtInCode = (id: number): string =>
  Object.entries(BUILT_IN).find(([, known]) => known === id)?.[0] ?? `[builtin ${id}]`;
