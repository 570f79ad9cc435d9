import { fiscalYear } from '../../ledger/ledger';
import { lengthOf } from '../../ledger/months';
import { ore } from '../../money/ore';
import { shareOf } from '../../money/round';
import { movement, postingCount } from '../../ledger/cube';
import type { Control } from '../control';
import { agreedContributions, notAgreed, agreedUnit } from '../members';
import { reportYear } from '../years';

/** Medlemsbidragen är periodiserade: booked (a) = what is agreed for the year × months / 12 (b), within half a unit for each member. */
export const contributionPeriod: Control = {
  code: 'contribution-period',
  severity: 'varning',
  absent: notAgreed,
  compare: (material) => {
    const { ledger, period } = material;
    const contributions = agreedContributions(material);
    const year = fiscalYear(ledger, reportYear(material));
    const { actual } = ledger.cubes;
    if (contributions.length === 0 || postingCount(actual, period.from, period.to) === 0) return null;
    const accounts = new Set(contributions.map(({ account }) => account));
    const a = ledger.accounts.reduce(
      (sum, account, index) =>
        accounts.has(account) ? sum - movement(actual, index, null, period.from, period.to) : sum,
      0,
    );
    const shares = contributions.map(({ yearly }) => shareOf(ore(yearly), lengthOf(period), lengthOf(year)));
    const off = [...accounts].filter((account) => {
      const booked = -movement(actual, ledger.accounts.indexOf(account), null, period.from, period.to);
      const due = contributions.reduce(
        (sum, one, i) => (one.account === account ? sum + (shares[i] as number) : sum),
        0,
      );
      return Math.abs(booked - due) > agreedUnit(contributions) * 2;
    });
    return [
      {
        a,
        b: shares.reduce((sum: number, share) => sum + share, 0),
        tolerance: Math.max(1, 0.5 * contributions.length) * agreedUnit(contributions),
        at: material.firstPlace({
          account: off[0] ?? [...accounts][0] ?? 0,
          as: 'actual',
          year: reportYear(material),
        }),
        params: {
          months: lengthOf(period),
          year: lengthOf(year),
          read: contributions.reduce((sum, { yearly }) => sum + yearly, 0),
          all: [...accounts].join(', '),
          accounts: (off.length > 0 ? off : [...accounts]).join(', '),
        },
        madeBy: ({ account, month, amount }) =>
          accounts.has(account) && month >= period.from && month <= period.to ? -amount : 0,
        evidence: () => ({ unit: agreedUnit(contributions) }),
      },
    ];
  },
};
