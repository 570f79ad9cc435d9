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

test('every sheet and file that was read, each with its own rows and checksum, then when, by what and how much', () => {
  expect(auditLines(LINE, 'sv')).toEqual([
    'Underlag (rader, kontrollsumma): Inställningar (13, df3a9c1b), Huvudbok (2\u00a0287, 8f3a9c1b), Budget (42, 6f3a9c1b)',
    'Skriven 2026-09-14 14.32 · FINSAM 0.1.0 · Delårsbokslut januari–augusti 2019 · 1 ändring',
  ]);
  expect(auditLines({ ...LINE, at: null, cells: 2 }, 'en').at(-1)).toBe(
    'FINSAM 0.1.0 · Delårsbokslut januari–augusti 2019 · 2 changes',
  );
});

test('two years of a ledger: the checksum of each, also of the one with fewer rows', () => {
  const sources = [source('Huvudbok 2025', 100), source('Huvudbok förra året', 900)];
  const text = auditLines({ ...LINE, sources }, 'sv').join(' ');
  for (const { sheet, rows, sha256 } of sources)
    expect(text).toContain(`${sheet} (${rows}, ${sha256.slice(0, 8)})`);
});

test('no line is longer than a page is wide, however many sheets and however long the layout’s name', () => {
  const sources = Array.from({ length: 12 }, (_, i) => source(`Huvudbok för året ${2000 + i}`, 1000 * i));
  const layout = 'Samordningsförbundet Södra Vätterbygden: delårsrapport januari–juni 2024';
  const lines = auditLines({ ...LINE, layout, sources }, 'sv');
  expect(lines.every((line) => line.length <= 112)).toBe(true);
  expect(lines.join(' ')).toContain('Huvudbok för året 2011 (11\u00a0000, ');
  expect(lines.join(' ')).toContain(layout);
});
