import { cellAt, type CellPlace, type CellValue, type SheetGrid } from '../../sheets/grid';
import type { Language } from '../../text/amountText';
import type { WorkbookPort } from '../../workbook/port';

/** An argument as it stands in a formula: a value, or a single cell. */
export type Argument =
  { readonly value: string | number | boolean | null } | (CellPlace & { readonly sheet: string });

/** Anrop av en FINSAM-funktion, ensamt i sin cell. */
export interface FunctionCall {
  /** In capitals, without the prefix. */
  readonly name: string;
  readonly given: readonly Argument[];
}

const CALL = /^=\s*\+?\s*(?:_xldudf_)?FINSAM[._]([A-Z]+)\s*\((.*)\)\s*$/is;
/** Text in quotes, a sheet in quotes, or anything but a comma or a semicolon. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^,;"']+|[,;]/g;
const CELL = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Z]{1,3}\$?\d+)$/i;

/** True where a formula begins with a function of ours. */
export function isFunctionCall(formula: string): boolean {
  return CALL.test(formula);
}

/**
 * Reads a formula that is one call of a FINSAM function, as Excel hands it over (English, commas). Arguments are text, numbers, TRUE and
 * FALSE, nothing, or single cells; null where the formula holds anything else. `sheet` is where it stands.
 */
export function parseCall(formula: string, sheet: string): FunctionCall | null {
  const [, name, inside] = CALL.exec(formula) ?? [];
  if (name === undefined || inside === undefined) return null;
  const texts = [''];
  for (const [part] of inside.matchAll(PARTS)) {
    if (part === ',' || part === ';') texts.push('');
    else texts[texts.length - 1] += part;
  }
  const given = texts.map((text) => argumentOf(text.trim(), sheet));
  const read = given.filter((one): one is Argument => one !== null);
  return read.length === given.length ? { name: name.toUpperCase(), given: read } : null;
}

/** A formula as Excel shows it to the user: arguments apart by semicolons in Swedish. */
export function shownFormula(formula: string, language: Language): string {
  if (language !== 'sv') return formula;
  return formula.replace(PARTS, (part) => (part === ',' ? ';' : part));
}

function argumentOf(text: string, own: string): Argument | null {
  if (text === '') return { value: null };
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return { value: quoted.replace(/""/g, '"') };
  if (/^[+-]?\d+(?:\.\d+)?$/.test(text)) return { value: Number(text) };
  if (/^(?:TRUE|FALSE)$/i.test(text)) return { value: text.toUpperCase() === 'TRUE' };
  const [, inQuotes, bare, address = ''] = CELL.exec(text) ?? [];
  const place = cellAt(address.toUpperCase());
  return place && { ...place, sheet: inQuotes?.replace(/''/g, "'") ?? bare ?? own };
}

/** The values of the arguments, cells read from the workbook. */
export async function valuesOf(call: FunctionCall, workbook: WorkbookPort): Promise<CellValue[]> {
  const sheets = [...new Set(call.given.flatMap((one) => ('sheet' in one ? [one.sheet] : [])))];
  const grids = new Map<string, SheetGrid>();
  for (const sheet of sheets) grids.set(sheet, await workbook.read(sheet));
  return call.given.map((one) => {
    if (!('sheet' in one)) return one.value;
    const grid = grids.get(one.sheet);
    return grid?.values[one.row - grid.firstRow]?.[one.column - grid.firstColumn] ?? null;
  });
}
