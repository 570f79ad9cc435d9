import type { Finding } from '../ledger/finding';
import type { LayoutPlaces } from './layoutPlaces';
import { idFrom, type Named, referencesIn } from './layoutReferences';
import { layoutValues } from './layoutValues';
import type { LineKind } from './layoutWords';
import type { Json, LayoutLine } from './readLayoutSheet';

/** What a line's Slag says in the layout's JSON. */
const COLUMN_KINDS: Readonly<Partial<Record<LineKind, Json>>> = {
  column: {},
  deviation: { kind: 'deviation' },
  percent: { kind: 'percent' },
  note: { kind: 'note' },
  comment: { kind: 'comment' },
};
const ROW_KINDS: Readonly<Partial<Record<LineKind, Json>>> = {
  heading1: { kind: 'heading' },
  heading2: { kind: 'heading', level: 2 },
  heading3: { kind: 'heading', level: 3 },
  heading4: { kind: 'heading', level: 4 },
  heading5: { kind: 'heading', level: 5 },
  postings: { kind: 'postings' },
  account: { each: 'account' },
  object: { each: 'object' },
  sum: { kind: 'sum' },
  total: { kind: 'sum', total: true },
  ratio: { kind: 'ratio' },
  text: { kind: 'text' },
  blank: { kind: 'blank' },
};

/** Beginning of the ids that lines made of the ledger's accounts or insatser get. */
const EACH_IDS: Readonly<Partial<Record<LineKind, string>>> = { account: 'konto-', object: 'insats-' };

interface ReadLine {
  readonly line: LayoutLine;
  readonly json: Json;
  readonly path: string;
}

/** En rapport i bladet Rapportmall: its line and those below it, up to the next report. */
export class StatementLines {
  readonly #path: string;
  readonly #columns: LayoutLine[] = [];
  readonly #rows: LayoutLine[] = [];
  readonly #footnotes: string[] = [];

  constructor(
    readonly line: LayoutLine,
    index: number,
    private readonly places: LayoutPlaces,
  ) {
    this.#path = `statements[${index}]`;
  }

  add(line: LayoutLine): void {
    if (line.kind === 'footnote') this.#footnotes.push(line.cells.get('label') ?? '');
    else if (line.kind !== null && COLUMN_KINDS[line.kind]) this.#columns.push(line);
    else this.#rows.push(line);
  }

  /** The report as the layout's JSON has it. `ids` are those of the reports before it. */
  json(ids: Set<string>, findings: Finding[]): Json {
    const json: Json = {};
    this.places.set(this.#path, this.line.place(this.line.cells.has('label') ? 'label' : 'kind'));
    this.#fill({ line: this.line, json, path: this.#path }, 'statement', findings);
    const title = this.line.cells.get('label') ?? '';
    json['id'] ??= idFrom(title, 'rapport', ids);
    ids.add(String(json['id']));
    this.places.alias(`statements.${String(json['id'])}`, this.#path);
    const columns = this.#columns.map((line, i) => this.#read(line, `${this.#path}.columns[${i}]`, findings));
    const rows = this.#rows.map((line, i) => this.#read(line, `${this.#path}.rows[${i}]`, findings));
    const namedColumns = this.#named(columns, 'columns');
    const namedRows = this.#named(rows, 'rows');
    for (const column of columns) this.#refer(column, 'of', namedColumns, findings);
    for (const row of rows) {
      if (row.json['kind'] !== 'text') this.#refer(row, 'of', namedRows, findings);
      this.#refer(row, 'columns', namedColumns, findings);
    }
    json['columns'] = columns.map((column) => column.json);
    json['rows'] = rows.map((row) => row.json);
    if (this.#footnotes.length > 0) json['footnotes'] = this.#footnotes;
    return json;
  }

  #read(line: LayoutLine, path: string, findings: Finding[]): ReadLine {
    const own = line.kind === null ? { kind: null } : (COLUMN_KINDS[line.kind] ?? ROW_KINDS[line.kind]);
    const read = { line, json: { ...own }, path };
    const { cells } = line;
    this.places.set(path, line.place(cells.has('label') ? 'label' : cells.has('id') ? 'id' : 'kind'));
    this.places.set(`${path}.kind`, line.place('kind'));
    this.#fill(read, line.kind !== null && COLUMN_KINDS[line.kind] ? 'column' : 'row', findings);
    return read;
  }

  #fill({ line, json, path }: ReadLine, part: 'statement' | 'column' | 'row', findings: Finding[]): void {
    for (const { key, value, column } of layoutValues(line, part, findings)) {
      const own = line.kind === 'text' && key === 'of' ? 'text' : key;
      json[own] = value;
      this.places.set(`${path}.${own}`, line.place(column));
    }
    // Where a cell is missing, its place is where it should be.
    for (const [key, column] of [
      ['id', 'id'],
      ['of', 'of'],
      ['text', 'of'],
      ['title', 'label'],
    ] as const)
      if (!(key in json)) this.places.set(`${path}.${key}`, line.place(column));
  }

  /** Gives lines without an id one made of their Benämning, and tells what all are called. */
  #named(lines: readonly ReadLine[], list: 'columns' | 'rows'): Named[] {
    const taken = new Set(lines.map(({ json }) => String(json['id'] ?? '')));
    return lines.map(({ line, json, path }) => {
      const label = line.cells.get('label') ?? '';
      const each = line.kind === null ? undefined : EACH_IDS[line.kind];
      const nameless = line.kind === 'blank' || line.kind === 'note';
      if (json['id'] === undefined && !nameless)
        json['id'] = each ?? idFrom(label, list === 'rows' ? 'rad' : 'kolumn', taken);
      const id = String(json['id'] ?? (line.kind === 'note' ? 'not' : ''));
      taken.add(id);
      if (id !== '') this.places.alias(`${this.#path}.${list}.${id}`, path);
      return { id, label };
    });
  }

  #refer(
    { line, json }: ReadLine,
    key: 'of' | 'columns',
    named: readonly Named[],
    findings: Finding[],
  ): void {
    const text = json[key];
    if (typeof text !== 'string') return;
    const { of, ambiguous } = referencesIn(text, named);
    json[key] = ambiguous === null ? of : null;
    if (ambiguous !== null)
      findings.push({
        code: 'layout-name-twice',
        severity: 'fel',
        at: line.place(key),
        params: { name: ambiguous },
      });
  }
}
