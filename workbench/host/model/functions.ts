import { dateSerial } from '../grid/enterValue';
import { HostObject } from '../protocol/hostObject';
import type { BookState } from './bookState';

/** Serial number of 1 January 1904 where days count from 1900. */
const DAYS_TO_1904 = 1462;

/** Kalkylbladsfunktioner that the add-in calls without a cell; only what it needs. */
export class Functions extends HostObject {
  constructor(private readonly state: BookState) {
    super();
  }

  /** The serial number of a day, in the workbook's way of counting. */
  Date(year: number, month: number, day: number): FunctionResult {
    return new FunctionResult(dateSerial(year, month, day) - (this.state.from1904 ? DAYS_TO_1904 : 0));
  }
}

export class FunctionResult extends HostObject {
  constructor(private readonly value: number) {
    super();
  }

  get Value(): number {
    return this.value;
  }

  get Error(): string {
    return '';
  }
}
