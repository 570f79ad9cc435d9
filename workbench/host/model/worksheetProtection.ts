import { HostObject } from '../protocol/hostObject';
import { accessDenied, invalidOperation } from '../protocol/hostError';
import type { Worksheet } from './worksheet';

/** Bladskydd. A protected sheet refuses every write of the add-in; unlocked cells are not told apart here. */
export class WorksheetProtection extends HostObject {
  constructor(private readonly sheet: Worksheet) {
    super();
  }

  get Protected(): boolean {
    return this.sheet.record.protection !== null;
  }

  get Options(): Record<string, unknown> | null {
    return this.sheet.record.protection?.options ?? null;
  }

  Protect(options?: Record<string, unknown>, password?: string): void {
    if (this.Protected) throw invalidOperation();
    this.sheet.record.protection = { options: options ?? {}, password: password ?? null };
  }

  Unprotect(password?: string): void {
    const { protection } = this.sheet.record;
    if (protection?.password && protection.password !== password) throw accessDenied();
    this.sheet.record.protection = null;
  }
}
