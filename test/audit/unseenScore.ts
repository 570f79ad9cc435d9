import { auditSheets } from '../../src/audit/audit';
import { auditFindings } from '../../src/audit/findings';
import { generateReport } from './generateReport';
import { mutate, MUTATIONS, randomFrom, withCell } from './mutate';
import { concerns, placeOf } from './mutationScore';

/** How the audit does on made-up reports. */
export interface UnseenScore {
  readonly reports: number;
  /** Correct reports in which something was called fel, and in which something was called fel or möjlig. */
  readonly falseErrors: number;
  readonly falseDoubts: number;
  /** Reports with one planted slip. */
  readonly planted: number;
  readonly found: number;
  readonly named: number;
  readonly restored: number;
  /** Findings (fel and möjlig) in the reports with a slip, and those of them that concern it. */
  readonly findings: number;
  readonly right: number;
}

/** Slips that change a figure by this many units or fewer could be rounding: nobody can tell. */
const LEAST_CHANGE = 5;

/** Audits the made-up reports of these seeds, as they are and with one seeded slip each. */
export function scoreUnseen(seeds: readonly number[]): UnseenScore {
  const score = {
    reports: 0,
    falseErrors: 0,
    falseDoubts: 0,
    planted: 0,
    found: 0,
    named: 0,
    restored: 0,
    findings: 0,
    right: 0,
  };
  for (const seed of seeds) {
    const report = generateReport(seed);
    const classes = auditFindings(auditSheets(report.sheets)).map((finding) => finding.class);
    score.reports++;
    if (classes.includes('fel')) score.falseErrors++;
    if (classes.some((one) => one !== 'avrundning')) score.falseDoubts++;
    const slip = plant(report.checked, seed);
    if (!slip) continue;
    const { cell, changed } = slip;
    const audit = auditSheets(withCell(report.sheets, cell.sheet, cell.row, cell.column, changed));
    const errors = auditFindings(audit).filter((finding) => finding.class !== 'avrundning');
    const place = `${cell.sheet}!${cell.row},${cell.column}`;
    const right = errors.filter((finding) => concerns(audit, finding, place));
    const named = right.filter((finding) => placeOf(audit, finding.cell) === place);
    score.planted++;
    if (right.length > 0) score.found++;
    if (named.length > 0) score.named++;
    if (named.some(({ expected }) => expected === cell.figure)) score.restored++;
    score.findings += errors.length;
    score.right += right.length;
  }
  return score;
}

type Checked = ReturnType<typeof generateReport>['checked'];

function plant(checked: Checked, seed: number): { cell: Checked[number]; changed: number } | null {
  const random = randomFrom(seed + 99);
  for (let tries = 0; tries < 500; tries++) {
    const cell = checked[Math.floor(random() * checked.length)] as Checked[number];
    const kind = MUTATIONS[Math.floor(random() * MUTATIONS.length)] as (typeof MUTATIONS)[number];
    const changed = mutate(cell.figure, cell.step, kind, random);
    if (changed !== null && Math.abs(changed - cell.figure) > LEAST_CHANGE * cell.step)
      return { cell, changed };
  }
  return null;
}
