import type { Control } from '../control';
import { statementsOfKind } from '../figures';
import { compareSamePostings } from '../samePostings';

/** Sammanfattningen: each figure is the one of the other statements, rounded once and last (in tkr: kr / 1000). */
export const summaryRounded: Control = {
  code: 'summary-rounded',
  severity: 'fel',
  compare: (material) =>
    statementsOfKind(material, 'summary').length === 0
      ? null
      : compareSamePostings(
          material,
          ({ layout }) => layout.kind === 'summary',
          ({ layout }) => layout.kind !== 'summary',
        ),
};
