import type { Finding, Severity } from '../ledger/finding';
import { ore } from '../money/ore';

/** More of one kind than anyone reads; what comes after is summed in one finding. */
const SHOWN = 50;

/** Fynd i en fil, as many of a kind as can be read: the rest of them are one finding with their number and amount. */
export class FindingList {
  private readonly findings: Finding[] = [];
  private readonly counts = new Map<string, number>();
  private readonly rest = new Map<string, { count: number; sum: number }>();

  /** `line` 0 is nowhere in particular. `difference` is öre, debit +. */
  add(
    code: string,
    severity: Severity,
    line: number,
    params: Readonly<Record<string, string | number>> = {},
    difference?: number,
  ): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count > SHOWN) {
      const rest = this.rest.get(code) ?? { count: 0, sum: 0 };
      rest.count++;
      rest.sum += difference ?? 0;
      this.rest.set(code, rest);
      return;
    }
    const at = line > 0 ? { line } : undefined;
    this.findings.push({ code, severity, at, difference: exact(difference), params });
  }

  all(): readonly Finding[] {
    const rest = [...this.rest].map(([code, { count, sum }]): Finding => {
      return { code: 'sie-more', severity: 'varning', difference: exact(sum), params: { kind: code, count } };
    });
    return [...this.findings, ...rest];
  }
}

/** Sums in a damaged file can pass what is exact; such an amount is left out rather than shown wrong. */
function exact(amount: number | undefined): Finding['difference'] {
  return amount === undefined || !Number.isSafeInteger(amount) ? undefined : ore(amount);
}
