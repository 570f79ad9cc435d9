import { plain } from './header';

/** A row or column that another one can refer to, by its id or its Benämning. */
export interface Named {
  readonly id: string;
  readonly label: string;
}

const MINUS = /^(?:[-−–]\s*|minus\s+)/i;
const RUN = /\s*(?:\.\.|…)\s*/;

/**
 * Hänvisningar i en cell: "intakter..ovrigt; minus ranta" → ["intakter..ovrigt", "-ranta"], as a layout's JSON has them.
 *
 * A row may be called by its id or by its Benämning (case ignored). What names nothing is left for the parser to find;
 * `ambiguous` is a Benämning that two have.
 */
export function referencesIn(
  text: string,
  named: readonly Named[],
): { readonly of: readonly string[]; readonly ambiguous: string | null } {
  let ambiguous: string | null = null;
  const idOf = (name: string): string | null => {
    if (named.some(({ id }) => id === name)) return name;
    const same = named.filter(({ id, label }) => plain(label) === plain(name) || plain(id) === plain(name));
    const ids = new Set(same.map(({ id }) => id));
    if (ids.size > 1) ambiguous ??= name;
    return same[0]?.id ?? null;
  };
  const endOf = (name: string): string | null => idOf(name) ?? (name.includes(',') ? null : name);
  const termOf = (part: string): string | null => {
    const own = idOf(part);
    if (own !== null) return own;
    const bare = part.replace(MINUS, '');
    const sign = bare === part ? '' : '-';
    const id = idOf(bare);
    if (id !== null) return sign + id;
    const [first, last, more] = bare.split(RUN).map(endOf);
    return first && last && more === undefined ? `${sign}${first}..${last}` : null;
  };
  const partsOf = (part: string): readonly string[] => {
    const whole = termOf(part);
    if (whole !== null) return [whole];
    return filled(part.split(/,|\s\+\s/)).map((one) => termOf(one) ?? one.replace(MINUS, '-'));
  };
  const of = filled(text.split(/[;\n]/)).flatMap(partsOf);
  return { of, ambiguous };
}

function filled(parts: readonly string[]): readonly string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** An id made of a Benämning, "Verksamhetens intäkter" → "verksamhetens-intakter", that none of `taken` has. */
export function idFrom(label: string, usual: string, taken: ReadonlySet<string>): string {
  const letters = label.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const base =
    letters
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || usual;
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}
