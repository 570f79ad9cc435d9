import { numfmt } from '@univerjs/core';
import type { PlainValue } from './cell';

/** A value as a Swedish Excel shows it: decimal comma, hard space between thousands, SANT and FALSKT. */
export function displayText(value: PlainValue, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'SANT' : 'FALSKT';
  if (typeof value === 'string' && (numberFormat === 'General' || numberFormat === '@')) return value;
  try {
    return numfmt.format(numberFormat, value, { locale: 'sv' });
  } catch {
    return '#####';
  }
}
