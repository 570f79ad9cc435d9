import { VERSION } from '../version';

/** Stämpel: which version wrote a report, and when; `at` is null where no clock is asked. */
export interface AuditStamp {
  readonly at: string | null;
  readonly version: string;
}

/** A moment as the reports write it: "2026-11-25 17.30", by the clock on the wall. */
export function stampTime(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${day} ${two(moment.getHours())}.${two(moment.getMinutes())}`;
}

export const UNTIMED: AuditStamp = { at: null, version: VERSION };
