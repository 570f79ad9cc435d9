import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReports } from '../../src/app/createReports';
import { layoutFiles } from '../../src/cli/layoutFiles';
import { inExcel } from './openWorkbooks';

const root = join(__dirname, '../..');
const request = { layouts: layoutFiles(join(root, 'layouts')), language: 'sv' } as const;

/**
 * Everything but the chunks. The first time: two to look around and one for where the cells are, one for what has been accepted, two to
 * look at the reports, two before writing, one to take places, two to leave the user where they were. Again also: one for the memory each
 * time it is looked at, one for the reports' cells, one to write down the way back, three to find what points at Kontroller.
 */
const FIXED = { first: 11, again: 18 } as const;

test('one click is eleven syncs and one for each chunk, eighteen over earlier reports', async () => {
  const bytes = readFileSync(join(root, 'examples/vanersborg-mellerud-2019-jan-aug.xlsx'));
  const { workbook, host, close } = await inExcel(bytes);
  const requests: number[] = [];
  host.connection.onBatch = ({ requestSize }) => requests.push(requestSize);
  for (const time of ['first', 'again'] as const) {
    if (time === 'again') host.workbook.setCells('Huvudbok', 'F9', [[1]]);
    const before = host.syncCount;
    const { sheets } = await createReports(workbook, request);
    expect(sheets).toHaveLength(10);
    // The whole example is one chunk to read, its ten sheets one to write where they are new; Kontroller is new each time it says new.
    expect([time, host.syncCount - before]).toEqual([time, FIXED[time] + 2]);
  }
  expect(Math.max(...requests)).toBeLessThan(1_000_000);
  close();
}, 30_000);
