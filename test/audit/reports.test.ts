import { auditFindings } from '../../src/audit/findings';
import { residualOf } from '../../src/audit/equation';
import { type Anomaly, REPORTS } from './plainSheets';
import { type AuditedReport, auditReport, isRounding, keyEquations, recall } from './scoreReports';
import { concerns, placeOf } from './mutationScore';

const audited = REPORTS.map(auditReport);
const recalled = audited.flatMap((report) => recall(report));
const errors = audited.flatMap((report) =>
  report.report.anomalies.filter((anomaly) => !isRounding(anomaly)).map((anomaly) => ({ report, anomaly })),
);

/** Findings of class fel that concern an equation of the key that does not hold. */
function findingsOf(
  { audit, cells, report }: AuditedReport,
  anomaly: Anomaly,
): ReturnType<typeof auditFindings> {
  const place = `${anomaly.table}.${anomaly.row}.${anomaly.column}`;
  const relation = anomaly.check.replace(/^relation:/, '');
  const key = keyEquations(report).find(({ name, kind, terms }) =>
    anomaly.check.startsWith('relation:')
      ? name === relation
      : kind === anomaly.check.split(':')[0] && [...terms.keys()][0] === place,
  );
  const concerned = new Set(
    [...(key?.terms.keys() ?? [])].flatMap((id) => {
      const cell = cells.get(id);
      return cell ? [placeOf(audit, cell)] : [];
    }),
  );
  const own = cells.get(place);
  return auditFindings(audit).filter(
    (finding) =>
      finding.class === 'fel' &&
      (concerned.has(placeOf(audit, finding.cell)) || (own && concerns(audit, finding, placeOf(audit, own)))),
  );
}

const CAUSES: Readonly<Record<string, readonly string[]>> = {
  '001-A': ['extra-digit'],
  '001-B': ['sign'],
  '001-D': ['stale-or-missing'],
  '001-F': ['wrong-digit'],
  '002-C': ['stale-or-missing'],
  '003-A': ['stale-or-missing', 'wrong-digit'],
  '004-A': ['wrong-digit'],
  '004-B': ['stale-or-missing'],
};

test('the key is the one that was measured', () => {
  expect([recalled.length, errors.length]).toEqual([171 + 72 + 173, 14]);
});

// As they stand: the very cells and factors. What only follows from other equations is told, not counted.
test.each([
  ['sum', 170],
  ['column', 72],
  ['relation', 166],
] as const)('equations found without being told: %s, at least %d', (kind, least) => {
  const ofKind = recalled.filter(({ equation }) => equation.kind === kind);
  const found = ofKind.filter(({ direct }) => direct).length;
  const following = ofKind.filter(({ direct, implied }) => !direct && implied).length;
  console.log(`${kind}: ${found} of ${ofKind.length}, and ${following} that follow from others`);
  expect(found).toBeGreaterThanOrEqual(least);
});

test('every real error of the five reports is found', () => {
  const missed = errors.filter(({ report, anomaly }) => findingsOf(report, anomaly).length === 0);
  expect(missed.map(({ anomaly }) => `${anomaly.cause} ${anomaly.check}`)).toEqual([]);
});

test('nothing else is called an error', () => {
  const wrong = audited.flatMap((report) => {
    const real = report.report.anomalies
      .filter((anomaly) => !isRounding(anomaly))
      .flatMap((anomaly) => findingsOf(report, anomaly));
    const known = new Set(real.map((finding) => placeOf(report.audit, finding.cell)));
    return auditFindings(report.audit)
      .filter((finding) => finding.class !== 'avrundning' && !known.has(placeOf(report.audit, finding.cell)))
      .map((finding) => `${report.name} ${placeOf(report.audit, finding.cell)}`);
  });
  expect(wrong).toEqual([]);
});

test('causes are named', () => {
  const right = Object.entries(CAUSES).filter(([cause, accepted]) =>
    errors.some(
      ({ report, anomaly }) =>
        anomaly.cause.split(',').includes(cause) &&
        findingsOf(report, anomaly).some((finding) => accepted.includes(finding.cause)),
    ),
  );
  console.log(`causes: ${right.length} of ${Object.keys(CAUSES).length}`);
  expect(right.length).toBeGreaterThanOrEqual(7);
});

test('rounding differences are classed as rounding, or are agreement', () => {
  let [rounding, classed] = [0, 0];
  for (const report of audited)
    for (const anomaly of report.report.anomalies.filter(isRounding)) {
      rounding++;
      if (
        findingsOf(report, anomaly).every((finding) => !isOwn(report, anomaly, finding)) &&
        isListed(report, anomaly)
      )
        classed++;
    }
  console.log(`rounding: ${classed} of ${rounding}`);
  expect(rounding).toBe(27);
  expect(classed).toBeGreaterThanOrEqual(26);
});

/** Is the finding of this very cell? Another error may concern the same equation. */
function isOwn(
  report: AuditedReport,
  anomaly: Anomaly,
  finding: ReturnType<typeof auditFindings>[number],
): boolean {
  const cell = report.cells.get(`${anomaly.table}.${anomaly.row}.${anomaly.column}`);
  return (
    cell !== undefined &&
    placeOf(report.audit, cell) === placeOf(report.audit, finding.cell) &&
    !errors.some(
      ({ anomaly: real }) =>
        real.row === anomaly.row && real.column === anomaly.column && real.table === anomaly.table,
    )
  );
}

/** Some equation of the cell does not agree to the last digit, and is not called an error. */
function isListed({ audit, cells }: AuditedReport, anomaly: Anomaly): boolean {
  const cell = cells.get(`${anomaly.table}.${anomaly.row}.${anomaly.column}`);
  if (!cell) return false;
  const place = placeOf(audit, cell);
  return audit.equations.some((equation) => {
    const size = Math.abs(residualOf(audit.tables, equation));
    return (
      size > 0 &&
      size <= equation.roundedWithin &&
      equation.terms.some((term) => placeOf(audit, term) === place)
    );
  });
}
