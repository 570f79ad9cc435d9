import { invalidArgument } from '../protocol/hostError';
import type { IBorderStyleData } from '../grid/univer';

/** Excel tells a line by style and weight, the grid by one number. */
interface Line {
  readonly style: string;
  readonly weight: string;
}

const LINES: readonly Line[] = [
  { style: 'None', weight: 'Thin' },
  { style: 'Continuous', weight: 'Thin' },
  { style: 'Continuous', weight: 'Hairline' },
  { style: 'Dot', weight: 'Thin' },
  { style: 'Dash', weight: 'Thin' },
  { style: 'DashDot', weight: 'Thin' },
  { style: 'DashDotDot', weight: 'Thin' },
  { style: 'Double', weight: 'Thick' },
  { style: 'Continuous', weight: 'Medium' },
  { style: 'Dash', weight: 'Medium' },
  { style: 'DashDot', weight: 'Medium' },
  { style: 'DashDotDot', weight: 'Medium' },
  { style: 'SlantDashDot', weight: 'Medium' },
  { style: 'Continuous', weight: 'Thick' },
];

export function borderLine(number: number | undefined): Line {
  return LINES[number ?? 0] ?? (LINES[0] as Line);
}

/** The grid's number for a style and a weight; the nearest where the two do not go together. */
export function gridBorder(style: string, weight: string): IBorderStyleData['s'] {
  const exact = LINES.findIndex((line) => line.style === style && line.weight === weight);
  const number = exact >= 0 ? exact : LINES.findIndex((line) => line.style === style);
  if (number < 0) throw invalidArgument(`border style ${style}`);
  return number as IBorderStyleData['s'];
}
