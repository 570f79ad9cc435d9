import type { Control } from '../control';

/** Rapportmallen är rätt: every statement of it could be made. */
export const layoutRead: Control = {
  code: 'layout-read',
  severity: 'fel',
  adopts: [
    'layout-*',
    'empty-account-range',
    'not-an-account-range',
    'reversed-account-range',
    'report-unknown',
  ],
};
