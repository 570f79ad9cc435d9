import { follow, followTable } from './follow';

/**
 * Utfall minus budget, plus är bättre för resultatet. Utan argument: hela budgetuppföljningen. Med tal eller lika stora områden: cell för cell. Med en post som text: postens avvikelse.
 * @customfunction AVVIKELSE
 * @param [utfall] Utfall i kronor (ett tal eller ett område), eller en post som text: rad, konto, kontointervall eller insats.
 * @param [budget] Budget i kronor, lika stort område som utfallet. Efter en post: perioden.
 * @param [insats] Insats att begränsa posten till, kod eller namn. Utelämnad: alla.
 * @param invocation
 */
export function avvikelse(
  utfall: unknown[][],
  budget: unknown[][],
  insats: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  followTable(invocation, (questions) => questions.deviation(utfall, budget, insats));
}

/**
 * Bokfört belopp för en post i en period, i kronor: intäkter plus och kostnader minus, eller som raden står i rapporten.
 * @customfunction UTFALL
 * @param post Rad i rapporten (namn eller id), konto, kontointervall som 4000-4399;4511, eller insats.
 * @param [period] 2019-08, 2019-01..2019-08, 2019, aug eller ack. Utelämnad: arbetsbokens period.
 * @param [insats] Insats att begränsa posten till, kod eller namn. Utelämnad: alla.
 * @param invocation
 */
export function utfall(
  post: unknown,
  period: unknown,
  insats: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown>,
): void {
  follow(invocation, (questions) => questions.actual({ post, period, object: insats }));
}

/**
 * Budgeterat belopp för en post i en period, i kronor: intäkter plus och kostnader minus, eller som raden står i rapporten.
 * @customfunction BUDGET
 * @param post Rad i rapporten (namn eller id), konto, kontointervall som 4000-4399;4511, eller insats.
 * @param [period] 2019-08, 2019-01..2019-08, 2019, aug eller ack. Utelämnad: arbetsbokens period.
 * @param [insats] Insats att begränsa posten till, kod eller namn. Utelämnad: alla.
 * @param invocation
 */
export function budget(
  post: unknown,
  period: unknown,
  insats: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown>,
): void {
  follow(invocation, (questions) => questions.budget({ post, period, object: insats }));
}

/**
 * Prognos för hela räkenskapsåret för en post, i kronor: intäkter plus och kostnader minus, eller som raden står i rapporten.
 * @customfunction ARSPROGNOS
 * @param post Rad i rapporten (namn eller id), konto, kontointervall som 4000-4399;4511, eller insats.
 * @param [period] Period i det år som avses. Utelämnad: arbetsbokens period.
 * @param [insats] Insats att begränsa posten till, kod eller namn. Utelämnad: alla.
 * @param invocation
 */
export function arsprognos(
  post: unknown,
  period: unknown,
  insats: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown>,
): void {
  follow(invocation, (questions) => questions.forecast({ post, period, object: insats }));
}

/**
 * Utgående saldo på konton en viss dag, i kronor, debet plus.
 * @customfunction SALDO
 * @param konton Konto, kontonamn eller kontointervall som 1900-1999;2440.
 * @param [datum] Dag som 2019-08-31, eller en period vars sista dag avses. Utelämnat: sista dagen i arbetsbokens period.
 * @param invocation
 */
export function saldo(
  konton: unknown,
  datum: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown>,
): void {
  follow(invocation, (questions) => questions.balance(konton, datum));
}
