import type { Finding } from '../../ledger/finding';
import type { Language } from '../../text/amountText';
import { shownText } from '../../text/shownText';
import type { Choice, UpdatePreview } from './updatePreview';

/** Kontrollen överskrivet belopp: amounts that the user typed over and that stay so. Code: amount-overwritten. */
export function overwrittenFindings(
  { sheets }: UpdatePreview,
  choices: ReadonlyMap<string, Choice>,
  language: Language,
): Finding[] {
  return sheets.flatMap(({ overwritten }) =>
    overwritten
      .filter(({ key, isAmount }) => isAmount && choices.get(key) !== 'new')
      .map(({ sheet, cell, label, column, mine, fresh }) => ({
        code: 'amount-overwritten',
        severity: 'varning',
        at: { sheet, cell },
        params: {
          row: label,
          column,
          mine: shownText(mine.value, mine.numberFormat, language),
          fresh: shownText(fresh.value, fresh.numberFormat, language),
        },
      })),
  );
}
