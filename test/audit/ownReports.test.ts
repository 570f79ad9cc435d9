import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditWorkbook } from '../../src/app/auditWorkbook';
import { auditPlan } from '../../src/app/auditPlan';
import { isOwnList } from '../../src/app/ownLists';
import { createReports } from '../../src/app/createReports';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { openXlsx } from '../../src/hosts/file/openXlsx';

const root = join(__dirname, '..', '..');
const examples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.xlsx'));
const layouts = layoutFiles(join(root, 'layouts'));

test.each(
  examples.flatMap((name) => (['nearest', 'additive'] as const).map((rounding) => [name, rounding] as const)),
)(
  'our own reports of %s (%s) pass but for rounding, and the audit writes nothing but its own sheet',
  async (name, rounding) => {
    for (const unit of ['kr', 'tkr'] as const) {
      const workbook = await openXlsx(readFileSync(join(root, 'examples', name)));
      const { sheets } = await createReports(workbook, { layouts, rounding, unit, language: 'sv' });
      const audited = await auditWorkbook(workbook, { language: 'sv' });
      expect(audited.tables.length).toBeGreaterThanOrEqual(sheets.filter(({ id }) => !isOwnList(id)).length);
      expect(audited.findings.filter((finding) => finding.class !== 'avrundning')).toEqual([]);
      await workbook.writeReports([auditPlan(audited, 'sv')]);
      expect((await auditWorkbook(workbook, { language: 'sv' })).tables).toEqual(audited.tables);
    }
  },
  60_000,
);

test('stops when asked to', async () => {
  const workbook = await openXlsx(readFileSync(join(root, 'examples', examples[0] as string)));
  await createReports(workbook, { layouts, language: 'sv' });
  const stop = new AbortController();
  const seen: number[] = [];
  const work = auditWorkbook(
    workbook,
    { language: 'sv', pause: () => Promise.resolve() },
    { signal: stop.signal, onProgress: ({ done }) => void (seen.push(done) === 3 && stop.abort()) },
  );
  await expect(work).rejects.toThrow();
  expect(seen).toHaveLength(3);
});
