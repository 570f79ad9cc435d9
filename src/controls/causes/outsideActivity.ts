import { type CauseRule, namesOf, sameSize } from './evidence';

/** Skillnaden är lika med en insats budget före dess start (eller efter dess slut). */
export const outsideActivity: CauseRule = ({ difference, outsideActivity }) => {
  const name = namesOf(sameSize(outsideActivity, difference));
  return name === null ? null : { code: 'outside-activity', params: { name }, support: 5 };
};
