import type { Control } from '../control';

/** Underlaget räcker: the layout leaves out what there is nothing for, and nothing was left out. */
export const inputSuffices: Control = {
  code: 'input-suffices',
  severity: 'upplysning',
  tries: ({ layout }) => layout.omitEmpty,
  adopts: ['left-out'],
};
