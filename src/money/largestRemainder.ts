import type { Ore } from './ore';

/**
 * Största rest: whole steps for parts so that they sum to `total` steps. Each part is its amount rounded down or up; those with the
 * largest remainder go up, the first of equals first. `total` lies between the sums of the parts rounded down and rounded up.
 */
export function largestRemainder(parts: readonly Ore[], total: number, step: number): number[] {
  const steps = parts.map((part) => Math.floor(part / step));
  const short = total - steps.reduce((sum, one) => sum + one, 0);
  const rest = (at: number): number => (parts[at] as number) - (steps[at] as number) * step;
  const order = [...parts.keys()].filter((at) => rest(at) > 0).sort((a, b) => rest(b) - rest(a));
  for (const at of order.slice(0, short)) steps[at]!++;
  return steps;
}
