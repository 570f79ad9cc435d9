import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { accept } from '../../src/app/acceptances';
import { auditWorkbook } from '../../src/app/auditWorkbook';
import type { AuditedWorkbook } from '../../src/app/presentAudit';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { main } from '../../src/cli/main';
import { soundBook, xlsxOf } from '../app/inputBook';

const folder = mkdtempSync(join(tmpdir(), 'finsam-granska-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function book(name: string, debts: number): Promise<string> {
  const file = join(folder, name);
  const rows = [
    ['Balansräkning'],
    [null, '2024-12-31', '2023-12-31'],
    ['Leverantörsskulder', 115_200, 635_410],
    ['Upplupna kostnader', debts, 69_003],
    ['Summa skulder', 964_730, 704_413],
  ];
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Rapport', rows }] }));
  return file;
}

async function finsam(...argv: readonly string[]): Promise<{ code: number; out: string }> {
  const out: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((text: unknown) => void out.push(String(text)));
  const error = jest
    .spyOn(console, 'error')
    .mockImplementation((text: unknown) => void out.push(String(text)));
  try {
    return { code: await main(argv, folder), out: out.join('\n') };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

test('a sound report has no findings', async () => {
  expect(await finsam('granska', await book('rätt.xlsx', 849_530))).toEqual({
    code: 0,
    out: '1 tabell, 2 samband prövade\nInga fynd.',
  });
});

test('a slip: the cell, the equation in words, the cause and the figure it should be', async () => {
  const { code, out } = await finsam('granska', await book('fel.xlsx', 845_930), '--json');
  const { tables, findings, leftOut } = JSON.parse(out) as AuditedWorkbook;
  expect(code).toBe(1);
  expect(tables).toEqual([
    { sheet: 'Rapport', range: 'B3:C5', title: 'Balansräkning', unit: '', equations: 2 },
  ]);
  expect(leftOut).toEqual([]);
  expect(findings).toEqual([
    {
      class: 'fel',
      sheet: 'Rapport',
      cell: 'B4',
      label: 'Upplupna kostnader (2024-12-31)',
      printed: '845930',
      expected: '849530',
      difference: '-3600',
      cause: 'swap',
      equation: 'Summa skulder = Leverantörsskulder + Upplupna kostnader',
      message: expect.stringContaining(
        'Trolig orsak: sifferomkastning. Föreslaget belopp: 849\u00a0530.',
      ) as string,
      accepted: null,
    },
  ]);
});

test('an accepted error is told apart and no longer fails the command', async () => {
  const file = await book('godtaget.xlsx', 845_930);
  const workbook = await openXlsx(readFileSync(file));
  const { findings } = await auditWorkbook(workbook, { language: 'sv' });
  await accept(
    workbook,
    findings.map(({ acceptable }) => acceptable),
    { reason: 'Tryckt så', day: '2026-09-14' },
  );
  writeFileSync(file, workbook.bytes());
  const { code, out } = await finsam('granska', file);
  expect(code).toBe(0);
  expect(out).toContain('Godtagna i arbetsboken: 1');
  expect(out).not.toContain('sifferomkastning');
});

test('a workbook of input sheets alone is not called well', async () => {
  const file = join(folder, 'underlag.xlsx');
  writeFileSync(file, await xlsxOf(soundBook()));
  const { code, out } = await finsam('granska', file);
  expect(code).toBe(0);
  expect(out).toContain('0 tabeller, 0 samband prövade\nInga färdiga tabeller hittades');
  expect(out).not.toContain('Inga fynd');
});

test('in English, and a file that is not there', async () => {
  expect((await finsam('granska', await book('fel.xlsx', 845_930), '--språk', 'en')).out).toContain(
    'digits swapped',
  );
  expect((await finsam('granska', join(folder, 'saknas.xlsx'))).code).toBe(2);
  expect((await finsam('granska')).code).toBe(2);
});
