import type { Place } from '../ledger/finding';
import type { ControlLine, Status } from './control';

/** En rad i kontrollrapporten med sin cell. */
export interface CheckedLine extends ControlLine {
  /** The cell, once the statement stands on a sheet; else as the control gave it. */
  readonly place: Place | undefined;
  /** That somebody lets it stand, why, and since when (ISO day); null where nobody has. */
  readonly accepted: { readonly reason: string; readonly day: string } | null;
}

/** Ett resultat med celler och godkännanden. */
export interface CheckedResult {
  readonly code: string;
  /** Of the lines that nobody has accepted. */
  readonly status: Status;
  readonly lines: readonly CheckedLine[];
}

/**
 * What makes a line the same line from one run to the next: its control and its place. A voucher is known by its name and a figure by its
 * ids, so that new rows above do not bring an accepted line back.
 */
export function subjectOf({ code, figure, at, finding, params }: ControlLine): string {
  const place = figure
    ? [figure.statement, figure.row, figure.column]
    : at?.voucher !== undefined
      ? [at.sheet, at.voucher]
      : [at?.sheet, at?.cell, at?.path, params['account'], params['scenario']];
  return ['kontroll', code, finding?.code ?? '', ...place.map((part) => part ?? '')].join('|');
}

/** Its amounts: with others, an accepted line is back. */
export function figuresOf({ a, b, difference }: ControlLine): string {
  return [a, b, difference].map((amount) => amount ?? '').join('|');
}
