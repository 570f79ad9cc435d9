import { fiscalYear, fiscalYearOf } from '../ledger/ledger';
import type { Period } from '../ledger/months';
import { ore, type Ore } from '../money/ore';
import { measureOf } from './measure';
import type { RowOrigin } from './statement';
import type { PostingSelection, Trace, TraceBasis, TracePart } from './trace';

/** The months whose postings a selection counts: a balance counts from the year's beginning. Empty (to before from) at a year's opening. */
export function countedMonths({ ledger }: TraceBasis, { measure, period }: PostingSelection): Period {
  if (measure === 'movement') return period;
  const { from } = fiscalYear(ledger, fiscalYearOf(ledger, period.from));
  return { from, to: measure === 'opening' ? period.from - 1 : period.to };
}

/** True where the ingående balans counts: it lies on no insats. */
export function countsOpenings({ measure, origin }: PostingSelection): boolean {
  return measure !== 'movement' && (origin.objects === null || origin.objects.includes(0));
}

/**
 * Delar upp ett urval på konton eller insatser: those with an amount, and those whose rows cancel out. An account that the row takes and
 * nothing is booked on is not there.
 */
export function traceSelection(
  basis: TraceBasis,
  selection: PostingSelection,
  by: 'account' | 'object',
): Trace {
  const { ledger } = basis;
  const { accounts, objects } = selection.origin;
  const measured = (origin: RowOrigin): Ore => amountOf(basis, { ...selection, origin });
  const origins =
    by === 'account'
      ? accounts.map((index) => ({ index, origin: { accounts: [index], objects } }))
      : (objects ?? [...ledger.objects.keys()]).map((index) => ({
          index,
          origin: { accounts, objects: [index] },
        }));
  const touched = touchedBy(basis, selection, by);
  const parts = origins.flatMap(({ index, origin }): TracePart[] => {
    const amount = measured(origin);
    if (amount === 0 && !touched.has(index)) return [];
    return [{ kind: by, index, selection: { ...selection, origin }, amount }];
  });
  const amount = amountOf(basis, selection);
  return { amount, consists: by === 'account' ? 'accounts' : 'objects', parts };
}

/** What a selection comes to, in the sign that is printed. */
export function amountOf(basis: TraceBasis, selection: PostingSelection): Ore {
  const { origin, scenario, measure, period, sign, until } = selection;
  let sum: number = measureOf(basis.ledger, origin, scenario, measure, period);
  if (until !== undefined) {
    const { days, amounts } = basis.ledger.sources.postings[scenario];
    forEachPosting(basis, { ...selection, until: undefined }, (_account, _object, i) => {
      if ((days[i] as number) > until) sum -= amounts[i] as number;
    });
  }
  return ore(sum * sign);
}

/** Accounts or objects with at least one posting that the selection counts. */
function touchedBy(
  basis: TraceBasis,
  selection: PostingSelection,
  by: 'account' | 'object',
): ReadonlySet<number> {
  const { places } = basis.ledger.sources;
  const touched = new Set<number>();
  forEachPosting(basis, selection, (account, object) =>
    touched.add(by === 'account' ? (places[account] as number) : object),
  );
  return touched;
}

/** Calls `visit` for each posting that a selection counts, in the order read, with its account as it was read, object and place. */
export function forEachPosting(
  basis: TraceBasis,
  selection: PostingSelection,
  visit: (account: number, object: number, i: number) => void,
): void {
  const { from, to } = countedMonths(basis, selection);
  const until = selection.until ?? Infinity;
  const { sources, objects } = basis.ledger;
  const { count, days, months, accountIndex, objectIndex } = sources.postings[selection.scenario];
  const wanted = new Set(selection.origin.accounts);
  const takesAccount = Uint8Array.from(sources.places, (place) => Number(wanted.has(place)));
  const takesObject = new Uint8Array(objects.length).fill(selection.origin.objects ? 0 : 1);
  for (const object of selection.origin.objects ?? []) takesObject[object] = 1;
  for (let i = 0; i < count; i++) {
    const account = accountIndex[i] as number;
    const object = objectIndex[i] as number;
    const month = months[i] as number;
    if (month < from || month > to || takesAccount[account] === 0 || takesObject[object] === 0) continue;
    if ((days[i] as number) > until) continue;
    visit(account, object, i);
  }
}
