import {
  accept,
  type Acceptable,
  LONGEST_REASON,
  readAcceptances,
  withdraw,
} from '../../src/app/acceptances';
import { newXlsx } from '../../src/hosts/file/newXlsx';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { MemoryWorkbook } from '../taskpane/memoryWorkbook';

const finding: Acceptable = { subject: 'granska Balansräkning!C8', figures: '100 99' };
const other: Acceptable = { subject: 'granska Balansräkning!C9', figures: '100 99' };
const day = '2026-09-14';

test('an accepted finding stays accepted, another does not become so', async () => {
  const workbook = new MemoryWorkbook();
  await accept(workbook, [finding], { reason: '  Öresutjämning\n enligt beslut ', day });
  const kept = await readAcceptances(workbook);
  expect(kept.of(finding)).toEqual({ reason: 'Öresutjämning enligt beslut', day });
  expect(kept.of(other)).toBeNull();
});

test('with other figures the finding is back, and can be accepted anew', async () => {
  const workbook = new MemoryWorkbook();
  await accept(workbook, [finding], { reason: 'Stämmer', day });
  const changed = { ...finding, figures: '100 98' };
  expect((await readAcceptances(workbook)).of(changed)).toBeNull();
  await accept(workbook, [changed], { reason: '', day: '2026-10-01' });
  const kept = await readAcceptances(workbook);
  expect(kept.of(changed)).toEqual({ reason: '', day: '2026-10-01' });
  expect(kept.of(finding)).toBeNull();
  expect(workbook.kept.size).toBe(1);
});

test('withdrawn: nothing is left in the workbook', async () => {
  const workbook = new MemoryWorkbook();
  await accept(workbook, [finding, other], { reason: 'x', day });
  await withdraw(workbook, [finding, other]);
  expect(workbook.kept.size).toBe(0);
});

test('survives the file, with any reason and any place, however long', async () => {
  const workbook = await newXlsx([{ name: 'Blad1', rows: [['x']], formats: [null], widths: [8] }]);
  const reason = `"=1+1" <b>å&ä</b> ${'ö'.repeat(300)}`;
  const odd: Acceptable = { subject: `Blad "x" & 'y'!A1 ${'z'.repeat(500)}`, figures: 'ö' };
  await accept(workbook, [odd], { reason, day });
  const again = await openXlsx(workbook.bytes());
  expect((await readAcceptances(again)).of(odd)).toEqual({ reason: reason.slice(0, LONGEST_REASON), day });
});
