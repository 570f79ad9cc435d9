import { figuresOf, subjectOf } from '../controls/accept';
import { runControls } from '../controls/run';
import type { Finding, Place } from '../ledger/finding';
import type { Statement } from '../statements/statement';
import type { FigurePlace } from '../statements/trace';
import type { Acceptances } from './acceptances';
import { type Checked, checkedOf } from './checked';
import { ceilingOf, controlMaterial, inputNames } from './controlMaterial';
import type { PreparedReports } from './prepareReports';
import type { ReadWorkbook } from './readWorkbook';

/** What the controls are run on besides the workbook and its reports. */
export interface CheckOptions {
  /** Statements as their sheets hold them, where they have been read. */
  readonly standing?: readonly Statement[];
  /** The cell of a figure, where it has one. */
  readonly cellOf?: (figure: FigurePlace) => Place | undefined;
  readonly acceptances?: Acceptances;
}

/** Kör kontrollerna på en läst arbetsbok. `reports` is null where none could be made: then only the input is tried. */
export function checkReports(
  book: ReadWorkbook,
  reports: PreparedReports | null,
  findings: readonly Finding[],
  { standing, cellOf, acceptances }: CheckOptions = {},
): Checked {
  const all = [...findings, ...ceilingOf(book).findings];
  const material = reports && controlMaterial(book, reports, all, standing);
  const results = runControls({ findings: all, inputs: inputNames(book) }, material).map((result) => ({
    ...result,
    lines: result.lines.map((line) => ({
      ...line,
      place: (line.figure && cellOf?.(line.figure)) ?? line.at,
      accepted: acceptances?.of({ subject: subjectOf(line), figures: figuresOf(line) }) ?? null,
    })),
  }));
  return checkedOf(results);
}
