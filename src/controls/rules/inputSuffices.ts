import type { Control } from '../control';

/** Underlaget räcker: nothing was left out of a layout that leaves out what there is nothing for, and no plan's columns are empty in another. */
export const inputSuffices: Control = {
  code: 'input-suffices',
  severity: 'upplysning',
  tries: ({ layout }) => layout.omitEmpty,
  adopts: ['left-out', 'plan-columns-empty'],
};
