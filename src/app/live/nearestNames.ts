import { plainName } from '../plainName';

const HOW_MANY = 3;

/** De tre närmaste namnen, nearest first: fewest slips of the pen away, those that hold the text or begin alike before others. */
export function nearestNames(text: string, names: Iterable<string>): readonly string[] {
  const wanted = plainName(text);
  const ranked: { name: string; distance: number }[] = [];
  for (const name of new Set(names)) ranked.push({ name, distance: distanceOf(wanted, plainName(name)) });
  return ranked
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name, 'sv'))
    .slice(0, HOW_MANY)
    .map(({ name }) => name);
}

/** 0 is the same; below 1 one holds the other; otherwise by the words' own slips, against their length. */
function distanceOf(wanted: string, name: string): number {
  if (wanted === name) return 0;
  const [short, long] = wanted.length < name.length ? [wanted, name] : [name, wanted];
  if (short.length > 2 && long.includes(short)) return 0.2 - 0.1 * (short.length / long.length);
  const whole = slips(wanted, name) / Math.max(wanted.length, name.length, 1);
  // "Arvode" is near "4021 Arvoden till styrelsen": the nearest word counts too.
  const words = name
    .split(/[\s/]+/)
    .map((word) => slips(wanted, word) / Math.max(wanted.length, word.length, 1));
  return 0.2 + Math.min(whole, 0.15 + Math.min(...words));
}

/** How many letters must be put in, taken out, exchanged or turned about (Damerau–Levenshtein, neighbours). */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + same,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] as number) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] as number;
}
