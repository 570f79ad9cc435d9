import { type CauseRule, namesOf, sameSize } from './evidence';

/** Skillnaden är lika med en insats budget före dess start (eller efter dess slut). */
export const outsideActivity: CauseRule = ({ difference, outsideActivity }) => {
  const named = namesOf(sameSize(outsideActivity, difference));
  return named && { code: 'outside-activity', ...named, support: 5 };
};
