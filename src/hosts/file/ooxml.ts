/**
 * Names from the OOXML standard (ECMA-376). A workbook is written in one of two dialects, and a new part must speak the
 * same one as the workbook it joins.
 */
export interface Dialect {
  /** Namespace of cells, styles and the workbook itself. */
  readonly main: string;
  /** Namespace of r:id, and the start of every relationship type. */
  readonly relations: string;
}

const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** The dialect of a part, from the namespaces on its root element. */
export function dialectOf(namespaces: readonly string[]): Dialect {
  return namespaces.includes(STRICT.main) ? STRICT : TRANSITIONAL;
}

export const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const CONTENT_TYPE = {
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  comments: `${SPREADSHEET}.comments+xml`,
  table: `${SPREADSHEET}.table+xml`,
  sharedStrings: `${SPREADSHEET}.sharedStrings+xml`,
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  relations: 'application/vnd.openxmlformats-package.relationships+xml',
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
