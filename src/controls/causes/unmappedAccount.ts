import { type CauseRule, namesOf, sameSize } from './evidence';

/** Skillnaden är lika med saldot på ett konto som inte finns på någon rad. */
export const unmappedAccount: CauseRule = ({ difference, unmapped }) => {
  const named = namesOf(sameSize(unmapped, difference));
  return named && { code: 'unmapped-account', ...named, support: 5 };
};
