import { HostObject } from '../protocol/hostObject';
import { accessDenied, invalidOperation } from '../protocol/hostError';
import type { BookState } from './bookState';

/** Skydd av arbetsbokens struktur: no sheet can be added, deleted, renamed, moved or hidden. */
export class WorkbookProtection extends HostObject {
  constructor(private readonly state: BookState) {
    super();
  }

  get Protected(): boolean {
    return this.state.structurePassword !== null;
  }

  Protect(password?: string): void {
    if (this.Protected) throw invalidOperation();
    this.state.structurePassword = password ?? '';
  }

  Unprotect(password?: string): void {
    const { structurePassword } = this.state;
    if (structurePassword && structurePassword !== password) throw accessDenied();
    this.state.structurePassword = null;
  }
}
