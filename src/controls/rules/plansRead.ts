import type { Control } from '../control';

/** Budget och prognos är fullständiga: no row of the forecast is missing, none is there twice, and months and years agree. */
export const plansRead: Control = {
  code: 'plans-read',
  severity: 'varning',
  input: ['budget', 'forecast', 'previousForecast'],
  adopts: [
    'plan-without-months',
    'plan-months-differ',
    'plan-rows-repeated',
    'months-missing',
    'forecast-incomplete',
    'forecast-filled',
  ],
};
