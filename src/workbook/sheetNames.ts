const MAX_LENGTH = 31;
const FORBIDDEN = /[\\/?*:[\]\u0000-\u001f]/g;

/** Two tabs differ only where they differ without regard to case. */
const key = (name: string): string => name.normalize('NFC').toLowerCase();

/** True where two names are one tab to Excel. */
export function sameSheetName(a: string, b: string): boolean {
  return key(a) === key(b);
}

/**
 * Bladnamn: a tab name that Excel accepts and no other tab has: "Resultaträkning", else "Resultaträkning (2)".
 *
 * At most 31 characters; characters that a tab cannot hold become "-".
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  // Excel keeps "History" for itself.
  const others = new Set([...taken.map(key), 'history']);
  const clean = trimmed(wanted.replace(FORBIDDEN, '-').slice(0, MAX_LENGTH)) || 'Blad';
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const name = trimmed(clean.slice(0, MAX_LENGTH - suffix.length)) + suffix;
    if (!others.has(key(name))) return name;
  }
}

/** A tab may not begin or end with an apostrophe; spaces there only confuse. */
const trimmed = (name: string): string => name.replace(/^['\s]+|['\s]+$/g, '');

const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;
/** Words that a formula would take for something else than a sheet: A1, R1C1, TRUE. */
const CELL_LIKE = /^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*|true|false|sant|falskt)$/i;

/** A tab name as a formula writes it: 'Eget kapital', Huvudbok. */
export function quotedSheet(name: string): string {
  return PLAIN.test(name) && !CELL_LIKE.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Text in quotes, a quoted sheet, or a bare sheet before its "!". */
const TOKEN = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** Turns references to reports by their planned names into the names that their tabs got. */
export function renamedSheets(formula: string, names: ReadonlyMap<string, string>): string {
  return formula.replace(TOKEN, (whole, quoted?: string, bare?: string) => {
    const given = names.get(quoted?.replace(/''/g, "'") ?? bare ?? '');
    return given === undefined ? whole : `${quotedSheet(given)}!`;
  });
}
