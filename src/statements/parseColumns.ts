import { SCENARIOS } from '../ledger/ledger';
import type { Column, ColumnPeriod, Measure } from './layout';
import type { Entry, LayoutReader } from './layoutReader';

const COLUMN_KEYS = ['id', 'kind', 'title', 'scenario', 'period', 'measure', 'sumsOnly', 'of'];
const PERIODS = 'current, samePeriodLastYear, fullYear, lastYear, planYear+1, planYear-2';
const MEASURES: readonly Measure[] = ['opening', 'movement', 'closing'];

/** Reads a statement's columns. Codes: layout-duplicate-id, layout-unknown-column, layout-unknown-period, and the reader's. */
export function parseColumns(reader: LayoutReader, statement: Entry): Column[] {
  const columns: Column[] = [];
  reader.list(statement, 'columns').forEach((item, i) => {
    const entry = reader.entry(item, `${statement.path}.columns[${i}]`, COLUMN_KEYS);
    const column = entry && parseColumn(reader, entry);
    if (!column) return;
    if (columns.some((other) => other.id === column.id))
      reader.problem('layout-duplicate-id', `${entry.path}.id`, { id: column.id });
    else columns.push(column);
  });
  const amounts = new Set(
    columns.filter((column) => column.kind === 'amount' || column.kind === 'deviation').map(({ id }) => id),
  );
  return columns.filter((column) => {
    if (column.kind !== 'deviation' && column.kind !== 'percent') return true;
    const unknown = column.of.find((id) => !amounts.has(id));
    if (unknown === undefined) return true;
    reader.problem('layout-unknown-column', `${statement.path}.columns.${column.id}.of`, {
      id: unknown,
      column: column.id,
      known: [...amounts].filter((id) => id !== column.id).join(', '),
    });
    return false;
  });
}

function parseColumn(reader: LayoutReader, entry: Entry): Column | null {
  const kind = reader.choice(
    entry,
    'kind',
    ['amount', 'deviation', 'percent', 'note', 'comment'] as const,
    'amount',
  );
  if (kind === 'note')
    return { kind, id: reader.text(entry, 'id', 'not'), title: reader.text(entry, 'title', 'Not') };
  const id = reader.text(entry, 'id');
  const title = reader.text(entry, 'title', kind === 'deviation' ? 'Avvikelse' : '');
  if (id === '') return null;
  if (kind === 'comment') return { kind, id, title };
  if (kind === 'amount') {
    return {
      kind,
      id,
      title,
      scenario: reader.choice(entry, 'scenario', SCENARIOS, 'actual'),
      period: parseColumnPeriod(reader, entry),
      measure: reader.choice(entry, 'measure', MEASURES, 'movement'),
      sumsOnly: reader.flag(entry, 'sumsOnly'),
    };
  }
  const of = reader.texts(entry, 'of') ?? [];
  if (of.length !== 2) {
    reader.problem('layout-needs-two', `${entry.path}.of`, { id, known: 'utfall, budget' });
    return null;
  }
  return { kind, id, title, of: [of[0] as string, of[1] as string] };
}

function parseColumnPeriod(reader: LayoutReader, entry: Entry): ColumnPeriod {
  const text = reader.text(entry, 'period', 'current');
  if (text === 'current' || text === 'samePeriodLastYear') return { kind: text };
  if (text === 'fullYear') return { kind: 'year', offset: 0 };
  if (text === 'lastYear') return { kind: 'year', offset: -1 };
  const plan = /^planYear([+-]\d)$/.exec(text);
  if (plan) return { kind: 'year', offset: Number(plan[1]) };
  reader.problem('layout-unknown-period', `${entry.path}.period`, {
    key: 'period',
    value: text,
    choices: PERIODS,
  });
  return { kind: 'current' };
}
