import { invalidArgument } from '../protocol/hostError';
import type { HostObject } from '../protocol/hostObject';
import type { RangeFormat } from './format';

/** One entry of `setCellProperties`: parts of a format by the add-in's own member names. */
export interface CellProperties {
  readonly format?: Readonly<Record<string, unknown>>;
  readonly [other: string]: unknown;
}

const BORDER_SIDES: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
};

export function applyCellProperties(target: RangeFormat, { format, ...others }: CellProperties): void {
  const unknown = Object.keys(others)[0];
  if (unknown !== undefined) throw invalidArgument(`cell property ${unknown}`);
  for (const [name, value] of Object.entries(format ?? {})) {
    if (name === 'font') assign(target.Font, value);
    else if (name === 'fill') assign(target.Fill, value);
    else if (name === 'borders')
      for (const [side, line] of Object.entries(value as Record<string, unknown>))
        assign(target.Borders.GetItem(BORDER_SIDES[side] ?? side), line);
    else assign(target, { [name]: value });
  }
}

function assign(target: HostObject, values: unknown): void {
  const members = target as unknown as Record<string, unknown>;
  for (const [name, value] of Object.entries(values as Record<string, unknown>))
    members[name.charAt(0).toUpperCase() + name.slice(1)] = value;
}
