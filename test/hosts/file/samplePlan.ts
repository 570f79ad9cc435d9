import type { CellFormat, PlanCell, SheetPlan } from '../../../src/sheets/plan';

const base: CellFormat = { size: 10, color: '1F2937', horizontal: 'left', vertical: 'center' };
const title: CellFormat = { ...base, size: 14, bold: true };
const head: CellFormat = {
  ...base,
  bold: true,
  fill: 'E5EEF0',
  bottom: 'rule',
  wrap: true,
  horizontal: 'right',
};
const text: CellFormat = { ...base, numberFormat: '@', indent: 1 };
const money: CellFormat = { ...base, horizontal: 'right', numberFormat: '#,##0\\ "kr";-#,##0\\ "kr"' };
const sum: CellFormat = { ...money, bold: true, top: 'rule', bottom: 'double' };

export const cell = (
  value: PlanCell['value'],
  format: CellFormat = text,
  more: Partial<PlanCell> = {},
): PlanCell => ({
  value,
  format,
  ...more,
});

/** Resultaträkning: a small report with everything a plan can hold. */
export function samplePlan(changes: Partial<SheetPlan> = {}): SheetPlan {
  const row = (...cells: PlanCell[]) => ({ height: 15, cells });
  return {
    id: 'incomeStatement',
    name: 'Resultaträkning',
    font: 'Arial',
    tabColor: '0F766E',
    widths: [40, 14, 14, 14],
    rows: [
      { height: 24, cells: [cell('Resultaträkning åäö ÅÄÖ', title)] },
      row(cell('', text), cell('Utfall', head), cell('Budget', head), cell('Avvikelse', head)),
      row(
        cell('=1+1 & <Bidrag>', text, { link: 'Huvudbok!A1' }),
        cell(-1500.5, money, { note: 'Exakt: −1 500,50 kr' }),
        cell(-1400, money),
        cell(-100.5, money, { formula: 'B3-C3' }),
      ),
      row(cell('+46 010', text), cell(500, money), cell(400, money), cell(100, money, { formula: 'B4-C4' })),
      row(
        cell('  Årets resultat ', text),
        cell(-1000.5, sum, { formula: 'SUM(B3:B4)' }),
        cell(-1000, sum, { formula: 'SUM(C3:C4)' }),
        cell('#DIV/0!', sum, { formula: 'B5/0' }),
      ),
      row(cell('-minus'), cell('@at'), cell('#N/A'), cell('_x0041_')),
      row(
        cell(null, sum),
        cell('bell\u0007', text),
        cell('två\nrader', { ...text, wrap: true }),
        cell(41275, { ...base, numberFormat: 'yyyy-mm-dd' }),
      ),
    ],
    frozenRows: 2,
    frozenColumns: 1,
    print: {
      landscape: false,
      titleRows: [1, 2],
      footerLeft: 'Förbund & Co',
      footerCenter: '',
      footerRight: 'Sida &P av &N',
    },
    names: [
      { name: '_finsam.rad.summa', row: 4, column: 0 },
      { name: '_finsam.rad.bidrag', row: 2, column: 0 },
    ],
    ...changes,
  };
}
