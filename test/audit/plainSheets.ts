import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintedCell, PrintedMerge, PrintedSheet } from '../../src/audit/printed';

/** The tests run from the root, the benchmark from bench/. */
const folder =
  ['.', '..']
    .map((root) => join(root, 'test', 'fixtures', 'audit', 'reports'))
    .find((path) => existsSync(path)) ?? '';

export interface ReportRow {
  readonly id: string;
  readonly label: string;
  readonly type: 'item' | 'sum' | 'heading';
  readonly account?: string;
  readonly note?: string;
  readonly text?: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

export interface ReportTable {
  readonly id: string;
  readonly title: string;
  readonly unit: 'kr' | 'tkr' | 'antal';
  readonly noteColumn: 'none' | 'after-label' | 'last';
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly rows: readonly ReportRow[];
  readonly sums: readonly { row: string; of: string[]; signs?: number[]; columns?: string[] }[];
  readonly columnSums?: readonly { column: string; of: string[]; signs?: number[] }[];
  readonly statedTotal?: { column: string; value: string };
}

interface Reference {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

export interface ReportRelation {
  readonly id: string;
  readonly kind: string;
  readonly left: Reference;
  readonly terms: readonly (Reference & { readonly sign: number })[];
  readonly compare: 'exact' | 'tkr';
  readonly factor?: readonly [number, number];
}

export interface Anomaly extends Reference {
  readonly check: string;
  readonly printed: string;
  readonly recomputed: string;
  readonly difference: string;
  readonly explanation: string;
  readonly cause: string;
}

/** A published report as data: see test/fixtures/audit/README.md. */
export interface Report {
  readonly tables: readonly ReportTable[];
  readonly relations: readonly ReportRelation[];
  readonly anomalies: readonly Anomaly[];
}

export const REPORTS = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => name.replace('.json', ''));

export function readReport(name: string): Report {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Report;
}

/** "table.row.column" of each figure by "sheet!row,column": how a test finds a cell of the report again. */
export interface PlainReport {
  readonly sheets: readonly PrintedSheet[];
  readonly places: ReadonlyMap<string, { sheet: number; row: number; column: number }>;
}

/**
 * A report as plain worksheets: labels and figures only. Three tables to a sheet below each other, with their titles; every second sheet
 * has its figures as text in Swedish form.
 */
export function plainSheets(report: Report): PlainReport {
  const sheets: PrintedSheet[] = [];
  const places = new Map<string, { sheet: number; row: number; column: number }>();
  for (let first = 0; first < report.tables.length; first += 3) {
    const rows: PrintedCell[][] = [];
    const merged: PrintedMerge[] = [];
    const asText = (first / 3) % 2 === 1;
    for (const table of report.tables.slice(first, first + 3))
      writeTable(table, asText, rows, merged, places, sheets.length);
    sheets.push({ sheet: `Blad${sheets.length + 1}`, firstRow: 0, firstColumn: 0, rows, merged });
  }
  return { sheets, places };
}

function writeTable(
  table: ReportTable,
  asText: boolean,
  rows: PrintedCell[][],
  merged: PrintedMerge[],
  places: Map<string, { sheet: number; row: number; column: number }>,
  sheet: number,
): void {
  if (rows.length > 0) rows.push([], []);
  const hasAccounts = table.rows.some(({ account }) => account !== undefined);
  const labelAt = hasAccounts ? 1 : 0;
  const hasNotes = table.noteColumn !== 'none';
  const noteAt = table.noteColumn === 'last' ? labelAt + 1 + table.columns.length : labelAt + 1;
  const figureAt = (i: number): number => labelAt + 1 + i + (hasNotes && table.noteColumn !== 'last' ? 1 : 0);
  rows.push([table.title], []);
  const levels = Math.max(...table.columns.map(({ title }) => title.split(' / ').length));
  if (table.columns.some(({ title }) => title !== '') || hasNotes) {
    for (let level = 0; level < levels; level++) {
      const head: PrintedCell[] = [];
      table.columns.forEach(({ title }, i) => {
        const parts = title.split(' / ');
        const text = parts[parts.length - levels + level] ?? '';
        const before = table.columns[i - 1]?.title.split(' / ') ?? [];
        const repeats = level < levels - 1 && text !== '' && before[level] === text;
        head[figureAt(i)] = repeats ? null : text;
        if (repeats) extendMerge(merged, rows.length, figureAt(i));
      });
      if (hasNotes && level === levels - 1) head[noteAt] = 'Not';
      rows.push(Array.from(head, (cell) => cell ?? null));
    }
  }
  for (const row of table.rows) {
    const cells: PrintedCell[] = [];
    if (row.account !== undefined) cells[0] = Number(row.account);
    cells[labelAt] = row.label;
    if (row.note !== undefined) cells[noteAt] = Number(row.note);
    table.columns.forEach(({ id }, i) => {
      const value = row.values[id];
      if (value !== undefined)
        places.set(`${table.id}.${row.id}.${id}`, { sheet, row: rows.length, column: figureAt(i) });
      const figure = value === undefined ? (row.text?.[id] ?? null) : asText ? swedish(value) : Number(value);
      cells[figureAt(i)] = figure;
    });
    rows.push(Array.from(cells, (cell) => cell ?? null));
  }
}

function extendMerge(merged: PrintedMerge[], row: number, column: number): void {
  const open = merged.findIndex((merge) => merge.firstRow === row && merge.lastColumn === column - 1);
  if (open >= 0) merged[open] = { ...(merged[open] as PrintedMerge), lastColumn: column };
  else merged.push({ firstRow: row, lastRow: row, firstColumn: column - 1, lastColumn: column });
}

/** -1234.50 → "−1 234,50" */
function swedish(value: string): string {
  const [whole = '', decimals] = value.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${value.startsWith('-') ? '\u2212' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}
