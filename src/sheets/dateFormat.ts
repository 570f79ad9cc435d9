/** Serial number of 1 January 1904 where days count from 1900: what differs between the two ways of counting days. */
export const DAYS_TO_1904 = 1462;

/** True where a number format shows a date or a time. */
export function showsDate(numberFormat: string | undefined): boolean {
  const bare = (numberFormat ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\.|[_*]./g, '');
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare);
}
