import { fiscalYear } from '../../ledger/ledger';
import { lengthOf } from '../../ledger/months';
import { postingCount } from '../../ledger/cube';
import type { Control } from '../control';
import { reportYear } from '../years';

/** Delårsperioden: at least half and at most two thirds of the year (a: months of the report), or the whole year. */
export const interimPeriod: Control = {
  code: 'interim-period',
  severity: 'upplysning',
  compare: (material) => {
    const { ledger, period } = material;
    const year = fiscalYear(ledger, reportYear(material));
    if (postingCount(ledger.cubes.actual, period.from, period.to) === 0) return null;
    const [months, whole] = [lengthOf(period), lengthOf(year)];
    const [least, most] = [whole / 2, (whole * 2) / 3];
    const isWhole = months === whole;
    const b = isWhole ? whole : Math.min(Math.max(months, least), most);
    const at = period.from === year.from ? undefined : 'year';
    return [{ a: months, b, measured: 'count', params: { months, from: at ?? '' } }];
  },
};
