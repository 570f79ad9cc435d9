import type { FigurePlace, PostingSelection, Trace, TraceBasis, TracePart } from '../../src/statements/trace';
import { traceFigure } from '../../src/statements/trace';
import { traceMethod, traceRows } from '../../src/statements/traceRows';
import { traceSelection } from '../../src/statements/traceSelection';

/** The end of a trail: what a row of a sheet adds to the figure, or what no row holds. */
export type Leaf = TracePart & { readonly kind: 'row' | 'adjusted' };

/** Follows a figure to all its rows; a step whose parts do not sum to it, or that is cut off, is told in `faults`. */
export function flattenTrace(basis: TraceBasis, place: FigurePlace): { leaves: Leaf[]; faults: string[] } {
  return flattenFrom(basis, traceFigure(basis, place), `${place.statement}.${place.row}.${place.column}`);
}

/** The same from any step. */
export function flattenFrom(
  basis: TraceBasis,
  first: Trace | null,
  name: string,
): { leaves: Leaf[]; faults: string[] } {
  const faults: string[] = [];
  const leaves: Leaf[] = [];
  const take = (trace: Trace | null, sign: number, amount: number, path: string): void => {
    if (!trace) return void faults.push(`${path}: no trace`);
    if (trace.amount === null) return void faults.push(`${path}: a quotient`);
    const sum = trace.parts.reduce((so, part) => so + part.amount, 0);
    if (sum !== trace.amount) faults.push(`${path}: parts ${sum}, amount ${trace.amount}`);
    if (trace.amount * sign !== amount) faults.push(`${path}: ${trace.amount * sign}, not ${amount}`);
    for (const part of trace.parts) follow(part, sign, path);
  };
  const rows = (selection: PostingSelection, sign: number, amount: number, path: string): void => {
    // Both ways of dividing it give the same rows.
    const ways = (['account', 'object'] as const).map((by) =>
      traceSelection(basis, selection, by).parts.reduce((so, part) => so + part.amount, 0),
    );
    if (ways[0] !== ways[1] || (ways[0] as number) * sign !== amount)
      faults.push(`${path}: accounts ${ways[0]}, objects ${ways[1]}, amount ${amount}`);
    take(traceRows(basis, selection), sign, amount, path);
  };
  const follow = (part: TracePart, sign: number, path: string): void => {
    const amount = part.amount * sign;
    if (part.kind === 'figure')
      take(
        traceFigure(basis, part.place),
        sign * part.sign,
        amount,
        `${path}>${part.place.row}.${part.place.column}`,
      );
    else if (part.kind === 'row' || part.kind === 'adjusted')
      leaves.push({ ...part, amount: amount as Leaf['amount'] });
    else if (part.kind === 'method')
      take(traceMethod(basis, part.method, part.selection), sign, amount, `${path}>${part.method}`);
    else rows(part.selection, sign, amount, `${path}>${part.kind}`);
  };
  take(first, 1, first?.amount ?? 0, name);
  return { leaves, faults };
}
