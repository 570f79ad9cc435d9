import { dayText } from '../ledger/months';
import { oreToDecimal } from '../money/decimalText';
import { total } from '../sie/checkFile';
import { dimensionUse } from '../sie/dimensions';
import type { SieFile } from '../sie/sieFile';
import { SieTexts } from '../sie/sieTexts';
import type { Language } from '../text/amountText';
import { findingText } from '../text/findingText';

/** Sammanfattning av en SIE-fil, before anything is written: amounts are decimal strings of kronor, sums those of year 0. */
export interface SieSummary {
  readonly program: string;
  readonly company: string;
  readonly years: readonly { readonly year: number; readonly from: string; readonly to: string }[];
  readonly encoding: string;
  /** Declared accounts. */
  readonly accounts: number;
  /** #VER. */
  readonly vouchers: number;
  /** #TRANS. */
  readonly transactions: number;
  readonly unbalanced: readonly {
    readonly voucher: string;
    readonly date: string;
    readonly line: number;
    readonly difference: string;
  }[];
  readonly sumIB: string;
  readonly sumUB: string;
  readonly sumRES: string;
  /** #PBUDGET. */
  readonly budgetRows: number;
  /** With how many objects each has and how many transactions it marks. */
  readonly dimensions: readonly {
    readonly dimension: number;
    readonly name: string;
    readonly objects: number;
    readonly transactions: number;
  }[];
  readonly warnings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly line: number | null;
    readonly message: string;
    readonly difference: string | null;
  }[];
}

/** The file's own sums of year 0, in öre. */
export interface SieSums {
  readonly opening: number;
  readonly closing: number;
  readonly result: number;
}

/** Summorna i filen: what its own balances and results add up to. */
export function sieSums({ openings, closings, results }: SieFile): SieSums {
  return { opening: total(openings.get(0)), closing: total(closings.get(0)), result: total(results.get(0)) };
}

/** What the file holds, in the words and figures that a user needs to know it by. */
export function sieSummary(file: SieFile, language: Language = 'sv'): SieSummary {
  const texts = new SieTexts(file);
  const use = dimensionUse(file);
  const sums = sieSums(file);
  return {
    program: file.header.program,
    company: file.header.company,
    years: file.years.map(({ year, from, to }) => ({ year, from: dayText(from), to: dayText(to) })),
    encoding: file.bom ? `${file.encoding} BOM` : file.encoding,
    accounts: file.accounts.size,
    vouchers: file.voucherRecords,
    transactions: file.transactions.count,
    unbalanced: file.unbalanced.map(({ voucher, difference }) => {
      const day = file.vouchers.days[voucher] ?? 0;
      return {
        voucher: texts.voucherName(voucher),
        date: day === 0 ? '' : dayText(day),
        line: file.vouchers.lines[voucher] ?? 0,
        difference: oreToDecimal(difference),
      };
    }),
    sumIB: oreToDecimal(sums.opening),
    sumUB: oreToDecimal(sums.closing),
    sumRES: oreToDecimal(sums.result),
    budgetRows: file.budgets.length,
    dimensions: [...file.dimensions.values()].map(({ dimension, name }) => ({
      dimension,
      name,
      objects: file.objects.filter((object) => object.dimension === dimension).length,
      transactions: use.get(dimension) ?? 0,
    })),
    warnings: file.findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      line: finding.at?.line ?? null,
      message: findingText(finding, language),
      difference: finding.difference === undefined ? null : oreToDecimal(finding.difference),
    })),
  };
}
