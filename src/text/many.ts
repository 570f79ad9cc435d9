/** A number with the form of the word that it decides: "1 rad", "2 rader". */
export function many(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`;
}

/** Choices of words by a parameter, {count|rad|rader}, made: the first where it is one, else the second. */
export function withForms(sentence: string, params: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\|([^{}|]*)\|([^{}|]*)\}/g, (_, name: string, one: string, more: string) =>
    String(params[name]) === '1' ? one : more,
  );
}
