import type { Cause, ControlLine } from './control';

/** Följdfel: a line that only follows from what another control found is a notice, which says from what and leads there by its roots. */
export function asConsequence(
  line: ControlLine,
  follows: string,
  cause: Cause | null,
  roots: ControlLine['roots'] = line.roots,
): ControlLine {
  return { ...line, status: 'upplysning', follows, cause, ...(roots && { roots }) };
}
