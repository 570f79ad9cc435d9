import type { Place } from '../ledger/finding';
import type { ControlLine, Status } from './control';

/** En rad i kontrollrapporten med sin cell. */
export interface CheckedLine extends ControlLine {
  /** The cell, once the statement stands on a sheet; else as the control gave it. */
  readonly place: Place | undefined;
  /** Which line it is, from one run to the next. */
  readonly subject: string;
  /** That somebody lets it stand, why, and since when (ISO day); null where nobody has. */
  readonly accepted: { readonly reason: string; readonly day: string } | null;
}

/** Where a line leads: to the amount that its cause names, to its figure, or to the change on the sheets that it follows from. */
export function leadsTo({ roots, figure, at, cause }: ControlLine): Pick<ControlLine, 'figure' | 'at'> {
  const [root] = roots ?? [];
  if (root) return { figure: root.figure, at: root.finding.at };
  return cause?.at ? { at: cause.at } : { figure, at };
}

/** Ett resultat med celler och godkännanden. */
export interface CheckedResult {
  readonly code: string;
  /** Of the lines that nobody has accepted. */
  readonly status: Status;
  readonly lines: readonly CheckedLine[];
}

/** Parameters that only say in which rows it is. */
const WHERE: ReadonlySet<string> = new Set(['rows', 'copy', 'original']);

/**
 * What makes a line the same line from one run to the next: its control, and what it is about. A figure is known by its ids; other lines by
 * their sheet or file, their voucher, and what is said of them (account, row, year). Never by a cell: new rows above bring no accepted line
 * back.
 */
export function subjectOf({ code, figure, at, finding, params }: ControlLine): string {
  const said = Object.entries(params)
    .filter(([name]) => !WHERE.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const about = figure
    ? [figure.statement, figure.row, figure.column]
    : [at?.sheet ?? at?.file ?? '', at?.voucher ?? '', ...said.map(([name, value]) => `${name}=${value}`)];
  return ['kontroll', code, finding?.code ?? '', ...about].join('|');
}

/** Subjects of all lines, in order: of lines that say the same of the same, the second is another than the first. */
export function subjectsOf(lines: readonly ControlLine[]): readonly string[] {
  const met = new Map<string, number>();
  return lines.map((line) => {
    const subject = subjectOf(line);
    const before = met.get(subject) ?? 0;
    met.set(subject, before + 1);
    return before === 0 ? subject : `${subject}|${before + 1}`;
  });
}

/** Its amounts: with others, an accepted line is back. */
export function figuresOf({ a, b, difference }: ControlLine): string {
  return [a, b, difference].map((amount) => amount ?? '').join('|');
}
