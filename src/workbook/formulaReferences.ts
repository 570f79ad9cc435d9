/** One corner of a reference; null where it stands for the whole line ("B:B" has no rows). 0-based. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** Hänvisning: cells that a formula names. */
export interface Reference {
  /** Sheet before the "!", without quotes; null where it is the formula's own. "Blad1:Blad3" for several. */
  readonly sheet: string | null;
  /** The same as written, with its "!"; empty without one. */
  readonly prefix: string;
  readonly first: Corner;
  /** Null for a single cell. */
  readonly last: Corner | null;
}

/** Text in quotes; a quoted sheet; brackets of tables and other workbooks; a word; anything else. */
const TOKEN = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|\[(?:[^[\]]|\[[^\]]*\])*\]|[$\p{L}\p{N}_.\\?]+!?|[^]/gu;
const ROWS = 1_048_576;
const COLUMNS = 16_384;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/i;
const COLUMN = /^(\$?)([A-Z]{1,3})$/i;
const ROW = /^(\$?)([1-9]\d{0,6})$/;

/**
 * Byter en formels hänvisningar: each reference becomes what `change` makes of it; null leaves it as written. Texts, names, functions and
 * table columns are left alone. The formula has no leading =.
 */
export function changeReferences(formula: string, change: (reference: Reference) => string | null): string {
  const tokens = [...formula.matchAll(TOKEN)].map(([text, quoted]) => ({ text, quoted }));
  let out = '';
  let before = '';
  for (let i = 0; i < tokens.length; i++) {
    let at = i;
    let prefix = '';
    let sheet: string | null = null;
    const start = tokens[at] as (typeof tokens)[number];
    if (start.quoted !== undefined || /^[^"[].*!$/.test(start.text)) {
      const several = /^([\p{L}_][\p{L}\p{N}_.]*):$/u.exec(before);
      prefix = start.text;
      sheet = (several ? several[0] : '') + (start.quoted?.replace(/''/g, "'") ?? start.text.slice(0, -1));
      at++;
    }
    const found = areaAt(tokens, at);
    // A word before or "(" after makes it a name or a function.
    if (!found || tokens[found.next]?.text === '(') {
      out += start.text;
      before = start.text === ':' ? `${before}:` : start.text;
      continue;
    }
    // A "]" before is another workbook's sheet.
    const isOther = before.endsWith(']') || sheet?.includes('[') || sheet?.includes(':');
    const text = tokens
      .slice(i, found.next)
      .map((token) => token.text)
      .join('');
    out += (isOther ? null : change({ sheet, prefix, first: found.first, last: found.last })) ?? text;
    before = text;
    i = found.next - 1;
  }
  return out;
}

function areaAt(
  tokens: readonly { readonly text: string }[],
  at: number,
): { first: Corner; last: Corner | null; next: number } | null {
  const text = tokens[at]?.text ?? '';
  const cell = cornerOf(CELL.exec(text), 'cell');
  const second = tokens[at + 1]?.text === ':' ? (tokens[at + 2]?.text ?? '') : '';
  if (cell) {
    const last = cornerOf(CELL.exec(second), 'cell');
    return { first: cell, last, next: at + (last ? 3 : 1) };
  }
  for (const kind of ['column', 'row'] as const) {
    const pattern = kind === 'column' ? COLUMN : ROW;
    const [first, last] = [cornerOf(pattern.exec(text), kind), cornerOf(pattern.exec(second), kind)];
    if (first && last) return { first, last, next: at + 3 };
  }
  return null;
}

function cornerOf(found: RegExpExecArray | null, kind: 'cell' | 'column' | 'row'): Corner | null {
  if (!found) return null;
  const [, fixed = '', value = '', fixedRow = '', row = ''] = found;
  // Beyond the sheet's end it is a name, such as XYZ2024.
  if (kind !== 'row' && columnIndex(value) >= COLUMNS) return null;
  if (kind !== 'column' && Number(kind === 'row' ? value : row) > ROWS) return null;
  if (kind === 'row')
    return { row: Number(value) - 1, column: null, fixedRow: fixed !== '', fixedColumn: false };
  return {
    row: kind === 'cell' ? Number(row) - 1 : null,
    column: columnIndex(value),
    fixedRow: fixedRow !== '',
    fixedColumn: fixed !== '',
  };
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
