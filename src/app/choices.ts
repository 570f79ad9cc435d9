import { monthText, type Period } from '../ledger/months';
import { parsePeriod } from '../ledger/parsePeriod';
import type { Unit } from '../money/round';
import type { Rounding } from '../statements/layout';
import type { LayoutSource } from './layoutSource';

/** Val: what the user has chosen in the pane. An absent choice follows the workbook (Inställningar, then the layout). */
export interface Choices {
  readonly period?: Period;
  readonly layout?: string;
  readonly unit?: Unit;
  readonly rounding?: Rounding;
}

const UNITS: readonly Unit[] = ['kr', 'tkr', 'öre'];
const ROUNDINGS: readonly Rounding[] = ['nearest', 'additive'];

/** As kept in the workbook; an empty text removes an earlier choice. */
export function choicesToSettings({ period, layout, unit, rounding }: Choices): ReadonlyMap<string, string> {
  return new Map([
    ['period', period ? `${monthText(period.from)}..${monthText(period.to)}` : ''],
    ['layout', layout ?? ''],
    ['unit', unit ?? ''],
    ['rounding', rounding ?? ''],
  ]);
}

/** As found in the workbook; what this version does not know any more is left out. */
export function choicesFromSettings(settings: ReadonlyMap<string, string>, layouts: LayoutSource): Choices {
  const layout = settings.get('layout');
  return {
    period: parsePeriod(settings.get('period') ?? '') ?? undefined,
    layout: layouts.list().find(({ id }) => id === layout)?.id,
    unit: UNITS.find((unit) => unit === settings.get('unit')),
    rounding: ROUNDINGS.find((rounding) => rounding === settings.get('rounding')),
  };
}
