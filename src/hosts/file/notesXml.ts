import { address } from '../../sheets/grid';
import type { SheetPlan } from '../../sheets/plan';
import { type Dialect, XML_DECLARATION } from './ooxml';
import { escapeCellText } from './xmlEdit';

/** Notering: the note of a cell (0-based). */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The notes of a plan, row by row. */
export function notesOf({ rows }: SheetPlan): CellNote[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ note }, column) => (note ? { row, column, text: note } : [])),
  );
}

/** Ids of shapes come in blocks, one block for each drawing. */
const SHAPES_PER_DRAWING = 1024;

/** One note's text. */
export function commentXml({ row, column, text }: CellNote): string {
  return (
    `<comment ref="${address(row, column)}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="Tahoma"/></rPr>` +
    `<t xml:space="preserve">${escapeCellText(text)}</t></r></text></comment>`
  );
}

/** One note's box. */
export function noteBoxXml({ row, column }: CellNote, id: number): string {
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" ` +
    'style="position:absolute;margin-left:60pt;margin-top:2pt;width:160pt;height:60pt;z-index:1;visibility:hidden" ' +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${column + 1}, 15, ${Math.max(0, row - 1)}, 10, ${column + 3}, 31, ${row + 3}, 4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** The texts of a sheet's notes. */
export function commentsXml(notes: readonly CellNote[], { main }: Dialect): string {
  return (
    `${XML_DECLARATION}<comments xmlns="${main}"><authors><author>FINSAM</author></authors>` +
    `<commentList>${notes.map(commentXml).join('')}</commentList></comments>`
  );
}

/** The boxes that Excel draws the notes in; it shows no note without one. `number` keeps their ids apart between sheets. */
export function noteBoxesXml(notes: readonly CellNote[], number: number): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    `xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/>` +
    '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${notes.map((note, i) => noteBoxXml(note, number * SHAPES_PER_DRAWING + 1 + i)).join('')}</xml>`
  );
}
