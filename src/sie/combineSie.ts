import type { Account } from '../ledger/accounts';
import type { Finding } from '../ledger/finding';
import { type Day, dayText, monthNumber, monthOfDay } from '../ledger/months';
import { type Ore, ore } from '../money/ore';
import { total } from './checkFile';
import { usualDimension } from './dimensions';
import { type MadePosting, periodPostings, yearPostings } from './periodPostings';
import type { SieFile, SieYear } from './sieFile';

/** Where a räkenskapsår's postings come from. */
export type YearSource = 'vouchers' | 'months' | 'year';

/** Räkenskapsår as one or more files have it: `file` is the index of the one that is used, `sie` what that file calls it. */
export interface BookYear {
  readonly file: number;
  readonly sie: SieYear;
  readonly source: YearSource;
}

/** Sammanförda SIE-filer: which file each year is taken from, what is posted besides its vouchers, opening balances and budget. */
export interface CombinedSie {
  readonly files: readonly SieFile[];
  /** The file with the latest year: names come from it first. */
  readonly main: SieFile;
  /** Dimension that is insats; null where none is. */
  readonly dimension: number | null;
  readonly years: readonly BookYear[];
  /** First month of the räkenskapsår, 1–12. */
  readonly yearStartsIn: number;
  /** Postings of years without vouchers. */
  readonly made: readonly MadePosting[];
  /** By the first day of the year. */
  readonly openings: ReadonlyMap<Day, ReadonlyMap<Account, Ore>>;
  readonly budget: readonly MadePosting[];
  readonly findings: readonly Finding[];
}

/**
 * Sammanför filer, such as this year's and last year's. A year that several files have is taken from one: with vouchers before monthly
 * balances before yearly ones, and its own file before a later one.
 *
 * Codes: sie-year-twice, sie-opening-from-closing, sie-opening-none, sie-year-not-twelve-months, sie-only-months, sie-only-year.
 */
export function combineSie(files: readonly SieFile[], chosen?: number | null): CombinedSie {
  const findings: Finding[] = [];
  const dimension = chosen === undefined ? usualDimension(files) : chosen;
  const years = chooseYears(files, findings);
  const main = files.reduce((latest, file) => (ownFrom(file) > ownFrom(latest) ? file : latest));
  const own = main.years.find(({ year }) => year === 0);
  const openings = new Map<Day, ReadonlyMap<Account, Ore>>();
  const made: MadePosting[] = [];
  for (const { file, sie, source } of years) {
    const from = files[file] as SieFile;
    if (source === 'months') {
      const rows = from.periodBalances.filter(({ year }) => year === sie.year);
      made.push(...periodPostings(rows, from.objectLists, dimension));
    } else if (source === 'year') made.push(...yearPostings(from, sie));
    const opening = openingOf(files, sie, findings);
    if (opening) openings.set(sie.from, opening);
  }
  findings.push(...yearFindings(years));
  return {
    files,
    main,
    dimension,
    years,
    yearStartsIn: own ? monthNumber(monthOfDay(own.from)) : 1,
    made,
    openings,
    budget: budgetOf(files, dimension),
    findings,
  };
}

function ownFrom(file: SieFile): Day {
  return file.years.find(({ year }) => year === 0)?.from ?? 0;
}

const RANK: Readonly<Record<YearSource, number>> = { vouchers: 0, months: 1, year: 2 };

function chooseYears(files: readonly SieFile[], findings: Finding[]): BookYear[] {
  const candidates = files.flatMap((file, i) =>
    file.years.flatMap((sie): (BookYear & { rows: number })[] => {
      const { source, rows } = sourceOf(file, sie);
      return source ? [{ file: i, sie, source, rows }] : [];
    }),
  );
  candidates.sort((a, b) => RANK[a.source] - RANK[b.source] || b.sie.year - a.sie.year || b.rows - a.rows);
  const years: BookYear[] = [];
  for (const { file, sie, source, rows } of candidates) {
    const other = years.find((year) => year.sie.from <= sie.to && year.sie.to >= sie.from);
    if (!other) years.push({ file, sie, source });
    // Import files add vouchers to a year; two exports of one year say the same vouchers twice.
    else if (source === 'vouchers' && files[file]?.type === '4I') years.push({ file, sie, source });
    else if (source === 'vouchers' && other.file !== file)
      findings.push({
        code: 'sie-year-twice',
        severity: 'varning',
        params: {
          from: dayText(sie.from),
          to: dayText(sie.to),
          used: other.file + 1,
          other: file + 1,
          count: rows,
        },
      });
  }
  return years.sort((a, b) => b.sie.from - a.sie.from || a.file - b.file);
}

function sourceOf(file: SieFile, { year, from, to }: SieYear): { source: YearSource | null; rows: number } {
  const { count, days } = file.transactions;
  let rows = 0;
  for (let i = 0; i < count; i++) if ((days[i] as number) >= from && (days[i] as number) <= to) rows++;
  if (rows > 0) return { source: 'vouchers', rows };
  if (file.periodBalances.some((row) => row.year === year)) return { source: 'months', rows };
  const hasYear = [file.openings, file.closings, file.results].some((table) => table.has(year));
  return { source: hasYear || year === 0 ? 'year' : null, rows };
}

/** #IB of the year in its own file, else in a later one; else what #UB the year before says. */
function openingOf(
  files: readonly SieFile[],
  { from }: SieYear,
  findings: Finding[],
): ReadonlyMap<Account, Ore> | null {
  const named = files.flatMap((file) =>
    file.years.filter((year) => year.from === from).map(({ year }) => ({ file, year })),
  );
  named.sort((a, b) => b.year - a.year);
  for (const { file, year } of named) {
    const opening = file.openings.get(year);
    if (opening) return opening;
  }
  for (const { file, year } of named) {
    const closing = file.closings.get(year - 1);
    if (!closing) continue;
    const sum = ore(total(closing));
    const params = { year: dayText(from) };
    findings.push({ code: 'sie-opening-from-closing', severity: 'varning', difference: sum, params });
    return closing;
  }
  return null;
}

function yearFindings(years: readonly BookYear[]): Finding[] {
  return years.flatMap(({ sie: { from, to }, source }): Finding[] => {
    const findings: Finding[] = [];
    const params = { from: dayText(from), to: dayText(to) };
    if (monthOfDay(to) - monthOfDay(from) !== 11)
      findings.push({ code: 'sie-year-not-twelve-months', severity: 'upplysning', params });
    if (source === 'months') findings.push({ code: 'sie-only-months', severity: 'upplysning', params });
    if (source === 'year') findings.push({ code: 'sie-only-year', severity: 'upplysning', params });
    return findings;
  });
}

/** Budget by month, each month from the latest file that has it. */
function budgetOf(files: readonly SieFile[], dimension: number | null): MadePosting[] {
  const taken = new Set<number>();
  return [...files]
    .sort((a, b) => ownFrom(b) - ownFrom(a))
    .flatMap((file) => {
      const rows = file.budgets.filter(({ month }) => !taken.has(month));
      for (const { month } of rows) taken.add(month);
      return periodPostings(rows, file.objectLists, dimension);
    });
}

/** True where a transaction of a file is counted: its day lies in no year that is taken from another file. */
export function countsDay({ years }: CombinedSie, file: number, day: Day): boolean {
  if (day === 0) return false;
  let others = false;
  for (const year of years) {
    if (day < year.sie.from || day > year.sie.to) continue;
    if (year.file === file) return year.source === 'vouchers';
    others = true;
  }
  return !others;
}
