import { SieScanner } from './scanner';
import type { SieFile } from './sieFile';

/** Verifikationens rubrik. */
export interface VoucherHead {
  readonly series: string;
  readonly number: string;
  readonly text: string;
}

const NO_HEAD: VoucherHead = { series: '', number: '', text: '' };

/** Texter ur filen, made when they are asked for: the columns of a SieFile only say where they stand. */
export class SieTexts {
  private readonly scanner: SieScanner;

  constructor(private readonly file: Pick<SieFile, 'bytes' | 'encoding' | 'vouchers' | 'transactions'>) {
    this.scanner = new SieScanner(file.bytes, file.encoding);
  }

  /** Series, number and text of a voucher; all '' for the one made for transactions outside any. */
  voucher(index: number): VoucherHead {
    const { scanner, file } = this;
    scanner.at = file.vouchers.fields[index] as number;
    if (scanner.at >= file.bytes.length) return NO_HEAD;
    const series = scanner.nextText();
    const number = scanner.nextText();
    scanner.field();
    return { series, number, text: scanner.nextText() };
  }

  /** Series and number together, as people say them: A12. */
  voucherName(index: number): string {
    const { series, number } = this.voucher(index);
    return `${series}${number}`;
  }

  /** Text of a transaction; '' where it has none of its own. */
  transaction(index: number): string {
    const { scanner, file } = this;
    scanner.at = file.transactions.texts[index] as number;
    return scanner.nextText();
  }
}
