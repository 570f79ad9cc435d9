/** Öre to whole printed steps, half away from zero. */
const printedSteps = (ore, step) => Math.sign(ore) * Math.floor((Math.abs(ore) * 2 + step) / (2 * step));

/**
 * Öre behind printed figures, by trying: each open figure is drawn within half a printed unit (`step` öre), `derive` works out the
 * others from them, and the first draw is kept whose figures all print as published. Figures are maps from key to öre, `printed` and
 * `open` from key to the printed figure.
 */
export function searchOre({ open, step, derive, printed, random, tries = 200_000 }) {
  for (let i = 0; i < tries; i++) {
    const drawn = new Map();
    for (const [key, figure] of open) {
      const off = figure === 0 ? 0 : Math.floor(random() * step * 0.96 - step * 0.48);
      drawn.set(key, figure * step + off);
    }
    const figures = new Map([...drawn, ...Object.entries(derive((key) => drawn.get(key)))]);
    const fits = [...printed].every(([key, figure]) => printedSteps(figures.get(key), step) === figure);
    if (fits) return figures;
  }
  throw new Error(`no öre found in ${tries} tries`);
}
