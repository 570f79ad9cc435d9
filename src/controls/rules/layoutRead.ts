import type { Control } from '../control';

/** Rapportmallen är rätt: every statement of it could be made. */
export const layoutRead: Control = {
  code: 'layout-read',
  severity: 'fel',

  adopts: [
    'layout-none',
    'layout-assumed',
    'layout-not-found',
    'layout-unreadable',
    'layout-not-an-object',
    'layout-not-a-list',
    'layout-unknown-key',
    'layout-missing-key',
    'layout-not-a-text',
    'layout-not-true-or-false',
    'layout-not-a-number',
    'layout-unknown-choice',
    'layout-unknown-period',
    'layout-duplicate-id',
    'layout-unknown-column',
    'layout-unknown-row',
    'layout-empty-sum',
    'layout-part-twice',
    'layout-circular-sum',
    'layout-needs-two',
    'layout-no-columns',
    'layout-no-rows',
    'layout-account-twice',
    'layout-statement-left-out',
    'empty-account-range',
    'not-an-account-range',
    'reversed-account-range',
    'report-unknown',
  ],
};
