/** Report id of a sheet with a trail, before its number: our mark keeps it out of what is read as input. */
const TRAIL_REPORT = 'sparning';

export function trailReport(number: number): string {
  return `${TRAIL_REPORT}${number}`;
}

/** The number of a sheet with a trail; null where the report is none. */
export function trailNumber(report: string | null): number | null {
  const digits = new RegExp(`^${TRAIL_REPORT}(\\d+)$`).exec(report ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
