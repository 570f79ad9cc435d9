import { type CellRef, cellKey, type PrintedTable } from './printed';

/** Where an equation comes from. */
export type EquationKind =
  | 'sum'
  | 'aside'
  | 'column'
  | 'share-of-year'
  | 'balance'
  | 'carried-forward'
  | 'equity-roll'
  | 'same-blocks'
  | 'stated-in-title'
  | 'same-amount'
  | 'note'
  | 'rounded-thousands'
  | 'annualised';

/** A figure of an equation and what it is multiplied by. */
export interface EquationTerm extends CellRef {
  readonly factor: number;
}

/** Samband: Σ factor · figure + constant = 0, in hundredths. The first term is what the equation defines (the total, the copy). */
export interface Equation {
  readonly kind: EquationKind;
  readonly terms: readonly EquationTerm[];
  readonly constant: number;
  /** Residuals up to this are agreement. */
  readonly exactWithin: number;
  /** Residuals up to this are rounding. */
  readonly roundedWithin: number;
  /** Log-odds that the rule behind it is meant. */
  readonly score: number;
  /** True where something besides this one column says so: other columns agree, a note number, a label that says sum. */
  readonly witnessed: boolean;
}

export type EquationStatus = 'holds' | 'rounding' | 'fails';

/** Status of a residual. */
export function statusOf({ exactWithin, roundedWithin }: Equation, residual: number): EquationStatus {
  const size = Math.abs(residual);
  return size <= exactWithin ? 'holds' : size <= roundedWithin ? 'rounding' : 'fails';
}

/** The figure printed in a cell, or null. */
export function figureAt(tables: readonly PrintedTable[], { table, row, column }: CellRef): number | null {
  return tables[table]?.rows[row]?.figures[column] ?? null;
}

/** By how much an equation fails, in hundredths. */
export function residualOf(tables: readonly PrintedTable[], equation: Equation): number {
  return equation.terms.reduce(
    (sum, term) => sum + term.factor * (figureAt(tables, term) ?? 0),
    equation.constant,
  );
}

/** Samling av samband: each one once, whichever rule found it first; terms of empty cells are left out. */
export class EquationSet {
  readonly all: Equation[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly tables: readonly PrintedTable[]) {}

  add(equation: Equation): void {
    const terms = equation.terms.filter((term) => figureAt(this.tables, term) !== null);
    if (terms.length === 0 || (terms.length === 1 && equation.constant === 0 && equation.kind !== 'sum'))
      return;
    const key = terms
      .map((term) => `${cellKey(term)}*${Math.abs(term.factor)}`)
      .sort()
      .join(' ');
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.all.push({ ...equation, terms });
  }
}
