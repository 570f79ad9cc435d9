import type { Finding } from '../../ledger/finding';
import { ore, type Ore } from '../../money/ore';
import { parseAmount } from '../../money/parseAmount';
import type { Language } from '../../text/amountText';
import { type ShownValue, shownText } from '../../text/shownText';
import type { PreparedReports } from '../prepareReports';
import { shownStatements } from '../shownStatements';
import { figureKey } from '../../statements/trace';
import { overwrittenKey } from './diffReport';
import type { CellValue } from '../../sheets/grid';
import { columnName, reportId, rowName } from '../../sheets/reportNames';
import type { Choice, UpdatePreview } from './updatePreview';

/**
 * Kontrollen överskrivet belopp: amounts that the user typed over and that stay so. Code: amount-overwritten, `stated` what they typed
 * and `read` what the report gives, `figure` its figureKey.
 */
export function overwrittenFindings(
  { sheets }: Pick<UpdatePreview, 'sheets'>,
  choices: ReadonlyMap<string, Choice>,
  reports: PreparedReports,
  language: Language,
): Finding[] {
  const figures = figureKeys(reports);
  const say = ({ value, numberFormat }: ShownValue): Ore | string =>
    (numberFormat.includes('%') ? null : oreIn(value, reports)) ?? shownText(value, numberFormat, language);
  const typed = (mine: ShownValue): Ore | string => {
    const said = say(mine);
    if (typeof mine.value !== 'string' || mine.value === '') return said;
    return language === 'sv' ? `”${said}”` : `“${said}”`;
  };
  return sheets.flatMap(({ overwritten }) =>
    overwritten
      .filter(({ key, isAmount }) => isAmount && choices.get(key) !== 'new')
      .map(({ key, sheet, cell, label, column, mine, fresh }): Finding => {
        const [stated, read] = [typed(mine), say(fresh)];
        const difference =
          typeof stated === 'number' && typeof read === 'number' ? ore(stated - read) : undefined;
        return {
          code: 'amount-overwritten',
          severity: 'varning',
          at: { sheet, cell },
          difference,
          params: { row: label, column, stated, read, figure: figures.get(key) ?? '' },
        };
      }),
  );
}

/** Cells hold kronor, with rounding that adds up tusentals kronor where the report does; null for words. */
export function oreIn(value: CellValue, { unit, rounding }: PreparedReports): Ore | null {
  if (typeof value !== 'number') return null;
  const kronor = rounding === 'additive' && unit === 'tkr' ? Number((value * 1000).toFixed(2)) : value;
  const parsed = parseAmount(kronor);
  return parsed.ok ? parsed.ore : null;
}

/** By Overwritten.key: which figure stands there. */
export function figureKeys(reports: PreparedReports): Map<string, string> {
  return new Map(
    shownStatements(reports).flatMap(({ id, layout, rows }) =>
      rows.flatMap((row) =>
        [...row.figures.keys()].map((column) => [
          overwrittenKey(reportId(layout.sheet), rowName(id, row.id), columnName(id, column)),
          figureKey({ statement: id, row: row.id, column }),
        ]),
      ),
    ),
  );
}
