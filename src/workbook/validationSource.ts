import { address, columnLetters } from '../sheets/grid';
import type { PlanValidation } from '../sheets/plan';
import { quotedSheet } from './sheetNames';

/** Excel takes a list written out of at most so many characters. */
const LONGEST_LIST = 255;
/** A list on a sheet is looked through so many rows down. */
const LIST_ROWS = 2000;

/**
 * What Excel says when something else is entered than the words of a list: it asks, since what is read knows more of them. A list that
 * stands on a sheet is help to write and no more: an account may be used before it is in Kontoplan, which the controls then tell.
 */
export const OUTSIDE_LIST = {
  title: 'Finns inte i listan',
  message: 'Värdet finns inte i listan. Behåll det bara om du vet att det är rätt.',
} as const;

/** Cells of a validation as an A1 address. */
export function validatedCells({ column, firstRow, lastRow }: PlanValidation): string {
  const [first, last] = [address(firstRow, column), address(lastRow, column)];
  return first === last ? first : `${first}:${last}`;
}

/**
 * Källan till en rullista: the words with commas between, as many as Excel takes, or (with `isFormula`) where they stand.
 * A word with a comma in it would be two, and is left out.
 */
export function validationSource({ list }: PlanValidation): {
  readonly source: string;
  readonly isFormula: boolean;
} {
  if ('sheet' in list) {
    const letters = columnLetters(list.column);
    const cells = `$${letters}$${list.row + 1}`;
    const sheet = quotedSheet(list.sheet);
    const column = `${sheet}!${cells}:$${letters}$${list.row + LIST_ROWS}`;
    return { source: `OFFSET(${sheet}!${cells},0,0,MAX(1,COUNTA(${column})),1)`, isFormula: true };
  }
  let source = '';
  for (const word of list) {
    const longer = source === '' ? word : `${source},${word}`;
    if (word.includes(',') || longer.length > LONGEST_LIST) continue;
    source = longer;
  }
  return { source, isFormula: false };
}
