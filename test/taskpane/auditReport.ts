import type { CellValue, SheetGrid } from '../../src/sheets/grid';
import { gridOf } from './memoryWorkbook';

/** A typed report with one slip (Upplupna kostnader 845 930 for 849 530, in B18), one figure that rounding explains, and a table that holds. */
export const TYPED_REPORT: readonly (readonly CellValue[])[] = [
  ['Årsredovisning 2024 (kr)'],
  [null],
  ['Resultaträkning'],
  [null, 'Utfall 2024', 'Budget 2024', 'Avvikelse'],
  ['Medlemsavgifter', 4_635_000, 4_635_000, 0],
  ['Verksamhetens kostnader', -4_312_419, -4_500_000, 187_581],
  ['Avskrivningar', -12_600, -12_600, 0],
  ['Årets resultat', 309_981, 122_400, 187_581],
  [null],
  ['Balansräkning'],
  [null, '2024-12-31', '2023-12-31'],
  ['Kundfordringar', 111_600, 84_310],
  ['Övriga fordringar', 310_407, 268_113],
  ['Likvida medel', 2_454_084, 2_241_570],
  ['Summa tillgångar', 2_876_092, 2_593_993],
  ['Eget kapital', 1_699_985, 1_758_375],
  ['Leverantörsskulder', 115_200, 635_410],
  ['Upplupna kostnader', 845_930, 69_003],
  ['Övriga skulder', 211_377, 131_205],
  ['Summa skulder', 1_176_107, 835_618],
  ['Summa eget kapital och skulder', 2_876_092, 2_593_993],
];

export function typedReport(sheet = 'Årsredovisning'): SheetGrid {
  return gridOf(sheet, TYPED_REPORT);
}
