import type { Finding } from '../ledger/finding';
import { assignedFrom, assignedHeader } from './assignedColumns';
import type { CellPlace, SheetGrid } from './grid';
import { findHeader, type Header, plain } from './header';
import { headingProblems, missingColumns } from './headingProblems';
import { flattenPrinted } from './printedLedger';
import { ROLES, type Role, type RoleSpec } from './roles';
import { yearInName } from './rowYear';
import { suggestColumns } from './suggestColumns';

/** Igenkänt blad: an input sheet with its role and headings. */
export interface RecognisedSheet {
  readonly role: Role;
  readonly spec: RoleSpec;
  readonly grid: SheetGrid;
  readonly header: Header;
  readonly hidden: boolean;
  /** True for a printed huvudbok, which says its own balances. */
  readonly printed?: boolean;
}

/** A sheet to recognise: its cells, and what the user has said of its columns. */
export interface SheetToRead {
  readonly grid: SheetGrid;
  readonly hidden: boolean;
  readonly assigned?: ReadonlyMap<string, CellPlace>;
}

/**
 * Känner igen indatablad: as the user has said, then by name first, then by headings; order of sheets and columns is free, case and blanks are ignored.
 *
 * A printed huvudbok, grouped by account, is taken as the flat list that it holds (see printedLedger.ts).
 *
 * Codes: columns-assigned-gone, sheet-looks-like (columns as of a ledger, no headings that are known), sheet-column-missing (a sheet whose name says what it is lacks a heading), sheet-role-twice, sheet-hidden, and
 * those of headingProblems and PrintedChecks.
 */
export function recogniseSheets(grids: readonly SheetToRead[]): {
  sheets: readonly RecognisedSheet[];
  findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const sheets: RecognisedSheet[] = [];
  const named = new Set<SheetGrid>();
  const printedOpenings: RecognisedSheet[] = [];
  const takePrinted = (spec: RoleSpec, grid: SheetGrid, hidden: boolean): boolean => {
    const flat = spec.role === 'ledger' ? flattenPrinted(spec, grid) : null;
    if (!flat) return false;
    const before = sheets.length;
    take(spec, flat.grid, hidden, flat.header, true);
    if (sheets.length === before) return true;
    findings.push(...flat.findings);
    const openings = ROLES.find(({ role }) => role === 'openings');
    if (flat.openings && openings)
      printedOpenings.push({ role: 'openings', spec: openings, hidden, ...flat.openings });
    return true;
  };
  const take = (spec: RoleSpec, grid: SheetGrid, hidden: boolean, header: Header, printed = false): void => {
    const earlier = sheets.find(
      (sheet) =>
        sheet.role === spec.role && !(spec.yearly && yearInName(grid.sheet) !== yearInName(sheet.grid.sheet)),
    );
    if (earlier) {
      findings.push(roleTwice(spec, grid, header, earlier));
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
    sheets.push({ role: spec.role, spec, grid, header, hidden, ...(printed && { printed }) });
  };
  for (const { grid, hidden, assigned } of grids) {
    const said = assigned && assignedFrom(assigned);
    if (!said || grid.values.length === 0) continue;
    const known = assignedHeader(said, grid);
    if (known) {
      named.add(grid);
      take(known.spec, grid, hidden, known.header);
    } else findings.push(assignedGone(grid));
  }
  const byName = grids.flatMap(({ grid, hidden }) => {
    const found = roleByName(grid.sheet);
    return found ? [{ spec: found.spec, exact: found.exact, grid, hidden }] : [];
  });
  byName.sort((a, b) => Number(b.exact) - Number(a.exact));
  for (const { spec, grid, hidden } of byName) {
    if (grid.values.length === 0) continue;
    named.add(grid);
    if (takePrinted(spec, grid, hidden)) continue;
    const header = findHeader(spec, grid);
    if (header) take(spec, grid, hidden, header);
    else findings.push(missingColumns(spec, grid));
  }
  // Headings alone must say enough: two-column sheets such as Kontoplan are recognised by name only.
  for (const spec of ROLES.filter(({ role }) => role === 'ledger' || role === 'balanceList'))
    for (const { grid, hidden } of grids) {
      if (named.has(grid) || grid.values.length === 0) continue;
      if (!sheets.some(({ role }) => role === spec.role) && takePrinted(spec, grid, hidden)) {
        named.add(grid);
        continue;
      }
      const header = findHeader(spec, grid);
      if (!header || (spec.role === 'balanceList' && sheets.some(({ role }) => role === 'ledger'))) continue;
      const [used] = sheets.filter((sheet) => sheet.role === spec.role);
      named.add(grid);
      if (used) findings.push(roleTwice(spec, grid, header, used));
      else take(spec, grid, hidden, header);
    }
  if (!sheets.some(({ role }) => role === 'ledger' || role === 'balanceList'))
    findings.push(...grids.filter(({ grid }) => !named.has(grid)).flatMap(({ grid }) => looksLike(grid)));
  // The user's own Ingående balans goes before what a print says.
  if (!sheets.some(({ role }) => role === 'openings')) sheets.push(...printedOpenings);
  return { sheets, findings };
}

function assignedGone(grid: SheetGrid): Finding {
  return { code: 'columns-assigned-gone', severity: 'varning', at: { sheet: grid.sheet } };
}

/** A sheet that could be a ledger or a balance list, had it headings that are known: the user may say which its columns are. */
function looksLike(grid: SheetGrid): Finding[] {
  const guess = suggestColumns(grid);
  const title = ROLES.find(({ role }) => role === guess?.role)?.title;
  if (!guess || title === undefined) return [];
  const rows = grid.values.length - (guess.row - grid.firstRow) - (guess.hasHeadings ? 1 : 0);
  return [
    {
      code: 'sheet-looks-like',
      severity: 'varning',
      at: { sheet: grid.sheet },
      params: { role: title, rows },
    },
  ];
}

function roleTwice(spec: RoleSpec, grid: SheetGrid, header: Header, used: RecognisedSheet): Finding {
  const rows = grid.values.slice(header.dataRow).filter((row) => row.some((cell) => cell !== null)).length;
  const params = { role: spec.title, used: used.grid.sheet, rows };
  return { code: 'sheet-role-twice', severity: 'fel', at: { sheet: grid.sheet }, params };
}

/** What a sheet's name says that it is; null where it says nothing. */
export function roleNamed(sheet: string): Role | null {
  return roleByName(sheet)?.spec.role ?? null;
}

function roleByName(sheet: string): { spec: RoleSpec; exact: boolean } | null {
  const whole = plain(sheet);
  const bare = whole.replace(/ \(\d{1,2}\)$/, '').replace(/[ _-]*\(?(?<!\d)\d{4}\)?$/, '');
  for (const spec of ROLES) {
    const names = [plain(spec.title), ...spec.names];
    if (names.includes(whole)) return { spec, exact: true };
    if (names.includes(bare)) return { spec, exact: false };
  }
  return null;
}
