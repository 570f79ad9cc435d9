/** One result of the runtime: id of the call, whether it went well, the value or a text, and the error's number. */
export type ResultRow = readonly [
  id: number,
  succeeded: boolean,
  value: unknown,
  code?: number,
  timing?: unknown,
];

/** Errors by the number the runtime sends; what is thrown or rejected without one is #VALUE!. */
const ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

/** What the cell shows, in the form the grid's formula engine takes. */
export function shownResult([, succeeded, value, code]: ResultRow): unknown {
  return succeeded ? gridValue(value) : (ERRORS[code ?? 0] ?? '#VALUE!');
}

/** The grid reads plain text again ("1930" becomes a number); quoted text stays text. */
function gridValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((row) => (Array.isArray(row) ? row : [row]).map(gridValue));
  if (value === null || value === undefined) return 0;
  if (typeof value === 'string') return `"${value.replace(/"/g, '""')}"`;
  if (typeof value !== 'object') return value;
  const { code, basicValue } = value as { code?: string; basicValue?: unknown };
  if (code !== undefined) return code;
  return basicValue === undefined ? '#VALUE!' : gridValue(basicValue);
}
