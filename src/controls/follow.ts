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
  const total = Math.abs(sum(earlier.flatMap(amountsOf))) === Math.abs(difference);
  const cause =
    source?.code ?? (total ? earlier.find((result) => amountsOf(result).length > 0)?.code : undefined);
  return cause === undefined
    ? line
    : { ...line, status: 'upplysning', cause: line.cause ?? { code: 'follows', params: { control: cause } } };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
