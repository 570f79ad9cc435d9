import type { Finding } from '../ledger/finding';
import { asConsequence } from './consequence';
import type { Comparison, ControlLine } from './control';
import type { Material, VoucherRow } from './material';
import { areApart } from './sides';

/** Rows of Huvudbok that are there once too often, each with the finding that says so. */
type Copied = readonly (readonly [VoucherRow, Finding])[];

const KNOWN = new WeakMap<readonly Finding[], Copied>();

function copiedRows({ findings, voucherRows }: Material): Copied {
  const known = KNOWN.get(findings);
  if (known) return known;
  const byRow = new Map(
    findings.flatMap((finding) =>
      finding.severity === 'fel'
        ? (finding.copies ?? []).map((row): [string, Finding] => [`${finding.at?.sheet}!${row}`, finding])
        : [],
    ),
  );
  const copied =
    byRow.size === 0
      ? []
      : voucherRows().flatMap((row): [VoucherRow, Finding][] => {
          const finding = byRow.get(`${row.at.sheet}!${row.at.cell?.replace(/\D/g, '')}`);
          return finding ? [[row, finding]] : [];
        });
  KNOWN.set(findings, copied);
  return copied;
}

/** The findings of rows that are there twice and make all of a difference; empty where it is not all, or they make nothing of it. */
export function copiesBehind(one: Comparison, material: Material): readonly Finding[] {
  const { madeBy } = one;
  if (!madeBy) return [];
  const made = copiedRows(material).flatMap(([row, finding]): [number, Finding][] => {
    const amount = madeBy(row);
    return amount === 0 ? [] : [[amount, finding]];
  });
  const extra = made.reduce((sum, [amount]) => sum + amount, 0);
  if (extra === 0 || areApart({ ...one, a: one.a - extra })) return [];
  return [...new Set(made.map(([, finding]) => finding))];
}

/** A line that follows from rows that are there twice: it says which, and leads to the first. */
export function asOfCopies(line: ControlLine, findings: readonly Finding[], owner: string): ControlLine {
  const name = findings.map(({ params = {} }) => params['copy'] ?? params['rows']).join(', ');
  const cause = { code: 'follows-copies', params: { name, sheet: findings[0]?.at?.sheet ?? '' } };
  const roots = findings.map((finding) => ({ finding }));
  return asConsequence(line, owner, cause, roots);
}
