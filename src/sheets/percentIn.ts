/** 20, "20 %" and a cell formatted as percent (0.2) all mean twenty percent; null where the cell is no share, or beyond 1 000 %. */
export function percentIn(cell: unknown): number | null {
  const text = String(cell ?? '')
    .replace(/[\s\u00a0]*%$/, '')
    .replace(',', '.')
    .trim();
  const number = typeof cell === 'number' ? cell : /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(number) || number <= 0 || number > 1000) return null;
  return typeof cell === 'number' && number <= 1 ? number * 100 : number;
}
