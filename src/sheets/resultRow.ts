import { parseAccount } from '../ledger/accounts';
import { type Ore, ore } from '../money/ore';
import { hasValue, type Read, type SheetRows } from './sheetRows';

const RESULT = /^\s*(?:beräknat|periodens|årets|redovisat|bokfört)\s+resultat(?![\p{L}\d])/iu;

/** The first account of the income statement, in every chart a förbund uses. */
const FIRST = 3_000;

/**
 * Resultatrad i en saldolista: says what the accounts of the income statement sum to, with either sign, and is no account. Code:
 * list-total-differs.
 */
export class ResultRow {
  #sum = 0;

  count(account: number, closing: Read<Ore>): void {
    if (account >= FIRST && hasValue(closing)) this.#sum += closing.value;
  }

  /** True where the row is one (then it has been compared). */
  takes(rows: SheetRows): boolean {
    const account = rows.raw('account');
    if (typeof account === 'number' || (typeof account === 'string' && parseAccount(account) !== null))
      return false;
    if (!rows.cells().some((cell) => typeof cell === 'string' && RESULT.test(cell))) return false;
    const stated = rows.has('closing') ? rows.amount('closing') : 'empty';
    if (hasValue(stated) && Math.abs(stated.value) !== Math.abs(this.#sum)) {
      const off = ore(stated.value - this.#sum);
      rows.report('list-total-differs', 'varning', 'closing', { stated: stated.value, read: this.#sum }, off);
    }
    return true;
  }
}
