import { prepareUpdate } from '../../src/app/update/prepareUpdate';
import { planUpdate } from '../../src/app/update/planUpdate';
import { carryOut } from '../../src/app/update/applyUpdate';
import { undoUpdate } from '../../src/app/update/undoUpdate';
import { UNTIMED } from '../../src/app/update/stamp';
import { isUnchanged } from '../../src/app/update/updatePreview';
import { randomFrom } from '../statements/randomReport';
import { inExcel } from './openWorkbooks';
import { checkUpdate, HOSTS } from './updateChecks';
import { click, randomVouchers, REQUEST, updateBook } from './updateBook';
import { EDITS } from './userEdits';

/** How many seeds of each kind; the 200 are run with FINSAM_SEEDS=200 (bench/README.md). */
const SEEDS = Number(process.env['FINSAM_SEEDS'] ?? 2);

describe.each(HOSTS)('%s', (host) => {
  test.each(Object.keys(EDITS))(
    '%s survive, our figures are those of a report made from scratch, Ångra restores the workbook',
    async (kind) => {
      for (let seed = 1; seed <= SEEDS; seed++) await checkUpdate(host, [kind], seed);
    },
    30_000 + 3_000 * SEEDS,
  );

  test(
    'all kinds together',
    async () => {
      for (let seed = 1; seed <= SEEDS; seed++) await checkUpdate(host, Object.keys(EDITS), 1000 + seed);
    },
    30_000 + 3_000 * SEEDS,
  );
});

test('nothing changed: that is what the preview says, and nothing is written', async () => {
  const { workbook, host, close } = await inExcel(await updateBook(randomVouchers(randomFrom(7))));
  await click(workbook);
  const { material } = await prepareUpdate(workbook, REQUEST);
  const planned = planUpdate(material as never, new Map(), UNTIMED);
  expect(isUnchanged(planned.preview)).toBe(true);
  const before = host.syncCount;
  await carryOut(workbook, planned);
  expect(host.syncCount).toBe(before);
  await undoUpdate(workbook, UNTIMED);
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['Inställningar', 'Huvudbok', 'Budget']);
  close();
});
