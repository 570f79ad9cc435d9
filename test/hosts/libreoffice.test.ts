import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { createReports } from '../../src/app/createReports';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { readBook } from '../../src/hosts/file/workbookPart';
import { XlsxPackage } from '../../src/hosts/file/xlsxPackage';
import { malformedParts, partsOf } from './file/packageParts';
import { enterLedgerInFile, FILE_EDITS, FileBook } from '../contract/fileEdits';
import {
  changedVouchers,
  click,
  COMMENTED_REQUEST,
  LEDGER_HEAD,
  ledgerRows,
  randomVouchers,
  updateBook,
} from '../contract/updateBook';
import { randomFrom } from '../statements/randomReport';
import { strFromU8, strToU8, zipSync } from 'fflate';

const EXAMPLES = join(__dirname, '../../examples');
const layouts = layoutFiles(join(__dirname, '../../layouts'));
const WRONG = '0.12345';

function isInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The user profile of a LibreOffice that recalculates every workbook it opens. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Workbooks opened, recalculated and saved by LibreOffice, all in one start. */
function recalculated(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'finsam-lo-'));
  try {
    mkdirSync(join(folder, 'profile/user'), { recursive: true });
    writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), RECALCULATE);
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const inputs = [...files.keys()].map((name) => join(folder, name));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = ['--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out')];
    execFileSync('soffice', [profile, ...convert, ...inputs], { stdio: 'ignore' });
    return new Map(
      [...files.keys()].map((name) => [name, new Uint8Array(readFileSync(join(folder, 'out', name)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The workbook with every calculated value in its report sheets made wrong, so that only a program that calculates gets them right. */
function withWrongValues(bytes: Uint8Array): Uint8Array {
  const parts = partsOf(bytes);
  for (const { part, report } of readBook(new XlsxPackage(bytes)).tabs) {
    if (report === null || !part) continue;
    const xml = strFromU8(parts[part] as Uint8Array);
    parts[part] = strToU8(xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, `$1<v>${WRONG}</v>`));
  }
  return zipSync(parts);
}

const sheetsOf = async (bytes: Uint8Array): Promise<Map<string, Sheet>> =>
  new Map((await readXlsx(bytes)).sheets.map((sheet) => [sheet.name, sheet]));

/** Every figure of our sheets as LibreOffice has worked it out against what we wrote; gives how many were formulas. */
async function compare(
  name: string,
  bytes: Uint8Array,
  saved: Uint8Array,
  reports: readonly string[],
  wrong: string[],
): Promise<number> {
  let formulas = 0;
  const ours = await sheetsOf(bytes);
  const theirs = await sheetsOf(saved);
  for (const sheet of reports) {
    const engine = ours.get(sheet);
    const calculated = theirs.get(sheet);
    engine?.rows.forEach((row, r) =>
      row.forEach((value, c) => {
        const isFormula = engine.cells?.get(`${r},${c}`)?.formula !== undefined;
        const other = calculated?.rows[r]?.[c] ?? null;
        if (isFormula) formulas++;
        // Kronor to the öre; percentages are fractions.
        const same =
          typeof value === 'number'
            ? typeof other === 'number' &&
              Math.abs(value - other) < 1e-6 * Math.max(1, Math.abs(value) * 1e-6)
            : (value ?? '') === (other ?? '');
        if (!same || (typeof other === 'string' && /^#|^Err:/.test(other)))
          wrong.push(`${name} ${sheet} R${r + 1}C${c + 1}: ${String(value)} ≠ ${String(other)}`);
      }),
    );
  }
  return formulas;
}

const VARIANTS = [
  ['närmast', {}],
  ['summerande i tkr', { unit: 'tkr', rounding: 'additive' }],
] as const;

(isInstalled() ? test : test.skip)(
  'LibreOffice calculates every formula of the reports to the engine’s value (skipped where soffice is not installed)',
  async () => {
    const written = new Map<string, Uint8Array>();
    const reports = new Map<string, readonly string[]>();
    for (const example of readdirSync(EXAMPLES).filter((name) => name.endsWith('.xlsx')))
      for (const [variant, choice] of VARIANTS) {
        const workbook = await openXlsx(readFileSync(join(EXAMPLES, example)));
        const { sheets } = await createReports(workbook, { layouts, language: 'sv', ...choice });
        const name = `${example.replace('.xlsx', '')} ${variant}.xlsx`;
        written.set(name, workbook.bytes());
        reports.set(
          name,
          sheets.map((sheet) => sheet.name),
        );
      }
    const saved = recalculated(new Map([...written].map(([name, bytes]) => [name, withWrongValues(bytes)])));
    const wrong: string[] = [];
    let formulas = 0;
    for (const [name, bytes] of written)
      formulas += await compare(name, bytes, saved.get(name) as Uint8Array, reports.get(name) ?? [], wrong);
    expect(wrong).toEqual([]);
    expect(formulas).toBeGreaterThan(300);
  },
  180_000,
);

(isInstalled() ? test : test.skip)(
  'LibreOffice opens an updated file with all that a user has on it, and comes to our figures (skipped where soffice is not installed)',
  async () => {
    const written = new Map<string, Uint8Array>();
    const tabs = ['Resultaträkning', 'Noter'];
    for (let seed = 1; seed <= 6; seed++) {
      const random = randomFrom(seed);
      const vouchers = randomVouchers(random);
      const file = await openXlsx(await updateBook(vouchers));
      await click(file, {}, COMMENTED_REQUEST);
      const book = new FileBook(file.bytes());
      for (const edit of Object.values(FILE_EDITS)) for (const tab of tabs) edit(book.sheet(tab), random);
      enterLedgerInFile(book, [LEDGER_HEAD, ...ledgerRows(changedVouchers(vouchers, random))]);
      const updated = await openXlsx(book.bytes());
      await click(updated, {}, COMMENTED_REQUEST);
      written.set(`uppdaterad ${seed}.xlsx`, updated.bytes());
    }
    const saved = recalculated(new Map([...written].map(([name, bytes]) => [name, withWrongValues(bytes)])));
    const wrong: string[] = [];
    let formulas = 0;
    let charts = 0;
    for (const [name, bytes] of written) {
      const after = saved.get(name) as Uint8Array;
      formulas += await compare(name, bytes, after, [...tabs, 'Balanskravsutredning'], wrong);
      charts += Object.keys(partsOf(after)).filter((part) => /charts\/chart\d+\.xml$/.test(part)).length;
      expect(malformedParts(bytes)).toEqual([]);
    }
    expect(wrong).toEqual([]);
    expect(formulas).toBeGreaterThan(60);
    expect(charts).toBe(2 * written.size);
  },
  180_000,
);
