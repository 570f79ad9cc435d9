import { undoUpdate } from '../../src/app/update/undoUpdate';
import { UNTIMED } from '../../src/app/update/stamp';
import { OfficeWorkbook } from '../../src/hosts/office/officeWorkbook';
import { ActionType, type WireBatch, type WireObjectPath } from '../../workbench/host/protocol/wire';
import { inExcel } from './openWorkbooks';
import { click, LEDGER_HEAD, ledgerRows, updateBook, type Voucher } from './updateBook';

/**
 * Vad en uppdatering ber Excel om på rapportbladen. Charts, conditional formats, sparklines and pictures follow our figures by Excel's
 * own doing, as long as lines are put in whole, and no cell is cleared, moved, or taken away.
 */
const BEFORE: readonly Voucher[] = [
  { date: '2025-01-10', account: 3010, amount: -5000 },
  { date: '2025-01-11', account: 4010, amount: 1200 },
  { date: '2025-01-12', account: 4210, amount: 300 },
];
const AFTER: readonly Voucher[] = [
  ...BEFORE.filter(({ account }) => account !== 4210),
  { date: '2025-02-20', account: 4110, amount: 640 },
  { date: '2025-02-21', account: 5010, amount: 41 },
];

/** An action on a cell or a line of a report sheet: what is done, to which cells, with what. */
interface Done {
  readonly what: string;
  readonly cells: string;
  readonly value: unknown;
}

/** What a batch does to the sheets with these ids; a format, font, fill or border is that of its cells. */
function doneTo(ids: ReadonlySet<unknown>, { Actions, ObjectPaths }: WireBatch): Done[] {
  const argumentsOf = (path: WireObjectPath): readonly unknown[] => path.ArgumentInfo?.Arguments ?? [];
  const found: Done[] = [];
  for (const { ActionType: type, Name, ObjectPathId, ArgumentInfo } of Actions) {
    const way: WireObjectPath[] = [];
    for (let path = ObjectPaths[ObjectPathId]; path; path = ObjectPaths[path.ParentObjectPathId ?? -1])
      way.unshift(path);
    const at = way.findIndex((path) => ids.has(argumentsOf(path)[0]));
    const range = way.slice(at + 1).find(({ Name: name }) => name === 'GetRange');
    if (at < 0 || !range || Name.startsWith('_')) continue;
    const inside = way.slice(way.indexOf(range) + 1).map(({ Name: name }) => name);
    const cells = String(argumentsOf(range)[0]);
    const [value] = ArgumentInfo?.Arguments ?? [];
    const isDone = type === ActionType.method || type === ActionType.setProperty;
    if (isDone) found.push({ what: [...inside, Name].join('.'), cells, value });
    // What gives back a range, as insert does, is asked for as an object.
    else if (type === ActionType.instantiate && inside.at(-1) === 'Insert')
      found.push({ what: 'Insert', cells, value });
  }
  return found;
}

const rowsIn = (cells: string): number[] => {
  const [first = 0, last = first] = (cells.match(/\d+/g) ?? []).map(Number);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
};

test('lines are put in whole; otherwise only contents, number formats and hidden lines change, and the look of the new lines', async () => {
  const { workbook, host, close } = await inExcel(await updateBook(BEFORE));
  await click(workbook);
  host.workbook.range('Huvudbok', 'A1:E40').Clear('Contents');
  host.workbook.setCells('Huvudbok', 'A1', [LEDGER_HEAD, ...ledgerRows(AFTER)]);
  const ids = new Set(['Resultaträkning', 'Noter'].flatMap((name) => [host.workbook.sheet(name).Id, name]));
  const done: Done[] = [];
  host.connection.onBatch = ({ batch }) => done.push(...doneTo(ids, batch));
  const wrongWith = (isLook: (rows: readonly number[]) => boolean): Done[] =>
    done.filter(({ what, cells }) => {
      if (['Formulas', 'NumberFormat', 'RowHidden', 'ColumnHidden'].includes(what)) return false;
      if (what === 'Insert' || what === 'Delete') return !/^\d+:\d+$/.test(cells);
      // What clears formats takes conditional ones, too.
      if (what === 'Clear') return true;
      return !isLook(rowsIn(cells));
    });
  await click(new OfficeWorkbook({ timeLimit: 10_000 }));
  const fresh = new Set(done.filter(({ what }) => what === 'Insert').flatMap(({ cells }) => rowsIn(cells)));
  expect(fresh.size).toBeGreaterThan(2);
  expect(wrongWith((rows) => rows.every((row) => fresh.has(row)))).toEqual([]);
  expect(done.filter(({ what }) => what === 'Delete')).toEqual([]);
  expect(done.filter(({ what }) => what === 'Formulas').length).toBeGreaterThan(3);
  done.length = 0;
  await undoUpdate(new OfficeWorkbook({ timeLimit: 10_000 }), UNTIMED);
  // Back again: no line goes that was there before, and nothing has its look changed.
  expect(wrongWith(() => false)).toEqual([]);
  const gone = done.filter(({ what }) => what === 'Delete').flatMap(({ cells }) => rowsIn(cells));
  expect(gone.length).toBe(fresh.size);
  close();
});
