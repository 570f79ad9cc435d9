import { type Precision } from '../money/round';
import { stepsToDecimal } from '../money/decimalText';

export type Language = 'sv' | 'en';

const HARD_SPACE = '\u00a0';
const MINUS = '\u2212';

/** Amount as people read it: −1 234,50 with hard spaces and a real minus in Swedish, −1,234.50 in English. */
export function stepsText(steps: number, precision: Precision, language: Language = 'sv'): string {
  const decimal = stepsToDecimal(Math.abs(steps), precision);
  const [whole = '0', decimals] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? HARD_SPACE : ',');
  const sign = steps < 0 ? MINUS : '';
  return `${sign}${grouped}${decimals === undefined ? '' : `${language === 'sv' ? ',' : '.'}${decimals}`}`;
}

/** A deviation: the same with a plus where it is better. */
export function deviationText(steps: number, precision: Precision, language: Language = 'sv'): string {
  return `${steps > 0 ? '+' : ''}${stepsText(steps, precision, language)}`;
}

/** Öre as kronor with two decimals. */
export function oreText(amount: number, language: Language = 'sv'): string {
  return stepsText(amount, { unit: 'öre', decimals: 2 }, language);
}

/** A count: 1 365 rows. */
export function countText(count: number, language: Language = 'sv'): string {
  return stepsText(count, { unit: 'kr', decimals: 0 }, language);
}

/** Öre as kronor that are read together: with öre in all of them or in none. '' where there is no amount. */
export function kronorTexts(amounts: readonly (number | undefined)[], language: Language = 'sv'): string[] {
  const isWhole = amounts.every((amount = 0) => amount % 100 === 0);
  const text = (amount: number): string =>
    isWhole ? stepsText(amount / 100, { unit: 'kr', decimals: 0 }, language) : oreText(amount, language);
  return amounts.map((amount) => (amount === undefined ? '' : `${text(amount)}${HARD_SPACE}kr`));
}

/** 12.34 → "12,3 %". */
export function percentText(percent: number, language: Language = 'sv'): string {
  const text = Math.abs(percent).toFixed(1);
  return `${percent < 0 && Number(text) !== 0 ? MINUS : ''}${language === 'sv' ? text.replace('.', ',') : text}${HARD_SPACE}%`;
}
