import type { Language } from './amountText';

/** What the last lines of a report sheet tell. */
export interface AuditLine {
  readonly at: string | null;
  readonly version: string;
  readonly layout: string;
  /** Cells that were changed; all of the report's where it is new. */
  readonly cells: number;
  readonly sources: readonly { readonly sheet: string; readonly rows: number; readonly sha256: string }[];
}

/** Characters that go into the width of a report without its print being scaled down. */
const LINE = 100;
/** Digits of a checksum that tell one ledger from the next at a glance; the log has them all. */
const DIGITS = 12;

/** Spårraderna: what the report was made from, then when, by which version, by which layout and how much was changed. */
export function auditLines({ at, version, layout, cells, sources }: AuditLine, language: Language): string[] {
  const sv = language === 'sv';
  const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, sv ? '\u00a0' : ',');
  const lines: string[] = [];
  let line = sv ? 'Underlag: ' : 'Made from: ';
  sources.forEach(({ sheet, rows, sha256 }, i) => {
    const words = `${sheet} ${number(rows)} ${sv ? 'rader' : 'rows'} (${sha256.slice(0, DIGITS)})`;
    const text = words + (i < sources.length - 1 ? ', ' : '');
    if (line.length + text.length > LINE && i > 0) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += text;
  });
  lines.push(line.trimEnd());
  const parts = [
    ...(at === null ? [] : [`${sv ? 'Skriven' : 'Written'} ${at}`]),
    `FINSAM ${version}`,
    `${sv ? 'rapportmall' : 'layout'} ${layout}`,
    sv ? `${number(cells)} celler ändrade` : `${number(cells)} cells changed`,
  ];
  return [...lines, parts.join(' · ')];
}
