import type { Ore } from './ore';
import { roundToStep } from './round';

/** A sum among amounts: `total` is the sum of `parts`, all of them places in the list of amounts. */
export interface RoundedSum {
  readonly total: number;
  readonly parts: readonly { readonly at: number; readonly sign: 1 | -1 }[];
}

/** Amount by amount: bounds and value in öre while they are moved, and what the bound ones are made of. */
interface Moving {
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** A bound amount's coefficients over all amounts: value = Σ coefficient × value of the free ones. */
  readonly bound: Map<number, Float64Array>;
}

/**
 * Sammanhållen avrundning: whole steps for amounts that stand in sums, each the amount rounded down or up, so that every sum is the sum
 * of its rounded parts. A row may be part of several sums.
 *
 * `amounts` are exact öre that fulfil the sums; they come in order of importance: the first keep their own nearest figure, the last
 * take what is left over (largest remainder, where a total is divided among its parts). The amounts are moved one by one along what the
 * sums allow until each is at a whole step: a walk to a corner of the space of permitted figures. Where sums share parts as in trees
 * and tables of rows × columns every corner is whole; where they do not, an amount that cannot be is rounded alone.
 */
export function roundTogether(amounts: readonly Ore[], sums: readonly RoundedSum[], step: number): number[] {
  const moving: Moving = {
    value: Float64Array.from(amounts),
    low: Float64Array.from(amounts, (amount) => Math.floor(amount / step) * step),
    high: Float64Array.from(amounts, (amount) => Math.ceil(amount / step) * step),
    bound: new Map(),
  };
  for (const group of connected(amounts.length, sums)) settle(moving, group, amounts, step);
  return amounts.map((_, i) => roundToStep(Math.round(moving.value[i] as number) as Ore, step));
}

interface Group {
  readonly members: readonly number[];
  readonly sums: readonly RoundedSum[];
}

/** Amounts that stand in sums together, and the rest one by one: what does not hang together is rounded apart. */
function connected(count: number, sums: readonly RoundedSum[]): Group[] {
  const leader = Int32Array.from({ length: count }, (_, i) => i);
  const find = (i: number): number => {
    while (leader[i] !== i) i = leader[i] = leader[leader[i] as number] as number;
    return i;
  };
  for (const { total, parts } of sums) for (const { at } of parts) leader[find(at)] = find(total);
  const groups = new Map<number, { members: number[]; sums: RoundedSum[] }>();
  for (let i = 0; i < count; i++) {
    const group = groups.get(find(i));
    if (group) group.members.push(i);
    else groups.set(find(i), { members: [i], sums: [] });
  }
  for (const sum of sums) groups.get(find(sum.total))?.sums.push(sum);
  return [...groups.values()];
}

function settle(whole: Moving, { members, sums }: Group, amounts: readonly Ore[], step: number): void {
  const place = new Map(members.map((member, i) => [member, i]));
  const own = (values: Float64Array): Float64Array => Float64Array.from(members, (i) => values[i] as number);
  const moving: Moving = {
    value: own(whole.value),
    low: own(whole.low),
    high: own(whole.high),
    bound: new Map(),
  };
  for (const { total, parts } of sums) {
    const row = new Float64Array(members.length);
    row[place.get(total) as number]! -= 1;
    for (const { at, sign } of parts) row[place.get(at) as number]! += sign;
    bind(moving.bound, row);
  }
  members.forEach((member, i) => {
    if (moving.bound.has(i)) return;
    moveTo(moving, i, roundToStep(amounts[member] as Ore, step) * step);
  });
  members.forEach((member, i) => (whole.value[member] = moving.value[i] as number));
}

/** Takes in one equation (Σ row × value = 0): its least important amount is bound to the others. */
function bind(bound: Map<number, Float64Array>, row: Float64Array): void {
  for (const [at, made] of bound) replace(row, at, made);
  let pivot = -1;
  for (let i = row.length - 1; i >= 0; i--) {
    if (row[i] === 0) continue;
    if (pivot < 0 || Math.abs(row[pivot] as number) !== 1) pivot = i;
    if (Math.abs(row[i] as number) === 1) break;
  }
  // Nothing left: the equation follows from the others.
  if (pivot < 0) return;
  const scale = -(row[pivot] as number);
  const made = row.map((coefficient) => (coefficient === 0 ? 0 : coefficient / scale));
  made[pivot] = 0;
  for (const other of bound.values()) replace(other, pivot, made);
  bound.set(pivot, made);
}

/** Writes an amount in `row` out as what it is made of. */
function replace(row: Float64Array, at: number, made: Float64Array): void {
  const times = row[at] as number;
  if (times === 0) return;
  row[at] = 0;
  for (let i = 0; i < row.length; i++) if (made[i] !== 0) row[i]! += times * (made[i] as number);
}

/** Moves a free amount as near to `target` as the bound ones let it; one that stops it is at its limit and changes places with it. */
function moveTo({ value, low, high, bound }: Moving, free: number, target: number): void {
  const wanted = target - (value[free] as number);
  if (wanted === 0) return;
  let length = Math.abs(wanted);
  const direction = Math.sign(wanted);
  let stopper = -1;
  for (const [at, made] of bound) {
    const speed = (made[free] as number) * direction;
    if (speed === 0) continue;
    const room =
      speed > 0 ? (high[at] as number) - (value[at] as number) : (value[at] as number) - (low[at] as number);
    if (room / Math.abs(speed) >= length) continue;
    length = Math.max(0, room / Math.abs(speed));
    stopper = at;
  }
  value[free]! += direction * length;
  for (const [at, made] of bound) value[at]! += direction * length * (made[free] as number);
  if (stopper < 0) return;
  const made = bound.get(stopper) as Float64Array;
  bound.delete(stopper);
  const scale = made[free] as number;
  const turned = made.map((coefficient) => (coefficient === 0 ? 0 : -coefficient / scale));
  turned[free] = 0;
  turned[stopper] = 1 / scale;
  for (const other of bound.values()) replace(other, free, turned);
  bound.set(free, turned);
}
