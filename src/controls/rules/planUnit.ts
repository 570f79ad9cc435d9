import { includesAccount } from '../../ledger/accounts';
import { movement } from '../../ledger/cube';
import { fiscalYear } from '../../ledger/ledger';
import { lengthOf } from '../../ledger/months';
import type { Comparison, Control } from '../control';
import type { Material } from '../material';
import { reportYear } from '../years';

/** Sheets that a decision in thousands may have been typed in, and their scenarios. */
const PLANS = [
  ['budget', 'budget'],
  ['forecast', 'forecast'],
  ['contributions', 'contribution'],
] as const;

/** How many times larger the outcome may be, at the pace of the period, for the plan to be read as thousands. */
const LEAST = 300;
const MOST = 3000;
/** Accounts with both, so that one odd amount says nothing. */
const ACCOUNTS = 2;

type Plan = (typeof PLANS)[number];

/** Planen är i kronor: the year's plan (a) is not a thousandth of what is booked in the period (b), on the accounts that have both. */
export const planUnit: Control = {
  code: 'plan-unit',
  severity: 'varning',
  input: PLANS.map(([sheet]) => sheet),
  compare: (material) => {
    const tried = PLANS.flatMap((plan) => comparedIn(plan, material) ?? []);
    if (tried.length === 0) return null;
    const found = tried.filter(({ a, b }) => a !== b);
    return found.length > 0 ? found : [{ a: 0, b: 0, measured: 'count' }];
  },
};

/** One comparison of whole sheets, of two amounts alike where they are of one unit; null where too few accounts have both. */
function comparedIn([key, scenario]: Plan, material: Material): Comparison | null {
  const { ledger, layout, period, inputs, firstPlace } = material;
  const sheet = inputs.get(key);
  if (sheet === undefined) return null;
  const year = fiscalYear(ledger, reportYear(material));
  const both = ledger.accounts.flatMap((account, index) => {
    if (!includesAccount(layout.accounts.result, account)) return [];
    const planned = Math.abs(movement(ledger.cubes[scenario], index, null, year.from, year.to));
    const booked = Math.abs(movement(ledger.cubes.actual, index, null, period.from, period.to));
    return planned > 0 && booked > 0 ? [{ account, planned, booked }] : [];
  });
  const [first] = both;
  if (!first || both.length < ACCOUNTS) return null;
  const planned = both.reduce((sum, one) => sum + one.planned, 0);
  const booked = both.reduce((sum, one) => sum + one.booked, 0);
  const times = (booked * lengthOf(year)) / (planned * lengthOf(period));
  const isThousands = times >= LEAST && times <= MOST;
  return {
    a: planned,
    b: isThousands ? booked : planned,
    at: firstPlace({ account: first.account, as: scenario, year: reportYear(material), amount: true }),
    params: { sheet, count: both.length },
  };
}
