import { countText, type Language } from '../text/amountText';

/** More lines of one kind than anyone reads on a terminal; --json has them all. */
const SHOWN = 20;

/** Prints lines under a heading with their number; nothing where there are none. */
export function tellList(heading: string, lines: readonly string[], language: Language): void {
  if (lines.length === 0) return;
  console.log(`\n${heading} (${countText(lines.length, language)})`);
  for (const line of lines.slice(0, SHOWN)) console.log(`  ${line}`);
  const more = countText(lines.length - SHOWN, language);
  if (lines.length > SHOWN)
    console.log(`  … ${language === 'sv' ? `och ${more} till` : `and ${more} more`} (--json)`);
}

/** Prints a value as JSON, alone on its own. */
export function tellJson(value: unknown): void {
  console.log(JSON.stringify(value, null, 2));
}
