import type { Control } from './control';
import { accountMapped } from './rules/accountMapped';
import { accountOnce } from './rules/accountOnce';
import { amountsAsNumbers } from './rules/amountsAsNumbers';
import { amountOverwritten } from './rules/amountOverwritten';
import { balance } from './rules/balance';
import { balanceSums } from './rules/balanceSums';
import { balancedBudget } from './rules/balancedBudget';
import { broughtForwardIncome } from './rules/broughtForwardIncome';
import { budgetOutsideActivity } from './rules/budgetOutsideActivity';
import { budgetSign } from './rules/budgetSign';
import { cashFlowClosing } from './rules/cashFlowClosing';
import { cashFlowOperating } from './rules/cashFlowOperating';
import { cashFlowSums } from './rules/cashFlowSums';
import { cashRoll } from './rules/cashRoll';
import { contributionPeriod } from './rules/contributionPeriod';
import { contributionShares } from './rules/contributionShares';
import { contributionsRead } from './rules/contributionsRead';
import { datesAsDates } from './rules/datesAsDates';
import { datesInYear } from './rules/datesInYear';
import { deviation } from './rules/deviation';
import { equityCeiling } from './rules/equityCeiling';
import { equityRoll } from './rules/equityRoll';
import { deviationCommented } from './rules/deviationCommented';
import { followUpSame } from './rules/followUpSame';
import { followUpSums } from './rules/followUpSums';
import { inputRead } from './rules/inputRead';
import { inputSuffices } from './rules/inputSuffices';
import { interimPeriod } from './rules/interimPeriod';
import { knownAccounts } from './rules/knownAccounts';
import { knownActivities } from './rules/knownActivities';
import { layoutRead } from './rules/layoutRead';
import { ledgerBalances } from './rules/ledgerBalances';
import { netCost } from './rules/netCost';
import { noteAssets } from './rules/noteAssets';
import { noteCosts } from './rules/noteCosts';
import { noteEquity } from './rules/noteEquity';
import { noteIncome } from './rules/noteIncome';
import { noteLiabilities } from './rules/noteLiabilities';
import { openingBalances } from './rules/openingBalances';
import { openingIsClosing } from './rules/openingIsClosing';
import { openingMovementClosing } from './rules/openingMovementClosing';
import { openingPresent } from './rules/openingPresent';
import { otherSums } from './rules/otherSums';
import { periodChosen } from './rules/periodChosen';
import { ownRows } from './rules/ownRows';
import { planRowSign } from './rules/planRowSign';
import { planUnit } from './rules/planUnit';
import { plansRead } from './rules/plansRead';
import { reportAsComputed } from './rules/reportAsComputed';
import { requirementStated } from './rules/requirementStated';
import { result } from './rules/result';
import { resultSame } from './rules/resultSame';
import { settingsRead } from './rules/settingsRead';
import { sheetsRecognised } from './rules/sheetsRecognised';
import { sieAgrees } from './rules/sieAgrees';
import { sieRead } from './rules/sieRead';
import { statedBalances } from './rules/statedBalances';
import { summaryRounded } from './rules/summaryRounded';
import { voucherBalances } from './rules/voucherBalances';
import { voucherGaps } from './rules/voucherGaps';
import { voucherTwice } from './rules/voucherTwice';

/**
 * Alla kontroller; the only list. The order is the numbering, and what others follow from comes before them.
 */
export const CONTROLS: readonly Control[] = [
  sheetsRecognised,
  inputRead,
  settingsRead,
  layoutRead,
  periodChosen,
  datesInYear,
  datesAsDates,
  amountsAsNumbers,
  sieRead,
  sieAgrees,
  voucherBalances,
  voucherTwice,
  voucherGaps,
  ledgerBalances,
  openingPresent,
  openingIsClosing,
  openingBalances,
  statedBalances,
  knownAccounts,
  knownActivities,
  plansRead,
  contributionsRead,
  inputSuffices,
  planUnit,
  planRowSign,
  budgetSign,
  budgetOutsideActivity,
  accountMapped,
  accountOnce,
  balance,
  balanceSums,
  netCost,
  result,
  resultSame,
  equityRoll,
  openingMovementClosing,
  noteIncome,
  noteCosts,
  noteAssets,
  noteEquity,
  noteLiabilities,
  cashFlowSums,
  cashFlowOperating,
  cashFlowClosing,
  cashRoll,
  deviation,
  deviationCommented,
  followUpSums,
  followUpSame,
  summaryRounded,
  otherSums,
  amountOverwritten,
  ownRows,
  reportAsComputed,
  contributionShares,
  contributionPeriod,
  balancedBudget,
  requirementStated,
  broughtForwardIncome,
  equityCeiling,
  interimPeriod,
];
