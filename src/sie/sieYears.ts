import type { Finding } from '../ledger/finding';
import { dayText, firstDay, lastDay, type Month, monthOf, monthOfDay, yearOf } from '../ledger/months';
import type { SieYear } from './sieFile';

/**
 * Räkenskapsåren, the file's own (0) first. Where #RAR 0 is missing the year is that of #RAR −1 plus one, or the calendar year of the
 * last month in use. Code: sie-year-assumed.
 */
export function sieYears(
  declared: readonly SieYear[],
  lastMonth: Month | null,
  needed: ReadonlySet<number>,
): { years: readonly SieYear[]; findings: readonly Finding[] } {
  const years = new Map(declared.map((year) => [year.year, year]));
  const findings: Finding[] = [];
  if (!years.has(0)) {
    const before = years.get(-1);
    const first = before
      ? monthOfDay(before.to) + 1
      : lastMonth === null
        ? null
        : monthOf(yearOf(lastMonth), 1);
    if (first !== null) {
      const own = yearFrom(0, first);
      years.set(0, own);
      const { from, to } = own;
      findings.push({
        code: 'sie-year-assumed',
        severity: 'varning',
        params: { from: dayText(from), to: dayText(to) },
      });
    }
  }
  const own = years.get(0);
  // Balances of years that no #RAR bounds: each is the twelve months before the next.
  for (const year of needed) {
    if (!own || years.has(year)) continue;
    years.set(year, yearFrom(year, monthOfDay(own.from) + 12 * year));
  }
  return { years: [...years.values()].sort((a, b) => b.year - a.year), findings };
}

function yearFrom(year: number, first: Month): SieYear {
  return { year, from: firstDay(first), to: lastDay(first + 11) };
}
