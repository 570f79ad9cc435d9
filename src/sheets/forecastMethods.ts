import type { ForecastMethod } from '../ledger/forecast';

/** Prognosmetod as it is written in Inställningar, and for single insatser in Insatser. */
export const FORECAST_METHODS: Readonly<Record<string, ForecastMethod>> = {
  budget: 'budget',
  'utfall+återstående budget': 'actualPlusBudget',
  linjär: 'linear',
};

/** The method a text means, whatever its case and blanks; undefined where it means none. */
export function forecastMethodOf(text: string): ForecastMethod | undefined {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?\+ ?/g, '+')
    .trim();
  return FORECAST_METHODS[plain];
}
