import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReports } from '../../src/app/createReports';
import { reportJson } from '../../src/app/reportJson';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { cellsOfAnomaly, type Difference, type GoldenReport, goldenReports, isAmong } from './goldenReport';

/** What `finsam rapport --json` prints of a statement. */
interface OurStatement {
  readonly id: string;
  readonly unit: string;
  readonly columns: readonly { readonly id: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly note?: string;
    readonly values: Readonly<Record<string, string>>;
    readonly texts?: Readonly<Record<string, string>>;
  }[];
}

const root = join(__dirname, '..', '..');
const reports = goldenReports(__dirname);

/** Öre of a printed figure, so that 0 and 0.00 are the same and 0.10 and 0.1 too. */
function oreOf(figure: string): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(figure);
  if (!match) throw new Error(`not a figure: ${figure}`);
  const ore = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] && ore > 0 ? -ore : ore;
}

/** Dashes of one kind: print has hyphens for them all. */
const plain = (label: string): string => label.replace(/[–−]/g, '-');

/** The product's own way from workbook to figures: file host, use case, JSON. */
async function makeReport({ workbook }: GoldenReport): Promise<{
  statements: readonly OurStatement[];
  textColumns: ReadonlyMap<string, readonly string[]>;
  findings: readonly { code: string; message: string }[];
}> {
  const layouts = layoutFiles(join(root, 'layouts'));
  const created = await createReports(await openXlsx(readFileSync(workbook)), { layouts, language: 'sv' });
  const json = JSON.parse(JSON.stringify(reportJson(created, 'sv'))) as {
    statements: OurStatement[];
    findings: { code: string; message: string }[];
  };
  const textColumns = new Map(
    (created.reports?.statements ?? []).map(({ id, columns }) => [
      id,
      columns
        .filter(({ layout }) => layout.kind === 'note' || layout.kind === 'comment')
        .map((column) => column.id),
    ]),
  );
  return { ...json, textColumns };
}

test('every money table of the published reports is here', () => {
  const published = JSON.parse(readFileSync(join(__dirname, 'published.json'), 'utf8')) as unknown;
  const here = reports.map(({ id, tables }) => [id, tables.map((table) => table.id)]);
  expect(Object.fromEntries(here)).toEqual(published);
});

describe.each(reports.map((report) => ({ report, id: report.id })))('$id', ({ report }) => {
  let made: Awaited<ReturnType<typeof makeReport>>;
  beforeAll(async () => {
    made = await makeReport(report);
  });
  const statement = (id: string): OurStatement => {
    const found = made.statements.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`no table ${id}`);
    return found;
  };

  test('has the printed tables, columns and rows in the printed order, and no others', () => {
    const shape = (
      id: string,
      unit: string,
      columns: readonly string[],
      rows: readonly string[],
    ): unknown => ({ id, unit, columns, rows });
    const ours = made.statements.map(({ id, unit, columns, rows }) =>
      shape(
        id,
        unit,
        columns.map((column) => column.id).filter((column) => !made.textColumns.get(id)?.includes(column)),
        rows.map((row) => row.id),
      ),
    );
    const printed = report.tables.map(({ id, unit, columns, rows }) =>
      shape(
        id,
        unit,
        columns.map((column) => column.id),
        rows.map((row) => row.id),
      ),
    );
    expect(ours).toEqual(printed);
  });

  test('every cell is as printed, or a listed difference with exactly our figure', () => {
    const unused = new Set<Difference>(report.differences);
    const wrong: string[] = [];
    let cells = 0;
    let figures = 0;
    for (const { id: table, columns, rows } of report.tables) {
      const ours = statement(table);
      for (const { id: row, values } of rows) {
        const own = ours.rows.find((candidate) => candidate.id === row)?.values ?? {};
        for (const { id: column } of columns) {
          cells++;
          const [printed, our] = [values[column], own[column]];
          if (printed !== undefined) figures++;
          const same =
            printed === undefined ? our === undefined : our !== undefined && oreOf(our) === oreOf(printed);
          if (same) continue;
          const listed = report.differences.find(
            (d) => d.table === table && d.row === row && d.column === column,
          );
          if (listed && listed.printed === printed && our !== undefined && oreOf(listed.ours) === oreOf(our))
            unused.delete(listed);
          else
            wrong.push(
              `${table}.${row}.${column}: printed ${printed ?? 'nothing'}, ours ${our ?? 'nothing'}`,
            );
        }
      }
    }
    process.stdout.write(
      `${report.id}: ${report.tables.length} tables, ${cells} cells compared (${figures} printed figures, ${cells - figures} empty), ` +
        `${report.differences.length} listed differences\n`,
    );
    expect(wrong).toEqual([]);
    expect(
      [...unused].map(({ table, row, column }) => `not a difference any more: ${table}.${row}.${column}`),
    ).toEqual([]);
  });

  test('every difference comes from a listed anomaly of print, and the README tells of it', () => {
    for (const difference of report.differences) {
      const causes = report.anomalies.filter(({ cause }) => cause.split(',').includes(difference.cause));
      const cells = causes.flatMap((anomaly) => cellsOfAnomaly(report, anomaly));
      const { table, row, column } = difference;
      expect({
        difference: `${table}.${row}.${column}`,
        explained: isAmong(cells, difference),
      }).toMatchObject({ explained: true });
      expect(report.readme).toContain(`${table}.${row}.${column}`);
    }
  });

  test('words that stand for figures are as printed', () => {
    for (const { id: table, rows } of report.tables)
      for (const { id: row, text } of rows) {
        const own = statement(table).rows.find((candidate) => candidate.id === row);
        expect({ table, row, texts: own?.texts }).toEqual({ table, row, texts: text });
      }
  });

  test('labels and note references are as printed, but for the listed slips of spelling', () => {
    const differing = report.tables.flatMap(({ id: table, rows }) =>
      rows.flatMap(({ id: row, label: printed, account, note }) => {
        const own = statement(table).rows.find((candidate) => candidate.id === row);
        expect({ table, row, note: own?.note }).toEqual({ table, row, note: note ?? undefined });
        const ours = own?.label ?? '';
        const same = [printed, `${account} ${printed}`].some((label) => plain(label) === plain(ours));
        return same ? [] : [{ table, row, printed, ours }];
      }),
    );
    expect(differing).toEqual(report.labels);
  });

  test('the workbook is read without a problem and every posting is on one row', () => {
    const problems =
      /^(account|amount|cell|date|layout|ledger|list|object|opening|period|plan|row|setting|sheet|voucher|year)-/;
    expect(made.findings.filter(({ code }) => problems.test(code)).map(({ message }) => message)).toEqual([]);
  });
});
