import type { Finding } from '../ledger/finding';
import type { ForecastGap } from '../ledger/forecast';
import type { Ledger } from '../ledger/ledger';
import type { RecognisedSheet } from './recognise';

/** Accounts named in one message; the rest are counted in its amount. */
const NAMED = 5;

/**
 * What the full-year forecast lacks: without Prognosmetod nothing is put in place of a missing row, so the forecast is that much too
 * small. Code: forecast-incomplete (varning), one per insats and one for what has none, with the amount.
 */
export function forecastFindings(
  gaps: readonly ForecastGap[],
  ledger: Ledger,
  forecasts: readonly RecognisedSheet[],
): Finding[] {
  const sheet = forecasts.at(-1)?.grid.sheet;
  return gaps.map(({ object, accounts, amount }) => {
    const { code, name } = ledger.objects[object] ?? { code: '', name: '' };
    const more = accounts.length > NAMED ? ' …' : '';
    const missing =
      object === 0
        ? `konto ${accounts.slice(0, NAMED).join(', ')}${more}`
        : `insats ${name === code ? code : `${code} ${name}`}`;
    return {
      code: 'forecast-incomplete',
      severity: 'varning',
      at: sheet === undefined ? undefined : { sheet },
      difference: amount,
      params: { missing },
    };
  });
}
