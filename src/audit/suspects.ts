import type { Equation, EquationTerm } from './equation';
import { figureAt, residualOf } from './equation';
import type { Steps } from './inSteps';
import { type CellRef, cellKey, type PrintedTable } from './printed';
import { plausibility } from './plausibility';
import { slipWeight, type TypingError, typingError } from './typingError';

/** Orsak: the slip that explains a wrong figure, a total that its parts do not explain, or nothing known. */
export type Cause = TypingError | 'stale-or-missing' | 'unknown';

/** Misstanke: one figure, or an equation as a whole, that explains why equations fail. */
export interface Suspicion {
  readonly cell: CellRef;
  readonly printed: number;
  /** What it should be, in hundredths; null where that cannot be told. */
  readonly proposed: number | null;
  readonly cause: Cause;
  /** Totals above the figure that carry the same error, with what they should be. */
  readonly follows: readonly {
    readonly cell: CellRef;
    readonly printed: number;
    readonly proposed: number;
  }[];
  /** The failing equations it explains. */
  readonly equations: readonly Equation[];
  /** Equations that would fail if the proposal were right. */
  readonly broken: number;
  readonly score: number;
}

/** A change of one figure, with the totals above it that follow along (`multiplier` per cell). */
interface Change {
  readonly path: readonly EquationTerm[];
  readonly multipliers: ReadonlyMap<number, number>;
  /** By how much each equation's residual moves per unit of change. */
  readonly effects: ReadonlyMap<Equation, number>;
}

interface Candidate {
  readonly change: Change;
  readonly printed: number;
  readonly meant: number;
  readonly slip: TypingError | null;
  readonly mended: readonly Equation[];
  readonly broken: number;
  readonly score: number;
}

const MOST_SUSPICIONS = 60;
const LONGEST_PATH = 5;
const MOST_CHANGES = 400;

/** What counts for and against a suspect, in mended equations. */
const WEIGHT = { exact: 0.3, broken: 0.8, emptyCell: 0.8, perTotalAbove: 0.15, copiedTotal: 0.4 } as const;

/**
 * Finds the figures that explain the failing equations, the likeliest first: each is put right before the next is looked for, so that one
 * slip is one suspicion however many equations it fails.
 */
export function findSuspects(
  tables: readonly PrintedTable[],
  equations: readonly Equation[],
): Steps<Suspects> {
  return new Search(tables, equations).run();
}

/** Misstankar; `unexplained` equations fail without any of them, where there were too many to go on. */
export interface Suspects {
  readonly suspicions: readonly Suspicion[];
  readonly unexplained: number;
}

class Search {
  private readonly corrected = new Map<number, number>();
  private readonly residuals: Map<Equation, number>;
  private readonly byCell = new Map<number, { equation: Equation; factor: number }[]>();
  private readonly sumOf = new Map<number, Equation>();
  /** Equations already explained that no correction mends. */
  private readonly settled = new Set<Equation>();
  private readonly accused = new Set<number>();

  constructor(
    private readonly tables: readonly PrintedTable[],
    private readonly equations: readonly Equation[],
  ) {
    this.residuals = new Map(equations.map((equation) => [equation, residualOf(tables, equation)]));
    for (const equation of equations) {
      for (const term of equation.terms) {
        const key = cellKey(term);
        const list = this.byCell.get(key);
        if (list) list.push({ equation, factor: term.factor });
        else this.byCell.set(key, [{ equation, factor: term.factor }]);
      }
      if (equation.kind === 'sum') this.sumOf.set(cellKey(equation.terms[0] as EquationTerm), equation);
    }
  }

  *run(): Steps<Suspects> {
    const suspicions: Suspicion[] = [];
    let failing = this.failing();
    while (suspicions.length < MOST_SUSPICIONS && failing.size > 0) {
      const best = this.best(failing);
      suspicions.push(...(best ? [this.accuse(best)] : this.giveUp(failing)));
      failing = this.failing();
      yield suspicions.length / (suspicions.length + failing.size);
    }
    return { suspicions, unexplained: failing.size };
  }

  private failing(): Set<Equation> {
    return new Set(this.equations.filter((equation) => this.fails(equation) && !this.settled.has(equation)));
  }

  private residual(equation: Equation): number {
    return this.residuals.get(equation) as number;
  }

  private fails(equation: Equation): boolean {
    return Math.abs(this.residual(equation)) > equation.roundedWithin;
  }

  private value(cell: CellRef): number {
    return this.corrected.get(cellKey(cell)) ?? figureAt(this.tables, cell) ?? 0;
  }

  private step(cell: CellRef): number {
    return (this.tables[cell.table] as PrintedTable).step;
  }

  private best(failing: ReadonlySet<Equation>): Candidate | null {
    let best: Candidate | null = null;
    for (const change of this.changes(failing))
      for (const candidate of this.candidates(change, failing))
        if (!best || candidate.score > best.score + 1e-9) best = candidate;
    return best;
  }

  /** Each figure of a failing equation alone; and each part below a total that adds up, changed together with the totals above it. */
  private changes(failing: ReadonlySet<Equation>): Change[] {
    const paths = new Map<string, readonly EquationTerm[]>();
    const visit = (term: EquationTerm, path: readonly EquationTerm[]): void => {
      const key = path.map(cellKey).join('>');
      if (paths.has(key) || path.length > LONGEST_PATH || paths.size > MOST_CHANGES) return;
      if (!this.accused.has(cellKey(term))) paths.set(key, path);
      const sum = this.sumOf.get(cellKey(term));
      if (sum && !this.fails(sum)) for (const part of sum.terms.slice(1)) visit(part, [...path, part]);
    };
    for (const equation of failing) for (const term of equation.terms) visit(term, [term]);
    return [...paths.values()].map((path) => this.change(path));
  }

  private change(path: readonly EquationTerm[]): Change {
    const multipliers = new Map<number, number>();
    let multiplier = 1;
    for (let i = path.length - 1; i >= 0; i--) {
      const term = path[i] as EquationTerm;
      multipliers.set(cellKey(term), multiplier);
      multiplier *= -term.factor;
    }
    const effects = new Map<Equation, number>();
    for (const [key, times] of multipliers)
      for (const { equation, factor } of this.byCell.get(key) ?? [])
        effects.set(equation, (effects.get(equation) ?? 0) + factor * times);
    return { path, multipliers, effects };
  }

  private *candidates(change: Change, failing: ReadonlySet<Equation>): Generator<Candidate> {
    const cell = change.path.at(-1) as EquationTerm;
    const value = this.value(cell);
    const step = this.step(cell);
    const printed = Math.round(value / step);
    for (const meant of this.values(change, failing, value, step)) {
      if (meant === printed) continue;
      const mended: Equation[] = [];
      let [exact, broken] = [0, 0];
      for (const [equation, effect] of change.effects) {
        if (effect === 0) continue;
        const residual = Math.abs(this.residual(equation) + effect * (meant * step - value));
        const good = residual <= equation.roundedWithin;
        if (failing.has(equation)) {
          if (good) mended.push(equation);
          if (residual <= equation.exactWithin) exact++;
        } else if (!this.settled.has(equation) && !good) broken++;
      }
      if (mended.length === 0) continue;
      const slip = typingError(printed, meant);
      const score =
        mended.length +
        exact * WEIGHT.exact -
        broken * WEIGHT.broken +
        (slip ? slipWeight(slip, printed, meant) : 0) +
        plausibility(this.tables[cell.table] as PrintedTable, cell, meant * step) +
        (this.isCopiedTotal(cell, value) ? WEIGHT.copiedTotal : 0) -
        (value === 0 ? WEIGHT.emptyCell : 0) -
        (change.path.length - 1) * WEIGHT.perTotalAbove;
      yield { change, printed: value, meant: meant * step, slip, mended, broken, score };
    }
  }

  /** The values of the changed figure that mend one failing equation or another, with what rounding leaves open. */
  private values(change: Change, failing: ReadonlySet<Equation>, value: number, step: number): Set<number> {
    const values = new Set<number>();
    for (const [equation, effect] of change.effects) {
      if (effect === 0 || !failing.has(equation)) continue;
      const wanted = Math.round((value - this.residual(equation) / effect) / step);
      const slack = Math.min(2, Math.floor(equation.roundedWithin / step / Math.abs(effect)));
      for (let off = -slack; off <= slack; off++) values.add(wanted + off);
    }
    return values;
  }

  private accuse(best: Candidate): Suspicion {
    const cell = best.change.path.at(-1) as EquationTerm;
    const trades = best.broken >= best.mended.length;
    const blameless = best.slip
      ? trades && best.slip === 'wrong-digit'
      : trades || best.change.path.length > 1;
    if (blameless) return this.blameEquation(best);
    this.accused.add(cellKey(cell));
    const follows = best.change.path.slice(0, -1).map((total) => {
      const printed = this.value(total);
      const change = (best.meant - best.printed) * (best.change.multipliers.get(cellKey(total)) as number);
      return { cell: total, printed, proposed: printed + change };
    });
    if (best.mended.length > best.broken) this.correct(best);
    else for (const equation of best.mended) this.settled.add(equation);
    return {
      cell,
      printed: best.printed,
      proposed: best.meant,
      cause: this.causeOf(best),
      follows,
      equations: best.mended,
      broken: best.broken,
      score: best.score,
    };
  }

  /** No slip explains the gap and it could lie in any part: the equation is blamed, never an arbitrary part. */
  private blameEquation(best: Candidate): Suspicion {
    for (const equation of best.mended) this.settled.add(equation);
    const equation = best.mended[0] as Equation;
    const defined = equation.terms[0] as EquationTerm;
    const printed = this.value(defined);
    return {
      cell: defined,
      printed,
      proposed: printed - this.residual(equation) / defined.factor,
      cause: 'stale-or-missing',
      follows: [],
      equations: best.mended,
      broken: best.broken,
      score: best.score,
    };
  }

  private correct({ change, printed, meant }: Candidate): void {
    const difference = meant - printed;
    for (const term of change.path)
      this.corrected.set(
        cellKey(term),
        this.value(term) + difference * (change.multipliers.get(cellKey(term)) as number),
      );
    for (const [equation, effect] of change.effects)
      this.residuals.set(equation, this.residual(equation) + effect * difference);
  }

  private causeOf({ change, slip, mended, printed }: Candidate): Cause {
    const cell = change.path.at(-1) as EquationTerm;
    const copied = this.isCopiedTotal(cell, printed);
    if (slip && !(slip === 'wrong-digit' && copied)) return slip;
    const sums = mended.some(({ kind }) => kind === 'sum' || kind === 'balance');
    return copied || sums ? 'stale-or-missing' : 'unknown';
  }

  /** A total that stands in another column too, while its parts differ there: an old sum that was left or copied. */
  private isCopiedTotal(cell: CellRef, printed: number): boolean {
    const sum = this.sumOf.get(cellKey(cell));
    if (!sum || Math.abs(printed) < 1000) return false;
    const rows = this.tables[cell.table]?.rows ?? [];
    return (rows[cell.row]?.figures ?? []).some((figure, column) => {
      if (column === cell.column || figure !== printed) return false;
      return sum.terms
        .slice(1)
        .some(({ row }) => rows[row]?.figures[column] !== rows[row]?.figures[cell.column]);
    });
  }

  private giveUp(failing: ReadonlySet<Equation>): Suspicion[] {
    return [...failing].map((equation) => {
      this.settled.add(equation);
      const cell = equation.terms[0] as EquationTerm;
      return {
        cell,
        printed: this.value(cell),
        proposed: null,
        cause: 'unknown',
        follows: [],
        equations: [equation],
        broken: 0,
        score: 0,
      };
    });
  }
}
