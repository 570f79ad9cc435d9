import type { Finding } from '../../ledger/finding';
import type { Language } from '../../text/amountText';
import { shownText } from '../../text/shownText';
import type { UpdatePreview } from './updatePreview';

/** Egna rader som summorna inte längre räknar med: told where an update has been written. Code: own-row-not-counted. */
export function uncountedFindings({ sheets }: UpdatePreview, language: Language): Finding[] {
  return sheets.flatMap(({ uncounted }) =>
    uncounted.map(({ sheet, cell, label, sum, column, amount }) => ({
      code: 'own-row-not-counted',
      severity: 'upplysning',
      at: { sheet, cell },
      params: { row: label, sum, column, mine: shownText(amount.value, amount.numberFormat, language) },
    })),
  );
}
