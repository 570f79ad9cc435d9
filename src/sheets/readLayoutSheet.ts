import type { Finding, Place } from '../ledger/finding';
import { LayoutPlaces } from './layoutPlaces';
import { choicesOf, CLASS_WORDS, type LineKind, LINE_WORDS, valueOf } from './layoutWords';
import { layoutValues } from './layoutValues';
import type { RecognisedSheet } from './recognise';
import { StatementLines } from './statementLines';
import { hasValue, SheetRows } from './sheetRows';

/** A line of the sheet: its cells by column, as text; null where a cell cannot be read (it then has its finding). */
export interface LayoutLine {
  /** Null where Slag is a word that does not exist. */
  readonly kind: LineKind | null;
  readonly cells: ReadonlyMap<string, string | null>;
  place(key: string): Place;
}

export type Json = Record<string, unknown>;

/** Rapportmall läst ur ett blad: the layout as the JSON that parseLayout reads, and the cell of each part of it. */
export interface SheetLayout {
  readonly json: unknown;
  readonly places: LayoutPlaces;
  readonly findings: readonly Finding[];
}

/** The layout's name where the sheet has no line Mall. */
const USUAL_ID = 'rapportmall';

/**
 * Läser bladet Rapportmall: one line a row, column, report or set of accounts; empty lines are passed by. What the layout itself has
 * wrong is left for parseLayout to find.
 *
 * Codes: layout-unknown-choice, layout-duplicate-id, layout-name-twice, layout-outside-report, layout-unknown-key and the cell codes.
 */
export function readLayoutSheet(sheet: RecognisedSheet): SheetLayout {
  const rows = new SheetRows(sheet);
  const whole = { sheet: sheet.grid.sheet };
  const places = new LayoutPlaces(whole);
  const json: Json = { id: USUAL_ID };
  const statements: StatementLines[] = [];
  rows.forEach(() => {
    const line = readLine(rows);
    if (line.cells.size === 0) return;
    if (line.kind === 'statement') {
      statements.push(new StatementLines(line, statements.length, places));
      return;
    }
    if (readWhole(line, json, places, rows.findings)) return;
    const current = statements.at(-1);
    if (current) current.add(line);
    else if (line.kind !== null)
      rows.findings.push({ code: 'layout-outside-report', severity: 'fel', at: line.place('kind') });
  });
  const ids = new Set<string>();
  const read = statements.map((lines) => lines.json(ids, rows.findings));
  if (read.length > 0 || json['extends'] === undefined) json['statements'] = read;
  return { json, places, findings: rows.findings };
}

function readLine(rows: SheetRows): LayoutLine {
  const cells = new Map<string, string | null>();
  const at = new Map<string, Place>();
  const usual = rows.place();
  for (const key of rows.sheet.header.columns.keys()) {
    const read = rows.code(key);
    at.set(key, rows.place(key));
    if (hasValue(read) && read.value !== '') cells.set(key, read.value);
    else if (read === 'bad') cells.set(key, null);
  }
  return { kind: kindOf(cells, rows), cells, place: (key) => at.get(key) ?? usual };
}

/** Slag may be left out where the rest of the line says it. */
function kindOf(cells: ReadonlyMap<string, string | null>, rows: SheetRows): LineKind | null {
  const word = cells.get('kind');
  if (word === undefined) {
    if (cells.has('accounts') || cells.has('objects')) return 'postings';
    return cells.has('of') ? 'sum' : 'heading1';
  }
  const kind = word === null ? undefined : valueOf(LINE_WORDS, word);
  if (kind === undefined && word !== null)
    rows.report('layout-unknown-choice', 'fel', 'kind', {
      key: 'Slag',
      value: word,
      choices: choicesOf(LINE_WORDS),
    });
  return kind ?? null;
}

/** Lines about the layout as a whole. False where the line belongs to a report. */
function readWhole(line: LayoutLine, json: Json, places: LayoutPlaces, findings: Finding[]): boolean {
  const { kind, cells } = line;
  if (kind === 'layout') {
    places.set('mall', line.place('kind'));
    for (const { key, value, column } of layoutValues(line, 'layout', findings)) {
      json[key] = value;
      places.set(`mall.${key}`, line.place(column));
    }
    return true;
  }
  if (kind === 'about' || kind === 'extends') {
    const column = kind === 'extends' && cells.has('id') ? 'id' : 'label';
    const text = cells.get(column) ?? '';
    const before = json['about'];
    json[kind] = kind === 'about' && typeof before === 'string' ? `${before} ${text}` : text;
    places.set(kind, line.place(column));
    places.set(`mall.${kind}`, line.place(column));
    return true;
  }
  if (kind !== 'set' && kind !== 'class') return false;
  const [path, nameColumn] = [kind === 'set' ? 'sets' : 'accounts', cells.has('id') ? 'id' : 'label'];
  const written = cells.get(nameColumn) ?? '';
  const name = kind === 'set' ? written : (valueOf(CLASS_WORDS, written) ?? written);
  const all = (json[path] ??= {}) as Json;
  if (name === '' || name in all) {
    const code = name === '' ? 'layout-missing-key' : 'layout-duplicate-id';
    findings.push({ code, severity: 'fel', at: line.place('id'), params: { key: 'Id', id: written } });
    return true;
  }
  all[name] = cells.get('accounts') ?? '';
  places.set(`${path}.${name}`, line.place(kind === 'set' || name in CLASS_WORDS ? 'accounts' : nameColumn));
  return true;
}
