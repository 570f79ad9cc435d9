import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { openXlsx } from '../../../src/hosts/file/openXlsx';
import { samplePlan } from './samplePlan';
import { sampleWorkbook } from './sampleWorkbook';

function installed(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A workbook opened and saved by LibreOffice. */
function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'finsam-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    // A profile of its own, so that a LibreOffice that is already open is not in the way.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = [
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'in.xlsx'),
    ];
    execFileSync('soffice', [profile, ...convert], { stdio: 'ignore' });
    return new Uint8Array(readFileSync(join(folder, 'out/in.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const onlyWithLibreOffice = installed() ? test : test.skip;

onlyWithLibreOffice(
  'LibreOffice opens the workbook with its reports (skipped where soffice is not installed)',
  async () => {
    const workbook = await openXlsx(await sampleWorkbook());
    await workbook.writeReports([samplePlan(), samplePlan({ id: 'equity', name: 'Eget kapital' })]);
    const saved = savedByLibreOffice(workbook.bytes());
    const { sheets } = await readXlsx(saved);
    expect(sheets.map(({ name }) => name)).toEqual([
      'Huvudbok',
      "Lars' egna blad",
      'Gömt',
      'Resultaträkning',
      'Eget kapital',
    ]);
    const report = sheets[4];
    expect(report?.rows.slice(2, 6)).toEqual([
      ['=1+1 & <Bidrag>', -1500.5, -1400, -100.5],
      ['+46 010', 500, 400, 100],
      ['  Årets resultat ', -1000.5, -1000, '#DIV/0!'],
      ['-minus', '@at', '#N/A', '_x0041_'],
    ]);
    expect(report?.cells?.get('4,1')?.formula).toBe('SUM(B3:B4)');
    expect(report?.cells?.get('2,1')?.comment?.text).toBe('Exakt: −1 500,50 kr');
    expect(sheets[0]?.charts).toHaveLength(1);

    // Saved by LibreOffice, the reports are still ours and are replaced where they stand.
    const again = await openXlsx(saved);
    expect((await again.sheets()).map(({ report }) => report)).toEqual([
      null,
      null,
      null,
      'incomeStatement',
      'equity',
    ]);
    await again.writeReports([samplePlan()]);
    expect(await again.sheets()).toHaveLength(5);
  },
  60_000,
);
