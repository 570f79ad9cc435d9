import type { CellValue } from '../../sheets/grid';
import { type Precision, stepOf } from '../../money/round';
import { figureAt, type FigurePlace, type TraceBasis, type Trace } from '../../statements/trace';
import { type Language, percentText, stepsText } from '../../text/amountText';
import { shownText } from '../../text/shownText';
import type { Trail } from '../../app/trace/trail';

/** How a trail's amounts are written: in whole kronor where all of them are, else with öre, so that what is shown adds up. */
export function trailPrecision(trail: Trail): Precision {
  const amounts = [
    ...trail.map(({ trace }) => trace.amount ?? 0),
    ...(trail.at(-1)?.trace.parts.map(({ amount }) => amount) ?? []),
  ];
  return amounts.every((amount) => amount % 100 === 0)
    ? { unit: 'kr', decimals: 0 }
    : { unit: 'öre', decimals: 2 };
}

/** Öre as the trail writes them. */
export function trailAmount(amount: number, precision: Precision, language: Language): string {
  return stepsText(amount / stepOf(precision), precision, language);
}

/** A step's amount; of a percentage the percentage. */
export function stepAmount(
  basis: TraceBasis,
  { trace, place }: { readonly trace: Trace; readonly place: FigurePlace | null },
  precision: Precision,
  language: Language,
): string {
  if (trace.amount !== null) return trailAmount(trace.amount, precision, language);
  const percent = place && figureAt(basis, place)?.row.percents.get(place.column);
  return typeof percent === 'number' ? percentText(percent * 100, language) : '';
}

/** What a report's cell holds, in kronor or thousands as the report is written; text as it stands. */
export function heldText(held: CellValue, language: Language): string {
  return shownText(held, Number.isInteger(held) ? '#,##0' : 'General', language);
}

/** What a report shows of a figure, where that is not its exact amount; `nudged` where rounding moved it so that sums add up. */
export function printedAmount(
  basis: TraceBasis,
  place: FigurePlace,
  language: Language,
): { readonly text: string; readonly nudged: boolean } | null {
  const found = figureAt(basis, place);
  const figure = found?.row.figures.get(place.column);
  if (!found || !figure) return null;
  const { precision } = found.row;
  const off = Math.abs(figure.steps * stepOf(precision) - figure.exact);
  if (off === 0) return null;
  const unit = precision.unit === 'tkr' ? ' tkr' : '';
  const nudged = found.statement.rounding === 'additive' && off * 2 > stepOf(precision);
  return { text: `${stepsText(figure.steps, precision, language)}${unit}`, nudged };
}
