import type { Finding } from '../ledger/finding';
import {
  choicesOf,
  DISPLAY_WORDS,
  FLAG_WORDS,
  MEASURE_WORDS,
  NO_OBJECT_WORDS,
  periodOfWord,
  SCENARIO_WORDS,
  STATEMENT_WORDS,
  UNIT_WORDS,
  valueOf,
  type Words,
} from './layoutWords';
import { plain } from './header';
import type { LayoutLine } from './readLayoutSheet';

/** What a line is in the layout's JSON: keys go by other names in some. */
export type LinePart = 'layout' | 'statement' | 'column' | 'row';

/** A key of the layout's JSON with its value, and the column of the sheet that it stands in. */
export interface LayoutValue {
  readonly key: string;
  readonly value: unknown;
  readonly column: string;
}

const KEYS: Readonly<Record<LinePart, Readonly<Record<string, string>>>> = {
  layout: { label: 'title' },
  statement: { label: 'title', accounts: 'covers', statementKind: 'kind' },
  column: { label: 'title' },
  row: {},
};

const WORDS: Readonly<Record<string, Words<string>>> = {
  scenario: SCENARIO_WORDS,
  measure: MEASURE_WORDS,
  display: DISPLAY_WORDS,
  unit: UNIT_WORDS,
  statementKind: STATEMENT_WORDS,
};

/**
 * Värdena på en rad i Rapportmall, all but its Slag, as the layout's JSON has them. Every filled cell comes along under some key, so
 * that the parser finds what does not belong. Code: layout-unknown-choice, for an unknown word under Val.
 */
export function layoutValues(line: LayoutLine, part: LinePart, findings: Finding[]): LayoutValue[] {
  return [...line.cells].flatMap(([column, text]): LayoutValue[] => {
    if (column === 'kind') return [];
    const key = KEYS[part][column] ?? column;
    if (column !== 'flags') return [{ key, value: text === null ? null : valueIn(column, text), column }];
    return text === null ? [{ key: 'blankZero', value: null, column }] : flagsIn(line, text, findings);
  });
}

function valueIn(column: string, text: string): unknown {
  const words = WORDS[column];
  if (words) return valueOf(words, text) ?? text;
  if (column === 'period') return periodOfWord(text) ?? text;
  if (column === 'decimals') return /^\d+$/.test(text) ? Number(text) : text;
  if (column === 'objects')
    return listed(text).map((code) => (NO_OBJECT_WORDS.includes(plain(code)) ? 'none' : code));
  return text;
}

/** Texts with ";" or "," between; empty ones are passed by. */
export function listed(text: string): string[] {
  return text
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function flagsIn(line: LayoutLine, text: string, findings: Finding[]): LayoutValue[] {
  return listed(text).flatMap((word): LayoutValue[] => {
    const flag = valueOf(FLAG_WORDS, word);
    if (flag === 'nearest' || flag === 'additive') return [{ key: 'rounding', value: flag, column: 'flags' }];
    if (flag !== undefined) return [{ key: flag, value: true, column: 'flags' }];
    findings.push({
      code: 'layout-unknown-choice',
      severity: 'fel',
      at: line.place('flags'),
      params: { key: 'Val', value: word, choices: choicesOf(FLAG_WORDS) },
    });
    return [];
  });
}
