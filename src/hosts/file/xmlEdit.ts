import { WorkbookProblem } from '../../workbook/port';
import type { XmlElement } from './xmlTree';

/** A change of the text: what stands from `start` to `end` becomes `text`. */
export interface XmlEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Carries out edits of one text; what no edit names stays as it was. Edits at the same place keep their order. */
export function applyEdits(text: string, edits: readonly XmlEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const edit of sorted) {
    // Two edits of one place cannot both be right: better no file than a broken one.
    if (edit.start < at) throw new WorkbookProblem('file-unwritable');
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

/** New children last in an element, which may be self-closing. One call for each element: pass all that is new at once. */
export function append(text: string, parent: XmlElement, xml: string): XmlEdit {
  if (parent.openEnd < parent.end) return { start: parent.closeStart, end: parent.closeStart, text: xml };
  const slash = text.lastIndexOf('/', parent.end);
  return { start: slash, end: parent.end, text: `>${xml}</${parent.name}>` };
}

/** Takes an element out. */
export function remove(element: XmlElement): XmlEdit {
  return { start: element.start, end: element.end, text: '' };
}

/** Sets an attribute that the element already has; one it lacks is left out. */
export function setAttribute(element: XmlElement, name: string, value: string): XmlEdit[] {
  const attribute = element.attributes.find((one) => one.name === name);
  return attribute ? [{ start: attribute.start, end: attribute.end, text: escapeAttribute(value) }] : [];
}

/** Gives elements written without a prefix the prefix that the document uses ("x:"). */
export function withPrefix(xml: string, prefix: string): string {
  return prefix ? xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`) : xml;
}

// XML 1.0 has no place for these, not even as entities; Excel spells them out.

const ILLEGAL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
const SPELLED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Text of a cell or a note as XML. What XML cannot hold is spelled `_x0007_`, as Excel does, and text that already looks
 * so is guarded, or it would come back as something else.
 */
export function escapeCellText(text: string): string {
  return escapeText(
    text
      .replace(SPELLED, '_x005F_')
      .replace(
        ILLEGAL,
        (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  );
}

/** Text between tags: a formula, a reference. */
export function escapeText(text: string): string {
  return text.replace(ILLEGAL, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Text within double quotes or single ones. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;')
    .replace(/\t/g, '&#9;')
    .replace(/\n/g, '&#10;');
}
