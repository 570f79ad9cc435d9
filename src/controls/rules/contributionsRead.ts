import type { Control } from '../control';

/** Medlemsbidragen är fullständiga: every share can be worked out and they make a whole. */
export const contributionsRead: Control = {
  code: 'contributions-read',
  severity: 'varning',
  input: ['contributions'],
  adopts: [
    'contribution-share-without-total',
    'share-unreadable',
    'contribution-shares-differ',
    'member-twice',
  ],
};
