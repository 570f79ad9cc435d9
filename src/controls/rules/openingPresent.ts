import type { Control } from '../control';
import { reportYear } from '../years';

/** Ingående balans finns for the year and the one it is compared with. */
export const openingPresent: Control = {
  code: 'opening-present',
  severity: 'fel',
  tries: (material) => material.ledger.openings.has(reportYear(material)),
  adopts: ['opening-missing', 'opening-missing-known'],
};
