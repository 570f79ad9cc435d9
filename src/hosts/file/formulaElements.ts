import type { NewParts } from './newParts';
import { escapeText } from './xmlEdit';
import { decodeXml } from './xmlTree';
import type { XlsxPackage } from './xlsxPackage';

const FORMULA =
  /<((?:[\w.-]+:)?(?:f|formula|formula1|formula2|definedName|calculatedColumnFormula|totalsRowFormula))((?:\s[^<>]*)?)>([^<]+)<\/\1>/g;
const NO_FORMULAS =
  /^\[Content_Types\]|^docProps\/|^customXml\/|(?:^|\/)(?:_rels|theme)\/|(?:sharedStrings|styles)[^/]*$/i;

/** Changes every formula of a part that points at another sheet: in cells, names, formats, validations, charts. */
export function changeFormulas(text: string, change: (formula: string) => string): string {
  return text.replace(FORMULA, (whole, tag: string, attributes: string, formula: string) => {
    if (!formula.includes('!')) return whole;
    const before = decodeXml(formula);
    const after = change(before);
    return after === before ? whole : `<${tag}${attributes}>${escapeText(after)}</${tag}>`;
  });
}

/** Parts that may point at a sheet, with their texts as they will be; the ledger's megabytes of plain values are passed by. */
export function* partsWithFormulas(
  pkg: XlsxPackage,
  parts: NewParts,
  but: ReadonlySet<string>,
): Generator<{ readonly name: string; readonly text: string }> {
  const dropped = parts.dropped();
  for (const name of pkg.names()) {
    const key = name.toLowerCase();
    if (!/\.xml$/.test(key) || NO_FORMULAS.test(name) || but.has(key) || dropped.has(key)) continue;
    const text = parts.text(name);
    if (text.includes('!') || text.includes('worksheetSource')) yield { name, text };
  }
}
