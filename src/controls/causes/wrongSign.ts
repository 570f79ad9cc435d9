import { type CauseRule, namesOf } from './evidence';

/** Skillnaden är dubbelt ett belopp: it stands on the wrong side. The difference has the amount's own sign. */
export const wrongSign: CauseRule = ({ difference, entered }) => {
  const named = namesOf(entered.filter(({ amount }) => amount !== 0 && amount * 2 === difference));
  return named && { code: 'wrong-sign', ...named, support: 4 };
};
