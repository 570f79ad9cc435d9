import { contains, intersection } from '../grid/address';
import type { Range } from './range';
import { setStyle } from './styleRange';

/** Länk: to a place in the workbook (`documentReference`) or out of it (`address`). */
export interface Hyperlink {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

export function hyperlinkOf(range: Range): Hyperlink | null {
  const link = range.sheet.record.links.find(({ area }) => contains(area, range.place));
  if (!link) return null;
  const { address, documentReference, screenTip } = link;
  const text = range.GetCell(0, 0).Text?.[0]?.[0];
  return { address, documentReference, screenTip, textToDisplay: String(text ?? '') };
}

/** Sets the link of a range, with Excel's link look: blue and underlined. null takes it away. */
export function setHyperlink(range: Range, link: Hyperlink | null): void {
  const { record } = range.sheet;
  record.links = record.links.filter(({ area }) => !intersection(area, range.place));
  if (!link) return;
  const { address, documentReference, screenTip, textToDisplay } = link;
  record.links.push({ area: range.place, address, documentReference, screenTip });
  if (textToDisplay !== undefined) range.GetCell(0, 0).Values = [[`'${textToDisplay}`]];
  setStyle(range, { cl: { rgb: '#0563C1' }, ul: { s: 1 } });
}
