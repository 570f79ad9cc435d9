import type { Control } from '../control';

/** Månadsbelopp och helårsbelopp i budget och prognos stämmer överens. */
export const plansRead: Control = {
  code: 'plans-read',
  severity: 'varning',
  input: ['budget', 'forecast', 'previousForecast'],
  adopts: ['plan-without-months', 'plan-months-differ', 'months-missing', 'forecast-incomplete'],
};
