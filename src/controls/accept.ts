import type { Day } from '../ledger/months';
import type { Place } from '../ledger/finding';
import type { ControlLine, Status } from './control';

/** Godkänd avvikelse: what somebody has accepted, why, and when. It stands as long as the amounts do. */
export interface Acceptance {
  /** Which line: acceptanceKey. */
  readonly key: string;
  readonly reason: string;
  /** Who signed, as written. */
  readonly by: string;
  readonly on: Day;
}

/** En rad i kontrollrapporten med sin cell. */
export interface CheckedLine extends ControlLine {
  /** The cell, once the statement stands on a sheet; else as the control gave it. */
  readonly place: Place | undefined;
  readonly accepted: Acceptance | null;
}

/** Ett resultat med celler och godkännanden. */
export interface CheckedResult {
  readonly code: string;
  /** Of the lines that nobody has accepted. */
  readonly status: Status;
  readonly lines: readonly CheckedLine[];
}

/**
 * What makes a line the same line: its control, its place and its amounts. A voucher is known by its name, a figure by its ids, so that
 * new rows above do not bring an accepted line back; other amounts do.
 */
export function acceptanceKey({ code, figure, at, a, b, difference, finding, params }: ControlLine): string {
  const place = figure
    ? [figure.statement, figure.row, figure.column].join('/')
    : at?.voucher !== undefined
      ? `${at.sheet ?? ''}/${at.voucher}`
      : [at?.sheet, at?.cell, at?.path, params['account']].filter((part) => part !== undefined).join('/');
  return [code, finding?.code ?? '', place, a ?? '', b ?? '', difference ?? ''].join('|');
}
