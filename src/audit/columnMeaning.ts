/** What kind of figure a column holds, as far as its title says. */
export type Basis = 'actual' | 'budget' | 'forecast' | 'deviation' | 'change' | 'opening';

/** Kolumnens innebörd, read from its title alone. */
export interface ColumnMeaning {
  readonly basis: Basis | null;
  readonly year: number | null;
  /** Last month covered, 1–12. */
  readonly month: number | null;
  /** The title says whole year ("helår", "jan–dec"). */
  readonly wholeYear: boolean;
  readonly previous: boolean;
  readonly total: boolean;
  /** Title in small letters without punctuation: two columns with the same one are the same column. */
  readonly plain: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH = /\b(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zåäö]*/g;

const known = new Map<string, ColumnMeaning>();

/** Reads a column title: "Utfall jan–aug 2019" is actual, 2019, through August. */
export function meaningOf(title: string): ColumnMeaning {
  const found = known.get(title) ?? read(title);
  if (known.size > 5000) known.clear();
  known.set(title, found);
  return found;
}

function read(title: string): ColumnMeaning {
  const raw = title.toLowerCase().replace(/\b([12]) (\d{3})\b/g, '$1$2');
  const days = [...raw.matchAll(/\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/g)];
  const day = days.at(-1);
  const compact = [...raw.matchAll(/\b(?:19|20)?(\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\b/g)].at(-1);
  const years = [...raw.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map((match) => Number(match[1]));
  const months = [...raw.matchAll(MONTH)].map((match) => MONTHS.indexOf(match[1] as string) + 1);
  const wholeYear = /helår|hela året|årsbudget|årsprognos|jan[a-z]*\.?\s*[-–]\s*dec/.test(raw);
  return {
    basis: basisOf(raw, day !== undefined || compact !== undefined),
    year: day
      ? Number(day[1])
      : compact && years.length === 0
        ? 2000 + Number(compact[1])
        : (years.at(-1) ?? null),
    month: day
      ? Number(day[2])
      : compact && years.length === 0
        ? Number(compact[2])
        : (months.at(-1) ?? null),
    wholeYear,
    previous: /föreg|fg år|förra/.test(raw),
    total: /\btotal(t|a)?\b|summa/.test(raw),
    plain: raw.replace(/[^a-zåäö0-9]+/g, ' ').trim(),
  };
}

function basisOf(raw: string, dated: boolean): Basis | null {
  if (/avvik|differens|\bdiff\b|budgetavv/.test(raw)) return 'deviation';
  if (/förändr|ändring/.test(raw)) return 'change';
  if (/prognos/.test(raw)) return 'forecast';
  if (/budget|\bplan\b/.test(raw)) return 'budget';
  if (/ingående|\bib\b/.test(raw)) return 'opening';
  return /utgående|\bub\b|utfall|bokslut|redovisat|verkligt/.test(raw) || dated ? 'actual' : null;
}

/**
 * How well two columns of different tables can mean the same: about −5 (they cannot) to +5 (they say the same). Nothing said on either
 * side is 0.
 */
export function columnFit(a: string, b: string): number {
  const [left, right] = [meaningOf(a), meaningOf(b)];
  if (left.plain !== '' && left.plain === right.plain) return 4.5;
  let fit = 0;
  if (left.basis && right.basis) fit += left.basis === right.basis ? 1.5 : -4;
  if (left.year && right.year) {
    if (left.year !== right.year) fit -= 4;
    else if (left.month && right.month) fit += left.month === right.month ? 2.5 : -4;
    else fit += 1;
  } else if (left.month && right.month && left.month !== right.month) fit -= 2;
  if (left.wholeYear !== right.wholeYear) {
    const other = left.wholeYear ? right : left;
    if (other.month && other.month < 12) fit -= 3;
  } else if (left.wholeYear) fit += 1;
  if (left.previous !== right.previous && left.year === null && right.year === null) fit -= 1.5;
  return Math.max(-5, fit);
}
