import { parseAccount } from '../ledger/accounts';
import type { Place } from '../ledger/finding';
import { fiscalYearOf, type Ledger, type Scenario, SCENARIOS } from '../ledger/ledger';
import type { ReadAs, Sought } from '../ledger/sought';
import { rowOfSource, type Source } from '../ledger/sources';
import { amountCells } from './amountCells';
import { address } from './grid';
import type { RecognisedSheet } from './recognise';

const ORDER: readonly ReadAs[] = ['name', 'actual', 'opening', ...SCENARIOS.slice(1)];

/**
 * Indataceller: where in the input an account or an insats stands first, among the rows that the ledger was read from. The cell is that of
 * the insats where only an insats, or its absence, is sought, that of the amount where that is; else that of the account.
 */
export class InputPlaces {
  constructor(
    private readonly ledger: Ledger,
    private readonly sheets: readonly RecognisedSheet[],
  ) {}

  /** Undefined where no row that was read has it. */
  first(sought: Sought): Place | undefined {
    let otherYear: Place | undefined;
    for (const as of sought.as ? [sought.as] : ORDER) {
      const [inYear, other] = as === 'name' ? [this.named(sought), undefined] : this.read(as, sought);
      if (inYear) return inYear;
      otherYear ??= other;
    }
    return otherYear;
  }

  /** How many rows of the year have it. */
  count(sought: Sought & { readonly as: Scenario }): number {
    let count = 0;
    for (const [, year] of this.postings(sought.as, sought))
      if (sought.year === undefined || year === sought.year) count++;
    return count;
  }

  /** Where the account stands in Kontoplan. */
  private named({ account, object }: Sought): Place | undefined {
    if (account === undefined || object !== undefined) return undefined;
    for (const sheet of this.sheets) {
      if (sheet.role !== 'chart') continue;
      const { grid, header } = sheet;
      const column = header.columns.get('account') ?? -1;
      for (let row = header.dataRow; row < grid.values.length; row++) {
        const cell = grid.values[row]?.[column];
        const isHere = (typeof cell === 'string' || typeof cell === 'number') && parseAccount(cell);
        if (isHere && isHere.account === account) return cellIn(sheet, grid.firstRow + row, 'account');
      }
    }
    return undefined;
  }

  /** The first row of the year sought, and the first of any other. */
  private read(as: Exclude<ReadAs, 'name'>, sought: Sought): readonly [Place | undefined, Place | undefined] {
    const key = sought.amount ? 'amount' : sought.object === undefined ? 'account' : 'object';
    let other: Place | undefined;
    for (const [source, year] of as === 'opening' ? this.openings(sought) : this.postings(as, sought)) {
      const isInYear = sought.year === undefined || year === sought.year;
      if (!isInYear && other) continue;
      const place = this.placeOf(source, key);
      if (isInYear && place) return [place, other];
      other ??= place;
    }
    return [undefined, other];
  }

  private *openings({ account, object }: Sought): Iterable<[Source, number]> {
    if (object !== undefined) return;
    for (const one of this.ledger.sources.openings) if (one.account === account) yield [one.source, one.year];
  }

  private *postings(scenario: Scenario, { account, object }: Sought): Iterable<[Source, number]> {
    const { sources, accounts } = this.ledger;
    const { count, accountIndex, objectIndex, months, sources: rows } = sources.postings[scenario];
    const wanted = account === undefined ? undefined : sources.places.indexOf(accounts.indexOf(account));
    for (let i = 0; i < count; i++) {
      if (wanted !== undefined && accountIndex[i] !== wanted) continue;
      if (object !== undefined && objectIndex[i] !== object) continue;
      yield [rows[i] as Source, fiscalYearOf(this.ledger, months[i] as number)];
    }
  }

  private placeOf(source: Source, key: 'account' | 'object' | 'amount'): Place | undefined {
    const found = rowOfSource(source);
    const name = found && this.ledger.sources.sheets[found.sheet];
    const sheet = this.sheets.find(({ grid }) => grid.sheet === name);
    if (!found || !sheet) return undefined;
    const cell = key === 'amount' ? amountCells(sheet, found.row) : undefined;
    return cell === undefined
      ? cellIn(sheet, found.row, key === 'object' ? key : 'account')
      : { sheet: sheet.grid.sheet, cell };
  }
}

/** The cell under a heading; in a print, where accounts are headings of their own, the first cell of the row. */
function cellIn({ grid, header, printed }: RecognisedSheet, row: number, key: 'account' | 'object'): Place {
  const account = printed ? undefined : header.columns.get('account');
  const column = (key === 'object' ? header.columns.get('object') : undefined) ?? account;
  const first = Math.min(...header.columns.values());
  return { sheet: grid.sheet, cell: address(row, grid.firstColumn + (column ?? first)) };
}
