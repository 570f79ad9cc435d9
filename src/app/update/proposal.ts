import type { Finding } from '../../ledger/finding';
import type { UpdateMaterial } from './prepareUpdate';
import { isUnchanged, type UpdatePreview } from './updatePreview';

/** Förslag: an update that waits for the user's Verkställ. */
export interface Proposal {
  readonly material: UpdateMaterial;
  readonly findings: readonly Finding[];
  /** True where the report sheets changed while the user was reading an earlier one. */
  readonly isRevised: boolean;
}

/** True where a person should see an update first: it changes a sheet that is there, or they have typed over something on one. */
export function mustBeSeen(preview: UpdatePreview): boolean {
  const typedOver = preview.sheets.some(({ overwritten }) => overwritten.length > 0);
  const there = preview.sheets.some(({ isNew }) => !isNew);
  return typedOver || (there && !isUnchanged(preview));
}
