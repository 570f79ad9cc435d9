import { type CauseRule, namesOf, sameSize } from './evidence';

/** Skillnaden är lika med en verifikation: one too many, or one missing. */
export const oneVoucher: CauseRule = ({ difference, vouchers }) => {
  const name = namesOf(sameSize(vouchers, difference));
  return name === null ? null : { code: 'one-voucher', params: { name }, support: 4 };
};
