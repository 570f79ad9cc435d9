import { type Audit, auditSheets } from '../../src/audit/audit';
import { type AuditFinding, auditFindings } from '../../src/audit/findings';
import type { CellRef } from '../../src/audit/printed';
import { mutate, MUTATIONS, randomFrom, withCell } from './mutate';
import { REPORTS } from './plainSheets';
import { auditReport } from './scoreReports';

/** What became of planted errors. All counts of errors, but `elsewhere`: errors after which something else was called fel. */
export interface MutationScore {
  readonly planted: number;
  /** Called fel or möjlig, or listed as a rounding difference that was not there before. */
  readonly detected: number;
  readonly asError: number;
  readonly named: number;
  readonly restored: number;
  readonly elsewhere: number;
}

/** A figure's place on its sheet: the same in every audit of the same sheets. */
export function placeOf(audit: Audit, { table, row, column }: CellRef): string {
  const found = audit.tables[table];
  return `${found?.sheet}!${found?.rows[row]?.sheetRow},${found?.columns[column]?.sheetColumn}`;
}

/** True where a finding is of a figure, or of an equation that the figure takes part in. */
export function concerns(audit: Audit, finding: AuditFinding, place: string): boolean {
  return (
    placeOf(audit, finding.cell) === place ||
    finding.equations.some(({ terms }) => terms.some((term) => placeOf(audit, term) === place))
  );
}

const isError = (finding: AuditFinding): boolean => finding.class !== 'avrundning';

/** Plants `perTable` slips in each table of the five reports, one at a time, the five kinds in turn. */
export function scoreMutations(perTable: number, seed: number): MutationScore {
  const random = randomFrom(seed);
  const score = { planted: 0, detected: 0, asError: 0, named: 0, restored: 0, elsewhere: 0 };
  for (const name of REPORTS) {
    const { audit, plain } = auditReport(name);
    const before = auditFindings(audit);
    const knownErrors = new Set(before.filter(isError).map((finding) => placeOf(audit, finding.cell)));
    const known = new Set(before.map((finding) => `${placeOf(audit, finding.cell)} ${finding.expected}`));
    const places = (owner: Audit, finding: AuditFinding): string[] =>
      finding.equations.map(({ terms }) =>
        terms
          .map((term) => placeOf(owner, term))
          .sort()
          .join(' '),
      );
    const failedBefore = new Set(before.flatMap((finding) => places(audit, finding)));
    audit.tables.forEach((table, t) => {
      const figures = table.rows.flatMap((row, r) =>
        row.figures.flatMap((figure, c) =>
          figure && !table.columns[c]?.ratio ? [{ row: r, column: c, figure }] : [],
        ),
      );
      for (let planted = 0, tries = 0; planted < perTable && tries < 2000; tries++) {
        const chosen = figures[Math.floor(random() * figures.length)] as (typeof figures)[number];
        const changed = mutate(
          chosen.figure,
          table.step,
          MUTATIONS[planted % 5] as (typeof MUTATIONS)[number],
          random,
        );
        const place = placeOf(audit, { table: t, row: chosen.row, column: chosen.column });
        if (changed === null) continue;
        planted++;
        // A figure that is wrong in print already is no test of what a change does.
        if (knownErrors.has(place)) continue;
        const sheetRow = table.rows[chosen.row]?.sheetRow as number;
        const sheetColumn = table.columns[chosen.column]?.sheetColumn as number;
        const after = auditSheets(withCell(plain.sheets, table.sheet, sheetRow, sheetColumn, changed));
        const found = auditFindings(after);
        const fresh = found.filter(
          (finding) =>
            placeOf(after, finding.cell) === place ||
            !known.has(`${placeOf(after, finding.cell)} ${finding.expected}`),
        );
        const own = fresh.filter((finding) => concerns(after, finding, place));
        const atCell = fresh.filter((finding) => isError(finding) && placeOf(after, finding.cell) === place);
        const elsewhere = found.some(
          (finding) =>
            finding.class === 'fel' &&
            !knownErrors.has(placeOf(after, finding.cell)) &&
            !concerns(after, finding, place) &&
            !places(after, finding).some((key) => failedBefore.has(key)),
        );
        score.planted++;
        if (own.length > 0) score.detected++;
        if (own.some(isError)) score.asError++;
        if (atCell.length > 0) score.named++;
        if (atCell.some(({ expected }) => expected === chosen.figure)) score.restored++;
        if (elsewhere) score.elsewhere++;
      }
    });
  }
  return score;
}
