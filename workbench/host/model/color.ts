import { invalidArgument } from '../protocol/hostError';

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
};

/** A colour as Excel gives it back: `#RRGGBB` in capitals. Throws InvalidArgument for what is no colour. */
export function colorOf(text: string): string {
  const color = hexColor(NAMED[text.toLowerCase()] ?? text);
  if (color === undefined) throw invalidArgument(`colour ${text}`);
  return color;
}

/** Colours in the grid may also be `rgb(…)` or short; undefined for what is none. */
export function hexColor(text: string | null | undefined | void): string | undefined {
  if (!text) return undefined;
  if (/^#?[\da-f]{6}$/i.test(text)) return `#${text.replace('#', '').toUpperCase()}`;
  if (/^#[\da-f]{3}$/i.test(text))
    return `#${[...text.slice(1)]
      .map((digit) => digit + digit)
      .join('')
      .toUpperCase()}`;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(text);
  if (!parts) return undefined;
  const hex = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
  return `#${hex.join('').toUpperCase()}`;
}
