import type { Finding, Place, Severity } from '../ledger/finding';
import type { FigurePlace } from '../statements/trace';
import type { Evidence } from './causes/evidence';
import type { Material, SheetRoot, VoucherRow } from './material';
import type { Sides } from './sides';

/** Utfall av en kontroll: passed, how bad what was found is, or that it does not apply to this report. */
export type Status = Severity | 'godkänd' | 'godtagen' | 'inte tillämplig';

/** What the two sides of a comparison are: öre, or a number of things, which is never shown as an amount. */
export type Measured = 'amount' | 'count';

/** Jämförelse: two sides that should agree. The difference is a − b; within the tolerance (inclusive) it is passed. */
export interface Comparison extends Sides {
  /** Absent: amount. */
  readonly measured?: Measured;
  readonly figure?: FigurePlace;
  readonly at?: Place;
  readonly params?: Readonly<Record<string, string | number>>;
  /** What rows of Huvudbok make of a − b: where those that are there twice make all of it, it follows from them. */
  readonly madeBy?: (row: VoucherRow) => number;
  /** What is known to be the cause, so that none is looked for. */
  readonly cause?: Cause;
  /** What the cause of a difference is looked for in; asked for only where there is one. */
  readonly evidence?: () => Partial<Evidence>;
}

/**
 * Kontroll: one rule. It compares, or adopts what the readers have found already, or both.
 *
 * A rule that had nothing to try does not apply: it is never passed. `compare` returns null or an empty list then.
 */
export interface Control {
  /** Plain words with hyphens; text/ has its title and what to do, docs/kontroller.md its arithmetic. */
  readonly code: string;
  readonly severity: Severity;
  /** Codes of readers' findings that break this rule; "layout-*" is every code that begins so. */
  readonly adopts?: readonly string[];
  /** True for the one rule that takes the findings that no other adopts: none is ever lost. */
  readonly adoptsRest?: boolean;
  /** What the rule looks at in the input, one of these (see InputNames); without any of them it does not apply. */
  readonly input?: readonly string[];
  /** False where a rule that adopts has nothing to try, although its input is there. */
  readonly tries?: (material: Material) => boolean;
  /** Why it does not apply, where that is another reason than its usual one. */
  readonly absent?: (material: Material) => Cause | null;
  /** Controls whose findings may be all there is to a difference here: it is then named as their consequence. */
  readonly follows?: readonly string[];
  readonly compare?: (material: Material) => readonly Comparison[] | null;
  /** What the cause of an adopted finding is looked for in. */
  readonly evidence?: (finding: Finding, material: Material) => Partial<Evidence>;
}

/** Vad det finns att pröva, by what it is called (see app/controlInputs.ts): the name of its sheet, '' where it is no sheet. */
export type InputNames = ReadonlyMap<string, string>;

/** Trolig orsak: one, the best supported, or none. */
export interface Cause {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Where the amount stands that it names; absent where it names none, or either of two. */
  readonly at?: Place;
  /** How well it is supported, where it is likely and not known. */
  readonly support?: number;
}

/** En rad i kontrollrapporten: a difference, or (where all was well) the first thing compared. */
export interface ControlLine {
  readonly code: string;
  readonly status: Status;
  readonly measured: Measured;
  readonly a?: number;
  readonly b?: number;
  readonly difference?: number;
  readonly figure?: FigurePlace;
  readonly at?: Place;
  readonly params: Readonly<Record<string, string | number>>;
  readonly cause: Cause | null;
  /** The control that this line is only a consequence of. */
  readonly follows?: string;
  /** What has been changed on the sheets and this line follows from; the first is where to look. */
  readonly roots?: readonly SheetRoot[];
  /** The reader's finding that this line adopts: its sentence says more than the control's own. */
  readonly finding?: Finding;
}

/** What one control gave; `lines` holds every difference, else one line. */
export interface ControlResult {
  readonly code: string;
  readonly status: Status;
  readonly lines: readonly ControlLine[];
}
