/**
 * Klockan: now, or the second that SOURCE_DATE_EPOCH says (reproducible-builds.org), where someone wants the same bytes of the same
 * input.
 */
export function now(): Date {
  const fixed = process.env['SOURCE_DATE_EPOCH'];
  return fixed !== undefined && /^\d+$/.test(fixed) ? new Date(Number(fixed) * 1000) : new Date();
}
