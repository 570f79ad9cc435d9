import { type Account, parseAccount } from '../ledger/accounts';
import type { LedgerDraft } from '../ledger/draft';
import type { Day } from '../ledger/months';
import { parseDay, type ParsedDay } from '../ledger/parseDay';
import type { Ore } from '../money/ore';
import type { CellValue } from './grid';
import { objectCode } from './objectCode';
import { hasValue, type Read, type SheetRows } from './sheetRows';

/** Accounts, insatser and days by the cell they stood in: a ledger repeats a few hundred cells a hundred thousand times. */
export class KnownCells {
  private readonly accounts = new Map<CellValue, Read<number>>();
  private readonly days = new Map<CellValue, Read<ParsedDay>>();
  private readonly objects = new Map<CellValue, number>();

  constructor(private readonly draft: LedgerDraft) {}

  account(rows: SheetRows): Read<number> {
    const cell = rows.raw('account');
    const known = this.accounts.get(cell);
    if (known !== undefined) return known;
    const read = rows.account();
    if (!hasValue(read)) return read;
    this.draft.nameAccount(read.value.account, read.value.name);
    const index = { value: this.draft.accountIndex(read.value.account) };
    this.accounts.set(cell, index);
    return index;
  }

  date(rows: SheetRows): Read<ParsedDay> {
    const cell = rows.raw('date');
    const known = this.days.get(cell);
    if (known !== undefined) return known;
    const read = rows.date('date');
    if (hasValue(read)) this.days.set(cell, read);
    return read;
  }

  /** Account number of a row whose account has been read. */
  number(rows: SheetRows): Account {
    const cell = rows.raw('account');
    return (
      (typeof cell === 'number' || typeof cell === 'string' ? parseAccount(cell)?.account : undefined) ?? 0
    );
  }

  /** Name beside the number in the account's cell, '' for none. */
  name(rows: SheetRows): string {
    const cell = rows.raw('account');
    return typeof cell === 'string' ? (parseAccount(cell)?.name ?? '') : '';
  }

  isAccount(rows: SheetRows): boolean {
    const cell = rows.raw('account');
    return (typeof cell === 'number' || typeof cell === 'string') && parseAccount(cell) !== null;
  }

  isDate(rows: SheetRows): boolean {
    return this.dayOf(rows) !== null;
  }

  /** The row's day, without a finding where it has none. */
  dayOf(rows: SheetRows): Day | null {
    const cell = rows.raw('date');
    const known = this.days.get(cell);
    if (known !== undefined) return hasValue(known) ? known.value.day : null;
    const parsed = typeof cell === 'number' || typeof cell === 'string' ? parseDay(cell) : null;
    if (parsed) this.days.set(cell, { value: parsed });
    return parsed?.day ?? null;
  }

  object(rows: SheetRows, amount: Ore): number {
    const cell = rows.raw('object');
    let index = this.objects.get(cell);
    if (index === undefined) {
      const code = objectCode(rows, amount);
      if (code === null) return 0;
      index = this.draft.objectIndex(code);
      if (cell !== null) this.objects.set(cell, index);
    }
    return index;
  }
}
