import {
  CLASS_WORDS,
  DISPLAY_WORDS,
  type Flag,
  FLAG_WORDS,
  type LineKind,
  LINE_WORDS,
  MEASURE_WORDS,
  NO_OBJECT_WORDS,
  periodWord,
  SCENARIO_WORDS,
  STATEMENT_WORDS,
  UNIT_WORDS,
  wordOf,
} from './layoutWords';

type Json = Readonly<Record<string, unknown>>;

/** Rad i Rapportmall, before it is a row of a sheet: texts by column (the keys of the role's columns). */
export interface LayoutSheetLine {
  readonly kind: LineKind;
  readonly cells: ReadonlyMap<string, string | number>;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectsIn = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** En rapportmall som rader i ett blad: a layout's JSON, sound or not, line by line. readLayoutSheet reads it back. */
export function layoutLines(json: unknown): LayoutSheetLine[] {
  if (!isObject(json)) return [];
  const flags = [wordOf(FLAG_WORDS, textOf(json['rounding'])), flagsText(json)].filter(Boolean).join('; ');
  return [
    line('layout', { id: json['id'], label: json['title'], unit: unitWord(json), flags }),
    ...sentences(textOf(json['about'])).map((label) => line('about', { label })),
    ...(textOf(json['extends']) === '' ? [] : [line('extends', { id: json['extends'] })]),
    ...namedAccounts('set', json['sets'], (name) => name),
    ...namedAccounts('class', json['accounts'], (name) => wordOf(CLASS_WORDS, name)),
    ...objectsIn(json['statements']).flatMap(statementLines),
  ];
}

/** A description has a line for each sentence: it runs out over the empty cells beside it, and no row is taller than another. */
function sentences(about: string): readonly string[] {
  return about === '' ? [] : about.split(/(?<=\.) (?=\p{Lu})/u);
}

function namedAccounts(
  kind: 'set' | 'class',
  value: unknown,
  wordFor: (name: string) => string,
): LayoutSheetLine[] {
  if (!isObject(value)) return [];
  return Object.entries(value).map(([name, accounts]) =>
    line(kind, { id: wordFor(name), accounts: accountsText(accounts) }),
  );
}

function statementLines(statement: Json): LayoutSheetLine[] {
  return [
    line('statement', {
      id: statement['id'],
      label: statement['title'],
      accounts: accountsText(statement['covers']),
      display: wordOf(DISPLAY_WORDS, textOf(statement['display'])),
      unit: unitWord(statement),
      decimals: statement['decimals'],
      statementKind: wordOf(STATEMENT_WORDS, textOf(statement['kind'])),
      sheet: statement['sheet'],
      flags: flagsText(statement),
    }),
    ...objectsIn(statement['columns']).map(columnLine),
    ...objectsIn(statement['rows']).map(rowLine),
    ...(Array.isArray(statement['footnotes']) ? statement['footnotes'] : []).map((text) =>
      line('footnote', { label: text }),
    ),
  ];
}

function columnLine(column: Json): LayoutSheetLine {
  const kinds: Readonly<Record<string, LineKind>> = {
    deviation: 'deviation',
    percent: 'percent',
    note: 'note',
    comment: 'comment',
  };
  const kind = kinds[textOf(column['kind'])] ?? 'column';
  return line(kind, {
    id: column['id'],
    label: column['title'],
    of: referencesText(column['of']),
    scenario:
      kind === 'column' ? wordOf(SCENARIO_WORDS, textOf(column['scenario']) || 'actual') : column['scenario'],
    period: kind === 'column' ? periodWord(textOf(column['period']) || 'current') : column['period'],
    measure: wordOf(MEASURE_WORDS, textOf(column['measure'])),
    flags: flagsText(column),
  });
}

function rowLine(row: Json): LayoutSheetLine {
  return line(rowKind(row), {
    id: row['id'],
    label: row['label'],
    accounts: accountsText(row['accounts']),
    objects: listText(row['objects'], (code) => (code === 'none' ? NO_OBJECT_WORDS[0] : code)),
    of: row['text'] === undefined ? referencesText(row['of']) : row['text'],
    note: row['note'],
    measure: wordOf(MEASURE_WORDS, textOf(row['measure'])),
    display: wordOf(DISPLAY_WORDS, textOf(row['display'])),
    columns: listText(row['columns'], (id) => id),
    decimals: row['decimals'],
    flags: flagsText(row),
  });
}

/** As in a layout's JSON, where a row's kind may be left out. */
function rowKind(row: Json): LineKind {
  const kind = textOf(row['kind']);
  if (kind === 'each' || row['each'] !== undefined) return row['each'] === 'object' ? 'object' : 'account';
  if (kind === 'ratio') return 'ratio';
  if (kind === 'sum' || row['of'] !== undefined) return row['total'] === true ? 'total' : 'sum';
  if (kind === 'text' || row['text'] !== undefined) return 'text';
  if (kind === 'postings' || row['accounts'] !== undefined || row['objects'] !== undefined) return 'postings';
  if (kind === 'blank' || (kind === '' && row['label'] === undefined)) return 'blank';
  const level = row['level'];
  return level === 2 || level === 3 || level === 4 || level === 5 ? `heading${level}` : 'heading1';
}

const FLAGS: readonly Flag[] = ['showCode', 'rest', 'blankZero', 'sumsOnly', 'landscape', 'omitEmpty'];

function flagsText(part: Json): string {
  return FLAGS.filter((flag) => part[flag] === true)
    .map((flag) => wordOf(FLAG_WORDS, flag))
    .join('; ');
}

function unitWord(part: Json): string {
  return wordOf(UNIT_WORDS, textOf(part['unit']));
}

/** "4000-4399, 4511" as a sheet has it: a comma could be taken for a decimal sign. */
function accountsText(value: unknown): string {
  return textOf(value)
    .split(/[,;]/)
    .map((part) => part.trim())
    .join('; ');
}

/** A minus sign at the beginning of a cell would make it a formula when the user edits it. */
function referencesText(value: unknown): string {
  return listText(value, (term) => (term.startsWith('-') ? `minus ${term.slice(1).trim()}` : term));
}

function listText(value: unknown, wordFor: (item: string) => string): string {
  return (Array.isArray(value) ? value : []).map((item) => wordFor(textOf(item))).join('; ');
}

function line(kind: LineKind, cells: Readonly<Record<string, unknown>>): LayoutSheetLine {
  const filled = Object.entries(cells).flatMap(([key, value]): [string, string | number][] => {
    if (typeof value === 'number') return [[key, value]];
    return textOf(value) === '' ? [] : [[key, textOf(value)]];
  });
  return { kind, cells: new Map([['kind', LINE_WORDS[kind][0]], ...filled]) };
}
