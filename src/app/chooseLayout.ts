import type { Finding } from '../ledger/finding';
import type { LayoutPlaces } from '../sheets/layoutPlaces';
import type { Layout } from '../statements/layout';
import { parseLayout } from '../statements/parseLayout';
import { extendLayout } from './extendLayout';
import { type LayoutSource, SHEET_LAYOUT, USUAL_LAYOUT } from './layoutSource';
import type { ReadWorkbook } from './readWorkbook';

/** En mall som den läses: JSON with the name it goes by in messages, and its cells where it comes from a sheet. */
export interface LayoutText {
  readonly name: string;
  readonly json: unknown;
  readonly places?: LayoutPlaces;
  /** The file it comes from, where that is another than the workbook at hand. */
  readonly file?: string;
  /** What was found wrong while it was read. */
  readonly findings?: readonly Finding[];
}

/** The layout in use, and what was found wrong in it with its place in the sheet or the file. */
export interface ChosenLayout {
  readonly layout: Layout | null;
  /** Where its parts stand, for findings that come later; null for a layout that is no sheet. */
  readonly places: LayoutPlaces | null;
  readonly findings: readonly Finding[];
}

/**
 * Väljer rapportmall: what was asked for; else the sheet Rapportmall; else Mall in Inställningar; else the usual one.
 *
 * Codes: layout-none, layout-assumed, layout-not-found, layout-sheet-used, layout-sheet-unused, layout-no-statements, and those of
 * readLayoutSheet and parseLayout.
 */
export function chooseLayout(
  book: ReadWorkbook,
  layouts: LayoutSource,
  asked: string | LayoutText | undefined,
): ChosenLayout {
  const findings: Finding[] = [];
  const { layout: set, layoutAt } = book.settings;
  const wanted = isSheetLayout(asked) ? undefined : asked;
  if (book.layout) {
    const at = book.layout.places.whole;
    if (wanted !== undefined) {
      const layout = typeof wanted === 'string' ? wanted : wanted.name;
      findings.push({ code: 'layout-sheet-unused', severity: 'upplysning', at, params: { layout } });
    } else {
      if (set !== undefined && !isSheetLayout(set))
        findings.push({ code: 'layout-sheet-used', severity: 'upplysning', at, params: { layout: set } });
      return parsed({ name: SHEET_LAYOUT, ...book.layout }, layouts, findings);
    }
  }
  const known = layouts.list().map(({ id }) => id);
  const assumed = layouts.list().find(({ id }) => id === USUAL_LAYOUT);
  const chosen = wanted ?? set ?? assumed?.id;
  if (chosen === undefined) {
    findings.push({ code: 'layout-none', severity: 'fel', params: { known: known.join(', ') } });
    return { layout: null, places: null, findings };
  }
  if (assumed && wanted === undefined && set === undefined) {
    const params = { layout: assumed.id, title: assumed.title, known: known.join(', ') };
    findings.push({ code: 'layout-assumed', severity: 'upplysning', params });
  }
  if (typeof chosen !== 'string') return parsed(chosen, layouts, findings);
  const json = layouts.load(chosen);
  if (json !== undefined) return parsed({ name: chosen, json }, layouts, findings);
  const params = { layout: chosen, known: known.join(', ') };
  const at = wanted === undefined ? layoutAt : undefined;
  findings.push({ code: 'layout-not-found', severity: 'fel', at, params });
  return { layout: null, places: null, findings };
}

/** True where a choice means the sheet of the workbook at hand. */
function isSheetLayout(choice: unknown): boolean {
  return typeof choice === 'string' && choice.toLowerCase() === SHEET_LAYOUT.toLowerCase();
}

function parsed(text: LayoutText, layouts: LayoutSource, before: readonly Finding[]): ChosenLayout {
  const { places = null } = text;
  const { layout, findings } = readLayout(text, layouts);
  return { layout, places, findings: [...before, ...findings] };
}

/** Läser en mall, with what it extends: everything wrong in it with its cell, or its path in the file. */
export function readLayout(
  { json, places, file, findings: read = [] }: LayoutText,
  layouts: LayoutSource,
): { readonly layout: Layout | null; readonly findings: readonly Finding[] } {
  const extended = extendLayout(json, layouts);
  const { layout, findings: parsed } = parseLayout(extended.json);
  const found = [...extended.findings, ...parsed];
  const all = places ? [...read, ...unsaid(places.placed(found), read)] : [...read, ...found];
  const findings = file === undefined ? all : all.map((one) => ({ ...one, at: { ...one.at, file } }));
  return { layout, findings };
}

/** What the parser makes of a cell that could not be read says nothing new. */
function unsaid(found: readonly Finding[], read: readonly Finding[]): Finding[] {
  const said = new Set(read.filter(({ severity }) => severity === 'fel').map(({ at }) => at?.cell));
  return found.filter(
    ({ at, code }) => code === 'layout-statement-left-out' || at?.cell === undefined || !said.has(at.cell),
  );
}
