import { countText, type Language } from './amountText';
import { many } from './many';

/** What the last lines of a report sheet tell. */
export interface AuditLine {
  readonly at: string | null;
  readonly version: string;
  readonly layout: string;
  /** Cells that were changed; all of the report's where it is new. */
  readonly cells: number;
  readonly sources: readonly { readonly sheet: string; readonly rows: number; readonly sha256: string }[];
}

/** Characters of a footnote that an A4 upright takes. */
const LINE = 112;
/** Digits of a checksum that tell one ledger from the next at a glance; the sheet Logg has all of them. */
const DIGITS = 8;

/** Spårraderna: the sheets and files the report was made from, then when, by which version and layout, and how much was changed. */
export function auditLines({ at, version, layout, cells, sources }: AuditLine, language: Language): string[] {
  const sv = language === 'sv';
  const read = sources.map(
    ({ sheet, rows, sha256 }) => `${sheet} (${countText(rows, language)}, ${sha256.slice(0, DIGITS)})`,
  );
  const written = [
    ...(at === null ? [] : [`${sv ? 'Skriven' : 'Written'} ${at}`]),
    `FINSAM ${version}`,
    layout,
    sv ? many(cells, 'ändring', 'ändringar') : many(cells, 'change', 'changes'),
  ];
  return [
    ...wrapped(read, ', ', sv ? 'Underlag (rader, kontrollsumma): ' : 'Made from (rows, checksum): '),
    ...wrapped(written, ' · ', ''),
  ];
}

/** The parts after each other, on as few lines as they fit on. */
function wrapped(parts: readonly string[], between: string, before: string): string[] {
  const lines: string[] = [];
  let line = before;
  parts.forEach((part, i) => {
    const text = part + (i < parts.length - 1 ? between : '');
    if (line.length + text.trimEnd().length > LINE && i > 0) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += text;
  });
  return [...lines, line.trimEnd()];
}
