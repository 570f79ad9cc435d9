import type { Ledger } from '../../src/ledger/ledger';
import { SCENARIOS } from '../../src/ledger/ledger';
import { combineSie } from '../../src/sie/combineSie';
import { encodeCp437 } from '../../src/sie/codepage437';
import { readSie } from '../../src/sie/readSie';
import type { SieFile } from '../../src/sie/sieFile';
import { sieDraft } from '../../src/sie/sieLedger';

export type Encoding = 'CP437' | 'UTF-8' | 'UTF-8 BOM' | 'Latin-1';

/** Text as the bytes of a file in an encoding. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'CP437') return Uint8Array.from(encodeCp437(text));
  if (encoding === 'Latin-1') return Uint8Array.from(Buffer.from(text, 'latin1'));
  return Uint8Array.from(Buffer.from(encoding === 'UTF-8' ? text : `\ufeff${text}`, 'utf8'));
}

/** Lines as a file. */
export function fileOf(lines: readonly string[], encoding: Encoding = 'CP437', lineEnd = '\r\n'): Uint8Array {
  return encode(lines.map((line) => `${line}${lineEnd}`).join(''), encoding);
}

export const read = (...lines: string[]): SieFile => readSie(fileOf(lines));

export const codes = (file: SieFile): string[] => file.findings.map(({ code }) => code);

/** A förbund's year with every record of the standard; it balances, and IB + movement = UB. */
export const WHOLE_FILE: readonly string[] = [
  '#FLAGGA 0',
  '#PROGRAM "Bokföraren" 3.2',
  '#FORMAT PC8',
  '#GEN 20200115 "ÅÄ"',
  '#SIETYP 4',
  '#PROSA "Årsbokslut, ej reviderat"',
  '#FTYP KB',
  '#FNR "FINSAM7"',
  '#ORGNR 222000-1111 1 1',
  '#BKOD 84111',
  '#ADRESS "Åsa Öberg" "Storgatan 1" "462 30 Vänersborg" "0521-1"',
  '#FNAMN "Samordningsförbundet Prövning"',
  '#RAR 0 20190101 20191231',
  '#RAR -1 20180101 20181231',
  '#TAXAR 2020',
  '#OMFATTN 20190831',
  '#KPTYP EUBAS97',
  '#VALUTA SEK',
  '#KONTO 1930 "Bank"',
  '#KTYP 1930 T',
  '#SRU 1930 7281',
  '#KONTO 2021 "Eget kapital"',
  '#KTYP 2021 S',
  '#KONTO 2440 "Leverantörsskulder"',
  '#KONTO 3511 "Bidrag från staten"',
  '#KTYP 3511 I',
  '#KONTO 4010 "Arvoden"',
  '#KTYP 4010 K',
  '#ENHET 4010 "timmar"',
  '#KONTO 4020 "Lokalkostnader för mötesrum"',
  '#DIM 1 "Kostnadsställe"',
  '#DIM 6 "Projekt"',
  '#UNDERDIM 21 "Delprojekt" 6',
  '#OBJEKT 1 "100" "Kansli och ledning"',
  '#OBJEKT 1 "200" "Unga vuxna på väg"',
  '#OBJEKT 6 "P1" "Förrehab"',
  '#IB 0 1930 1000.50',
  '#IB 0 2021 -1000.50',
  '#IB -1 1930 800',
  '#IB -1 2021 -800',
  '#UB 0 1930 1200.50',
  '#UB 0 2021 -1000.50',
  '#UB 0 2440 -100.00',
  '#UB -1 1930 1000.50',
  '#UB -1 2021 -1000.50',
  '#RES 0 3511 -500.00',
  '#RES 0 4010 300.00',
  '#RES 0 4020 100.00',
  '#RES -1 3511 -400',
  '#RES -1 4010 199.50',
  '#OIB 0 1930 {1 "100"} 1000.50 0',
  '#OUB 0 1930 {1 "100"} 1200.50 0',
  '#PSALDO 0 201901 3511 {} -500.00 0',
  '#PSALDO 0 201902 4010 {} 300.00 0',
  '#PSALDO 0 201902 4010 {1 "100"} 200.00 0',
  '#PBUDGET 0 201901 3511 {} -600.00 0',
  '#PBUDGET 0 201902 4010 {} 250.00 0',
  '#PBUDGET 0 201902 4010 {1 "200"} 150.00 0',
  '#VER A 1 20190115 "Bidrag från Försäkringskassan" 20190116 "ÅÖ"',
  '{',
  '#TRANS 1930 {} 500.00 20190115 "Inbetalning"',
  '#TRANS 3511 {} -500.00 20190115 "Inbetalning"',
  '}',
  '#VER A 2 20190210 "Arvoden möte ""?"',
  '{',
  '#TRANS 4010 {1 "100" 6 "P1"} 200.00 20190210 "Åkes \\"arvode\\"" 8 "ÅÖ"',
  '#RTRANS 4010 {1 "200"} 100.00 20190210 "tillagd"',
  '#TRANS 4010 {1 "200"} 100.00 20190210 "tillagd"',
  '#BTRANS 4010 {1 "200"} 90.00 20190210 "struken"',
  '#TRANS 1930 {} -300.00',
  '}',
  '#VER "B" "1" 20190305 "Hyra"',
  '{',
  '#TRANS 4020 {1 "200"} 100 20190305 "Hyra mars"',
  '#TRANS 2440 {} -100',
  '}',
];

/** What a ledger holds, as values that can be compared. */
export function plainLedger(ledger: Ledger): unknown {
  return {
    accounts: ledger.accounts,
    names: [...ledger.accountNames].sort(([a], [b]) => a - b),
    objects: ledger.objects,
    yearStartsIn: ledger.yearStartsIn,
    openings: [...ledger.openings].map(([year, column]) => [year, [...column]]),
    cubes: SCENARIOS.map((scenario) => {
      const { pairOf, sums, totals, firstMonth, months, postingsPerMonth } = ledger.cubes[scenario];
      return {
        firstMonth,
        months,
        pairOf: [...pairOf],
        sums: [...sums],
        totals: [...totals],
        rows: [...postingsPerMonth],
      };
    }),
  };
}

/** Files → what their ledger holds. */
export function ledgerOf(...files: readonly SieFile[]): unknown {
  return plainLedger(sieDraft(combineSie(files)).finish());
}
