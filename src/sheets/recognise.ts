import type { Finding } from '../ledger/finding';
import { parseMonthHeading } from '../ledger/parsePeriod';
import { address, type SheetGrid } from './grid';
import { type ColumnSpec, ROLES, type Role, type RoleSpec } from './roles';

/** Where the headings stand in a sheet: columns by key, months by number; rows and columns are 0-based within the grid's values. */
export interface Header {
  /** First row after the headings. */
  readonly dataRow: number;
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<number, number>;
}

/** Igenkänt blad: an input sheet with its role and headings. */
export interface RecognisedSheet {
  readonly role: Role;
  readonly spec: RoleSpec;
  readonly grid: SheetGrid;
  readonly header: Header;
  readonly hidden: boolean;
}

const HEADER_ROWS = 30;

/**
 * Känner igen indatablad: by name first, then by headings; order of sheets and columns is free, case and blanks are ignored.
 *
 * Codes: sheet-column-missing (a sheet whose name says what it is lacks a heading), sheet-role-twice, sheet-hidden,
 * header-merged, header-twice.
 */
export function recogniseSheets(grids: readonly { readonly grid: SheetGrid; readonly hidden: boolean }[]): {
  sheets: readonly RecognisedSheet[];
  findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const sheets: RecognisedSheet[] = [];
  const named = new Set<SheetGrid>();
  const take = (spec: RoleSpec, grid: SheetGrid, hidden: boolean, header: Header): void => {
    const earlier = sheets.find((sheet) => sheet.role === spec.role);
    if (earlier && !(spec.yearly && yearIn(grid.sheet) !== yearIn(earlier.grid.sheet))) {
      findings.push({
        code: 'sheet-role-twice',
        severity: 'fel',
        at: { sheet: grid.sheet },
        params: { role: spec.title, used: earlier.grid.sheet, rows: grid.values.length - header.dataRow },
      });
      return;
    }
    if (hidden)
      findings.push({
        code: 'sheet-hidden',
        severity: 'upplysning',
        at: { sheet: grid.sheet },
        params: { role: spec.title },
      });
    findings.push(...headingProblems(spec, grid, header));
    sheets.push({ role: spec.role, spec, grid, header, hidden });
  };
  const byName = grids.flatMap(({ grid, hidden }) => {
    const found = roleByName(grid.sheet);
    return found ? [{ spec: found.spec, exact: found.exact, grid, hidden }] : [];
  });
  byName.sort((a, b) => Number(b.exact) - Number(a.exact));
  for (const { spec, grid, hidden } of byName) {
    if (grid.values.length === 0 || spec.role === 'layout') continue;
    named.add(grid);
    const header = findHeader(spec, grid);
    if (header) take(spec, grid, hidden, header);
    else findings.push(missingColumns(spec, grid));
  }
  for (const { grid, hidden } of grids) {
    if (named.has(grid) || grid.values.length === 0) continue;
    for (const spec of ROLES) {
      // Headings alone must say enough: two-column sheets such as Kontoplan are recognised by name only.
      if (spec.role !== 'ledger' && spec.role !== 'balanceList') continue;
      if (sheets.some((sheet) => sheet.role === spec.role)) continue;
      const header = findHeader(spec, grid);
      if (!header) continue;
      take(spec, grid, hidden, header);
      break;
    }
  }
  return { sheets, findings };
}

/** Lower case, one blank between words, no trailing colon or full stop. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim().replace(/[:.]$/, '');
}

function yearIn(sheet: string): string {
  return /\b(\d{4})\b/.exec(sheet)?.[1] ?? '';
}

function roleByName(sheet: string): { spec: RoleSpec; exact: boolean } | null {
  const whole = plain(sheet);
  const bare = whole.replace(/[ _-]*\(?\b\d{4}\b\)?$/, '').replace(/ \(\d+\)$/, '');
  for (const spec of ROLES) {
    const names = [plain(spec.title), ...spec.names];
    if (names.includes(whole)) return { spec, exact: true };
    if (names.includes(bare)) return { spec, exact: false };
  }
  return null;
}

/** A heading's text; a cell below a merge that began above shows the merge's text. */
function headingAt(grid: SheetGrid, row: number, column: number): string {
  const own = grid.values[row]?.[column];
  if (typeof own === 'string' && own.trim() !== '') return plain(own);
  if (typeof own === 'number') return String(own);
  const merge = grid.merged.find(
    (cells) =>
      cells.firstColumn - grid.firstColumn === column &&
      cells.firstRow - grid.firstRow < row &&
      cells.lastRow - grid.firstRow >= row,
  );
  const anchor = merge && grid.values[merge.firstRow - grid.firstRow]?.[column];
  return typeof anchor === 'string' ? plain(anchor) : '';
}

function matches(column: ColumnSpec, heading: string): boolean {
  return heading === plain(column.title) || column.synonyms.includes(heading);
}

function headerIn(spec: RoleSpec, grid: SheetGrid, row: number): Header {
  const columns = new Map<string, number>();
  const months = new Map<number, number>();
  const width = grid.values[row]?.length ?? 0;
  for (let c = 0; c < width; c++) {
    const heading = headingAt(grid, row, c);
    if (heading === '') continue;
    const column = spec.columns.find(
      (candidate) => !columns.has(candidate.key) && matches(candidate, heading),
    );
    if (column) columns.set(column.key, c);
    else if (spec.role === 'budget') {
      const month = parseMonthHeading(heading);
      if (month !== null && !months.has(month)) months.set(month, c);
    }
  }
  const below = grid.merged
    .filter((cells) => cells.firstRow - grid.firstRow === row)
    .map((cells) => cells.lastRow - grid.firstRow);
  return { row, dataRow: Math.max(row, ...below) + 1, columns, months };
}

function isComplete(spec: RoleSpec, header: Header): boolean {
  return missingTitles(spec, header).length === 0;
}

function missingTitles(spec: RoleSpec, header: Header): string[] {
  const missing = spec.columns
    .filter((column) => column.required && !header.columns.has(column.key))
    .map(({ title }) => title);
  for (const set of spec.oneOf ?? []) {
    if (!set.some((key) => header.columns.has(key)))
      missing.push(
        set.map((key) => spec.columns.find((column) => column.key === key)?.title ?? key).join(' / '),
      );
  }
  if (spec.role === 'budget' && !header.columns.has('amount') && header.months.size === 0)
    missing.push('Belopp / Jan … Dec');
  return missing;
}

function findHeader(spec: RoleSpec, grid: SheetGrid): Header | null {
  const rows = Math.min(HEADER_ROWS, grid.values.length);
  for (let row = 0; row < rows; row++) {
    const header = headerIn(spec, grid, row);
    if (header.columns.size > 0 && isComplete(spec, header)) return header;
  }
  return null;
}

function missingColumns(spec: RoleSpec, grid: SheetGrid): Finding {
  const rows = Math.min(HEADER_ROWS, grid.values.length);
  let best: Header | null = null;
  for (let row = 0; row < rows; row++) {
    const header = headerIn(spec, grid, row);
    if (header.columns.size > (best?.columns.size ?? 0)) best = header;
  }
  const missing = best
    ? missingTitles(spec, best)
    : [...spec.columns.filter((column) => column.required).map(({ title }) => title)];
  return {
    code: 'sheet-column-missing',
    severity: 'fel',
    at: { sheet: grid.sheet, cell: address(grid.firstRow + (best?.row ?? 0), grid.firstColumn) },
    params: { role: spec.title, missing: missing.join(', ') },
  };
}

/** A heading merged over several columns says nothing of the second; two columns with one heading: which is meant? */
function headingProblems(spec: RoleSpec, grid: SheetGrid, header: Header): Finding[] {
  const findings: Finding[] = [];
  for (const [key, column] of header.columns) {
    const title = spec.columns.find((candidate) => candidate.key === key)?.title ?? key;
    const at = { sheet: grid.sheet, cell: address(grid.firstRow + header.row, grid.firstColumn + column) };
    const merge = grid.merged.find(
      (cells) =>
        cells.firstRow - grid.firstRow <= header.row &&
        cells.lastRow - grid.firstRow >= header.row &&
        cells.firstColumn - grid.firstColumn === column &&
        cells.lastColumn > cells.firstColumn,
    );
    if (merge) findings.push({ code: 'header-merged', severity: 'varning', at, params: { title } });
    const width = grid.values[header.row]?.length ?? 0;
    for (let c = column + 1; c < width; c++) {
      const heading = headingAt(grid, header.row, c);
      const own = headingAt(grid, header.row, column);
      if (heading !== own) continue;
      const cell = address(grid.firstRow + header.row, grid.firstColumn + c);
      findings.push({
        code: 'header-twice',
        severity: 'varning',
        at: { sheet: grid.sheet, cell },
        params: { title },
      });
    }
  }
  return findings;
}
