/** Words that Excel takes for a cell or keeps for itself. */
const CELL_LIKE = /^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i;

/**
 * Tabellnamn: a name that Excel accepts for a table and that no other table or defined name has: "Huvudbok_2019", else
 * "Huvudbok_2019_2". `taken` holds the names of all tables and all names of the workbook.
 */
export function freeTableName(wanted: string, taken: readonly string[]): string {
  const others = new Set(taken.map((name) => name.toLowerCase()));
  const letters = wanted.normalize('NFC').replace(/[^\p{L}\p{N}_]+/gu, '_');
  const begun = /^[\p{L}_]/u.test(letters) && !CELL_LIKE.test(letters) ? letters : `Tabell_${letters}`;
  const clean = begun.slice(0, 200);
  for (let n = 1; ; n++) {
    const name = n === 1 ? clean : `${clean}_${n}`;
    if (!others.has(name.toLowerCase())) return name;
  }
}

/** True where rows can be a table: headings that are text and differ, and at least one row below them. */
export function canBeTable(rows: readonly (readonly unknown[])[]): boolean {
  const headings = rows[0] ?? [];
  const texts = headings.map((heading) => (typeof heading === 'string' ? heading.trim().toLowerCase() : ''));
  return rows.length > 1 && texts.length > 0 && !texts.includes('') && new Set(texts).size === texts.length;
}
