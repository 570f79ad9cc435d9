import { choicesFromSettings, choicesToSettings, type Choices } from '../../src/app/choices';
import { createReports } from '../../src/app/createReports';
import type { LayoutSource } from '../../src/app/layoutSource';
import { runControls } from '../../src/app/runControls';
import { readReports } from '../../src/app/update/readReports';
import { undoUpdate } from '../../src/app/update/undoUpdate';
import { UNTIMED } from '../../src/app/update/stamp';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { monthOf } from '../../src/ledger/months';
import type { WorkbookPort } from '../../src/workbook/port';
import { type Random, randomFrom } from '../statements/randomReport';
import { type BookPicture, differences } from './bookPicture';
import { excelPicture } from './excelPicture';
import { filePicture } from './filePicture';
import { inExcel } from './openWorkbooks';
import { LAYOUT, randomVouchers, updateBook } from './updateBook';

const SEEDS = Number(process.env['FINSAM_SEEDS'] ?? 3);

/** Two layouts of the same sheets: the second has rows more, and fewer. */
const OTHER = {
  ...LAYOUT,
  id: 'annat',
  statements: LAYOUT.statements.map((one) => ({
    ...one,
    rows: one.rows.map((row) => ('label' in row ? { ...row, label: `${row.label}, annat` } : row)),
  })),
};
const LAYOUTS: LayoutSource = {
  list: () => [LAYOUT, OTHER].map(({ id, title }) => ({ id, title })),
  load: (id) => [LAYOUT, OTHER].find((one) => one.id === id),
};

/** Something of each choice, sometimes none: then the workbook decides. */
function randomChoices(random: Random): Choices {
  const one = <T>(...from: readonly T[]): T => from[random(from.length)] as T;
  return {
    layout: one('prov', 'annat'),
    period: one(undefined, { from: monthOf(2025, 1), to: monthOf(2025, 2 + random(2)) }),
    unit: one(undefined, 'kr', 'tkr', 'öre'),
    rounding: one(undefined, 'nearest', 'additive'),
  };
}

/** As the pane does: the choice is kept in the workbook, then the reports are made with it. */
async function make(workbook: WorkbookPort, choices: Choices): Promise<void> {
  await workbook.saveSettings(choicesToSettings(choices));
  await createReports(workbook, { layouts: LAYOUTS, ...choices, language: 'sv' });
}

/** The place for notes stays in a file when the last note of ours has gone: nothing is seen of it. */
function withoutNotePlaces({ sheets }: BookPicture): BookPicture {
  const strip = (settings: string): string => settings.replace(/<legacyDrawing\b[^>]*>/, '');
  return { sheets: sheets.map((sheet) => ({ ...sheet, settings: strip(sheet.settings) })) };
}

/** What the pane shows as chosen, and what the controls say when it reads the workbook. */
async function seen(workbook: WorkbookPort): Promise<object> {
  const choices = choicesFromSettings(await workbook.settings(), LAYOUTS);
  const { results } = await runControls(workbook, { layouts: LAYOUTS, ...choices });
  return { choices, results };
}

test.each(['a file', 'Excel'] as const)(
  '%s: Ångra takes back unit, rounding, period and layout with the sheets; in a file also when opened again',
  async (host) => {
    const changed = new Set<string>();
    for (let seed = 1; seed <= SEEDS; seed++) {
      const random = randomFrom(seed * 104729 + 3);
      const bytes = await updateBook(randomVouchers(random));
      const [before, after] = [randomChoices(random), randomChoices(random)];
      const opened = host === 'Excel' ? await inExcel(bytes) : null;
      let file = await openXlsx(bytes);
      const workbook = (): WorkbookPort => opened?.workbook ?? file;
      const look = async (): Promise<BookPicture> =>
        opened ? excelPicture(opened.host) : withoutNotePlaces(filePicture(file.bytes()));
      await make(workbook(), before);
      const [picture, said] = [await look(), await seen(workbook())];
      expect(said).toMatchObject({ choices: before });
      await make(workbook(), after);
      if (differences(picture, await look()).length > 0) {
        file = await openXlsx(file.bytes());
        const { choices } = await undoUpdate(workbook(), UNTIMED);
        expect([seed, choices]).toEqual([seed, before]);
        expect([seed, differences(picture, await look())]).toEqual([seed, []]);
        expect([seed, await seen(workbook())]).toEqual([seed, said]);
        for (const key of ['unit', 'rounding', 'period', 'layout'] as const)
          if (JSON.stringify(before[key]) !== JSON.stringify(after[key])) changed.add(key);
      }
      opened?.close();
    }
    expect([...changed].sort()).toEqual(['layout', 'period', 'rounding', 'unit']);
  },
  30_000 + 10_000 * SEEDS,
);

test('reports that are right already, though with other choices: that is kept, and the update before can still be undone', async () => {
  const workbook = await openXlsx(await updateBook(randomVouchers(randomFrom(11))));
  await make(workbook, { layout: 'prov', unit: 'kr' });
  const before = filePicture(workbook.bytes());
  await make(workbook, { layout: 'prov', rounding: 'nearest' });
  expect(differences(before, filePicture(workbook.bytes()))).toEqual([]);
  expect((await readReports(workbook)).memory.made?.asked).toEqual({ layout: 'prov', rounding: 'nearest' });
  const { choices } = await undoUpdate(workbook, UNTIMED);
  expect(choices).toBeNull();
  expect((await workbook.sheets()).filter(({ report }) => report)).toEqual([]);
});
