import type { Finding, Place } from '../ledger/finding';
import {
  choicesOf,
  CLASS_WORDS,
  DISPLAY_WORDS,
  FLAG_WORDS,
  LINE_WORDS,
  MEASURE_WORDS,
  PERIOD_WORDS,
  SCENARIO_WORDS,
  STATEMENT_WORDS,
  UNIT_WORDS,
  wordOf,
} from './layoutWords';
import { ROLES } from './roles';

/** JSON keys of a layout that stand under another heading than their own. */
const HEADING_OF: Readonly<Record<string, string>> = {
  title: 'label',
  covers: 'accounts',
  text: 'of',
  level: 'kind',
  each: 'kind',
};
const CHOICES: Readonly<Record<string, string>> = {
  scenario: choicesOf(SCENARIO_WORDS),
  period: `${choicesOf(PERIOD_WORDS)}, planår +1, planår -2`,
  measure: choicesOf(MEASURE_WORDS),
  display: choicesOf(DISPLAY_WORDS),
  unit: choicesOf(UNIT_WORDS),
};

/** Cellerna i en rapportmall: where each part of a layout read from a sheet stands, by its path in the layout. */
export class LayoutPlaces {
  readonly #cells = new Map<string, Place>();
  readonly #aliases = new Map<string, string>();

  /** `whole` is the sheet itself: where what stands nowhere in particular is. */
  constructor(readonly whole: Place) {}

  set(path: string, place: Place | undefined): void {
    if (place) this.#cells.set(path, place);
  }

  /** Another path to the same part: a row by its id besides its number. The first of a name keeps it. */
  alias(path: string, same: string): void {
    if (path !== same && !this.#aliases.has(path)) this.#aliases.set(path, same);
  }

  /** The cell of a path, or of the nearest part around it. */
  at(path: string): Place {
    for (let here = this.#known(path); here !== ''; here = around(here)) {
      const cell = this.#cells.get(here);
      if (cell) return cell;
    }
    return this.whole;
  }

  /** Fynd om en mall i ett blad: the parser's findings with the cell for the path, and the sheet's words for the layout's keys. */
  placed(findings: readonly Finding[]): Finding[] {
    return findings.map((finding) => {
      const path = finding.at?.path;
      if (path === undefined) return finding;
      return { ...finding, at: this.at(path), params: finding.params && inWords(finding.params, path) };
    });
  }

  #known(path: string): string {
    let known = path;
    for (let end = 1; end <= known.length; end++) {
      if (end < known.length && known[end] !== '.') continue;
      const same = this.#aliases.get(known.slice(0, end));
      if (same === undefined) continue;
      known = same + known.slice(end);
      end = same.length;
    }
    return known;
  }
}

function around(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));
}

function inWords(params: NonNullable<Finding['params']>, path: string): NonNullable<Finding['params']> {
  const translated = { ...params };
  const { key, known, choices } = params;
  const isStatement = /^statements\[\d+\](?:\.\w+)?$/.test(path);
  if (typeof key === 'string') translated['key'] = headingOf(key, isStatement);
  if (typeof known === 'string')
    translated['known'] = [...new Set(known.split(', ').map((one) => headingOf(one, isStatement)))].join(
      ', ',
    );
  if (choices !== undefined && typeof key === 'string')
    translated['choices'] =
      key === 'kind' ? choicesOf(isStatement ? STATEMENT_WORDS : LINE_WORDS) : (CHOICES[key] ?? choices);
  return translated;
}

function headingOf(key: string, isStatement: boolean): string {
  const own = key === 'kind' && isStatement ? 'statementKind' : (HEADING_OF[key] ?? key);
  const heading = ROLES.find(({ role }) => role === 'layout')?.columns.find((column) => column.key === own);
  return heading?.title ?? wordOf(FLAG_WORDS, wordOf(CLASS_WORDS, key));
}
