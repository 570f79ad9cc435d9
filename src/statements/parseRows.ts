import type { Display, Measure, Row, SumTerm } from './layout';
import type { Entry, LayoutReader } from './layoutReader';

const ROW_KEYS: Readonly<Record<Row['kind'], readonly string[]>> = {
  heading: ['level'],
  postings: ['accounts', 'objects', 'display', 'measure', 'blankZero'],
  each: ['accounts', 'objects', 'display', 'measure', 'blankZero', 'each', 'rest', 'showCode'],
  sum: ['of', 'total'],
  ratio: ['of'],
  text: ['text'],
  blank: [],
};
const KINDS = Object.keys(ROW_KEYS) as Row['kind'][];
const DISPLAYS: readonly Display[] = ['creditPositive', 'debitPositive', 'natural'];
const MEASURES: readonly Measure[] = ['opening', 'movement', 'closing'];

/** Reads a statement's rows; a row that cannot be read is left out, with a finding. Codes: layout-duplicate-id and the reader's. */
export function parseRows(reader: LayoutReader, statement: Entry, columnIds: ReadonlySet<string>): Row[] {
  const rows: Row[] = [];
  reader.list(statement, 'rows').forEach((item, i) => {
    const path = `${statement.path}.rows[${i}]`;
    const entry = reader.entry(item, path, allKeys(item));
    const row = entry && parseRow(reader, entry, `rad${i + 1}`);
    if (!row) return;
    for (const id of row.columns ?? []) {
      if (!columnIds.has(id))
        reader.problem('layout-unknown-column', `${path}.columns`, {
          id,
          column: row.label || row.id,
          known: [...columnIds].join(', '),
        });
    }
    if (rows.some((other) => other.id === row.id))
      reader.problem('layout-duplicate-id', `${path}.id`, { id: row.id });
    else rows.push(row);
  });
  return rows.map((row) =>
    row.kind === 'sum' ? { ...row, of: row.of.flatMap((term) => runOf(term, rows)) } : row,
  );
}

/** "arvoden..ovrigt" stands for every row with postings from arvoden to ovrigt; an end that does not exist is left for checkSums. */
function runOf(term: SumTerm, rows: readonly Row[]): readonly SumTerm[] {
  const [first, last] = term.row.split('..');
  const from = rows.findIndex(({ id }) => id === first);
  const to = rows.findIndex(({ id }) => id === last);
  if (last === undefined || from < 0 || to < from) return [term];
  const run = rows.slice(from, to + 1).filter(({ kind }) => kind === 'postings' || kind === 'each');
  return run.map(({ id }) => ({ row: id, sign: term.sign }));
}

/** A row's kind may be left out where a key says it: sums have `of`, `each` rows `each`, headings neither accounts nor objects. */
function kindOf(value: Readonly<Record<string, unknown>>): Row['kind'] | null {
  if (value['kind'] !== undefined) return KINDS.find((kind) => kind === value['kind']) ?? null;
  if (value['each'] !== undefined) return 'each';
  if (value['of'] !== undefined) return 'sum';
  if (value['text'] !== undefined) return 'text';
  if (value['accounts'] !== undefined || value['objects'] !== undefined) return 'postings';
  return value['label'] === undefined ? 'blank' : 'heading';
}

function allKeys(item: unknown): readonly string[] {
  const kind = typeof item === 'object' && item !== null ? kindOf(item as Record<string, unknown>) : null;
  const own = kind ? ROW_KEYS[kind] : Object.values(ROW_KEYS).flat();
  return ['id', 'kind', 'label', 'note', 'columns', 'decimals', ...own];
}

function parseRow(reader: LayoutReader, entry: Entry, fallbackId: string): Row | null {
  const kind = kindOf(entry.value);
  if (!kind) {
    reader.problem('layout-unknown-choice', `${entry.path}.kind`, {
      key: 'kind',
      value: String(entry.value['kind']),
      choices: KINDS.join(', '),
    });
    return null;
  }
  const quiet = kind === 'blank' || kind === 'heading' || kind === 'text';
  const id = reader.text(entry, 'id', quiet ? fallbackId : undefined);
  if (id === '') return null;
  const base = {
    id,
    label: reader.text(entry, 'label', ''),
    note: entry.value['note'] === undefined ? undefined : String(entry.value['note']),
    columns: reader.texts(entry, 'columns'),
    decimals: entry.value['decimals'] === undefined ? undefined : reader.wholeNumber(entry, 'decimals', 0, 3),
  };
  if (kind === 'blank') return { ...base, kind };
  if (kind === 'heading') return { ...base, kind, level: reader.wholeNumber(entry, 'level', 1, 5) };
  if (kind === 'text') return { ...base, kind, text: reader.text(entry, 'text') };
  if (kind === 'sum')
    return { ...base, kind, of: sumTerms(reader, entry), total: reader.flag(entry, 'total') };
  if (kind === 'ratio') {
    const of = reader.texts(entry, 'of') ?? [];
    if (of.length !== 2) {
      reader.problem('layout-needs-two', `${entry.path}.of`, { id, known: 'resultat, intakter' });
      return null;
    }
    return { ...base, kind, of: [of[0] as string, of[1] as string] };
  }
  const amounts = {
    ...base,
    accounts: reader.accounts(entry, 'accounts'),
    objects: reader.texts(entry, 'objects'),
    display:
      entry.value['display'] === undefined ? undefined : reader.choice(entry, 'display', DISPLAYS, 'natural'),
    measure:
      entry.value['measure'] === undefined
        ? undefined
        : reader.choice(entry, 'measure', MEASURES, 'movement'),
    blankZero: reader.flag(entry, 'blankZero'),
  };
  if (kind === 'postings') return { ...amounts, kind };
  return {
    ...amounts,
    kind,
    of: reader.choice(entry, 'each', ['account', 'object'] as const, 'account'),
    rest: reader.flag(entry, 'rest'),
    showCode: reader.flag(entry, 'showCode'),
  };
}

function sumTerms(reader: LayoutReader, entry: Entry): SumTerm[] {
  return (reader.texts(entry, 'of') ?? []).map((text) =>
    text.startsWith('-') ? { row: text.slice(1).trim(), sign: -1 } : { row: text.trim(), sign: 1 },
  );
}
