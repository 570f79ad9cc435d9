// How well and how fast Granska works, at full length: `node run.mjs audit` (about ten minutes). `-- --reports 100 --mutations 5` for less.
import { auditSheets } from '../src/audit/audit';
import { type MutationScore, scoreMutations } from '../test/audit/mutationScore';
import { generateReport } from '../test/audit/generateReport';
import { plainSheets, readReport, REPORTS } from '../test/audit/plainSheets';
import { scoreUnseen } from '../test/audit/unseenScore';
import { longSheet, sectionedSheet } from './longSheets';
import { median, numberArgument, timeOf } from './measure';
import { figure, printTable } from './table';

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

const mutations: MutationScore = scoreMutations(numberArgument('mutations', 50), 1);
printTable(
  `One slip in a table of the five reports (${mutations.planted} slips)`,
  ['', 'share', 'wanted'],
  [
    ['reported', percent(mutations.detected, mutations.planted), '≥ 96 %'],
    ['reported as fel or möjlig', percent(mutations.asError, mutations.planted), ''],
    ['figure named', percent(mutations.named, mutations.planted), '≥ 88 %'],
    ['figure put right', percent(mutations.restored, mutations.planted), '≥ 82 %'],
    ['false errors elsewhere', percent(mutations.elsewhere, mutations.planted), '≤ 1 %'],
  ],
);

const reports = numberArgument('reports', 1000);
for (const [what, first] of [
  ['tuned on', 0],
  ['unseen', 1],
] as const) {
  const score = scoreUnseen(Array.from({ length: reports }, (_, i) => 2 * i + first));
  printTable(
    `Made-up reports, ${what} (${score.reports}, and as many with one slip)`,
    ['', 'share', 'wanted'],
    [
      ['correct, with a false fel', percent(score.falseErrors, score.reports), '≤ 2 %'],
      ['correct, with fel or möjlig', percent(score.falseDoubts, score.reports), ''],
      ['slip found', percent(score.found, score.planted), '≥ 90 %'],
      ['figure named', percent(score.named, score.planted), ''],
      ['figure put right', percent(score.restored, score.planted), ''],
      ['precision of findings', percent(score.right, score.findings), '≥ 85 %'],
    ],
  );
}

const timed = REPORTS.map((name) => {
  const { sheets } = plainSheets(readReport(name));
  return [name, Array.from({ length: 9 }, () => timeOf(() => auditSheets(sheets)))] as const;
});
const sheetOf = (rows: ReturnType<typeof longSheet>): Parameters<typeof auditSheets>[0] => [
  { sheet: 'Lista', firstRow: 0, firstColumn: 0, rows, merged: [] },
];
printTable(
  'Time of an audit, ms (median)',
  ['', 'ms', 'wanted'],
  [
    ...timed.map(([name, times]) => [name, figure(median(times)), '≤ 500']),
    [
      'a made-up report',
      figure(
        median(Array.from({ length: 50 }, (_, i) => timeOf(() => auditSheets(generateReport(i).sheets)))),
      ),
      '',
    ],
    ...(
      [
        ['one list of 10 000 rows × 12 columns', longSheet()],
        ['10 000 rows × 12 columns of small tables', sectionedSheet()],
      ] as const
    ).map(([name, rows]) => [
      name,
      figure(median(Array.from({ length: 3 }, () => timeOf(() => auditSheets(sheetOf(rows)))))),
      '≤ 3000',
    ]),
  ],
);
