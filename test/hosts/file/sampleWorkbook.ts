import { type WriteOptions, writeXlsx } from 'hucre/xlsx';
import { addPart } from './packageParts';

/** A user's workbook with about everything that a save by another program could lose. */
export async function sampleWorkbook(changes: Partial<WriteOptions> = {}): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Huvudbok',
        rows: [
          ['Datum', 'Konto', 'Belopp', 'Text'],
          [new Date(Date.UTC(2019, 7, 31)), 4021, 1500.5, 'Åsa Öberg & Söner'],
          [new Date(Date.UTC(2019, 7, 30)), 3010, -20, '=inte formel'],
        ],
        cells: new Map([
          ['3,2', { formula: 'SUM(C2:C3)', formulaResult: 1480.5, comment: { text: 'Min egen kommentar' } }],
          ['0,0', { value: 'Datum', style: { font: { name: 'Verdana', bold: true }, numFmt: '0.000' } }],
        ]),
        merges: [{ startRow: 5, startCol: 0, endRow: 5, endCol: 2 }],
        dataValidations: [{ type: 'list', range: 'B2:B99', values: ['4021', '3010'] }],
        conditionalRules: [
          {
            type: 'cellIs',
            priority: 1,
            range: 'C2:C9',
            operator: 'lessThan',
            formula: '0',
            style: { font: { color: { rgb: 'FF0000' } } },
          },
        ],
        charts: [
          {
            type: 'column',
            title: 'Belopp',
            series: [{ name: 'Belopp', values: 'Huvudbok!$C$2:$C$3' }],
            anchor: { from: { row: 8, col: 0 } },
          },
        ],
      },
      { name: "Lars' egna blad", rows: [['rör ej']], hidden: true },
      { name: 'Gömt', rows: [[1]], veryHidden: true },
    ],
    namedRanges: [
      { name: 'Belopp', range: 'Huvudbok!$C$2:$C$3' },
      { name: 'Lokalt', range: "'Lars'' egna blad'!$A$1", scope: "Lars' egna blad" },
    ],
    properties: { title: 'Bokslut', custom: { Diarienummer: 'FS 2019/12' } },
    ...changes,
  });
  return addPart(bytes, 'customXml/item1.xml', '<data xmlns="urn:x">orörd</data>');
}
