import { HostObject } from '../protocol/hostObject';
import type { Range } from './range';

/** Låst och dolt: accepted, but a protected sheet here refuses every cell, locked or not. */
export class FormatProtection extends HostObject {
  constructor(private readonly range: Range) {
    super();
  }

  get Locked(): boolean {
    return true;
  }

  set Locked(locked: boolean) {
    void locked;
    this.range.sheet.checkWritable();
  }

  get FormulaHidden(): boolean {
    return false;
  }
}
