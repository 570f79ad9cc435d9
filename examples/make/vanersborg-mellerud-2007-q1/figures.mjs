import { kr } from '../amounts.mjs';
import { printedReport } from '../printed.mjs';
import { COACHES, EVALUATION, INFORMATION, JOINT, POLITICS, WORK_TRIAL, WORKING_LIFE } from './chart.mjs';

export const ID = 'vanersborg-mellerud-2007-q1';
const printed = printedReport(ID);

const costIn = (row) => kr(-printed.figure('resultatrakning', row, 'utfall'));
const balance = (row, column) => kr(printed.figure('balansrakning', row, column));
const cell = (account, object, amount) => ({ account, object, amount });

const TRAVEL_OF_BOARD = kr(3_375);
const COURSES = kr(4_850);
const BOARD_AND_LODGING = kr(2_146.21);

/** January–March 2007: to the öre as printed. Print gives insatser in whole tkr only; the board's are fees, fees' fees and some travel. */
export const CELLS_2007 = [
  cell(4021, POLITICS, costIn('arvoden')),
  cell(4511, POLITICS, costIn('sociala-avgifter')),
  cell(4321, POLITICS, TRAVEL_OF_BOARD),
  cell(4321, JOINT, costIn('reseersattning') - TRAVEL_OF_BOARD),
  cell(4611, JOINT, COURSES),
  cell(4672, JOINT, BOARD_AND_LODGING),
  cell(4691, JOINT, costIn('ovriga-personalkostnader') - COURSES - BOARD_AND_LODGING),
  ...[...printed.byAccount('rr-not-1', 'utfall')].map(([account, kronor]) =>
    cell(account, JOINT, kr(kronor)),
  ),
];
export const BANK_2007 = [kr(802), kr(801), kr(801)];

/** April–December 2006: made up, so that the year is the printed result 2 162 546,38 after contributions of 2 500 000. */
export const CELLS_2006 = [
  cell(4021, POLITICS, kr(52_800)),
  cell(4511, POLITICS, kr(14_100)),
  cell(4321, POLITICS, kr(6_420.5)),
  cell(4321, JOINT, kr(5_230)),
  cell(4611, JOINT, kr(9_800)),
  cell(4672, JOINT, kr(6_310.4)),
  cell(4691, JOINT, kr(18_000)),
  cell(6451, JOINT, kr(4_120)),
  cell(7211, JOINT, kr(1_380)),
  cell(7212, JOINT, kr(3_990.6)),
  cell(7251, JOINT, kr(1_125)),
  cell(7551, JOINT, kr(46_250)),
  cell(7619, JOINT, kr(14_722.12)),
];
/** The municipality's staff, invoiced once for the whole of 2006. */
export const STAFF_2006 = cell(4691, JOINT, kr(150_000));
export const BANK_2006 = { '2006-06': kr(1_065), '2006-09': kr(1_070), '2006-12': kr(1_070) };

/** Each of the four parties: invoiced three times in 2006, and by the quarter in 2007. */
export const INVOICES_2006 = {
  '2006-04': kr(208_333.33),
  '2006-07': kr(208_333.33),
  '2006-10': kr(208_333.34),
};
export const MONTH_2007 = kr(78_125);
/** Half of the municipalities' first quarter came before the new year. */
export const PAID_EARLY = kr(117_187.5);

/** Debit +, öre. Print gives the balance sheet's rows; how they lie on accounts is made up, except that 2006's result is unmoved. */
const RECEIVABLE = INVOICES_2006['2006-10'];
const [TAX, SOCIAL, ACCRUED] = [kr(4_200), kr(3_874), kr(15_200)];
export const OPENING_2007 = new Map([
  [1511, RECEIVABLE],
  [1687, balance('fordringar', 'ib') - RECEIVABLE],
  [1920, balance('likvida-medel', 'ib')],
  [2068, -balance('eget-kapital', 'ib')],
  [2411, TAX + SOCIAL + ACCRUED + PAID_EARLY - balance('kortfristiga-skulder', 'ib')],
  [2711, -TAX],
  [2931, -SOCIAL],
  [2991, -ACCRUED],
  [2992, -PAID_EARLY],
]);
const note = (table, sign) =>
  [...printed.byAccount(table, 'utfall', sign)].map(([account, kronor]) => [account, kr(kronor)]);
export const MARCH_2007 = new Map([...note('br-not-1', 1), ...note('br-not-2', 1), ...note('br-not-3', -1)]);

/** Fee, tax and social fee of the month a balance day ends: what is owed then. */
export const PAY_DECEMBER = { fee: kr(12_000), tax: TAX, social: SOCIAL };
export const PAY_MARCH = { fee: kr(4_000), tax: -MARCH_2007.get(2711), social: -MARCH_2007.get(2931) };

/** Account, insats, budget and forecast of the year in kronor; costs as plus. */
export const PLANS = [
  [3511, '', 937_500, 937_500],
  [3512, '', 937_500, 937_500],
  [3513, '', 937_500, 937_500],
  [3514, '', 937_500, 937_500],
  [4021, POLITICS, 45_000, 45_000],
  [4321, POLITICS, 30_000, 30_000],
  [4511, POLITICS, 15_000, 15_000],
  [7619, POLITICS, 41_000, 41_000],
  [5540, INFORMATION, 800_000, 800_000],
  [5541, COACHES, 1_500_000, 1_100_000],
  [5541, WORKING_LIFE, 200_000, 200_000],
  [5541, WORK_TRIAL, 1_100_000, 640_000],
  [5540, EVALUATION, 75_000, 75_000],
  [4691, JOINT, 595_000, 595_000],
  [6011, JOINT, 45_000, 45_000],
  [7619, JOINT, 20_000, 20_000],
];
