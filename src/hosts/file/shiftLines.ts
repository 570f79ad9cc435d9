import { type Shift, shiftFormula } from '../../workbook/shiftReferences';
import { changeFormulas, partsWithFormulas } from './formulaElements';
import type { NewParts } from './newParts';
import { relationshipsOf } from './relationships';
import { spelledOut } from './sharedFormulas';
import { shiftAreas } from './shiftAreas';
import { shiftDrawing, shiftNoteBoxes } from './shiftDrawing';
import { shiftSheet } from './shiftSheet';
import { escapeAttribute, escapeText } from './xmlEdit';
import { decodeXml } from './xmlTree';
import type { XlsxPackage } from './xlsxPackage';

const LOCATION = /(<(?:[\w.-]+:)?hyperlink\s[^<>]*?\blocation=)("[^"]*"|'[^']*')/g;
const PIVOT_SOURCE = /<(?:[\w.-]+:)?worksheetSource\s[^<>]*>/g;

/**
 * Flyttar rader eller kolumner på ett blad och allt som hänvisar dit: the sheet itself, its notes, comments, tables and drawings, and in
 * every other part formulas, names, links and charts. Code: `file-unwritable`.
 */
export function shiftLines(
  pkg: XlsxPackage,
  parts: NewParts,
  part: string,
  sheet: string,
  shifts: readonly Shift[],
): void {
  if (shifts.length === 0) return;
  const own = new Set([part.toLowerCase()]);
  parts.write(
    part,
    shifts.reduce((text, shift) => shiftSheet(text, part, shift, sheet), spelledOut(parts.text(part), part)),
  );
  for (const { kind, part: target } of relationshipsOf(pkg, part).list) {
    if (!target || !pkg.has(target)) continue;
    const change = followers(kind, target, sheet);
    if (!change) continue;
    own.add(target.toLowerCase());
    parts.write(target, shifts.reduce(change, parts.text(target)));
  }
  for (const { name, text: before } of partsWithFormulas(pkg, parts, own)) {
    const after = shifts.reduce(
      (text, shift) => shiftElsewhere(text, shift, sheet),
      spelledWhereNeeded(before, name, sheet),
    );
    if (after !== before) parts.write(name, after);
  }
  parts.write(
    part,
    shifts.reduce((text, shift) => shiftLocations(text, shift, sheet), parts.text(part)),
  );
}

/** How a part that belongs to a sheet follows its cells; null where it does not. */
function followers(
  kind: string,
  part: string,
  sheet: string,
): ((text: string, shift: Shift) => string) | null {
  if (['comments', 'threadedComment', 'table', 'pivotTable', 'queryTable'].includes(kind))
    return (text, shift) => shiftSheet(text, part, shift, sheet);
  if (kind === 'drawing') return (text, shift) => shiftDrawing(text, part, shift);
  if (kind === 'vmlDrawing') return shiftNoteBoxes;
  return null;
}

/** Formulas that share a text are parted only where that text points at the sheet. */
export function spelledWhereNeeded(text: string, part: string, sheet: string): string {
  const shared = [...text.matchAll(/<(?:[\w.-]+:)?f\s[^<>]*\bt=["']shared["'][^<>]*>([^<]+)</g)];
  const escaped = escapeText(sheet.replace(/'/g, "''"));
  return shared.some(([, formula = '']) => formula.includes(escaped)) ? spelledOut(text, part) : text;
}

function shiftElsewhere(text: string, shift: Shift, sheet: string): string {
  const moves = movesTo(sheet);
  const formulas = changeFormulas(text, (formula) => shiftFormula(formula, shift, moves));
  return shiftLocations(formulas, shift, sheet).replace(PIVOT_SOURCE, (source) => {
    const named = /\bsheet=("[^"]*"|'[^']*')/.exec(source)?.[1]?.slice(1, -1);
    if (named === undefined || decodeXml(named).toLowerCase() !== sheet.toLowerCase()) return source;
    return source.replace(/\bref="([^"]*)"/, (whole, ref: string) => {
      const moved = shiftAreas(ref, shift);
      return moved === null ? whole : `ref="${moved}"`;
    });
  });
}

function shiftLocations(text: string, shift: Shift, sheet: string): string {
  return text.replace(LOCATION, (_, before: string, quoted: string) => {
    const location = decodeXml(quoted.slice(1, -1));
    return `${before}"${escapeAttribute(shiftFormula(location, shift, movesTo(sheet)))}"`;
  });
}

function movesTo(sheet: string): (name: string | null) => boolean {
  return (name) => name?.toLowerCase() === sheet.toLowerCase();
}
