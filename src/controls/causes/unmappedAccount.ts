import { type CauseRule, namesOf, sameSize } from './evidence';

/** Skillnaden är lika med saldot på ett konto som inte finns på någon rad. */
export const unmappedAccount: CauseRule = ({ difference, unmapped }) => {
  const name = namesOf(sameSize(unmapped, difference));
  return name === null ? null : { code: 'unmapped-account', params: { name }, support: 5 };
};
