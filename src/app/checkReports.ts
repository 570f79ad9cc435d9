import { figuresOf, leadsTo, subjectsOf } from '../controls/accept';
import type { ControlLine } from '../controls/control';
import type { ShownReports } from '../controls/material';
import { runControls } from '../controls/run';
import type { Finding, Place } from '../ledger/finding';
import type { FigurePlace } from '../statements/trace';
import type { Acceptances } from './acceptances';
import { type Checked, checkedOf } from './checked';
import { controlInputs } from './controlInputs';
import { ceilingOf, controlMaterial } from './controlMaterial';
import type { PreparedReports } from './prepareReports';
import type { ReadWorkbook } from './readWorkbook';
import { shownReports } from './shownStatements';
import { sheetChanges } from './typedOver';

/** What the controls are run on besides the workbook and its reports. */
export interface CheckOptions {
  /** Statements as their sheets hold them, where they have been read: the layout's, and those that are added. */
  readonly standing?: ShownReports;
  /** The cell of a figure, where it has one. */
  readonly cellOf?: (figure: FigurePlace) => Place | undefined;
  readonly acceptances?: Acceptances;
  /** True where it is known which deviations lack a comment: they are among the findings. */
  readonly commented?: boolean;
  /** True where there were report sheets already: what has been typed over on them is among the findings. */
  readonly written?: boolean;
}

/** Kör kontrollerna på en läst arbetsbok. `reports` is null where none could be made: then only the input is tried. */
export function checkReports(
  book: ReadWorkbook,
  reports: PreparedReports | null,
  findings: readonly Finding[],
  { standing, cellOf, acceptances, ...known }: CheckOptions = {},
): Checked {
  const all = [...findings, ...ceilingOf(book).findings];
  const inputs = controlInputs(book, known);
  const computed = reports && shownReports(reports);
  const changes = computed ? sheetChanges(computed, all) : [];
  const material =
    reports && computed && controlMaterial(book, reports, all, inputs, changes, computed, standing);
  const results = runControls({ findings: all, inputs }, material).map((result) => ({
    ...result,
    lines: withSubjects(result.lines).map(([line, subject]) => ({
      ...line,
      subject,
      place: placeOf(line, cellOf),
      accepted: acceptances?.of({ subject, figures: figuresOf(line) }) ?? null,
    })),
  }));
  return checkedOf(results);
}

function placeOf(line: ControlLine, cellOf: CheckOptions['cellOf']): Place | undefined {
  const { figure, at } = leadsTo(line);
  return (figure && cellOf?.(figure)) ?? at;
}

function withSubjects(lines: readonly ControlLine[]): [ControlLine, string][] {
  const subjects = subjectsOf(lines);
  return lines.map((line, i) => [line, subjects[i] as string]);
}
