/** Kronor to whole öre, the unit of every amount here; debit is plus. */
export const kr = (kronor) => Math.round(kronor * 100);

/** Sum of numbers. */
export const sum = (numbers) => numbers.reduce((total, n) => total + n, 0);

/** A repeatable random number generator (mulberry32), 0 ≤ n < 1: the workbooks come out the same every time. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Splits `total` öre by weights into whole kronor; the first part also takes the odd öre, so that the parts sum to `total`. */
export function splitInKronor(total, weights) {
  const whole = Math.trunc(total / 100);
  const all = sum(weights);
  const exact = weights.map((weight) => (whole * weight) / all);
  const parts = exact.map(Math.floor);
  const order = exact
    .map((x, i) => ({ i, rest: x - Math.floor(x) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  let missing = whole - sum(parts);
  for (const { i } of order) if (missing-- > 0) parts[i] += 1;
  const ore = parts.map((part) => part * 100);
  ore[0] += total - sum(ore);
  return ore;
}

/**
 * Öre behind printed kronor: each is within half a krona of print and together they are exactly `total`. Amounts in `whole` are
 * kept to the krona.
 */
export function fitToPrint(printed, total, random, whole = []) {
  const limit = 49;
  const fitted = new Map();
  for (const [key, kronor] of printed) {
    const free = kronor !== 0 && !whole.includes(key);
    fitted.set(key, { base: kr(kronor), off: free ? Math.floor(random() * 81) - 40 : 0, free });
  }
  const values = [...fitted.values()];
  let missing = total - sum(values.map(({ base, off }) => base + off));
  for (const value of values) {
    if (!value.free) continue;
    const next = Math.max(-limit, Math.min(limit, value.off + missing));
    missing -= next - value.off;
    value.off = next;
  }
  if (missing !== 0) throw new Error(`cannot reach ${total}: ${missing} öre off`);
  return new Map([...fitted].map(([key, { base, off }]) => [key, base + off]));
}

/**
 * Fills in the open cells (amount null) of an account × insats table from its totals, one at a time wherever an account or an insats
 * has a single open cell. Throws where the totals do not decide every cell or a cost would be negative.
 */
export function solveCells(cells, accountTotals, objectTotals = new Map()) {
  const solved = cells.map((cell) => ({ ...cell }));
  const lines = [
    ...[...accountTotals].map(([account, total]) => ({
      of: solved.filter((c) => c.account === account),
      total,
    })),
    ...[...objectTotals].map(([object, total]) => ({ of: solved.filter((c) => c.object === object), total })),
  ];
  for (let progress = true; progress;) {
    progress = false;
    for (const { of, total } of lines) {
      const open = of.filter((cell) => cell.amount === null);
      if (open.length !== 1) continue;
      open[0].amount = total - sum(of.filter((cell) => cell !== open[0]).map((cell) => cell.amount));
      progress = true;
    }
  }
  for (const { account, object, amount } of solved)
    if (amount === null || amount < 0) throw new Error(`cell ${account} × ${object} is ${amount}`);
  for (const { of, total } of lines) {
    const off = total - sum(of.map((cell) => cell.amount));
    if (off !== 0)
      throw new Error(`cells of ${of[0]?.account} × ${of[0]?.object} are ${off} öre from their total`);
  }
  return solved;
}
