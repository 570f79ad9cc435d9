import { writeXlsx } from 'hucre/xlsx';
import type { SheetGrid } from '../../src/sheets/grid';

/** A user's workbook with every kind of cell and sheet that a host must tell alike. */
export async function contractBook(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: 'Huvudbok',
        rows: [
          ['Datum', 'Konto', 'Belopp', 'Text', 'Klar'],
          [new Date(Date.UTC(2019, 7, 31)), 4021, 1500.5, 'Åsa Öberg & Söner <ab>', true],
          [new Date(Date.UTC(2019, 7, 30)), '0030', -20, '=inte formel', false],
          [null, null, null, '  blanka ändar  ', null],
        ],
        cells: new Map([
          ['4,2', { formula: 'SUM(C2:C3)', formulaResult: 1480.5 }],
          ['5,2', { formula: 'C2/0', formulaResult: '#DIV/0!' }],
          ['6,2', { formula: '""', formulaResult: '' }],
          ['1,0', { value: new Date(Date.UTC(2019, 7, 31)), style: { numFmt: 'yyyy-mm-dd' } }],
        ]),
      },
      {
        name: 'Långt ner åäö',
        rows: [[], [], [], [null, null, 'C4', 1], [], [null, 'B6']],
        merges: [{ startRow: 3, startCol: 2, endRow: 3, endCol: 2 + 2 }],
      },
      { name: "Lars' egna (blad)", rows: [['rör ej', 0.1, 1e15, -0.005]], hidden: true },
      { name: 'Tomt', rows: [] },
      {
        name: 'Hänvisar',
        rows: [['Radbrytning\när här', '123', '1 234,50', 'sant']],
        cells: new Map([['1,0', { formula: 'Huvudbok!C5*2', formulaResult: 2961 }]]),
      },
    ],
  });
}

const grid = (sheet: string, values: SheetGrid['values'], more: Partial<SheetGrid> = {}): SheetGrid => ({
  sheet,
  firstRow: 0,
  firstColumn: 0,
  values,
  merged: [],
  uncomputed: new Set(),
  ...more,
});

/** What every host reads from it. */
export const CONTRACT_GRIDS: readonly SheetGrid[] = [
  grid('Huvudbok', [
    ['Datum', 'Konto', 'Belopp', 'Text', 'Klar'],
    [43708, 4021, 1500.5, 'Åsa Öberg & Söner <ab>', true],
    [43707, '0030', -20, '=inte formel', false],
    [null, null, null, '  blanka ändar  '],
    [null, null, 1480.5],
    [null, null, '#DIV/0!'],
  ]),
  grid('Långt ner åäö', [[null, 'C4', 1], [], ['B6']], {
    firstRow: 3,
    firstColumn: 1,
    merged: [{ firstRow: 3, firstColumn: 2, lastRow: 3, lastColumn: 4 }],
  }),
  grid("Lars' egna (blad)", [['rör ej', 0.1, 1e15, -0.005]]),
  grid('Tomt', []),
  grid('Hänvisar', [['Radbrytning\när här', '123', '1 234,50', 'sant'], [2961]]),
];
