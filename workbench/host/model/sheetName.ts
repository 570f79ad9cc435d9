import { invalidArgument } from '../protocol/hostError';

/** Refuses what Excel refuses as a sheet name: empty, over 31 characters, forbidden signs, apostrophe at either end. */
export function checkSheetName(name: unknown): asserts name is string {
  const fits =
    typeof name === 'string' &&
    name !== '' &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history';
  if (!fits) throw invalidArgument('sheet name');
}

export function sameText(a: unknown, b: unknown): boolean {
  return String(a).toLowerCase() === String(b).toLowerCase();
}
