import type { Language } from './amountText';

const HARD_SPACE = '\u00a0';
const MINUS = '\u2212';
const DASH = '\u2013';

/**
 * Ett värde som cellen visar det: a number by our own number formats (grouped, decimals, tkr, percent, plus on deviations), any other value
 * as it is. Only for people to read: it rounds as Excel shows. `moreDecimals` than the format has.
 */
export function shownText(
  value: string | number | boolean | null,
  numberFormat: string,
  language: Language,
  moreDecimals = 0,
): string {
  if (value === null || value === '') return DASH;
  if (typeof value === 'boolean')
    return language === 'sv' ? (value ? 'SANT' : 'FALSKT') : String(value).toUpperCase();
  if (typeof value === 'string') return value.replace(/\s+/g, ' ');
  const [section = ''] = numberFormat.split(';');
  const bare = section.replace(/"[^"]*"/g, '');
  const own = /\.(0+)/.exec(bare)?.[1]?.length ?? (bare === 'General' || bare === '@' ? 2 : 0);
  const decimals = own + moreDecimals;
  const thousands = /,+(?=$|\s)/.exec(bare)?.[0].length ?? 0;
  const percent = bare.includes('%');
  const scaled = (value / 1000 ** thousands) * (percent ? 100 : 1);
  const size = rounded(Math.abs(scaled), decimals);
  const [whole = '0', rest] = size.split('.');
  const sv = language === 'sv';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, sv ? HARD_SPACE : ',');
  const figures = grouped + (rest === undefined ? '' : `${sv ? ',' : '.'}${rest}`);
  const sign = Number(size) === 0 ? '' : value < 0 ? MINUS : section.startsWith('"+"') ? '+' : '';
  return `${sign}${figures}${percent ? `${HARD_SPACE}%` : ''}`;
}

/** A value with the number format that it is shown in. */
export interface ShownValue {
  readonly value: string | number | boolean | null;
  readonly numberFormat: string;
}

/** Decimals beyond which two figures are the same to anyone: öre of a figure in thousands. */
const MOST_DECIMALS = 5;

/** Två värden as their cells show them, with as many decimals more as it takes to tell them apart. */
export function toldApart(a: ShownValue, b: ShownValue, language: Language): [string, string] {
  for (let more = 0; ; more++) {
    const [one, other] = [a, b].map(({ value, numberFormat }) =>
      shownText(value, numberFormat, language, more),
    ) as [string, string];
    if (one !== other || more === MOST_DECIMALS) return [one, other];
  }
}

/** Rounded as Excel does it, half away from zero by the fifteen digits that it keeps: 1.005 is 1.01, though in binary a little less. */
function rounded(size: number, decimals: number): string {
  const [digits = '0', exponent = '0'] = size.toPrecision(15).split('e');
  return Number(`${Math.round(Number(`${digits}e${Number(exponent) + decimals}`))}e-${decimals}`).toFixed(
    decimals,
  );
}
