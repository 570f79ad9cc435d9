import { ore } from '../../money/ore';
import { shareOf } from '../../money/round';
import type { Comparison, Control } from '../control';
import { agreedContributions, agreedForOthers, agreedUnit, type MemberKind } from '../members';

/** What each kind of member pays of the whole, in percent: FinsamL's half, quarter, and quarter together. */
const SHARES: readonly { readonly kind: MemberKind; readonly percent: number }[] = [
  { kind: 'stat', percent: 50 },
  { kind: 'region', percent: 25 },
  { kind: 'kommun', percent: 25 },
];

/** Medlemsbidragen är 50/25/25: each kind of member (a) pays its part of the whole (b), within one unit as agreed. */
export const contributionShares: Control = {
  code: 'contribution-shares',
  severity: 'varning',
  absent: agreedForOthers,
  compare: (material) => {
    const contributions = agreedContributions(material);
    const known = contributions.filter(({ kind }) => kind !== null);
    const kinds = new Set(known.map(({ kind }) => kind));
    if (contributions.length === 0 || known.length < contributions.length || kinds.size < SHARES.length)
      return null;
    const total = contributions.reduce((sum, { yearly }) => sum + yearly, 0);
    const tolerance = agreedUnit(contributions);
    return SHARES.map(({ kind, percent }): Comparison => {
      const own = contributions.filter((one) => one.kind === kind);
      return {
        a: own.reduce((sum, { yearly }) => sum + yearly, 0),
        b: shareOf(ore(total), percent, 100),
        tolerance,
        at: material.inputs.has('contributions')
          ? { sheet: material.inputs.get('contributions') }
          : undefined,
        params: { member: own.map(({ name }) => name).join(', '), percent },
        evidence: () => ({
          unit: tolerance,
          entered: own.map(({ name, yearly }) => ({ name, amount: yearly })),
        }),
      };
    });
  },
};
