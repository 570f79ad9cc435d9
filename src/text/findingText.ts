import {
  type Finding,
  type FindingPart,
  LACKING,
  type Place,
  ROW_LEFT_OUT,
  ROWS_UNDER,
  SURPLUS,
} from '../ledger/finding';
import { type Language, oreText } from './amountText';
import { en } from './en';
import { withForms } from './many';
import { sv } from './sv';

const SENTENCES = { sv, en } as const;
/** Parameters that are öre and are written as kronor. */
const AMOUNTS = new Set(['stated', 'read', 'debit', 'credit']);

/** Where a finding is, as the user reads it: Huvudbok!F12, or the place in the layout. Empty where it is nowhere in particular. */
export function placeText(at: Place | undefined, language: Language = 'sv'): string {
  if (!at) return '';
  const inFile = at.cell && at.sheet ? `${at.sheet}!${at.cell}` : (at.sheet ?? at.path);
  if (inFile !== undefined) return at.file === undefined ? inFile : `${at.file} ${inFile}`;
  return at.file !== undefined || at.line !== undefined ? lineText(at, language) : '';
}

function lineText({ file, line }: Place, language: Language): string {
  const lineWord = line === undefined ? '' : `${language === 'sv' ? 'rad' : 'line'} ${line}`;
  return [file, lineWord].filter(Boolean).join(' ');
}

/** A finding as one text with its place first: "Huvudbok!F12: ”1.234” kan läsas som …". */
export function findingText(finding: Finding, language: Language = 'sv'): string {
  const place = placeText(finding.at, language);
  const { what, todo } = sentencesOf(finding, language);
  return [place === '' ? what : `${place}: ${what}`, todo].filter((part) => part !== '').join(' ');
}

/** Ett fynd i delar: what it is, what to do (the sentences after the first), and the amount at stake where they do not say it. */
export function findingParts(
  finding: Finding,
  language: Language = 'sv',
): { readonly what: string; readonly todo: string; readonly amount: string } {
  const { what, todo } = sentencesOf(finding, language);
  const amount = finding.difference ? oreText(finding.difference, language) : '';
  return {
    what,
    todo,
    amount: amount === '' || `${what} ${todo}`.includes(amount) ? '' : `${amount}\u00a0kr`,
  };
}

/** What is wrong, with what it left out, and what to do about it. */
function sentencesOf(finding: Finding, language: Language): { what: string; todo: string } {
  const params = paramsOf(finding, language);
  const text = codeText(finding.code, params, language);
  const [what = text, ...rest] = text.split(/(?<=\.) (?=[A-ZÅÄÖ”“])/);
  const left = finding.params?.[ROW_LEFT_OUT];
  const leftOut = left
    ? ` ${codeText(typeof left === 'string' ? left : ROW_LEFT_OUT, params, language)}`
    : '';
  const under = finding.params?.[ROWS_UNDER];
  const others = under ? ` ${codeText(ROWS_UNDER, { count: under }, language)}` : '';
  return { what: what + leftOut + others, todo: rest.join(' ') };
}

/** The sentence of a code with its parameters filled in. An unknown code is a programmer's mistake and shows as itself. */
export function codeText(
  code: string,
  params: Readonly<Record<string, string | number>>,
  language: Language = 'sv',
): string {
  return filled(SENTENCES[language][code] ?? code, params);
}

/** A sentence with its parameters put in; {count|rad|rader} is the word's form by a parameter. */
export function filled(sentence: string, params: Readonly<Record<string, string | number>>): string {
  return withForms(sentence, params)
    .replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
    .replace(/ {2,}/g, ' ');
}

function paramsOf(
  { params = {}, parts, difference }: Finding,
  language: Language,
): Record<string, string | number> {
  const filled: Record<string, string | number> = {};
  if (parts) filled['parts'] = partsText(parts, language);
  for (const [name, value] of Object.entries(params))
    filled[name] = typeof value === 'number' ? numberParam(name, value, language) : value;
  if (difference !== undefined) {
    filled['difference'] = oreText(difference, language);
    filled['amount'] = ` (${oreText(difference, language)} kr)`;
  }
  return filled;
}

/** Parts one by one; of a single one its name, since the sentence has the rest. */
function partsText(parts: readonly FindingPart[], language: Language): string {
  if (parts.length === 1) return parts[0]?.name ?? '';
  return parts
    .map(({ name, count, rows, amount }) =>
      [
        name,
        ...(count > 1 ? [language === 'sv' ? `${count} st` : `${count} of them`] : []),
        ...(rows === undefined ? [] : [`${language === 'sv' ? 'rad' : 'rows'} ${rows}`]),
        `${oreText(amount, language)} kr`,
      ].join(', '),
    )
    .join('; ');
}

/** An amount on its side, as a voucher has it. */
function sideText(value: number, language: Language): string {
  const [debit, credit] = language === 'sv' ? ['debet', 'kredit'] : ['debit', 'credit'];
  return `${oreText(Math.abs(value), language)} kr ${language === 'sv' ? 'i' : 'in'} ${value < 0 ? credit : debit}`;
}

/** Amounts as kronor; a number the user typed with the decimal sign they typed it with; years, counts and accounts as they are. */
function numberParam(name: string, value: number, language: Language): string | number {
  if (name === LACKING || name === SURPLUS) return sideText(value, language);
  if (AMOUNTS.has(name)) return `${oreText(value, language)} kr`;
  return name === 'text' && language === 'sv' ? String(value).replace('.', ',') : value;
}
