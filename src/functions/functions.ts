import { type Validation, validateBalance, validateEquity } from '../app/validations';
import { oreText } from '../text/amountText';
import { codeText } from '../text/findingText';

// Names, parameters and descriptions below become functions.json at build time; English descriptions are in functions.en.json.
// An omitted parameter arrives as null, so defaults are set in code.

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

function answer(validation: Validation): boolean | string {
  if (validation.ok) return validation.difference === 0 || `Differens ${oreText(validation.difference)}`;
  const { argument, value, problem } = validation;
  const message = `${argument}: ${codeText(`amount-${problem}`, { text: String(value).replace('.', ',') })}`;
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}
