import { includesAccount } from '../ledger/accounts';
import { scenarioToCarry } from '../ledger/carryForward';
import { movement } from '../ledger/cube';
import type { ForecastMethod } from '../ledger/forecast';
import { fiscalYear, fiscalYearOf } from '../ledger/ledger';
import { firstDay } from '../ledger/months';
import { methodOf, NO_SOURCE, type Source } from '../ledger/sources';
import { ore } from '../money/ore';
import type { PostingSelection, Trace, TraceBasis, TracePart } from './trace';
import { amountOf, countedMonths, countsOpenings, forEachPosting } from './traceSelection';

/**
 * Raderna bakom ett urval: ingående balans first, then vouchers, latest first, or rows of a plan. A plan's row counts with what of it
 * falls in the period; a forecast that a method worked out is a part that can be traced on.
 */
export function traceRows(basis: TraceBasis, selection: PostingSelection): Trace {
  const amount = amountOf(basis, selection);
  const moved = selection.scenario === 'actual' ? vouchers(basis, selection) : planRows(basis, selection);
  return { amount, consists: 'rows', parts: [...openings(basis, selection), ...moved] };
}

function openings({ ledger, classes }: TraceBasis, selection: PostingSelection): TracePart[] {
  if (!countsOpenings(selection)) return [];
  const { origin, sign, scenario } = selection;
  const year = fiscalYearOf(ledger, selection.period.from);
  if (ledger.openings.has(year)) {
    const day = firstDay(fiscalYear(ledger, year).from);
    const index = new Map(origin.accounts.map((account) => [ledger.accounts[account], account]));
    return ledger.sources.openings.flatMap(({ year: of, account, amount, source }): TracePart[] => {
      const at = index.get(account);
      if (of !== year || at === undefined || amount === 0) return [];
      const own = ore(amount * sign);
      return [{ kind: 'row', what: 'opening', source, day, account: at, object: 0, amount: own, whole: own }];
    });
  }
  const carried = scenario === 'actual' ? undefined : ledger.planOpenings.get(year);
  const from = scenarioToCarry(ledger, year - 1);
  if (!carried || !from) return [];
  const results = [...ledger.accounts.keys()].filter((index) =>
    includesAccount(classes.result, ledger.accounts[index] as number),
  );
  return origin.accounts.flatMap((account): TracePart[] => {
    const amount = ore((carried[account] ?? 0) * sign);
    if (amount === 0) return [];
    // Last year's result lies in the opening balance of the account that it is moved to.
    const isEquity = ledger.accounts[account] === classes.broughtForward;
    const accounts = isEquity ? [account, ...results] : [account];
    const before: PostingSelection = {
      origin: { accounts, objects: null },
      scenario: from,
      measure: 'closing',
      period: fiscalYear(ledger, year - 1),
      sign,
    };
    return [{ kind: 'selection', what: 'carried', selection: before, amount }];
  });
}

function vouchers(basis: TraceBasis, selection: PostingSelection): TracePart[] {
  const { places, postings } = basis.ledger.sources;
  const { days, amounts, sources } = postings.actual;
  const found: number[] = [];
  let elsewhere = 0;
  forEachPosting(basis, selection, (_account, _object, i) => {
    if (sources[i] === NO_SOURCE) elsewhere += amounts[i] as number;
    else found.push(i);
  });
  // Latest first; within a day as they stand.
  found.sort((a, b) => (days[b] as number) - (days[a] as number) || a - b);
  const { accountIndex, objectIndex } = postings.actual;
  const parts = found.map((i): TracePart => {
    const amount = ore((amounts[i] as number) * selection.sign);
    return {
      kind: 'row',
      what: 'posting',
      source: sources[i] as number,
      day: days[i] as number,
      account: places[accountIndex[i] as number] as number,
      object: objectIndex[i] as number,
      amount,
      whole: amount,
    };
  });
  return [...parts, ...adjusted('elsewhere', elsewhere * selection.sign)];
}

interface PlanRow {
  readonly source: Source;
  readonly account: number;
  readonly object: number;
  amount: number;
}

/** One part a row, or a method's account and insats, whatever months it was spread over. */
function planRows(basis: TraceBasis, selection: PostingSelection): TracePart[] {
  const { places, postings } = basis.ledger.sources;
  const { amounts, sources, count } = postings[selection.scenario];
  const rows = new Map<string | number, PlanRow>();
  let elsewhere = 0;
  forEachPosting(basis, selection, (account, object, i) => {
    const source = sources[i] as number;
    const amount = (amounts[i] as number) * selection.sign;
    if (source === NO_SOURCE) return void (elsewhere += amount);
    const key = source >= 0 ? source : `${source}|${account}|${object}`;
    const row = rows.get(key);
    if (row) row.amount += amount;
    else rows.set(key, { source, account: places[account] as number, object, amount });
  });
  const wholes = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const source = sources[i] as number;
    if (rows.has(source)) wholes.set(source, (wholes.get(source) ?? 0) + (amounts[i] as number));
  }
  const parts = [...rows.values()].flatMap(({ source, account, object, amount: sum }): TracePart[] => {
    const amount = ore(sum);
    if (amount === 0) return [];
    const method = methodOf(source);
    if (method) {
      const origin = { accounts: [account], objects: [object] };
      const months = countedMonths(basis, selection);
      const own: PostingSelection = { ...selection, origin, measure: 'movement', period: months };
      return [{ kind: 'method', method, selection: own, amount }];
    }
    const whole = ore((wholes.get(source) ?? 0) * selection.sign);
    return [{ kind: 'row', what: 'plan', source, day: null, account, object, amount, whole }];
  });
  return [...parts, ...adjusted('elsewhere', elsewhere)];
}

/**
 * How a method worked a forecast out, for one account and insats: from the year's budget, from what is booked and the rest of the
 * budget, or from the pace so far.
 */
export function traceMethod(basis: TraceBasis, method: ForecastMethod, selection: PostingSelection): Trace {
  const { ledger, period } = basis;
  const { origin, sign } = selection;
  const [account = 0] = origin.accounts;
  const [object = 0] = origin.objects ?? [];
  const year = fiscalYear(ledger, fiscalYearOf(ledger, period.to));
  const of = (scenario: 'actual' | 'budget', from: number, to: number): TracePart[] => {
    const amount = ore(movement(ledger.cubes[scenario], account, object, from, to) * sign);
    if (amount === 0) return [];
    const months: PostingSelection = { origin, scenario, measure: 'movement', period: { from, to }, sign };
    const what = scenario === 'actual' ? 'booked' : 'budgeted';
    return [{ kind: 'selection', what, selection: months, amount }];
  };
  const known =
    method === 'budget'
      ? of('budget', year.from, year.to)
      : method === 'actualPlusBudget'
        ? [...of('actual', year.from, period.to), ...of('budget', period.to + 1, year.to)]
        : of('actual', year.from, period.to);
  const { forecast } = ledger.cubes;
  const whole = movement(forecast, account, object, year.from, year.to) * sign;
  const { from, to } = selection.period;
  const amount = ore(movement(forecast, account, object, from, to) * sign);
  const sum = known.reduce((so, part) => so + part.amount, 0);
  const parts = [...known, ...adjusted('pace', whole - sum), ...adjusted('months', amount - whole)];
  return { amount, consists: 'method', parts };
}

function adjusted(why: 'pace' | 'months' | 'elsewhere', amount: number): TracePart[] {
  return amount === 0 ? [] : [{ kind: 'adjusted', why, amount: ore(amount) }];
}
