import type { Finding } from '../ledger/finding';
import { ore } from '../money/ore';
import { figureCell, type ReportCells } from '../sheets/reportCells';
import { reportId } from '../sheets/reportNames';
import { type FigurePlace, figureKey } from '../statements/trace';
import type { Statement } from '../statements/statement';

interface Differing {
  readonly sheet: string;
  readonly figure: FigurePlace;
  readonly row: string;
  readonly column: string;
  readonly stated: number;
  readonly read: number;
}

/**
 * Rapportbladen är inte uppdaterade: figures that are others on the sheets than the input gives now, though nobody has typed over them.
 * One finding, with the largest difference. `standing` is what the sheets hold, `expected` the fresh reports with what the user typed.
 *
 * Code: reports-older, `stated` what stands there and `read` what the report gives, `figure` its figureKey.
 */
export function olderReports(
  standing: readonly Statement[],
  expected: readonly Statement[],
  cells: ReadonlyMap<string, ReportCells>,
): Finding[] {
  const all = standing.flatMap((statement, i) => differing(statement, expected[i] as Statement, cells));
  const [largest] = [...all].sort((a, b) => Math.abs(b.stated - b.read) - Math.abs(a.stated - a.read));
  if (!largest) return [];
  const { figure, row, column, stated, read } = largest;
  const sheets = [...new Set(all.map(({ sheet }) => sheet))];
  return [
    {
      code: 'reports-older',
      severity: 'varning',
      at: figureCell(figure, standing, cells),
      difference: ore(stated - read),
      params: {
        sheets: sheets.join(', '),
        count: all.length,
        row,
        column,
        stated,
        read,
        figure: figureKey(figure),
      },
    },
  ];
}

function differing(
  { id: statement, rows, columns, layout }: Statement,
  expected: Statement,
  cells: ReadonlyMap<string, ReportCells>,
): Differing[] {
  const sheet = cells.get(reportId(layout.sheet))?.sheet ?? layout.sheet;
  const titles = new Map(columns.map(({ id, title }) => [id, title]));
  const fresh = new Map(expected.rows.map((row) => [row.id, row.figures]));
  return rows.flatMap(({ id: row, label, figures }) =>
    [...figures].flatMap(([column, { exact: stated }]): Differing[] => {
      const read = fresh.get(row)?.get(column)?.exact;
      if (read === undefined || read === stated) return [];
      const title = titles.get(column) ?? column;
      return [{ sheet, figure: { statement, row, column }, row: label || row, column: title, stated, read }];
    }),
  );
}
