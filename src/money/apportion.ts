/**
 * Största rest: whole steps for parts so that they sum to `total`, each the part rounded down or up.
 *
 * `parts` are exact öre, `step` öre per printed unit, `total` the whole number of steps they must sum to. `fixed[i]`, where given, is
 * a part already printed elsewhere: it keeps its figure. Where the fixed parts leave no room (the total lies more than the open
 * parts can take), each open part is as near as it can be and the sum is what it is.
 */
export function apportion(
  parts: readonly number[],
  step: number,
  total: number,
  fixed: readonly (number | undefined)[] = [],
): number[] {
  const steps = parts.map((part, i) => fixed[i] ?? Math.floor(part / step));
  let missing = total - steps.reduce((sum, n) => sum + n, 0);
  const open = parts
    .map((part, i) => ({ i, remainder: part - Math.floor(part / step) * step }))
    .filter(({ i, remainder }) => fixed[i] === undefined && remainder > 0)
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of open) {
    if (missing <= 0) break;
    steps[i] = (steps[i] as number) + 1;
    missing--;
  }
  return steps;
}
