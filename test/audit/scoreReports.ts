import type { Audit } from '../../src/audit/audit';
import { auditSheets } from '../../src/audit/audit';
import { type Equation, residualOf, statusOf } from '../../src/audit/equation';
import { type CellRef, cellKey } from '../../src/audit/printed';
import { type Anomaly, type PlainReport, plainSheets, readReport, type Report } from './plainSheets';

/** An equation of the key: cells by "table.row.column" and their factors. */
export interface KeyEquation {
  readonly name: string;
  readonly kind: 'sum' | 'column' | 'relation';
  readonly terms: ReadonlyMap<string, number>;
}

/** An audited report with the way from the key's cells to those of the audit. */
export interface AuditedReport {
  readonly name: string;
  readonly report: Report;
  readonly plain: PlainReport;
  readonly audit: Audit;
  readonly cells: ReadonlyMap<string, CellRef>;
}

export function auditReport(name: string): AuditedReport {
  const report = readReport(name);
  const plain = plainSheets(report);
  const audit = auditSheets(plain.sheets);
  return { name, report, plain, audit, cells: cellsOf(plain, audit) };
}

/** Where each figure of the key is in the audit's tables; figures in tables that were not found are missing. */
export function cellsOf(plain: PlainReport, audit: Audit): Map<string, CellRef> {
  const byPlace = new Map<string, CellRef>();
  audit.tables.forEach((table, t) =>
    table.rows.forEach((row, r) =>
      table.columns.forEach(({ sheetColumn }, c) => {
        byPlace.set(`${table.sheet}!${row.sheetRow},${sheetColumn}`, { table: t, row: r, column: c });
      }),
    ),
  );
  const cells = new Map<string, CellRef>();
  for (const [id, { sheet, row, column }] of plain.places) {
    const cell = byPlace.get(`${plain.sheets[sheet]?.sheet}!${row},${column}`);
    if (cell) cells.set(id, cell);
  }
  return cells;
}

/** All equations of the key, as the data files state them. */
export function keyEquations(report: Report): KeyEquation[] {
  const found: KeyEquation[] = [];
  for (const table of report.tables) {
    const has = (row: string, column: string): boolean =>
      table.rows.find(({ id }) => id === row)?.values[column] !== undefined;
    for (const sum of table.sums)
      for (const column of sum.columns ?? table.columns.map(({ id }) => id)) {
        if (!has(sum.row, column)) continue;
        const terms = new Map<string, number>([[`${table.id}.${sum.row}.${column}`, 1]]);
        sum.of.forEach((row, i) => {
          if (has(row, column)) terms.set(`${table.id}.${row}.${column}`, -(sum.signs?.[i] ?? 1));
        });
        if (terms.size > 1) found.push({ name: `${table.id}.${sum.row}.${column}`, kind: 'sum', terms });
      }
    const { statedTotal } = table;
    if (statedTotal) {
      const items = table.rows.filter(({ type, values }) => type === 'item' && statedTotal.column in values);
      found.push({
        name: `${table.id} title`,
        kind: 'sum',
        terms: new Map(items.map(({ id }) => [`${table.id}.${id}.${statedTotal.column}`, 1])),
      });
    }
    for (const rule of table.columnSums ?? [])
      for (const { id } of table.rows) {
        if (!has(id, rule.column) || !rule.of.some((column) => has(id, column))) continue;
        const terms = new Map<string, number>([[`${table.id}.${id}.${rule.column}`, 1]]);
        rule.of.forEach((column, i) => {
          if (has(id, column)) terms.set(`${table.id}.${id}.${column}`, -(rule.signs?.[i] ?? 1));
        });
        found.push({ name: `${table.id}.${id}.${rule.column}`, kind: 'column', terms });
      }
  }
  for (const relation of report.relations) found.push(relationEquation(report, relation));
  return found;
}

function relationEquation(report: Report, relation: Report['relations'][number]): KeyEquation {
  const terms = new Map<string, number>();
  const unit = (table: string): number =>
    report.tables.find(({ id }) => id === table)?.unit === 'tkr' ? 1000 : 1;
  const [times, over] = relation.factor ?? [1, 1];
  const left = relation.left;
  terms.set(`${left.table}.${left.row}.${left.column}`, unit(left.table) * over);
  for (const term of relation.terms) {
    const table = report.tables.find(({ id }) => id === term.table);
    const rows =
      term.row === '*'
        ? (table?.rows ?? []).filter(({ type, values }) => type === 'item' && term.column in values)
        : null;
    for (const row of rows?.map(({ id }) => id) ?? [term.row]) {
      const key = `${term.table}.${row}.${term.column}`;
      terms.set(key, (terms.get(key) ?? 0) - term.sign * unit(term.table) * times);
    }
  }
  return { name: relation.id, kind: 'relation', terms };
}

/** How many of the key's equations the audit found: the very same cells and factors (zeroes apart), or as a consequence of others. */
export function recall(
  audited: AuditedReport,
): { equation: KeyEquation; direct: boolean; implied: boolean }[] {
  const { audit, cells } = audited;
  const value = (cell: CellRef): number =>
    audit.tables[cell.table]?.rows[cell.row]?.figures[cell.column] ?? 0;
  const found = new Set(
    audit.equations.map((equation) => signature(equation.terms.filter((term) => value(term) !== 0))),
  );
  // A cell that prints zero carries nothing: an equation may have it or lack it.
  const live = (terms: Equation['terms']): Map<number, number> =>
    new Map(terms.filter((term) => value(term) !== 0).map((term) => [cellKey(term), term.factor]));
  const span = new Span(audit.equations.map(({ terms }) => live(terms)));
  return keyEquations(audited.report).map((equation) => {
    const terms = [...equation.terms].map(([id, factor]) => ({ cell: cells.get(id), factor }));
    const missing = terms.some(({ cell }) => !cell);
    const figures = terms.flatMap(({ cell, factor }) =>
      cell && value(cell) !== 0 ? [{ ...cell, factor }] : [],
    );
    if (missing) return { equation, direct: false, implied: false };
    if (figures.length === 0) return { equation, direct: true, implied: true };
    return { equation, direct: found.has(signature(figures)), implied: span.holds(live(figures)) };
  });
}

function signature(terms: readonly (CellRef & { factor: number })[]): string {
  const sorted = [...terms].map((term) => [cellKey(term), term.factor] as const).sort((a, b) => a[0] - b[0]);
  const first = sorted[0]?.[1] ?? 1;
  return sorted.map(([key, factor]) => `${key}*${(factor / first).toFixed(6)}`).join(' ');
}

/** The equations that follow from a set of equations: their linear span, by elimination. */
class Span {
  private readonly pivots = new Map<number, Map<number, number>>();

  constructor(vectors: readonly ReadonlyMap<number, number>[]) {
    for (const vector of vectors) {
      const rest = this.reduce(vector);
      const [pivot] = rest.keys();
      if (pivot === undefined) continue;
      const lead = rest.get(pivot) as number;
      this.pivots.set(pivot, new Map([...rest].map(([key, factor]) => [key, factor / lead])));
    }
  }

  holds(vector: ReadonlyMap<number, number>): boolean {
    return this.reduce(vector).size === 0;
  }

  private reduce(vector: ReadonlyMap<number, number>): Map<number, number> {
    const rest = new Map(vector);
    for (;;) {
      const pivot = [...rest.keys()].find((key) => this.pivots.has(key));
      if (pivot === undefined) return rest;
      const times = rest.get(pivot) as number;
      for (const [key, factor] of this.pivots.get(pivot) as Map<number, number>) {
        const sum = (rest.get(key) ?? 0) - times * factor;
        if (Math.abs(sum) < 1e-9) rest.delete(key);
        else rest.set(key, sum);
      }
    }
  }
}

export function isRounding({ explanation }: Anomaly): boolean {
  return !/typo|stale|sign of|sign:|OCR/.test(explanation) && !/^omitted row or typo/.test(explanation);
}

export function statusIn(audit: Audit, equation: Equation): string {
  return statusOf(equation, residualOf(audit.tables, equation));
}
