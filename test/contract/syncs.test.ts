import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReports } from '../../src/app/createReports';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { inExcel } from './openWorkbooks';

const root = join(__dirname, '../..');
const request = { layouts: layoutFiles(join(root, 'layouts')), language: 'sv' } as const;

/** Everything but the chunks: two to look around, one for where the cells are, two to look around again, one to take places. */
const FIXED = 6;

test('one click is six syncs and one for each chunk, the first time and over earlier reports', async () => {
  const bytes = readFileSync(join(root, 'examples/vanersborg-mellerud-2019-jan-aug.xlsx'));
  const { workbook, host, close } = await inExcel(bytes);
  const requests: number[] = [];
  host.connection.onBatch = ({ requestSize }) => requests.push(requestSize);
  for (const time of ['first', 'again']) {
    const before = host.syncCount;
    const { sheets } = await createReports(workbook, request);
    expect(sheets).toHaveLength(8);
    // The whole example is one chunk to read, its eight reports one to write.
    expect([time, host.syncCount - before]).toEqual([time, FIXED + 2]);
  }
  expect(Math.max(...requests)).toBeLessThan(1_000_000);
  close();
}, 30_000);
