const NUMBER =
  /^([-+−–]?)\s*(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,(\d*))?\s*(%?)$|^([-+−–]?)\s*,(\d+)\s*(%?)$/;

/** What a Swede types as a number (`1 234,50`, `-1234,5`, `12,5 %`) in the form the grid reads; null for what is none. */
export function fromSwedishNumber(text: string): string | null {
  const found = NUMBER.exec(text.trim());
  if (!found) return null;
  const [
    ,
    sign1 = '',
    whole = '0',
    decimals1 = '',
    percent1 = '',
    sign2 = '',
    decimals2 = '',
    percent2 = '',
  ] = found;
  const minus = /[-−–]/.test(sign1 + sign2) ? '-' : '';
  const decimals = decimals1 || decimals2;
  return `${minus}${whole.replace(/\D/g, '')}${decimals && `.${decimals}`}${percent1 || percent2}`;
}

/** A number as it stands in the cell when a Swede edits it: all its digits, decimal comma, no grouping. */
export function toSwedishNumber(value: number | string): string {
  return String(value).replace('.', ',');
}

/** Truth values by their Swedish names. */
export function fromSwedishBoolean(text: string): boolean | null {
  if (/^sant$/i.test(text.trim())) return true;
  return /^falskt$/i.test(text.trim()) ? false : null;
}
