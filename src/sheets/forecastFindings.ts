import { type Finding, listed } from '../ledger/finding';
import type { ForecastPart } from '../ledger/forecast';
import { type Ledger, objectText } from '../ledger/ledger';
import { ore } from '../money/ore';
import type { RecognisedSheet } from './recognise';

/** Accounts, and insatser, named in one message; the rest are counted in its amount. */
const NAMED = 5;

/**
 * What Prognos has no row for. Without Prognosmetod nothing is put in its place, so the forecast is that much too small:
 * forecast-incomplete (varning), one per insats and one for what has none. With it the amount is put in: forecast-filled (upplysning),
 * all together.
 */
export function forecastFindings(
  { filled, gaps }: { readonly filled: readonly ForecastPart[]; readonly gaps: readonly ForecastPart[] },
  ledger: Ledger,
  forecasts: readonly RecognisedSheet[],
): Finding[] {
  const sheet = forecasts.at(-1)?.grid.sheet;
  const at = sheet === undefined ? undefined : { sheet };
  const findings = gaps.map((part): Finding => ({
    code: 'forecast-incomplete',
    severity: 'varning',
    at,
    difference: part.amount,
    params: { missing: named(part, ledger) },
  }));
  if (filled.length === 0) return findings;
  const parts = filled.map((part) => named(part, ledger));
  const total = ore(filled.reduce((sum, { amount }) => sum + amount, 0));
  const params = { missing: listed(parts, NAMED, '; ') };
  return [...findings, { code: 'forecast-filled', severity: 'upplysning', at, difference: total, params }];
}

/** "insats 10 Vägen in", with its accounts where others of it have rows; "konto 8410" for what has no insats. */
function named({ object, accounts, isBegun }: ForecastPart, ledger: Ledger): string {
  const own = `konto ${listed(accounts, NAMED)}`;
  if (object === 0) return own;
  const insats = `insats ${objectText(ledger.objects[object] ?? { code: '', name: '' })}`;
  return isBegun ? `${own} på ${insats}` : insats;
}
