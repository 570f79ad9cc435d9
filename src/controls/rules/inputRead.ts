import type { Control } from '../control';

/** Underlaget är läst i sin helhet: no cell that could not be read, no row left out of a total. */
export const inputRead: Control = {
  code: 'input-read',
  severity: 'fel',
  adoptsRest: true,
  adopts: [
    'cell-error',
    'cell-uncomputed',
    'amount-not-an-amount',
    'amount-ambiguous',
    'amount-not-whole-ore',
    'amount-too-large',
    'amount-outside-columns',
    'date-unreadable',
    'account-unreadable',
    'year-unreadable',
    'row-without-member',
    'row-above-headings',
    'row-without-account',
    'row-without-date',
    'rows-without-amount',
    'debit-and-credit',
    'debit-and-credit-unbalances',
    'object-unreadable',
    'list-account-twice',
    'opening-account-twice',
    'year-out-of-reach',
  ],
};
