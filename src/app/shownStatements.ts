import type { ShownReports } from '../controls/material';
import { requirementStatement } from '../controls/requirementStatement';
import { hasData } from '../ledger/ledger';
import type { Statement } from '../statements/statement';
import type { PreparedReports } from './prepareReports';

/** Balanskravsutredning for a whole report of what is booked that has none of its own. */
function addedStatements(reports: PreparedReports): readonly Statement[] {
  const { layout, ledger, period, unit, rounding, statements } = reports;
  const isStated = statements.some((statement) => statement.layout.kind === 'balancedBudgetRequirement');
  if (!isWhole(reports) || isStated || !hasData(ledger, 'actual', period)) return [];
  return [requirementStatement(layout, ledger, { period, unit, rounding })];
}

/** What the report sheets show, as computed. */
export function shownReports(reports: PreparedReports): ShownReports {
  return { statements: reports.statements, added: addedStatements(reports) };
}

/** All that the report sheets show: the layout's statements, and what is added to them. */
export function shownStatements(reports: PreparedReports): readonly Statement[] {
  const { statements, added } = shownReports(reports);
  return [...statements, ...added];
}

/** True where no statement of the layout has been left out. */
export function isWhole({ layout, statements }: PreparedReports): boolean {
  return statements.length === layout.statements.length;
}
