import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReports } from '../../src/app/createReports';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { stepOf, type Unit } from '../../src/money/round';
import type { Statement } from '../../src/statements/statement';
import { goldenReports } from './goldenReport';

/** The published reports again, with rounding summerande: whatever is printed can be added up by hand. */
const layouts = layoutFiles(join(__dirname, '..', '..', 'layouts'));

async function rounded(workbook: string, unit: Unit): Promise<readonly Statement[]> {
  const { reports } = await createReports(await openXlsx(readFileSync(workbook)), {
    layouts,
    unit,
    rounding: 'additive',
    language: 'sv',
  });
  if (!reports) throw new Error(workbook);
  return reports.statements;
}

describe.each(goldenReports(__dirname).map(({ id, workbook }) => ({ id, workbook })))(
  '$id',
  ({ workbook }) => {
    test.each(['kr', 'tkr'] as const)(
      'in %s every sum is the sum of its parts, within a unit',
      async (unit) => {
        const wrong: string[] = [];
        let sums = 0;
        for (const { id: statement, rows, columns, precision } of await rounded(workbook, unit)) {
          const step = stepOf(precision);
          for (const { id: column, layout } of columns) {
            if (layout.kind !== 'amount') continue;
            const steps = new Map(rows.map(({ id, figures }) => [id, figures.get(column)?.steps]));
            for (const { id, parts, figures } of rows) {
              const figure = figures.get(column);
              if (!figure) continue;
              if (Math.abs(figure.steps * step - figure.exact) >= step)
                wrong.push(`${statement}.${id}.${column}`);
              // A plan year prints sums only: nothing to add up by hand.
              if (parts.length === 0 || parts.every(({ row }) => steps.get(row) === undefined)) continue;
              sums++;
              const sum = parts.reduce((all, { row, sign }) => all + sign * (steps.get(row) ?? 0), 0);
              if (sum !== figure.steps)
                wrong.push(`${statement}.${id}.${column}: ${figure.steps}, parts ${sum}`);
            }
          }
        }
        expect(wrong).toEqual([]);
        expect(sums).toBeGreaterThan(10);
      },
    );

    test('the totals of the balance sheet are one figure, and so is the result in every statement', async () => {
      const statements = await rounded(workbook, 'tkr');
      const balance = statements.find(({ id }) => id === 'balansrakning');
      const totals = balance?.rows.filter(({ total }) => total) ?? [];
      expect(totals).toHaveLength(2);
      for (const { id } of balance?.columns ?? []) {
        const [assets, rest] = totals.map(({ figures }) => figures.get(id)?.steps);
        if (assets !== undefined && rest !== undefined) expect(Math.abs(assets)).toBe(Math.abs(rest));
      }
      // The same exact amount of the same current period, as a row called result: one figure.
      const results = statements.flatMap(({ rows, columns }) =>
        columns
          .filter(
            ({ layout }) =>
              layout.kind === 'amount' && layout.scenario === 'actual' && layout.period.kind === 'current',
          )
          .flatMap(({ id }) =>
            rows.filter((row) => /resultat$/.test(row.id)).flatMap((row) => row.figures.get(id) ?? []),
          ),
      );
      const bySize = new Map<number, Set<number>>();
      for (const { exact, steps } of results)
        bySize.set(Math.abs(exact), (bySize.get(Math.abs(exact)) ?? new Set()).add(Math.abs(steps)));
      for (const figures of bySize.values()) expect(figures.size).toBe(1);
    });
  },
);
