import { parseAccountSet, type AccountSet } from '../ledger/accounts';
import type { Finding } from '../ledger/finding';
import type { Unit } from '../money/round';
import {
  type AccountRoles,
  type Display,
  type Layout,
  type Rounding,
  type StatementLayout,
  STATEMENT_KINDS,
} from './layout';
import { type Entry, LayoutReader } from './layoutReader';
import { parseColumns } from './parseColumns';
import { parseRows } from './parseRows';
import { checkSelections, checkSums } from './rowChecks';

const LAYOUT_KEYS = [
  'id',
  'title',
  'about',
  'unit',
  'rounding',
  'omitEmpty',
  'sets',
  'accounts',
  'statements',
];
/** Roles with the accounts they have where the layout says nothing. */
const USUAL_ROLES: Readonly<Record<keyof AccountRoles, string>> = {
  equity: '2000-2099',
  cash: '1900-1999',
  contributions: '3500-3599',
  capitalGains: '',
  permittedGains: '',
  permittedLosses: '',
  unrealised: '',
  unrealisedReversed: '',
  resultReserve: '',
  balanceDeficit: '',
};
const ACCOUNT_KEYS = [
  ...['assets', 'balance', 'result', 'income', 'broughtForward'],
  ...Object.keys(USUAL_ROLES),
];
const STATEMENT_KEYS = [
  'id',
  'title',
  'kind',
  'sheet',
  'covers',
  'display',
  'unit',
  'decimals',
  'columns',
  'rows',
  'footnotes',
  'landscape',
];
const UNITS: readonly Unit[] = ['öre', 'kr', 'tkr'];
const ROUNDINGS: readonly Rounding[] = ['nearest', 'additive'];
const DISPLAYS: readonly Display[] = ['creditPositive', 'debitPositive', 'natural'];

/**
 * Läser en rapportmall: plain JSON to a Layout, everything wrong in it as findings with their path.
 *
 * A statement with an error is left out and the others are kept, so that one slip does not stop a report; `layout` is null only
 * where there is no layout at all. Codes: layout-*, empty-account-range, not-an-account-range, reversed-account-range.
 */
export function parseLayout(json: unknown): { layout: Layout | null; findings: readonly Finding[] } {
  const reader = new LayoutReader();
  const entry = reader.entry(json, 'mall', LAYOUT_KEYS);
  if (!entry) return { layout: null, findings: reader.findings };
  readSets(reader, entry);
  const statements: StatementLayout[] = [];
  const seen = new Set<string>();
  reader.list(entry, 'statements').forEach((item, i) => {
    const path = `statements[${i}]`;
    const before = reader.findings.length;
    const statement = reader.entry(item, path, STATEMENT_KEYS);
    const parsed = statement && parseStatement(reader, statement);
    if (!parsed) return;
    if (seen.has(parsed.id)) reader.problem('layout-duplicate-id', `${path}.id`, { id: parsed.id });
    seen.add(parsed.id);
    if (reader.findings.length === before) statements.push(parsed);
    else reader.problem('layout-statement-left-out', path, { title: parsed.title || parsed.id });
  });
  if (reader.findings.length === 0 && statements.length === 0)
    reader.problem('layout-no-statements', 'mall.statements');
  const layout: Layout = {
    id: reader.text(entry, 'id'),
    title: reader.text(entry, 'title', ''),
    unit: reader.choice(entry, 'unit', UNITS, 'kr'),
    rounding: reader.choice(entry, 'rounding', ROUNDINGS, 'nearest'),
    omitEmpty: reader.flag(entry, 'omitEmpty'),
    ...parseAccounts(reader, entry),
    statements,
  };
  return { layout, findings: reader.findings };
}

/** Kontomängder: sets of accounts with a name, so that a chart is said once and another chart replaces only these. */
function readSets(reader: LayoutReader, layout: Entry): void {
  const value = layout.value['sets'] ?? {};
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const entry = reader.entry(value, 'sets', keys);
  if (!entry) return;
  for (const name of keys)
    if (reader.accounts(entry, name) !== undefined) reader.sets.set(name, String(entry.value[name]));
}

/** The usual Swedish classes and roles, which a layout may replace. */
function parseAccounts(reader: LayoutReader, layout: Entry): Pick<Layout, 'accounts' | 'roles'> {
  const value = layout.value['accounts'] ?? {};
  const entry = reader.entry(value, 'accounts', ACCOUNT_KEYS);
  const classOf = (key: string, usual: string): AccountSet => {
    const own = entry ? reader.accounts(entry, key) : undefined;
    if (own) return own;
    const parsed = parseAccountSet(usual);
    return parsed.ok ? parsed.accounts : [];
  };
  const roles = Object.entries(USUAL_ROLES).map(([key, usual]) => [key, classOf(key, usual)]);
  return {
    accounts: {
      assets: classOf('assets', '1000-1999'),
      balance: classOf('balance', '1000-2999'),
      result: classOf('result', '3000-8999'),
      income: classOf('income', '3000-3999'),
      broughtForward: classOf('broughtForward', '2068')[0]?.from ?? 2068,
    },
    roles: Object.fromEntries(roles) as unknown as AccountRoles,
  };
}

function parseStatement(reader: LayoutReader, entry: Entry): StatementLayout {
  const title = reader.text(entry, 'title');
  const columns = parseColumns(reader, entry);
  const covers = reader.accounts(entry, 'covers');
  const rows = parseRows(reader, entry, new Set(columns.map(({ id }) => id)));
  if (columns.length === 0) reader.problem('layout-no-columns', `${entry.path}.columns`, { title });
  if (rows.length === 0) reader.problem('layout-no-rows', `${entry.path}.rows`, { title });
  checkSums(reader, entry.path, rows);
  const kind = reader.choice(entry, 'kind', STATEMENT_KINDS, 'other');
  // There the result is adjusted by what it holds: the same account stands on several rows.
  if (kind !== 'balancedBudgetRequirement') checkSelections(reader, entry.path, rows, covers);
  return {
    id: reader.text(entry, 'id'),
    title,
    kind,
    sheet: reader.text(entry, 'sheet', title),
    covers,
    display: reader.choice(entry, 'display', DISPLAYS, 'natural'),
    unit: entry.value['unit'] === undefined ? undefined : reader.choice(entry, 'unit', UNITS, 'kr'),
    decimals: reader.wholeNumber(entry, 'decimals', 0, 3),
    columns,
    rows,
    footnotes: reader.texts(entry, 'footnotes') ?? [],
    landscape: reader.flag(entry, 'landscape'),
  };
}
