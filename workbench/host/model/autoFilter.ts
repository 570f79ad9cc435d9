import { HostObject } from '../protocol/hostObject';
import { Range } from './range';
import type { Worksheet } from './worksheet';

/** Autofilter: where it stands is kept; no row is hidden by it. */
export class AutoFilter extends HostObject {
  constructor(private readonly sheet: Worksheet) {
    super();
  }

  get Enabled(): boolean {
    return this.sheet.record.filter !== null;
  }

  get IsDataFiltered(): boolean {
    return false;
  }

  Apply(range: Range | string): void {
    this.sheet.checkWritable();
    this.sheet.record.filter = { area: (range instanceof Range ? range : this.sheet.GetRange(range)).place };
  }

  ClearCriteria(): void {}

  Remove(): void {
    this.sheet.record.filter = null;
  }

  GetRangeOrNullObject(): Range | null {
    const { filter } = this.sheet.record;
    return filter && this.sheet.rangeOf(filter.area);
  }
}
