import { type AuditLine, auditLines } from '../../src/text/auditLines';

const source = (sheet: string, rows: number): AuditLine['sources'][number] => ({
  sheet,
  rows,
  sha256: `${sheet.length.toString(16)}f3a9c1b2d4e5`.padEnd(64, '0'),
});
const LINE: AuditLine = {
  at: '2026-09-14 14.32',
  version: '0.1.0',
  layout: 'Delårsbokslut januari–augusti 2019',
  cells: 1,
  sources: [source('Inställningar', 13), source('Huvudbok', 2287), source('Budget', 42)],
};

test('one line of what was read, one of when, by what, and the ledger’s checksum', () => {
  expect(auditLines(LINE, 'sv')).toEqual([
    'Underlag (rader): Inställningar 13, Huvudbok 2\u00a0287, Budget 42',
    'Skriven 2026-09-14 14.32 · FINSAM 0.1.0 · Delårsbokslut januari–augusti 2019 · 1 ändring · Huvudbok 8f3a9c1b',
  ]);
  expect(auditLines({ ...LINE, at: null, cells: 2 }, 'en').at(-1)).toBe(
    'FINSAM 0.1.0 · Delårsbokslut januari–augusti 2019 · 2 changes · Huvudbok 8f3a9c1b',
  );
});

test('no line is longer than a page is wide, however many sheets and however long the layout’s name', () => {
  const sources = Array.from({ length: 12 }, (_, i) => source(`Huvudbok för året ${2000 + i}`, 1000 * i));
  const layout = 'Samordningsförbundet Södra Vätterbygden: delårsrapport januari–juni 2024';
  const lines = auditLines({ ...LINE, layout, sources }, 'sv');
  expect(lines.every((line) => line.length <= 112)).toBe(true);
  expect(lines.join(' ')).toContain('Huvudbok för året 2011 11\u00a0000');
  expect(lines.join(' ')).toContain(layout);
});
