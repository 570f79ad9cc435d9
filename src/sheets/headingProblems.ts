import type { Finding } from '../ledger/finding';
import { parseMonthHeading } from '../ledger/parsePeriod';
import { address, type SheetGrid } from './grid';
import { bestHeadings, columnNamed, type Header, headingAt, missingTitles } from './header';
import type { RoleSpec } from './roles';

/** Columns where it matters which of two is read. */
const DECISIVE = new Set([
  'account',
  'object',
  'date',
  'year',
  'amount',
  'debit',
  'credit',
  'opening',
  'change',
]);
const OTHER_UNIT = /(?<![\p{L}\d])(tkr|kkr|mkr|mnkr|tusental kronor)(?![\p{L}\d])/iu;

/**
 * A heading merged over several columns says nothing of the second; two columns with one heading: which is meant? Amounts are read as
 * kronor, so a title that says tkr is never passed by. Codes: header-merged, header-twice, months-missing, sheet-unit.
 */
export function headingProblems(spec: RoleSpec, grid: SheetGrid, header: Header): Finding[] {
  const findings: Finding[] = [];
  const place = (row: number, column: number): Finding['at'] => ({
    sheet: grid.sheet,
    cell: address(grid.firstRow + row, grid.firstColumn + column),
  });
  for (const [key, column] of header.columns) {
    const merge = grid.merged.find(
      (cells) =>
        cells.firstRow - grid.firstRow <= header.row &&
        cells.lastRow - grid.firstRow >= header.row &&
        cells.firstColumn - grid.firstColumn === column &&
        cells.lastColumn > cells.firstColumn,
    );
    if (!merge) continue;
    const title = spec.columns.find((candidate) => candidate.key === key)?.title ?? key;
    findings.push({
      code: 'header-merged',
      severity: 'varning',
      at: place(header.row, column),
      params: { title },
    });
  }
  for (const column of header.strayColumns) {
    const heading = headingAt(grid, header.row, column);
    const same = columnNamed(spec, heading);
    const first = same ? header.columns.get(same.key) : header.months.get(parseMonthHeading(heading) ?? 0);
    if (first === undefined || (same && !DECISIVE.has(same.key))) continue;
    findings.push({
      code: 'header-twice',
      severity: 'varning',
      at: place(header.row, column),
      params: { title: written(grid, header.row, column), used: written(grid, header.row, first) },
    });
  }
  const missing = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((month) => !header.months.has(month));
  if (header.months.size > 0 && missing.length > 0)
    findings.push({
      code: 'months-missing',
      severity: 'varning',
      at: place(header.row, Math.min(...header.months.values())),
      params: { months: missing.join(', ') },
    });
  // A unit may also stand on a row of its own below the headings.
  grid.values.slice(0, header.dataRow + 1).forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const said = row < header.dataRow || /^\W*\w+\W*$/.test(String(cell));
      const unit = said && typeof cell === 'string' && spec.inKronor ? OTHER_UNIT.exec(cell)?.[1] : undefined;
      if (unit !== undefined)
        findings.push({ code: 'sheet-unit', severity: 'fel', at: place(row, column), params: { unit } });
    }),
  );
  return findings;
}

function written(grid: SheetGrid, row: number, column: number): string {
  const own = grid.values[row]?.[column];
  return typeof own === 'string' ? own.trim() : headingAt(grid, row, column);
}

/** What a sheet whose name says what it is lacks. Code: sheet-column-missing. */
export function missingColumns(spec: RoleSpec, grid: SheetGrid): Finding {
  const best = bestHeadings(spec, grid);
  return {
    code: 'sheet-column-missing',
    severity: 'fel',
    at: { sheet: grid.sheet, cell: address(grid.firstRow + best.row, grid.firstColumn) },
    params: { role: spec.title, missing: missingTitles(spec, best).join(', ') },
  };
}
