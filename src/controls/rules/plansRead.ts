import type { Control } from '../control';

/** Budget och prognos är fullständiga: what the reports have columns for is there, and months and years agree. */
export const plansRead: Control = {
  code: 'plans-read',
  severity: 'varning',
  input: ['budget', 'forecast', 'previousForecast'],
  adopts: [
    'plan-without-months',
    'plan-months-differ',
    'months-missing',
    'forecast-incomplete',
    'forecast-filled',
    'plan-columns-empty',
  ],
};
