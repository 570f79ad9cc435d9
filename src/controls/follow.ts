import { asConsequence } from './consequence';
import type { Cause, Control, ControlLine, ControlResult } from './control';
import { asOfLeftOut, leftOutBehind } from './rootFindings';

/**
 * Följdfel: a difference that is all explained by what an earlier control found (one finding of it, or all together) is no error of its
 * own. It is told as a notice with what it follows from, the first of a chain, so that the user puts right one thing and not five.
 */
export function followed(line: ControlLine, control: Control, before: readonly ControlResult[]): ControlLine {
  const { difference } = line;
  if (line.status !== 'fel' || line.measured !== 'amount' || !difference) return line;
  const earlier = before.filter(({ code }) => control.follows?.includes(code));
  const amountsOf = ({ lines }: ControlResult): number[] =>
    lines.flatMap((one) =>
      one.difference && one.status !== 'godkänd' && one.status !== 'inte tillämplig' ? [one.difference] : [],
    );
  const source = earlier.find((result) => {
    const amounts = amountsOf(result);
    return [...amounts, sum(amounts)].some((amount) => Math.abs(amount) === Math.abs(difference));
  });
  if (source) {
    const same = source.lines.find((one) => Math.abs(one.difference ?? 0) === Math.abs(difference));
    return ofLeftOut(line, same ? [same] : source.lines) ?? ofSame(line, same ?? { code: source.code });
  }
  // What follows from another of these, or from what another of these follows from, is the same amount once more.
  const roots = earlier.map((result, i) => ({
    ...result,
    lines: result.lines.filter(
      ({ follows }) =>
        follows === undefined ||
        !(control.follows?.includes(follows) || isFollowed(follows, earlier.slice(0, i))),
    ),
  }));
  const [first] = roots.filter((result) => amountsOf(result).length > 0);
  if (!first) return line;
  if (Math.abs(sum(roots.flatMap(amountsOf))) === Math.abs(difference))
    return (
      ofLeftOut(
        line,
        roots.flatMap(({ lines }) => lines),
      ) ?? consequence(line, first.code, { code: 'follows-together', params: {} })
    );
  // Other errors are part of it: what is left of it is not known, and no cause is guessed.
  return isKnown(line) || isWhole(line) ? line : { ...line, cause: null };
}

function isFollowed(code: string, results: readonly ControlResult[]): boolean {
  return results.some(({ lines }) => lines.some(({ follows }) => follows === code));
}

/** What follows from one line: of a line that follows itself, from what that one follows from. Says where it is put right, and leads there. */
function ofSame(line: ControlLine, same: Partial<ControlLine> & Pick<ControlLine, 'code'>): ControlLine {
  const { roots, follows = same.code, cause } = same;
  if (roots && cause) return consequence(line, follows, cause, roots);
  const at = cause?.at ?? (same.follows === undefined ? same.at : undefined);
  return consequence(line, follows, { code: 'follows', params: { control: follows }, ...(at && { at }) });
}

/** What follows from lines that all come of rows that are left out follows from these rows; undefined where some line does not. */
function ofLeftOut(line: ControlLine, sources: readonly ControlLine[]): ControlLine | undefined {
  const different = sources.filter(({ difference }) => difference);
  const behind = different.map(leftOutBehind);
  const isAll = behind.length > 0 && behind.every((findings) => findings.length > 0);
  if (!isAll || isKnown(line)) return undefined;
  const [first] = different;
  return asOfLeftOut(line, behind.flat(), first?.follows ?? first?.code ?? '');
}

/** En orsak för varje skillnad: of causes guessed for the same difference the best supported is kept, of several as good none. */
export function oneCauseEach(results: readonly ControlResult[]): readonly ControlResult[] {
  const guesses = new Map<number, Set<string>>();
  const supports = new Map<number, number>();
  for (const { cause, difference = 0 } of results.flatMap(({ lines }) => lines)) {
    const { support } = cause ?? {};
    const [size, most] = [Math.abs(difference), supports.get(Math.abs(difference)) ?? 0];
    if (!cause || support === undefined || support < most) continue;
    if (support > most) guesses.set(size, new Set());
    supports.set(size, support);
    guesses.get(size)?.add(guessOf(cause));
  }
  return results.map((result) => ({
    ...result,
    lines: result.lines.map((line) => {
      const { cause, difference = 0 } = line;
      if (cause?.support === undefined) return line;
      const best = guesses.get(Math.abs(difference));
      return best?.size === 1 && best.has(guessOf(cause)) ? line : { ...line, cause: null };
    }),
  }));
}

function guessOf({ code, params }: NonNullable<ControlLine['cause']>): string {
  return [code, params['name'], params['or']].join('|');
}

/** True where the cause is all of the difference by an amount that is no entered one: other errors have no part in it. */
function isWhole({ cause }: ControlLine): boolean {
  return cause?.code === 'last-year-result' || cause?.code === 'voucher-in-other-year';
}

function isKnown({ cause }: ControlLine): boolean {
  return cause?.code === 'unmapped-account';
}

/** What is known goes before what is likely; an account on no row is both, and says which. */
function consequence(
  line: ControlLine,
  follows: string,
  cause: Cause,
  roots?: ControlLine['roots'],
): ControlLine {
  return asConsequence(line, follows, isKnown(line) ? line.cause : cause, roots);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
