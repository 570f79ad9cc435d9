import fc from 'fast-check';
import { openXlsx } from '../../../src/hosts/file/openXlsx';
import { WorkbookProblem } from '../../../src/workbook/port';
import { editPart, smallestPackage } from './packageParts';
import { samplePlan } from './samplePlan';
import { sampleWorkbook } from './sampleWorkbook';

/** Opens, reads and writes; null where all went well, else what was thrown. */
async function useAll(bytes: Uint8Array): Promise<unknown> {
  try {
    const workbook = await openXlsx(bytes);
    for (const { name } of await workbook.sheets()) await workbook.read(name);
    await workbook.writeReports([samplePlan()]);
    return null;
  } catch (problem) {
    return problem;
  }
}

test('a damaged file is always a problem with a code, never a crash', async () => {
  const whole = await sampleWorkbook();
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(damage, fc.option(fc.nat(whole.length)), async (bytes, cut) => {
      const broken = whole.slice(0, cut ?? undefined);
      for (const [at, byte] of bytes) if (at < broken.length) broken[at] = byte;
      const problem = await useAll(broken);
      expect(problem === null || problem instanceof WorkbookProblem).toBe(true);
    }),
    { numRuns: 150, seed: 2019 },
  );
});

test.each([
  'xl/workbook.xml',
  '[Content_Types].xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/worksheets/sheet1.xml',
])(
  'the text of %s cut or with a piece missing is always a problem with a code, or harmless',
  async (part) => {
    const whole = await sampleWorkbook();
    await fc.assert(
      fc.asyncProperty(fc.nat(2000), fc.nat(60), async (from, length) => {
        const broken = editPart(whole, part, (text) => text.slice(0, from) + text.slice(from + length));
        const problem = await useAll(broken);
        expect(problem === null || problem instanceof WorkbookProblem).toBe(true);
      }),
      { numRuns: 40, seed: 2019 },
    );
  },
);

test('cells far out that would fill the memory are refused, unless they are empty', async () => {
  const sheet = (cell: (row: number) => string): Uint8Array => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `<row r="${i + 1}">${cell(i + 1)}</row>`);
    return smallestPackage('', { sheet: `<sheetData>${rows.join('')}</sheetData>` });
  };
  const start = performance.now();
  const filled = await useAll(sheet((row) => `<c r="XFD${row}"><v>1</v></c>`));
  expect(filled).toMatchObject({ code: 'file-too-large' });
  expect(await useAll(sheet((row) => `<c r="XFD${row}" s="1"/>`))).toBeNull();
  expect(performance.now() - start).toBeLessThan(4000);
});
