import type { Control } from '../control';

/** Inställningarna går att använda. */
export const settingsRead: Control = {
  code: 'settings-read',
  severity: 'fel',
  input: ['settings'],
  adopts: ['setting-unknown', 'setting-bad-value', 'setting-twice', 'setting-not-a-year'],
};
