import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ledger } from '../src/ledger/ledger';
import { monthOf } from '../src/ledger/months';
import type { Postings } from '../src/ledger/postings';
import { buildStatement, type ReportChoice } from '../src/statements/buildStatement';
import { checkCoverage } from '../src/statements/coverage';
import type { Layout } from '../src/statements/layout';
import { parseLayout } from '../src/statements/parseLayout';
import type { Statement } from '../src/statements/statement';
import { ACCOUNTS, MONTHS, OBJECTS, SPAN } from './randomLedger';

/** Where the bundles and the big files lie, and the project two floors up. */
export const CACHE = dirname(fileURLToPath(import.meta.url));
export const ROOT = join(CACHE, '..', '..');

const CHOICE: ReportChoice = {
  period: { from: monthOf(2019, 1), to: monthOf(2019, 8) },
  unit: 'kr',
  rounding: 'nearest',
};

/** The layout as its file holds it. */
export function rawLayout2019(): unknown {
  const file = join(ROOT, 'layouts', 'vanersborg-mellerud-2019-jan-aug.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function layout2019(): Layout {
  const { layout, findings } = parseLayout(rawLayout2019());
  if (!layout || findings.length > 0) throw new Error(JSON.stringify(findings));
  return layout;
}

/** Every statement of the report. */
export function allStatements(layout: Layout, ledger: Ledger): Statement[] {
  return layout.statements.map((statement) => buildStatement(layout, statement, ledger, CHOICE));
}

/** The check that no posting is on no row or on two, as the program does after building. */
export function allCoverage(statements: readonly Statement[], ledger: Ledger): number {
  return statements.reduce((count, statement) => count + checkCoverage(statement, ledger).length, 0);
}

/** What the engine is measured against: the least code that sums account × object × month. */
export function plainLoop({ count, months, accountIndex, objectIndex, amounts }: Postings): Float64Array {
  const objects = OBJECTS.length;
  const first = SPAN.from;
  const sums = new Float64Array(ACCOUNTS.length * objects * MONTHS);
  for (let i = 0; i < count; i++)
    sums[
      ((accountIndex[i] as number) * objects + (objectIndex[i] as number)) * MONTHS +
        (months[i] as number) -
        first
    ]! += amounts[i] as number;
  return sums;
}

/** The limit: one addition a row. */
export function plainSum({ count, amounts }: Postings): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += amounts[i] as number;
  return sum;
}
