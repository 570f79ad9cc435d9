import type { CauseRule } from './evidence';

/** Skillnaden är lika med föregående års resultat: it has not been carried over to equity. */
export const lastYearResult: CauseRule = ({ difference, lastYearResult }) =>
  lastYearResult !== null && lastYearResult !== 0 && Math.abs(difference) === Math.abs(lastYearResult)
    ? { code: 'last-year-result', params: { read: Math.abs(lastYearResult) }, support: 5 }
    : null;
