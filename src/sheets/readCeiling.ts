import type { CeilingTier } from '../controls/ceiling';
import type { Finding } from '../ledger/finding';
import { ZERO } from '../money/ore';
import { percentIn } from './percentIn';
import type { RecognisedSheet } from './recognise';
import { hasValue, SheetRows } from './sheetRows';

/**
 * Läser Högsta eget kapital: the förbund's own steps, contributions from so many kronor a year and the highest equity in percent of them.
 * A row without Bidrag från applies from 0. Code: setting-bad-value and the cell codes.
 */
export function readCeiling(sheet: RecognisedSheet): {
  tiers: readonly CeilingTier[];
  findings: readonly Finding[];
} {
  const rows = new SheetRows(sheet);
  const tiers: CeilingTier[] = [];
  rows.forEach(() => {
    const from = rows.amount('from');
    const cell = rows.raw('percent');
    if (from === 'bad' || cell === null || cell === '') return;
    const percent = percentIn(cell);
    if (percent === null)
      rows.report('setting-bad-value', 'fel', 'percent', {
        key: 'Högst',
        value: rows.text('percent'),
        accepted: '20 %',
      });
    else tiers.push({ from: hasValue(from) ? from.value : ZERO, percent });
  });
  return { tiers, findings: rows.findings };
}
