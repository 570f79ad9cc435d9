import type { Account } from '../ledger/accounts';
import type { FindingList } from './findingList';
import type { SieScanner } from './scanner';
import type { ObjectRef, SieAccount, SieDimension, SieObject } from './sieFile';

/** Dimensions with a number that the standard has given a meaning. */
const RESERVED: Readonly<Record<number, string>> = {
  1: 'Kostnadsställe',
  2: 'Kostnadsbärare',
  6: 'Projekt',
  7: 'Anställd',
  8: 'Kund',
  9: 'Leverantör',
  10: 'Faktura',
};

/** Kontoplan, dimensioner och objekt. Codes: sie-account-unreadable, sie-record-unreadable. */
export class ChartRecords {
  readonly accounts = new Map<Account, SieAccount>();
  private readonly dimensionsByNumber = new Map<number, SieDimension>();
  private readonly objectsByKey = new Map<string, SieObject>();

  constructor(
    private readonly scanner: SieScanner,
    private readonly findings: FindingList,
  ) {}

  /** True where the label is one of these; the scanner stands after it. */
  take(label: string): boolean {
    const { scanner } = this;
    if (label === 'KONTO') this.change((account) => ({ name: scanner.nextText() || account.name }));
    else if (label === 'KTYP') this.change(() => ({ kind: scanner.nextText().toUpperCase() }));
    else if (label === 'ENHET') this.change(() => ({ unit: scanner.nextText() }));
    else if (label === 'SRU') this.change(({ sru }) => ({ sru: [...sru, scanner.nextText()] }));
    else if (label === 'DIM') this.dimension(false);
    else if (label === 'UNDERDIM') this.dimension(true);
    else if (label === 'OBJEKT') this.object();
    else return false;
    return true;
  }

  private change(changes: (account: SieAccount) => Partial<SieAccount>): void {
    const { scanner } = this;
    const number = scanner.nextInteger();
    if (!(number >= 1)) {
      this.findings.add('sie-account-unreadable', 'varning', scanner.line, { text: scanner.text() });
      return;
    }
    const before = this.accounts.get(number) ?? { account: number, name: '', kind: '', unit: '', sru: [] };
    this.accounts.set(number, { ...before, ...changes(before) });
  }

  private dimension(under: boolean): void {
    const { scanner } = this;
    const dimension = scanner.nextInteger();
    if (!(dimension >= 0)) return this.unreadable(under ? 'UNDERDIM' : 'DIM');
    const name = scanner.nextText();
    const parent = under ? scanner.nextInteger() : NaN;
    this.dimensionsByNumber.set(dimension, {
      dimension,
      name: name || (RESERVED[dimension] ?? ''),
      parent: parent >= 0 ? parent : null,
      declared: true,
    });
  }

  private object(): void {
    const { scanner } = this;
    const dimension = scanner.nextInteger();
    if (!(dimension >= 0)) return this.unreadable('OBJEKT');
    const code = scanner.nextText();
    if (code === '') return this.unreadable('OBJEKT');
    const key = `${dimension}\u0000${code}`;
    const name = scanner.nextText();
    if (!this.objectsByKey.get(key)?.name) this.objectsByKey.set(key, { dimension, code, name });
  }

  private unreadable(label: string): void {
    this.findings.add('sie-record-unreadable', 'varning', this.scanner.line, { label });
  }

  /** Declared objects, and those that object lists use without a declaration. */
  objects(lists: readonly (readonly ObjectRef[])[]): readonly SieObject[] {
    for (const { dimension, code } of lists.flat()) {
      const key = `${dimension}\u0000${code}`;
      if (!this.objectsByKey.has(key)) this.objectsByKey.set(key, { dimension, code, name: '' });
    }
    return [...this.objectsByKey.values()];
  }

  /** Declared dimensions, and those that objects are of. */
  dimensions(objects: readonly SieObject[]): ReadonlyMap<number, SieDimension> {
    const all = new Map(this.dimensionsByNumber);
    for (const { dimension } of objects) {
      if (all.has(dimension)) continue;
      const name = RESERVED[dimension] ?? `Dimension ${dimension}`;
      all.set(dimension, { dimension, name, parent: null, declared: false });
    }
    return new Map([...all].sort(([a], [b]) => a - b));
  }
}
