import type { Finding } from '../../ledger/finding';
import { ore } from '../../money/ore';
import type { Language } from '../../text/amountText';
import { shownText } from '../../text/shownText';
import type { PreparedReports } from '../prepareReports';
import { addsParam } from '../typedOver';
import { figureKeys, oreIn } from './overwrittenFindings';
import type { OwnRow, UpdatePreview } from './updatePreview';

/**
 * Egna rader bland en summas rader, one finding each: as the sheets stand now, or as they will once updated, when no sum counts them.
 *
 * Codes: own-row-counted, own-row-not-counted.
 */
export function ownRowFindings(
  { sheets }: Pick<UpdatePreview, 'sheets'>,
  reports: PreparedReports,
  language: Language,
  when: 'now' | 'after',
): Finding[] {
  const figures = figureKeys(reports);
  return sheets
    .flatMap(({ ownRows }) => ownRows)
    .map(({ sheet, cell, cellAfter, label, sum, column, amount, counted }: OwnRow): Finding => {
      const at = { sheet, cell: when === 'now' ? cell : cellAfter };
      const mine = shownText(amount.value, amount.numberFormat, language);
      const params = { row: label, sum, column, mine };
      if (when === 'after' || counted.length === 0)
        return { code: 'own-row-not-counted', severity: 'upplysning', at, params };
      const adds = new Map(
        counted.map((one) => [figures.get(one.key) ?? '', oreIn(one.amount, reports) ?? ore(0)]),
      );
      return {
        code: 'own-row-counted',
        severity: 'varning',
        at,
        difference: oreIn(amount.value, reports) ?? undefined,
        params: { ...params, adds: addsParam(adds) },
      };
    });
}
