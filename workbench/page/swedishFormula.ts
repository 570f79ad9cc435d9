import { pieces } from '../host/grid/formulaText';

/**
 * A formula as a Swede types it, in the grid's form: `;` between arguments and a decimal comma.
 *
 * Within an array constant `\` divides columns and `;` rows. What is quoted stays. A comma is taken for a decimal comma
 * between two digits, otherwise for an argument separator, so that English formulas pass too.
 */
export function fromSwedishFormula(formula: string): string {
  let depth = 0;
  return pieces(formula)
    .map(({ text, quoted }) => {
      if (quoted) return text;
      let converted = '';
      const decimal = text.includes(';') || !/[(]/.test(formula);
      for (let i = 0; i < text.length; i++) {
        const sign = text.charAt(i);
        if (sign === '{') depth++;
        if (sign === '}') depth--;
        if (sign === ';') converted += depth > 0 ? ';' : ',';
        else if (sign === '\\' && depth > 0) converted += ',';
        else if (sign === ',' && isDecimalComma(formula, text, i, decimal)) converted += '.';
        else converted += sign;
      }
      return converted;
    })
    .join('');
}

/** `SUM(1,5;2)` has a decimal comma; `SUM(A1,2)` has not; `SUM(1,5)` is read as Swedish. */
function isDecimalComma(formula: string, text: string, at: number, decimal: boolean): boolean {
  const before = /(?:^|[^\p{L}\d_$.])\d+$/u.test(text.slice(0, at));
  const after = /^\d/.test(text.slice(at + 1));
  return before && after && (decimal || formula.includes(';') || !/[,][^\d]/.test(formula));
}

/** The same formula as a Swede sees it when the cell is edited. */
export function toSwedishFormula(formula: string): string {
  let depth = 0;
  return pieces(formula)
    .map(({ text, quoted }) => {
      if (quoted) return text;
      return text.replace(/[{},;]|(?<=\d)\.(?=\d)/g, (sign) => {
        if (sign === '{') depth++;
        if (sign === '}') depth--;
        if (sign === ',') return depth > 0 ? '\\' : ';';
        return sign === '.' ? ',' : sign;
      });
    })
    .join('');
}
