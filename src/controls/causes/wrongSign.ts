import { type CauseRule, namesOf } from './evidence';

/** Skillnaden är dubbelt ett belopp: it stands on the wrong side. The difference has the amount's own sign. */
export const wrongSign: CauseRule = ({ difference, entered }) => {
  const name = namesOf(entered.filter(({ amount }) => amount !== 0 && amount * 2 === difference));
  return name === null ? null : { code: 'wrong-sign', params: { name }, support: 4 };
};
