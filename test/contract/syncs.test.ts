import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReports } from '../../src/app/createReports';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { inExcel } from './openWorkbooks';

const root = join(__dirname, '../..');
const request = { layouts: layoutFiles(join(root, 'layouts')), language: 'sv' } as const;

/**
 * Everything but the chunks. The first time: two to look around and one for where the cells are, two to look at the reports, two before
 * writing and one to take places. Again: as many, and one for the memory each time, one for the reports' cells, one to write down the
 * way back.
 */
const FIXED = { first: 8, again: 12 } as const;

test('one click is eight syncs and one for each chunk, twelve over earlier reports', async () => {
  const bytes = readFileSync(join(root, 'examples/vanersborg-mellerud-2019-jan-aug.xlsx'));
  const { workbook, host, close } = await inExcel(bytes);
  const requests: number[] = [];
  host.connection.onBatch = ({ requestSize }) => requests.push(requestSize);
  for (const time of ['first', 'again'] as const) {
    if (time === 'again') host.workbook.setCells('Huvudbok', 'F9', [[1]]);
    const before = host.syncCount;
    const { sheets } = await createReports(workbook, request);
    expect(sheets).toHaveLength(8);
    // The whole example is one chunk to read, its eight reports one to write where they are new.
    expect([time, host.syncCount - before]).toEqual([time, FIXED[time] + (time === 'first' ? 2 : 1)]);
  }
  expect(Math.max(...requests)).toBeLessThan(1_000_000);
  close();
}, 30_000);
