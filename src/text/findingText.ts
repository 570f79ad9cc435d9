import type { Finding, Place } from '../ledger/finding';
import { type Language, oreText } from './amountText';
import { en } from './en';
import { sv } from './sv';

const SENTENCES = { sv, en } as const;
/** Parameters that are öre and are written as kronor. */
const AMOUNTS = new Set(['stated', 'read']);

/** Where a finding is, as the user reads it: Huvudbok!F12, or the place in the layout. Empty where it is nowhere in particular. */
export function placeText(at: Place | undefined): string {
  if (!at) return '';
  if (at.sheet) return at.cell ? `${at.sheet}!${at.cell}` : at.sheet;
  return at.path ?? '';
}

/** A finding as one sentence with its place first: "Huvudbok!F12: ”1.234” kan läsas som …". */
export function findingText(finding: Finding, language: Language = 'sv'): string {
  const place = placeText(finding.at);
  const sentence = codeText(finding.code, paramsOf(finding, language), language);
  return place === '' ? sentence : `${place}: ${sentence}`;
}

/** The sentence of a code with its parameters filled in. An unknown code is a programmer's mistake and shows as itself. */
export function codeText(
  code: string,
  params: Readonly<Record<string, string | number>>,
  language: Language = 'sv',
): string {
  const sentence = SENTENCES[language][code] ?? code;
  return sentence
    .replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
    .replace(/ {2,}/g, ' ');
}

function paramsOf({ params = {}, difference }: Finding, language: Language): Record<string, string | number> {
  const filled: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params))
    filled[name] = AMOUNTS.has(name) && typeof value === 'number' ? `${oreText(value, language)} kr` : value;
  if (difference !== undefined) {
    filled['difference'] = oreText(difference, language);
    filled['amount'] = ` (${oreText(difference, language)} kr)`;
  }
  return filled;
}
