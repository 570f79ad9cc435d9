/** Words that say nothing about which amount a label means. */
const EMPTY_WORDS = new Set(
  'och av för från till i på m o med vid den det per summa totalt total totala kr tkr not verksamhetens jan feb mars apr maj jun juni jul juli aug sep okt nov dec januari februari april augusti september oktober november december'.split(
    ' ',
  ),
);

/** Lower case, without punctuation, with single spaces. */
export function plainLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/[*.:;,()\/–—-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Amounts that go by several names in Swedish reports. A label is one of them by its words, in the order listed. */
const CONCEPTS: readonly (readonly [string, RegExp])[] = [
  [
    'result',
    /\b(periodens|årets|periodens årets)\s+(resultat|överskott|underskott)\b|^resultat$|^res3\b|^(över|under)skott$/,
  ],
  ['cash', /likvida medel|kassa och bank|kassa o bank|^kassa$|^bank$/],
  ['equity', /^(summa )?(utgående )?(eget kapital|ek)$|^utgående (ek|eget kapital)$|årets balanserade/],
  ['receivables', /^(kortfristiga )?fordringar$/],
  ['liabilities', /^(kortfristiga )?skulder$/],
  ['grants', /medlemsavgift|^bidrag|erhållna bidrag|medlemsbidrag|huvudmännens bidrag/],
  [
    'costs',
    /^(res\d )?(summa )?(verksamhetens )?(netto)?kostnad(er)?$|^nettokostnad|^ekonomisk uppföljning av|^uppföljning av verksamhet/,
  ],
];

/**
 * Names that often, not always, mean the same: the interest a fund earns is mostly all of its financial income. Below what a slip is held
 * against: such a pair is believed where the figures agree.
 */
const OFTEN_THE_SAME: readonly (readonly RegExp[])[] = [
  [/^(summa )?(övriga )?finansiella intäkter$/, /^ränteintäkter( bank)?$/],
  [/^(summa )?(övriga )?finansiella kostnader$/, /^(räntekostnader|övriga finansiella kostnader)( bank)?$/],
];
const OFTEN = 0.7;

const concepts = new Map<string, string>();

/** Which of the common amounts a label names; empty where none. */
export function conceptOf(label: string): string {
  const known = concepts.get(label);
  if (known !== undefined) return known;
  const plain = plainLabel(label);
  const concept = CONCEPTS.find(([, words]) => words.test(plain))?.[0] ?? '';
  remember(concepts, label, concept);
  return concept;
}

const words = new Map<string, readonly string[]>();

/** The words of a label that mean something. */
export function wordsOf(label: string): readonly string[] {
  const known = words.get(label);
  if (known) return known;
  const found = plainLabel(label)
    .split(' ')
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word) && !/^\d+$/.test(word));
  remember(words, label, found);
  return found;
}

/** Words count as alike by how much of their beginning they share, at least four letters: fordran, fordringar. */
function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return same >= 4 ? same / Math.max(a.length, b.length) : 0;
}

const likenesses = new Map<string, number>();

/** How alike two labels are, 0–1: shared words both ways, and .85 at least where both name the same common amount. */
export function likeness(a: string, b: string): number {
  const key = `${a}|${b}`;
  const known = likenesses.get(key);
  if (known !== undefined) return known;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  let value = 0;
  if (left.length > 0 && right.length > 0) {
    for (const word of left) value += Math.max(...right.map((other) => wordLikeness(word, other)));
    for (const word of right) value += Math.max(...left.map((other) => wordLikeness(other, word)));
    value /= left.length + right.length;
    if (conceptOf(a) !== '' && conceptOf(a) === conceptOf(b)) value = Math.max(value, 0.85);
    else if (isOftenTheSame(a, b)) value = Math.max(value, OFTEN);
  }
  remember(likenesses, key, value);
  return value;
}

function isOftenTheSame(a: string, b: string): boolean {
  const [left, right] = [plainLabel(a), plainLabel(b)];
  return OFTEN_THE_SAME.some((names) => {
    const [i, j] = [names.findIndex((name) => name.test(left)), names.findIndex((name) => name.test(right))];
    return i >= 0 && j >= 0 && i !== j;
  });
}

/** The same labels are compared thousands of times in a report; a long session must not keep all reports' labels for ever. */
function remember<T>(map: Map<string, T>, key: string, value: T): void {
  if (map.size > 50_000) map.clear();
  map.set(key, value);
}
