import { kr, randomFrom, sum } from '../amounts.mjs';
import { printedReport } from '../printed.mjs';
import { searchOre } from '../search.mjs';
import { MEMBERS, ROW_OF, STATE } from './chart.mjs';

export const ID = 'sodra-vatterbygden-2024-h1';
const { figure } = printedReport(ID);
const income = (row, column) => figure('resultatrakning', row, column);
const balance = (row, column) => figure('balansrakning', row, column);
const YEARS = { 23: ['utfall-foreg', 'ub-foreg'], 24: ['utfall', 'ub'] };
const rows = [...ROW_OF.values()];

/** Contributions in whole kronor as printed: öre by member account. */
export const contributions = (column) =>
  new Map([STATE, ...MEMBERS].map(([account, , row]) => [account, kr(income(row, column))]));

/** Printed in whole kronor: what is drawn, and what must come out as printed. Debts and costs are plus. */
const open = new Map([
  ['equity', balance('balanserat', 'ub-foreg')],
  ...Object.entries(YEARS).flatMap(([year, [result, closing]]) => [
    ...rows.map((row) => [`${row} ${year}`, income(row, result)]),
    [`interest ${year}`, income('ranteintakter', result)],
    [`rounding ${year}`, -income('oresutjamning', result)],
    [`receivables ${year}`, balance('ovriga-fordringar', closing)],
    [`debts ${year}`, balance('kortfr-skulder', closing)],
  ]),
]);

function derive(of) {
  const yearly = Object.entries(YEARS).map(([year, [column]]) => {
    const earned = sum([...contributions(column).values()]) + of(`interest ${year}`) - of(`rounding ${year}`);
    const costs = sum(rows.map((row) => of(`${row} ${year}`)));
    return { year, earned, costs, result: earned - costs };
  });
  let equity = of('equity');
  const found = {};
  for (const { year, earned, costs, result } of yearly) {
    found[`opening ${year}`] = equity;
    equity += result;
    Object.assign(found, {
      [`earned ${year}`]: earned,
      [`costs ${year}`]: costs,
      [`result ${year}`]: result,
      [`closing ${year}`]: equity,
      [`total ${year}`]: equity + of(`debts ${year}`),
      [`bank ${year}`]: equity + of(`debts ${year}`) - of(`receivables ${year}`),
    });
  }
  return found;
}

const figures = searchOre({
  open,
  step: 100,
  derive,
  random: randomFrom(20_240_630),
  printed: new Map(
    Object.entries(YEARS).flatMap(([year, [result, closing]]) => [
      [`earned ${year}`, income('summa-intakter', result)],
      [`costs ${year}`, income('summa-kostnader', result)],
      [`result ${year}`, income('resultat', result)],
      [`opening ${year}`, balance('balanserat', closing)],
      [`closing ${year}`, balance('arets-balanserade', closing)],
      [`total ${year}`, balance('summa-tillgangar', closing)],
      [`bank ${year}`, balance('kassa-bank', closing)],
    ]),
  ),
});
export const of = (key) => figures.get(key);
/** Öre per insats of a year (23 or 24). */
export const objectTotals = (year) => new Map([...ROW_OF].map(([code, row]) => [code, of(`${row} ${year}`)]));

/** Paid out for an insats that another förbund was to pay; back in January. */
export const ADVANCE = kr(50_000);
const ACCRUED = { 23: kr(626_400), 24: kr(312_850) };

/** Debit +, öre. The opening of 2023 is made up but for its equity; print has debts and receivables as one row each. */
const OPENING_2023_BUT_BANK = [
  [1687, kr(181_264)],
  [2411, -kr(905_310)],
  [2991, -kr(218_700)],
  [2021, -of('equity')],
];
export const OPENING_2023 = new Map([
  ...OPENING_2023_BUT_BANK,
  [1920, -sum(OPENING_2023_BUT_BANK.map(([, amount]) => amount))],
]);
export const OPENING_2024 = new Map([
  [1680, ADVANCE],
  [1687, of('receivables 23') - ADVANCE],
  [1920, of('bank 23')],
  [2021, -of('equity')],
  [2068, -of('result 23')],
  [2411, ACCRUED[23] - of('debts 23')],
  [2991, -ACCRUED[23]],
]);
export const JUNE_2024 = new Map([
  [1687, of('receivables 24')],
  [1920, of('bank 24')],
  [2411, ACCRUED[24] - of('debts 24')],
  [2991, -ACCRUED[24]],
]);

/** Budget and forecast of the year in kronor, costs as plus, as printed; what is not printed is not planned. */
export const PLANS = [
  ...[STATE, ...MEMBERS].map(([account, , row]) => [
    account,
    '',
    income(row, 'budget'),
    income(row, 'prognos'),
  ]),
  [3990, '', income('balanserat', 'budget'), null],
];
export const planOf = (row) => [income(row, 'budget'), income(row, 'prognos')];
