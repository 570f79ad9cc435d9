import type { Control, ControlLine, ControlResult } from './control';

/**
 * Följdfel: a difference that is all explained by what an earlier control found (one finding of it, or all together) is no error of its
 * own. It is told as a notice with what it follows from, so that the user puts right one thing and not five.
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
  if (source) return consequence(line, source.code, { code: 'follows', params: { control: source.code } });
  // What follows from another of these is the same amount once more.
  const roots = earlier.map((result) => ({
    ...result,
    lines: result.lines.filter(({ follows }) => follows === undefined || !control.follows?.includes(follows)),
  }));
  if (Math.abs(sum(roots.flatMap(amountsOf))) !== Math.abs(difference)) return line;
  const [first] = roots.filter((result) => amountsOf(result).length > 0);
  return first ? consequence(line, first.code, { code: 'follows-together', params: {} }) : line;
}

function consequence(
  line: ControlLine,
  follows: string,
  cause: NonNullable<ControlLine['cause']>,
): ControlLine {
  // What is known goes before what is likely; an account on no row is both, and says which.
  const isKnown = line.cause?.code === 'unmapped-account';
  return { ...line, status: 'upplysning', follows, cause: isKnown ? line.cause : cause };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
