import { type CheckedLine, type CheckedResult, figuresOf, subjectOf } from '../controls/accept';
import type { ControlLine, ControlResult, Status } from '../controls/control';
import { runControls, worst } from '../controls/run';
import type { Finding, Place } from '../ledger/finding';
import type { Statement } from '../statements/statement';
import type { FigurePlace } from '../statements/trace';
import type { Acceptances } from './acceptances';
import { ceilingOf, controlMaterial, inputNames } from './controlMaterial';
import type { PreparedReports } from './prepareReports';
import type { ReadWorkbook } from './readWorkbook';

/** How many controls there are of each outcome; `applied` leaves out those that do not apply. */
export interface ControlCounts {
  readonly applied: number;
  readonly passed: number;
  readonly fel: number;
  readonly varning: number;
  readonly upplysning: number;
  readonly accepted: number;
}

/** Kontroller: what every control gave, and the counts. */
export interface Checked {
  readonly results: readonly CheckedResult[];
  readonly counts: ControlCounts;
}

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
  const results = runControls({ findings: all, inputs: inputNames(book) }, material).map((result) =>
    checkedResult(result, (line) => ({
      ...line,
      place: (line.figure && cellOf?.(line.figure)) ?? line.at,
      accepted: acceptances?.of({ subject: subjectOf(line), figures: figuresOf(line) }) ?? null,
    })),
  );
  return { results, counts: countsOf(results) };
}

function checkedResult(result: ControlResult, check: (line: ControlLine) => CheckedLine): CheckedResult {
  const lines = result.lines.map(check);
  const open = lines.filter(({ accepted }) => accepted === null);
  const status = open.length === lines.length ? result.status : worst(['godkänd', ...open.map(statusOf)]);
  return { code: result.code, status, lines };
}

const statusOf = ({ status }: CheckedLine): Status => status;

function countsOf(results: readonly CheckedResult[]): ControlCounts {
  const count = (status: Status): number => results.filter((result) => result.status === status).length;
  return {
    applied: results.length - count('inte tillämplig'),
    passed: count('godkänd'),
    fel: count('fel'),
    varning: count('varning'),
    upplysning: count('upplysning'),
    accepted: results.flatMap(({ lines }) => lines).filter(({ accepted }) => accepted !== null).length,
  };
}

/** Lines that are to be looked at, worst first: what nobody has accepted. */
export function openLines({ results }: Checked): readonly CheckedLine[] {
  const order: readonly Status[] = ['fel', 'varning', 'upplysning'];
  const lines = results.flatMap((result) => result.lines).filter(({ accepted }) => accepted === null);
  return order.flatMap((status) => lines.filter((line) => line.status === status));
}
