import { type Audit, auditSheets } from '../../src/audit/audit';
import { type Equation, figureAt } from '../../src/audit/equation';
import { cellKey } from '../../src/audit/printed';
import { mutate, MUTATIONS, randomFrom, withCell } from './mutate';
import { plainSheets, readReport, REPORTS } from './plainSheets';

/** Equations within one table that do not agree when every proposal of the audit is in its place. */
function contradictions({ tables, equations, suspicions }: Audit): Equation[] {
  const proposed = new Map<number, number>();
  for (const { cell, proposed: amount, follows } of suspicions)
    for (const one of amount === null ? [] : [{ cell, proposed: amount }, ...follows])
      proposed.set(cellKey(one.cell), one.proposed);
  return equations.filter(({ terms, constant, roundedWithin }) => {
    const isOwn = terms.every(({ table }) => table === terms[0]?.table);
    if (!isOwn || !terms.some((term) => proposed.has(cellKey(term)))) return false;
    const amounts = terms.map(
      (term) => term.factor * (proposed.get(cellKey(term)) ?? figureAt(tables, term) ?? 0),
    );
    return Math.abs(amounts.reduce((sum, amount) => sum + amount, constant)) > roundedWithin;
  });
}

test.each(REPORTS)('%s: what is proposed, taken together, adds up in its table', (name) => {
  const { sheets } = plainSheets(readReport(name));
  const audit = auditSheets(sheets);
  expect(contradictions(audit)).toEqual([]);
  expect(audit.suspicions.length).toBeGreaterThanOrEqual(name === 'vanersborg-mellerud-2007-q1' ? 0 : 1);
});

test('also where slips are planted, and nearly every proposal stays', () => {
  const random = randomFrom(5);
  let [told, proposed] = [0, 0];
  for (const name of REPORTS) {
    const { sheets } = plainSheets(readReport(name));
    const { tables } = auditSheets(sheets);
    tables.forEach(({ sheet, step, rows, columns }, t) => {
      const cells = rows.flatMap(({ sheetRow, figures }) =>
        figures.flatMap((figure, c) =>
          figure && !columns[c]?.ratio ? [{ sheetRow, column: columns[c]?.sheetColumn ?? 0, figure }] : [],
        ),
      );
      const chosen = cells[Math.floor(random() * cells.length)];
      const changed =
        chosen && mutate(chosen.figure, step, MUTATIONS[t % 5] as (typeof MUTATIONS)[number], random);
      if (!chosen || changed === null || changed === undefined) return;
      const audit = auditSheets(withCell(sheets, sheet, chosen.sheetRow, chosen.column, changed));
      expect(contradictions(audit)).toEqual([]);
      told += audit.suspicions.length;
      proposed += audit.suspicions.filter((one) => one.proposed !== null).length;
    });
  }
  expect(told).toBeGreaterThan(50);
  expect(proposed).toBeGreaterThan(0.7 * told);
});
