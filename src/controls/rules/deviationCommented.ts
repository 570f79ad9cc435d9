import type { Control } from '../control';

/** Stora avvikelser är kommenterade: no row over the user's own limit lacks a comment, no comment has lost its row. */
export const deviationCommented: Control = {
  code: 'deviation-commented',
  severity: 'varning',
  input: ['comments'],
  adopts: ['comment-*'],
};
