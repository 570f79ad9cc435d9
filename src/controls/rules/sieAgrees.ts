import type { Control } from '../control';

/** SIE-filen stämmer med sig själv: IB + rörelse = UB, #RES = rörelse, every #VER sums to zero. */
export const sieAgrees: Control = {
  code: 'sie-agrees',
  severity: 'fel',
  input: ['sie'],
  adopts: [
    'sie-closing-differs',
    'sie-result-differs',
    'sie-totals-differ',
    'sie-voucher-unbalanced',
    'sie-opening-unbalanced',
    'sie-opening-lacks-result',
  ],
};
