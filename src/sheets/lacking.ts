import { type Finding, LACKING, type Place, ROW_LEFT_OUT } from '../ledger/finding';
import { ore, type Ore } from '../money/ore';

/** What must sum to zero and does not, for rows that are left out. */
type Whole = 'voucher' | 'ledger' | 'openings';

/** The sentence of a row that alone cannot be read, and of one of several. */
const SENTENCES: Readonly<Record<Whole, readonly [string, string]>> = {
  voucher: ['row-left-out-of-voucher', 'rows-left-out-of-voucher'],
  ledger: ['row-left-out-of-ledger', 'rows-left-out-of-ledger'],
  openings: ['row-left-out-of-openings', 'rows-left-out-of-openings'],
};

/** What is lacking, debit +, and how many cells cannot be read for it. */
interface Lack {
  readonly of: Whole;
  /** Its number, of a voucher. */
  readonly voucher?: string;
  readonly lacking: Ore;
  readonly count: number;
}

/** True for the finding of a cell for which its row is left out: what stands in it, or that nothing does. */
export function isLeftOut({ code, params = {} }: Finding): boolean {
  return params[ROW_LEFT_OUT] !== undefined || code.startsWith('row-without-');
}

/** A finding of a cell for which its row is left out, with what is lacking without it and others like it. */
export function lackedBy(finding: Finding, { of, voucher, lacking, count }: Lack): Finding {
  const { params = {} } = finding;
  if (params[ROW_LEFT_OUT] === undefined) return finding;
  const [alone, together] = SENTENCES[of];
  return {
    ...finding,
    difference: count === 1 ? lacking : undefined,
    params: {
      ...params,
      ...(voucher === undefined ? {} : { voucher }),
      [ROW_LEFT_OUT]: count === 1 ? alone : together,
      count,
      [LACKING]: lacking,
    },
  };
}

/**
 * The amounts of rows that are left out of one year, found by what the whole lacks without them: their findings tell it. Where the rows are
 * that are all it lacks; empty where it lacks something else.
 */
export function tellLacking(
  findings: Finding[],
  sheets: readonly string[],
  { of, year, sum }: { readonly of: Whole; readonly year: number; readonly sum: number },
): readonly Place[] {
  const rows = findings.flatMap((finding, i) => {
    const isOfYear = finding.params?.['year'] === undefined || finding.params['year'] === year;
    return isOfYear && isLeftOut(finding) && sheets.includes(finding.at?.sheet ?? '') ? [i] : [];
  });
  const own = rows.map((i) => findings[i] as Finding);
  const unknown = rows.filter((i) => findings[i]?.difference === undefined);
  const lacking = ore(-own.reduce((all, { difference = 0 }) => all + difference, sum));
  const count = unknown.length;
  if (own.length === 0 || (count === 0 && lacking !== 0)) return [];
  for (const i of unknown) findings[i] = lackedBy(findings[i] as Finding, { of, lacking, count });
  return own.flatMap(({ at }) => (at ? [at] : []));
}
