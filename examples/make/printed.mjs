import { readFileSync } from 'node:fs';

/** The published report's tables, kept beside its golden test. */
export function printedReport(id) {
  const url = new URL(`../../test/golden/${id}/printed.json`, import.meta.url);
  const { tables } = JSON.parse(readFileSync(url, 'utf8'));
  const table = (name) => tables.find((candidate) => candidate.id === name);
  return {
    /** Kronor by account of a note, as costs or balances are printed there. */
    byAccount: (name, column, sign = 1) =>
      new Map(
        table(name).rows.map(({ account, values }) => [Number(account), sign * Number(values[column] ?? 0)]),
      ),
    /** One printed figure. */
    figure: (name, row, column) => Number(table(name).rows.find(({ id: own }) => own === row).values[column]),
  };
}
