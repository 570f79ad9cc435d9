import { kr, randomFrom, sum } from '../amounts.mjs';
import { printedReport } from '../printed.mjs';
import { searchOre } from '../search.mjs';

export const ID = 'vaxjo-2014-jan-aug';
const { figure } = printedReport(ID);
const TKR = kr(1_000);

/** Each of four parties: 950 000 kr in 2013, 800 000 in 2014, of which eight months are 533 333,33. */
export const YEARLY = { 2013: kr(950_000), 2014: kr(800_000) };
const INCOME = { 2013: 4 * YEARLY[2013], 2014: 4 * kr(533_333.33) };
export const RENT = kr(11_950);
/** Decided for projects in August 2014 and not yet paid. */
export const DECIDED = kr(400_000);
const ACCRUED_INCOME = 2 * kr(133_333.33);
const PREPAID_INCOME = 2 * kr(66_666.67);

const now = (row) => figure('balansrakning', row, 'ub');
const before = (row) => figure('balansrakning', row, 'ub-foreg');
const income = (row, column) => figure('resultatrakning', row, column);
const note = (number, row) => figure(`not-${number}`, row, 'utfall');

/** Printed in whole tkr: what is drawn, and what must come out as printed. Balances are as printed, debts as plus. */
const open = new Map([
  ['equity13', before('ingaende-ek')],
  ['costs13', -income('kostnader', 'utfall-foreg')],
  ['interest13', income('fin-intakter', 'utfall-foreg')],
  ['receivables13', before('fordringar')],
  ['payable13', before('leverantorsskulder')],
  ['other13', before('ovriga-skulder')],
  ['accrued13', before('upplupna')],
  ['administration', note(2, 'administration')],
  ['activities', note(2, 'aktiviteter')],
  ['staff', note(2, 'lonekostnad')],
  ['vat', note(3, 'moms')],
  ['advance', note(3, 'ovriga')],
  ['payable', now('leverantorsskulder')],
  ['other', now('ovriga-skulder')],
  ['accrued', note(6, 'ovriga')],
]);

function derive(of) {
  const result13 = INCOME[2013] - of('costs13') + of('interest13');
  const equity = of('equity13') + result13;
  const debts13 = of('payable13') + of('other13') + of('accrued13');
  const bank13 = equity + debts13 - of('receivables13') - RENT;
  const costs = of('administration') + of('activities') + of('staff') + DECIDED;
  const result = INCOME[2014] - costs;
  const receivables = of('vat') + of('advance');
  const prepaid = RENT + ACCRUED_INCOME;
  const accruals = DECIDED + PREPAID_INCOME + of('accrued');
  const debts = of('payable') + of('other') + accruals;
  const total = equity + result + debts;
  const bank = total - receivables - prepaid;
  const total13 = equity + debts13;
  return {
    result13,
    equity,
    debts13,
    bank13,
    total13,
    costs,
    result,
    receivables,
    prepaid,
    accruals,
    debts,
    total,
    bank,
  };
}

const figures = searchOre({
  open,
  step: TKR,
  derive,
  random: randomFrom(20_140_831),
  printed: new Map([
    ['result13', before('periodens-resultat')],
    ['equity', now('ingaende-ek')],
    ['debts13', before('summa-skulder')],
    ['bank13', before('kassa-bank')],
    ['total13', before('summa-tillgangar')],
    ['costs', -income('kostnader', 'utfall')],
    ['result', income('resultat', 'utfall')],
    ['receivables', now('fordringar')],
    ['prepaid', now('forutbetalda')],
    ['accruals', now('upplupna')],
    ['debts', now('summa-skulder')],
    ['total', now('summa-tillgangar')],
    ['bank', now('kassa-bank')],
  ]),
});
export const of = (key) => figures.get(key);

const VAT_SHARE = 0.64;
const vat13 = Math.round((of('receivables13') * VAT_SHARE) / 100) * 100;

/** Debit +, öre. The opening of 2013 is made up but for its equity. */
const OPENING_2013_BUT_BANK = [
  [1687, kr(71_340)],
  [1711, RENT],
  [2411, -kr(402_615)],
  [2890, -kr(8_940)],
  [2991, -kr(58_200)],
  [2021, -of('equity13')],
];
export const OPENING_2013 = new Map([
  ...OPENING_2013_BUT_BANK,
  [1920, -sum(OPENING_2013_BUT_BANK.map(([, amount]) => amount))],
]);
export const OPENING_2014 = new Map([
  [1680, of('receivables13') - vat13],
  [1687, vat13],
  [1711, RENT],
  [1920, of('bank13')],
  [2021, -of('equity13')],
  [2068, -of('result13')],
  [2411, -of('payable13')],
  [2890, -of('other13')],
  [2991, -of('accrued13')],
]);
export const AUGUST_2014 = new Map([
  [1680, of('advance')],
  [1687, of('vat')],
  [1711, RENT],
  [1712, ACCRUED_INCOME],
  [1920, of('bank')],
  [2411, -of('payable')],
  [2890, -of('other')],
  [2991, -of('accrued')],
  [2992, -PREPAID_INCOME],
  [2995, -DECIDED],
]);
