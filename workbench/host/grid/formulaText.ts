/** A stretch of a formula: outside quotes, or a quoted text or sheet name with its quotes. */
interface Piece {
  readonly text: string;
  readonly quoted: boolean;
}

/** Splits a formula at its quotes, so that what is done to it leaves texts and sheet names alone. */
export function pieces(formula: string): Piece[] {
  const found: Piece[] = [];
  for (const text of formula.match(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[^"']+/g) ?? [])
    found.push({ text, quoted: /^["']/.test(text) });
  return found;
}

const PREFIX = /\b_xl(?:fn|ws|udf|dudf)[._]/gi;
const FUNCTION_NAME = /[\p{L}_][\p{L}\d_.]*(?=\()/gu;

/** A formula as the grid wants it: function names in capitals, without the prefixes that files carry for newer functions. */
export function normalizeFormula(formula: string): string {
  return pieces(formula)
    .map(({ text, quoted }) =>
      quoted ? text : text.replace(PREFIX, '').replace(FUNCTION_NAME, (name) => name.toUpperCase()),
    )
    .join('');
}

/** A rough check of what Excel would refuse: unbalanced brackets and quotes, a loose operator, two values side by side. */
export function checkFormula(formula: string): boolean {
  const parts = pieces(formula);
  if (parts.some(({ text, quoted }) => quoted && !/^"(?:[^"]|"")*"$|^'(?:[^']|'')*'$/.test(text)))
    return false;
  const bare = parts.map(({ text, quoted }) => (quoted ? 'x' : text)).join('');
  let depth = 0;
  for (const sign of bare) {
    if (sign === '(') depth++;
    if (sign === ')' && --depth < 0) return false;
  }
  return depth === 0 && !/[-+*/^&<>=(]\s*$/.test(bare) && !/\d\s+\d/.test(bare) && bare.trim() !== '=';
}
