import { textPrint } from '../sheets/textPrint';
import type { WorkbookPort } from '../workbook/port';

/** What can be accepted: `subject` says which finding it is, `figures` what it says; both stay the same from one run to the next. */
export interface Acceptable {
  readonly subject: string;
  readonly figures: string;
}

/** Godtagande: that someone has looked at a finding and lets it stand. */
export interface Acceptance {
  /** May be empty. */
  readonly reason: string;
  /** ISO day: 2026-09-14. */
  readonly day: string;
}

/** Longest reason kept, in characters. */
export const LONGEST_REASON = 140;

const PREFIX = 'godtagen';
const KEPT = /^([a-z]+) (\d{4}-\d\d-\d\d)(?: (.*))?$/s;

/** Godtaganden i arbetsboken. An acceptance holds as long as the finding says what it said: with other figures the finding is back. */
export class Acceptances {
  constructor(private readonly kept: ReadonlyMap<string, string>) {}

  /** The acceptance of a finding as it is now; null where there is none, or where its figures have changed since. */
  of({ subject, figures }: Acceptable): Acceptance | null {
    const [, print, day = '', reason = ''] = KEPT.exec(this.kept.get(keyOf(subject)) ?? '') ?? [];
    return print === textPrint(figures) ? { day, reason } : null;
  }

  /** True where the same is accepted. */
  same(other: Acceptances): boolean {
    const [own, others] = [this.#accepted(), other.#accepted()];
    return own.length === others.length && own.every((entry, i) => entry === others[i]);
  }

  #accepted(): string[] {
    return [...this.kept].flatMap(([key, text]) => (key.startsWith(PREFIX) ? [`${key} ${text}`] : [])).sort();
  }
}

/** Reads what has been accepted in a workbook. */
export async function readAcceptances(workbook: Pick<WorkbookPort, 'settings'>): Promise<Acceptances> {
  return new Acceptances(await workbook.settings());
}

/** Godtar: keeps acceptances in the workbook, hidden, beside those there already. */
export async function accept(
  workbook: WorkbookPort,
  findings: readonly Acceptable[],
  { reason, day }: Acceptance,
): Promise<void> {
  const kept = reason.replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON);
  await workbook.saveSettings(
    new Map(
      findings.map(({ subject, figures }) => [
        keyOf(subject),
        `${textPrint(figures)} ${day}${kept && ` ${kept}`}`,
      ]),
    ),
  );
}

/** Ångrar godtagande. */
export async function withdraw(workbook: WorkbookPort, findings: readonly Acceptable[]): Promise<void> {
  await workbook.saveSettings(new Map(findings.map(({ subject }) => [keyOf(subject), ''])));
}

/** Keys of settings are letters only. */
function keyOf(subject: string): string {
  return `${PREFIX}${textPrint(subject)}`;
}
