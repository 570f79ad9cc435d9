import type { Amount } from './amounts';
import type { ColumnPair } from './matchColumns';
import type { PrintedTable } from './printed';

/** How the units of two tables relate: left × `left` = right × `right`. */
export interface Scale {
  readonly left: number;
  readonly right: number;
}

export const SCALES: readonly Scale[] = [
  { left: 1, right: 1 },
  { left: 1, right: 1000 },
  { left: 1000, right: 1 },
];

/** One column in which both tables print the amount. */
export interface Compared {
  readonly pair: ColumnPair;
  readonly residual: number;
  readonly agrees: boolean;
  /** As closely as the units allow: no rounding needed beyond that of the coarser table. */
  readonly fully: boolean;
  /** The gap is a slip of the hand, or only the sign differs. */
  readonly slip: boolean;
  readonly bothZero: boolean;
}

/** Samma belopp i två tabeller. */
export interface Relation extends NamedPair {
  readonly scale: Scale;
  readonly sign: 1 | -1;
  readonly score: number;
  readonly matches: number;
  readonly strong: number;
  readonly compared: readonly Compared[];
}

/** Two amounts of different tables, by name. */
export interface NamedPair {
  readonly a: Amount;
  readonly b: Amount;
  readonly alike: number;
  readonly linked: boolean;
  /** How the statement's other notes are signed against it: above 0 alike, below 0 opposite, 0 not known. */
  readonly noteSign: number;
}

/** True where both print a figure in these columns and the two agree but for the sign. */
export function sameSize({ a, b }: NamedPair, i: number, j: number, scale: Scale, within: number): boolean {
  const [p, q] = [a.values[i], b.values[j]];
  return !!p && !!q && Math.abs(Math.abs(p * scale.left) - Math.abs(q * scale.right)) <= within;
}

/** Both tables in the same unit. */
export function isCopy({ left, right }: Scale): boolean {
  return left === right;
}

/** Copies agree to the last digit of the coarser table, thousands to half a unit. */
export function exactWithin(a: PrintedTable, b: PrintedTable, scale: Scale): number {
  const coarse = Math.max(a.step * scale.left, b.step * scale.right);
  const fine = Math.min(a.step * scale.left, b.step * scale.right);
  return coarse === fine ? 0 : coarse / 2;
}

/** Largest gap between two rounded figures, or between a figure and the sum of `parts` rounded ones. */
export function roundedWithin(a: PrintedTable, b: PrintedTable, scale: Scale, parts: number): number {
  if (a.counts && b.counts) return 0;
  const coarse = Math.max(a.step * scale.left, b.step * scale.right);
  if (!isCopy(scale)) return coarse * 1.5;
  if (coarse === 1) return 0;
  return Math.max(coarse, Math.ceil((coarse / 2) * (parts + 1)));
}
