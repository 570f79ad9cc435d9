import type { Period } from '../../ledger/months';
import type { Unit } from '../../money/round';
import type { Rounding } from '../../statements/layout';
import type { Choices } from '../choices';
import type { PreparedReports } from '../prepareReports';
import type { AuditSource } from './auditTrail';

/**
 * Gjorda med: what the report sheets as they stand were made with and of. Kept with them and taken back with them, so that they are
 * controlled and traced as they were made, not as the pane stands now.
 */
export interface MadeWith {
  /** What had been chosen; what is absent the workbook decided. */
  readonly asked: Choices;
  readonly period: Period;
  readonly unit: Unit;
  readonly rounding: Rounding;
  readonly sources: readonly AuditSource[];
  /** When the sheets were last written; null where no clock was asked. */
  readonly at: string | null;
}

/** True for reports made with the same choices as those that stand there. */
export function isMadeAs(made: MadeWith, { layout, period, unit, rounding }: PreparedReports): boolean {
  return (
    (made.asked.layout === undefined || made.asked.layout === layout.id) &&
    made.period.from === period.from &&
    made.period.to === period.to &&
    made.unit === unit &&
    made.rounding === rounding
  );
}

/** True where two have the same choices and the same input, whenever they were written. */
export function isSameMaking(a: MadeWith | null, b: MadeWith): boolean {
  return a !== null && JSON.stringify({ ...a, at: null }) === JSON.stringify({ ...b, at: null });
}
