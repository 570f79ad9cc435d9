import type { Finding } from '../ledger/finding';
import type { RecognisedSheet } from './recognise';

/**
 * Which sheet gave the rows of which räkenskapsår: "Budget" and "Budget 2019" may both hold 2019, and then count twice.
 * Code: sheet-year-twice.
 */
export class YearsRead {
  readonly findings: Finding[] = [];
  private readonly sheets = new Map<string, string>();

  note({ spec, grid }: RecognisedSheet, years: Iterable<number>): void {
    for (const year of years) {
      const key = `${spec.role}|${year}`;
      const other = this.sheets.get(key);
      if (other === undefined) this.sheets.set(key, grid.sheet);
      else
        this.findings.push({
          code: 'sheet-year-twice',
          severity: 'fel',
          at: { sheet: grid.sheet },
          params: { role: spec.title, other, year },
        });
    }
  }
}
