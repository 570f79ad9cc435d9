import type { Place } from '../../ledger/finding';
import { ore } from '../../money/ore';
import { shareOf } from '../../money/round';
import type { Comparison, Control } from '../control';
import type { Material } from '../material';
import { agreedContributions, notAgreed, agreedUnit, type Contribution, type MemberKind } from '../members';
import { reportYear } from '../years';

/** What each kind of member pays of the whole, in percent: FinsamL's half, quarter, and quarter together. */
const SHARES: readonly { readonly kind: MemberKind; readonly percent: number }[] = [
  { kind: 'stat', percent: 50 },
  { kind: 'region', percent: 25 },
  { kind: 'kommun', percent: 25 },
];

/** En sorts parter: what they pay together, and their percent of the whole. */
interface Side {
  readonly own: readonly Contribution[];
  readonly paid: number;
  readonly percent: number;
}

/**
 * Medlemsbidragen är 50/25/25: each kind of member (a) pays its part of the whole (b), within one unit as agreed. Where two kinds agree with
 * each other it is the third that is wrong, by what the two of them say: it alone is told of.
 */
export const contributionShares: Control = {
  code: 'contribution-shares',
  severity: 'varning',
  absent: notAgreed,
  compare: (material) => {
    const contributions = agreedContributions(material);
    const known = contributions.filter(({ kind }) => kind !== null);
    const kinds = new Set(known.map(({ kind }) => kind));
    if (contributions.length === 0 || known.length < contributions.length || kinds.size < SHARES.length)
      return null;
    const total = contributions.reduce((sum, { yearly }) => sum + yearly, 0);
    const tolerance = agreedUnit(contributions);
    const sides = SHARES.map(({ kind, percent }): Side => {
      const own = contributions.filter((one) => one.kind === kind);
      return { own, paid: own.reduce((sum, { yearly }) => sum + yearly, 0), percent };
    });
    const lone = loneSide(sides, tolerance);
    return (lone ? [lone] : sides).map((side): Comparison => {
      const { own, paid, percent } = side;
      return {
        a: paid,
        b: lone ? shareOf(ore(total - paid), percent, 100 - percent) : shareOf(ore(total), percent, 100),
        tolerance,
        at: placeOf(side, material),
        params: { member: own.map(({ name }) => name).join(', '), percent },
        evidence: () => ({
          unit: tolerance,
          entered: own.map(({ name, yearly }) => ({ name, amount: yearly })),
        }),
      };
    });
  },
};

/** Where the first of them stands: in Medlemsbidrag, or in Budget where the contributions are only there. */
function placeOf({ own: [first] }: Side, material: Material): Place | undefined {
  if (!first) return undefined;
  const { account, object } = first;
  const year = reportYear(material);
  if (object === null) return material.firstPlace({ account, as: 'budget', year });
  return material.firstPlace({ account, object, as: 'contribution', year });
}

/** The one kind that the two others do not agree with, though they do with each other; none where all agree or none do. */
function loneSide(sides: readonly Side[], tolerance: number): Side | undefined {
  const agree = (one: Side, other: Side): boolean =>
    Math.abs(one.paid * other.percent - other.paid * one.percent) <=
    tolerance * Math.max(one.percent, other.percent);
  const lone = sides.filter((side) => {
    const [one, other] = sides.filter((each) => each !== side);
    return one && other && agree(one, other) && !agree(side, one) && !agree(side, other);
  });
  return lone.length === 1 ? lone[0] : undefined;
}
