import type { Ore } from '../../money/ore';
import {
  type FigurePlace,
  figureAt,
  type PostingSelection,
  selectionOf,
  type Trace,
  type TracePart,
  traceFigure,
} from '../../statements/trace';
import { traceMethod, traceRows } from '../../statements/traceRows';
import { traceSelection } from '../../statements/traceSelection';
import type { OpenTrace } from './openTrace';

/** Steg på stigen: an amount that has been followed, and what it consists of. */
export interface TrailStep {
  /** What was followed to come here; the first step is the figure that was selected. */
  readonly part: TracePart;
  /** How many of its kind it is one of: "1 av 28 konton". */
  readonly among: number;
  readonly trace: Trace;
  /** Where the amount stands in a report, if it does. */
  readonly place: FigurePlace | null;
  /** The postings behind the amount, where they can be divided both on accounts and on insatser. */
  readonly selection: PostingSelection | null;
}

/** Stig: from the selected figure down to where one has come. Never empty. */
export type Trail = readonly TrailStep[];

/** Begins at a figure of a report; null where there is none. A figure on a single account is followed to its rows at once. */
export function startTrail(open: OpenTrace, place: FigurePlace): Trail | null {
  const trace = traceFigure(open, place);
  const found = figureAt(open, place);
  if (!trace || !found) return null;
  const amount = (trace.amount ?? 0) as Ore;
  const part: TracePart = { kind: 'figure', place, by: 'row', sign: 1, amount };
  return onwards(open, [stepTo(open, part, 1, trace)]);
}

/** Begins at an amount that is no figure of a report, such as a function's; `trace` where it does not consist of what its part does. */
export function startAt(open: OpenTrace, part: TracePart, trace = traceOf(open, part)): Trail {
  return trace ? onwards(open, [stepTo(open, part, 1, trace)]) : [];
}

/** One step on; null where the part leads nowhere: it is a row already, or an amount that no row holds. */
export function follow(open: OpenTrace, trail: Trail, part: TracePart): Trail | null {
  const trace = traceOf(open, part);
  if (!trace) return null;
  const among = trail.at(-1)?.trace.parts.filter(({ kind }) => kind === part.kind).length ?? 1;
  return onwards(open, [...trail, stepTo(open, part, among, trace)]);
}

/** The last step divided the other way: on insatser instead of accounts, or on the rows themselves. */
export function dividedBy(open: OpenTrace, trail: Trail, by: 'account' | 'object' | 'row'): Trail {
  const last = trail.at(-1);
  if (!last?.selection) return trail;
  const trace = by === 'row' ? traceRows(open, last.selection) : traceSelection(open, last.selection, by);
  return [...trail.slice(0, -1), { ...last, trace }];
}

/** The same trail in a workbook read anew, from its beginning there, as far as it still goes. */
export function walkAgain(open: OpenTrace, start: Trail, trail: Trail): Trail {
  let walked = start.slice(0, 1);
  for (const step of trail.slice(1)) {
    const key = partKey(open, step.part);
    const { kind } = step.part;
    // What no account holds alone (a year carried forward, a method) is found among the rows.
    const by = kind === 'account' || kind === 'object' ? kind : kind === 'figure' ? null : 'row';
    const here = by ? dividedBy(open, walked, by) : walked;
    const same = here.at(-1)?.trace.parts.find((part) => partKey(open, part) === key);
    const next = same && follow(open, here, same);
    if (!next) return walked;
    walked = next.slice(0, here.length + 1);
  }
  return walked;
}

/** Amounts that are all the postings of a selection, and can be divided in any way. */
const DIVIDED: ReadonlySet<Trace['consists']> = new Set(['accounts', 'objects', 'rows']);

function stepTo(open: OpenTrace, part: TracePart, among: number, trace: Trace): TrailStep {
  const place = part.kind === 'figure' ? part.place : null;
  const own = place ? selectionOf(open, place) : 'selection' in part ? part.selection : null;
  const selection = DIVIDED.has(trace.consists) ? own : null;
  return { part, among, trace, place, selection };
}

/** A figure with one account goes straight on to that account's rows. */
function onwards(open: OpenTrace, trail: Trail): Trail {
  const parts = trail.at(-1)?.trace.parts ?? [];
  const [only] = parts;
  if (parts.length !== 1 || only?.kind !== 'account') return trail;
  return follow(open, trail, only) ?? trail;
}

function traceOf(open: OpenTrace, part: TracePart): Trace | null {
  switch (part.kind) {
    case 'figure':
      return traceFigure(open, part.place);
    case 'account':
      return traceRows(open, part.selection);
    case 'object':
    case 'selection': {
      const { accounts } = part.selection.origin;
      const byAccount = accounts.length > 1 ? traceSelection(open, part.selection, 'account') : null;
      return byAccount && byAccount.parts.length > 1 ? byAccount : traceRows(open, part.selection);
    }
    case 'method':
      return traceMethod(open, part.method, part.selection);
    case 'row':
    case 'adjusted':
      return null;
  }
}

/** Tells a part from those beside it, also after the workbook has been read anew. */
export function partKey({ ledger }: OpenTrace, part: TracePart): string {
  const codes = ({ origin }: PostingSelection): string =>
    [
      origin.accounts.map((index) => ledger.accounts[index]).join(),
      origin.objects?.map((index) => ledger.objects[index]?.code).join(),
    ].join('/');
  switch (part.kind) {
    case 'figure':
      return `figure ${part.place.statement} ${part.place.row} ${part.place.column}`;
    case 'account':
      return `account ${ledger.accounts[part.index]}`;
    case 'object':
      return `object ${ledger.objects[part.index]?.code}`;
    case 'selection':
      return `${part.what} ${codes(part.selection)} ${part.selection.period.from}`;
    case 'method':
      return `${part.method} ${codes(part.selection)}`;
    case 'row':
      return `row ${part.source} ${part.what}`;
    case 'adjusted':
      return `adjusted ${part.why}`;
  }
}
