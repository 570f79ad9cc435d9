import { type Validation, validateBalance, validateEquity } from '../app/validations';
import { oreText } from '../text/amountText';
import { codeText } from '../text/findingText';
import { follow } from './follow';

/**
 * Kontrollerar att tillgångar är lika med eget kapital plus skulder. Svarar SANT, eller differensen i kronor.
 * @customfunction BALANS
 * @param tillgangar Summa tillgångar i kronor.
 * @param egetKapital Summa eget kapital i kronor, med periodens resultat.
 * @param skulder Summa avsättningar och skulder i kronor, positivt belopp.
 * @param [tolerans] Största differens som godtas, i kronor. Utelämnad: 0.
 * @returns SANT, eller texten Differens och beloppet.
 */
export function balans(
  tillgangar: number,
  egetKapital: number,
  skulder: number,
  tolerans?: number,
): boolean | string {
  return answer(validateBalance(tillgangar, egetKapital, skulder, tolerans ?? null));
}

/**
 * Kontrollerar att ingående eget kapital plus periodens resultat är lika med utgående. Svarar SANT, eller differensen i kronor.
 * @customfunction EGETKAPITAL
 * @param ingaende Ingående eget kapital i kronor.
 * @param resultat Periodens resultat i kronor.
 * @param utgaende Utgående eget kapital i kronor.
 * @param [tolerans] Största differens som godtas, i kronor. Utelämnad: 0.
 * @returns SANT, eller texten Differens och beloppet.
 */
export function egetKapital(
  ingaende: number,
  resultat: number,
  utgaende: number,
  tolerans?: number,
): boolean | string {
  return answer(validateEquity(ingaende, resultat, utgaende, tolerans ?? null));
}

/**
 * Balanskravsresultat: årets resultat efter justeringar. Är det negativt svarar funktionen med beloppet och året det senast ska vara återställt.
 * @customfunction BALANSKRAV
 * @param resultat Årets resultat i kronor, underskott minus.
 * @param [justeringar] Ett eller flera belopp med tecken, till exempel realisationsvinster minus. Utelämnade: inga.
 * @param invocation
 */
export function balanskrav(
  resultat: unknown,
  justeringar: unknown[][],
  invocation: CustomFunctions.StreamingInvocation<unknown>,
): void {
  follow(invocation, (questions) => questions.balancedBudget(resultat, justeringar));
}

/**
 * Eget kapital som andel av årets bidrag. Ligger andelen över taket svarar funktionen med text.
 * @customfunction EKANDEL
 * @param egetKapital Eget kapital i kronor.
 * @param bidrag Årets bidrag i kronor.
 * @param [tak] Högsta andel, till exempel 20 %. Utelämnat: Högsta eget kapital i Inställningar, annars 20 %.
 * @param invocation
 */
export function ekandel(
  egetKapital: unknown,
  bidrag: unknown,
  tak: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown>,
): void {
  follow(invocation, (questions) => questions.equityShare(egetKapital, bidrag, tak));
}

function answer(validation: Validation): boolean | string {
  if (validation.ok) return validation.difference === 0 || `Differens ${oreText(validation.difference)}`;
  const { argument, value, problem } = validation;
  const message = `${argument}: ${codeText(`amount-${problem}`, { text: String(value).replace('.', ',') })}`;
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}
