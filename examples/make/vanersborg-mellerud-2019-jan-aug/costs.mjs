import { fitToPrint, kr, solveCells, splitInKronor, sum } from '../amounts.mjs';
import { printedReport } from '../printed.mjs';
import * as known from './balances.mjs';
import { ALL_IN, ASF, AUDIT, EVALUATION, INFORMATION, JOINT, OFFICE, POLITICS, REHAB } from './chart.mjs';

const printed = printedReport('vanersborg-mellerud-2019-jan-aug');

/** Öre per insats behind the printed kronor. */
const OBJECT_TOTALS = new Map([
  [POLITICS, kr(117_484.95)],
  [AUDIT, kr(40_172.9)],
  [OFFICE, kr(660_492.3)],
  [JOINT, kr(302_550.1)],
  [INFORMATION, kr(56_280.95)],
  [EVALUATION, kr(10_000)],
  [ASF, kr(356_000.7)],
  [ALL_IN, kr(95_832.9)],
  [REHAB, kr(1_289_047.76)],
]);

const cell = (account, object, kronor = null) => ({
  account,
  object,
  amount: kronor === null ? null : kr(kronor),
});

/** January–August 2019 per account and insats; open cells follow from the published sums. */
const CELLS_2019 = [
  cell(4021, POLITICS),
  cell(4311, POLITICS),
  cell(4312, POLITICS),
  cell(4321, POLITICS),
  cell(4322, POLITICS),
  cell(4391, POLITICS),
  cell(4511, POLITICS),
  cell(4611, POLITICS, 3_900),
  cell(4611, OFFICE),
  cell(4671, OFFICE),
  cell(4672, POLITICS),
  cell(4672, OFFICE),
  cell(4691, OFFICE),
  cell(5540, EVALUATION),
  cell(5540, INFORMATION),
  cell(5540, REHAB),
  cell(5541, ASF),
  cell(5541, ALL_IN),
  cell(5541, REHAB),
  cell(5542, REHAB),
  cell(5544, INFORMATION),
  cell(5544, ALL_IN, 3_000),
  cell(5544, REHAB, 12_223),
  cell(5545, INFORMATION),
  cell(5548, REHAB),
  cell(6011, JOINT),
  cell(6451, OFFICE),
  cell(6641, JOINT),
  cell(7212, OFFICE),
  cell(7251, OFFICE),
  cell(7541, OFFICE),
  cell(7551, AUDIT),
  cell(7551, JOINT),
  cell(7599, JOINT),
  cell(7599, OFFICE),
  cell(7619, JOINT),
  cell(8491, JOINT),
];

/** January–August 2018: print has no insatser for it, so only the accounts bind. */
const CELLS_2018 = [
  cell(4021, POLITICS),
  cell(4321, POLITICS),
  cell(4322, POLITICS),
  cell(4391, POLITICS),
  cell(4511, POLITICS),
  cell(4611, POLITICS, 1_450),
  cell(4611, OFFICE),
  cell(4671, OFFICE),
  cell(4672, POLITICS, 3_380),
  cell(4672, OFFICE),
  cell(4691, OFFICE),
  cell(5538, REHAB),
  cell(5540, EVALUATION, 12_000),
  cell(5540, REHAB),
  cell(5541, ASF, 372_000),
  cell(5541, ALL_IN, 176_500),
  cell(5541, REHAB),
  cell(5544, INFORMATION, 64_400),
  cell(5544, REHAB),
  cell(5545, INFORMATION),
  cell(5548, REHAB),
  cell(6011, JOINT),
  cell(6211, JOINT),
  cell(6451, OFFICE),
  cell(6641, JOINT),
  cell(7212, OFFICE),
  cell(7251, OFFICE),
  cell(7551, AUDIT, 41_500),
  cell(7551, JOINT),
  cell(7599, OFFICE, 16_300),
  cell(7599, JOINT),
  cell(7619, JOINT),
  cell(8491, JOINT),
];

const FINANCE = 8 * known.BANK_FEE_MONTH;
/** Paid out in whole kronor. */
const WHOLE = [4021, 4311, 4312, 6011];

/** January–August 2018, öre per account and insats: printed kronor made exact so that the result is the chosen one. */
export function costs2018(random) {
  const total = known.INCOME_2018_AUG - known.RESULT_2018_AUG - FINANCE;
  const exact = fitToPrint(printed.byAccount('not-2', 'utfall-foreg', -1), total, random, WHOLE);
  return solveCells(CELLS_2018, exact.set(8491, FINANCE));
}

/** The same for 2019, where the 55xx accounts are those of the insatser and the others those of administration. */
export function costs2019(random) {
  const costs = [...printed.byAccount('not-2', 'utfall', -1)];
  const inActivities = ([account]) => account >= 5500 && account < 5600;
  const activities = sum([...OBJECT_TOTALS].map(([object, amount]) => (object >= INFORMATION ? amount : 0)));
  const rest = known.INCOME_2019_AUG - known.RESULT_2019_AUG - activities - FINANCE;
  const exact = new Map([
    ...fitToPrint(costs.filter(inActivities), activities, random),
    ...fitToPrint(
      costs.filter((entry) => !inActivities(entry)),
      rest,
      random,
      WHOLE,
    ),
    [8491, FINANCE],
  ]);
  return solveCells(CELLS_2019, exact, OBJECT_TOTALS);
}

/** September–December 2018: the same costs in proportion, and so much that the year's result is what the equity note says. */
export function costsOfAutumn(cells) {
  const total = known.INCOME_2018_REST - (known.RESULT_2018 - known.RESULT_2018_AUG);
  const fixed = [
    { account: 6011, object: JOINT, amount: 4 * known.RENT[2018] },
    { account: 8491, object: JOINT, amount: 4 * known.BANK_FEE_MONTH },
  ];
  const open = cells.filter(({ account }) => account !== 6011 && account !== 8491);
  const parts = splitInKronor(
    total - sum(fixed.map(({ amount }) => amount)),
    open.map(({ amount }) => amount),
  );
  return [...open.map((own, i) => ({ ...own, amount: parts[i] })), ...fixed];
}

/** Share of each accrual; the last takes what is left. */
const ACCRUED = [
  [4691, OFFICE, 0.22],
  [5541, ASF, 0.18],
  [7551, AUDIT, 0.03],
  [5541, REHAB, null],
];

/** Upplupna kostnader of one balance day on accounts and insatser. */
export function accrualCells(total) {
  const hundreds = (share) => Math.round((total * share) / kr(100)) * kr(100);
  const cells = ACCRUED.map(([account, object, share]) => ({
    account,
    object,
    amount: hundreds(share ?? 0),
  }));
  cells.at(-1).amount = total - sum(cells.map(({ amount }) => amount));
  return cells;
}
