import type { Session } from './session';

/** Excel's answer to what day 1 January 1904 is: 1462 where days count from 1900, 0 where they count from 1904. */
export type Epoch = Excel.FunctionResult<number>;

/** Asks which day serial numbers count from, with the next sync; Excel's API tells it in no other way. */
export function askEpoch({ workbook }: Session): Epoch {
  return workbook.functions.date(1904, 1, 1).load('value');
}

/** True where the workbook counts its days from 1904. */
export function isFrom1904(epoch: Epoch): boolean {
  return epoch.value === 0;
}
