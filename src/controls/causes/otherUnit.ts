import type { CauseRule } from './evidence';

const THOUSAND = 1000;
/** How much larger or smaller than the report's amount the typed one may be in the unit that it was meant in. */
const MOST = 2;

/**
 * Fel enhet: an amount typed over in kronor where cells hold tkr, or the other way round. So it is also when the report has got another
 * unit since, and what was typed stays as it was typed.
 */
export const otherUnit: CauseRule = ({ typedOver }) => {
  if (!typedOver || typedOver.read === 0) return null;
  const { stated, read, inThousands } = typedOver;
  const times = (stated / read) * (inThousands ? 1 / THOUSAND : THOUSAND);
  if (times < 1 / MOST || times > MOST) return null;
  return { code: inThousands ? 'typed-in-kronor' : 'typed-in-thousands', params: {}, support: 4 };
};
