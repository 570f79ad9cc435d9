import { HostCollection } from '../protocol/hostCollection';
import { HostObject } from '../protocol/hostObject';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

/** Several ranges of one sheet as Excel hands them out together. */
export class RangeAreas extends HostObject {
  static override readonly navigation = ['Areas', 'Worksheet'];

  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  get Address(): string {
    return this.ranges.map((range) => range.Address).join(',');
  }

  get AreaCount(): number {
    return this.ranges.length;
  }

  get CellCount(): number {
    return this.ranges.reduce((sum, range) => sum + range.CellCount, 0);
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this.ranges);
  }

  get Worksheet(): Worksheet | null {
    return this.ranges[0]?.sheet ?? null;
  }
}

export class RangeCollection extends HostCollection<Range> {
  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  list(): readonly Range[] {
    return this.ranges;
  }
}
