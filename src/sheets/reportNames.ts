import type { FigurePlace } from '../statements/trace';
import { NAME_PREFIX } from './plan';
import { textPrint } from './textPrint';

/** A report's id from its sheet's name, in plain letters: what its mark is called. */
export function reportId(sheet: string): string {
  return sheet
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/g, '')
    .toLowerCase();
}

/** Report id of the sheet Kontroller; no layout can give a sheet this id. */
export const CONTROL_REPORT = 'kontroll_rapport';

/** What the hidden names of columns begin with. */
export const COLUMN_PREFIX = `${NAME_PREFIX}kolumn.`;

/** What the hidden names of a sheet's last lines begin with. */
export const AUDIT_PREFIX = `${NAME_PREFIX}spar.`;

/** True for the hidden names of a sheet's last lines, which say something new each time. */
export function isAuditRow(name: string): boolean {
  return name.startsWith(AUDIT_PREFIX);
}

/** Hidden name of a statement row: how it is found again after the user inserts rows. */
export function rowName(statement: string, row: string): string {
  return `${rowNames(statement)}${nameSafe(row)}`;
}

/** What the hidden names of all rows begin with. */
export const ROW_NAMES = `${NAME_PREFIX}rad.`;

/** What those of one statement begin with. */
export function rowNames(statement: string): string {
  return `${ROW_NAMES}${nameSafe(statement)}.`;
}

/** What the hidden names of rows on the sheet Kontroller begin with. */
export const CONTROL_LINE_NAMES = `${NAME_PREFIX}kontroll.`;

/** Hidden name of a line on the sheet Kontroller: its subject, and the figure that it is about. */
export function controlLineName(subject: string, figure: FigurePlace | undefined): string {
  return CONTROL_LINE_NAMES + textPrint(subject) + (figure ? controlFigureName(figure) : '');
}

/** What such a name ends with where the line is about a figure. */
export function controlFigureName({ statement, row, column }: FigurePlace): string {
  return `.${textPrint([statement, row, column].join('|'))}`;
}

/** Hidden name of a statement column. */
export function columnName(statement: string, column: string): string {
  return `${COLUMN_PREFIX}${nameSafe(statement)}.${nameSafe(column)}`;
}

/** What the hidden names of rows without figures begin with. */
const TEXT_PREFIX = `${NAME_PREFIX}text.`;

/** True for a row that is words alone: a title, a footnote. */
export function isTextRow(name: string): boolean {
  return name.startsWith(TEXT_PREFIX);
}

/** Hidden name of a row that is no statement row: a title, a footnote, the air above it. */
export function textName(part: string, statement?: string): string {
  return `${TEXT_PREFIX}${statement === undefined ? '' : `${nameSafe(statement)}.`}${part}`;
}

/**
 * Excel names take letters, digits, dots and underscores, and tell no capitals from small: anything but small letters and digits is
 * written as its code, so that no two ids meet.
 */
function nameSafe(id: string): string {
  return id.replace(/[^a-z0-9]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`);
}
