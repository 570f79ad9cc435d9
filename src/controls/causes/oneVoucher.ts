import { type CauseRule, namesOf, sameSize } from './evidence';

/** Skillnaden är lika med en verifikation: one too many, or one missing. */
export const oneVoucher: CauseRule = ({ difference, vouchers }) => {
  const named = namesOf(sameSize(vouchers, difference));
  return named && { code: 'one-voucher', ...named, support: 4 };
};
