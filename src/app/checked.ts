import type { CheckedLine, CheckedResult } from '../controls/accept';
import type { Status } from '../controls/control';
import { worst } from '../controls/status';
import type { CountedControls } from '../text/controlCounts';

/** Antal: differences of each kind as they are listed, those accepted, and how many controls applied and were passed. */
export interface ControlCounts extends CountedControls {
  readonly applied: number;
}

/** Kontroller: what every control gave, and the counts. */
export interface Checked {
  readonly results: readonly CheckedResult[];
  readonly counts: ControlCounts;
}

/** The results with their counts; a result whose lines have been accepted is as bad as those that have not. */
export function checkedOf(results: readonly CheckedResult[]): Checked {
  const judged = results.map((result) => {
    const open = result.lines.filter(({ accepted }) => accepted === null);
    const isAsFound = open.length === result.lines.length && result.lines.length > 0;
    const found = worst(result.lines.map(({ status }) => status));
    const left = worst([
      open.length < result.lines.length ? 'godtagen' : 'godkänd',
      ...open.map(({ status }) => status),
    ]);
    return { ...result, status: isAsFound ? found : left };
  });
  const controls = (status: Status): number => judged.filter((result) => result.status === status).length;
  const open = openLines({ results: judged });
  const lines = (status: Status): number => open.filter((line) => line.status === status).length;
  return {
    results: judged,
    counts: {
      applied: judged.length - controls('inte tillämplig'),
      passed: controls('godkänd'),
      fel: lines('fel'),
      varning: lines('varning'),
      upplysning: lines('upplysning'),
      accepted: acceptedLines({ results: judged }).length,
    },
  };
}

/** Lines that are to be looked at, worst first: what nobody has accepted. */
export function openLines({ results }: Pick<Checked, 'results'>): readonly CheckedLine[] {
  const order: readonly Status[] = ['fel', 'varning', 'upplysning'];
  const lines = results.flatMap((result) => result.lines).filter(({ accepted }) => accepted === null);
  return order.flatMap((status) => lines.filter((line) => line.status === status));
}

/** Lines that someone has let stand, with the reason. */
export function acceptedLines({ results }: Pick<Checked, 'results'>): readonly CheckedLine[] {
  return results.flatMap(({ lines }) => lines).filter(({ accepted }) => accepted !== null);
}

/** The same answers with one line accepted, or (null) no longer. */
export function withAcceptance(
  { results }: Checked,
  line: CheckedLine,
  accepted: CheckedLine['accepted'],
): Checked {
  return checkedOf(
    results.map((result) => ({
      ...result,
      lines: result.lines.map((one) => (one === line ? { ...one, accepted } : one)),
    })),
  );
}
