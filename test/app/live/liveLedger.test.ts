import { askAmount } from '../../../src/app/live/amounts';
import type { Answer } from '../../../src/app/live/answer';
import { LiveLedger } from '../../../src/app/live/liveLedger';
import type { LiveBook } from '../../../src/app/live/liveBook';
import { openXlsx } from '../../../src/hosts/file/openXlsx';
import { monthOf } from '../../../src/ledger/months';
import type { WorkbookPort } from '../../../src/workbook/port';
import { type Book, layoutsOf, PROV_LAYOUT, setCell, soundBook, xlsxOf } from '../inputBook';
import { plain, TestHost } from './liveHost';

const port = async (change: (book: Book) => void = () => undefined): Promise<WorkbookPort> => {
  const book = soundBook();
  change(book);
  return openXlsx(await xlsxOf(book));
};
const layouts = layoutsOf(PROV_LAYOUT);
const asks =
  (post: string, period: string | null = null) =>
  (book: LiveBook): Answer =>
    askAmount(book, 'actual', { post, period, object: null });

/** A cell that watches: all that it was told. */
function cell(ledger: LiveLedger, ask: (book: LiveBook) => Answer): { told: unknown[]; stop: () => void } {
  const told: unknown[] = [];
  return { told, stop: ledger.watch(ask, (answer) => told.push(plain(answer))) };
}

test('a cell waits until the workbook is read, then shows its figure; a thousand cells read it once', async () => {
  const host = new TestHost(await port(), layouts);
  const ledger = new LiveLedger(host);
  const cells = Array.from({ length: 1000 }, () => cell(ledger, asks('Kostnader')));
  expect(cells.flatMap(({ told }) => told)).toEqual([]);
  await host.settle();
  expect(cells.every(({ told }) => told.length === 1 && told[0] === -500.5)).toBe(true);
  expect(host.read).toHaveLength(1);
  expect(cell(ledger, asks('Intäkter')).told).toEqual([1000]);
  expect(host.read).toHaveLength(1);
});

test('a burst of edits is read once, only the changed sheet, and only cells with another figure are told', async () => {
  const host = new TestHost(await port(), layouts);
  const ledger = new LiveLedger(host);
  const [costs, income] = [cell(ledger, asks('Kostnader')), cell(ledger, asks('Intäkter'))];
  await host.settle();
  const edited = await port((book) => setCell(book, 'Huvudbok', 'F4', 400));
  host.edit(edited, 'Huvudbok', 'Huvudbok', 'Huvudbok');
  expect(host.waits).toEqual([250]);
  await host.settle();
  expect(host.read.slice(1)).toEqual([['Huvudbok']]);
  expect(costs.told).toEqual([-500.5, -600.5]);
  expect(income.told).toEqual([1000]);
});

test('an edit that changes nothing that is read tells no one; neither does one in a sheet of the user’s own', async () => {
  const own = (book: Book): void => void (book['Mitt blad'] = [['Anteckning', 1]]);
  const host = new TestHost(await port(own), layouts);
  const ledger = new LiveLedger(host);
  let asked = 0;
  cell(ledger, () => ++asked);
  await host.settle();
  expect(asked).toBe(1);
  host.edit(await port(own), 'Huvudbok');
  await host.settle();
  host.edit(await port((book) => void (book['Mitt blad'] = [['Anteckning', 2]])), 'Mitt blad');
  await host.settle();
  expect(asked).toBe(1);
});

test('budget, settings, a new choice in the pane and a renamed sheet all reach the cells', async () => {
  const host = new TestHost(await port(), layouts);
  const ledger = new LiveLedger(host);
  const budget = cell(ledger, (book) =>
    askAmount(book, 'budget', { post: 'Kostnader', period: null, object: null }),
  );
  await host.settle();
  const dearer = (book: Book): void => setCell(book, 'Budget', 'C3', -1200);
  host.edit(await port(dearer), 'Budget');
  await host.settle();
  const longer = (book: Book): void => {
    dearer(book);
    setCell(book, 'Inställningar', 'B6', '2019-06-30');
  };
  host.edit(await port(longer), 'Inställningar');
  await host.settle();
  host.choose({ period: { from: monthOf(2019, 1), to: monthOf(2019, 1) } });
  await host.settle();
  expect(budget.told).toEqual([-225, -375, -750, -125]);
  const renamed = await port((book) => {
    longer(book);
    book['Gammal budget plan'] = book['Budget'] ?? [];
    delete book['Budget'];
  });
  host.edit(renamed, 'Gammal budget plan');
  await host.settle();
  expect(budget.told.at(-1)).toMatch(/^#N\/A Det finns ingen budget för jan 2019/);
});

test('a cell that is gone is told nothing more, and without cells nothing is read', async () => {
  const host = new TestHost(await port(), layouts);
  const ledger = new LiveLedger(host);
  const gone = cell(ledger, asks('Kostnader'));
  await host.settle();
  gone.stop();
  expect(ledger.watched).toBe(0);
  host.edit(await port((book) => setCell(book, 'Huvudbok', 'F4', 400)), 'Huvudbok');
  await host.settle();
  expect(host.read).toHaveLength(1);
  expect(gone.told).toEqual([-500.5]);
  // The next one sees what happened meanwhile.
  const next = cell(ledger, asks('Kostnader'));
  expect(next.told).toEqual([]);
  await host.settle();
  expect(next.told).toEqual([-600.5]);
});

test('an edit while a reading is under way is read too', async () => {
  const slow = await port();
  let letGo: (() => void) | undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const host = new TestHost(
    {
      settings: () => slow.settings(),
      sheets: () => slow.sheets(),
      readSheets: async (names: readonly string[]) => (await held, slow.readSheets(names)),
    } as unknown as WorkbookPort,
    layouts,
  );
  const ledger = new LiveLedger(host);
  const costs = cell(ledger, asks('Kostnader'));
  await host.settle();
  host.edit(await port((book) => setCell(book, 'Huvudbok', 'F4', 400)), 'Huvudbok');
  letGo?.();
  await new Promise((done) => setTimeout(done, 5));
  await host.settle();
  expect(costs.told).toEqual([-500.5, -600.5]);
});

test('a reading that fails is tried again, and cells keep what they show until then', async () => {
  const sound = await port();
  const host = new TestHost(sound, layouts);
  const ledger = new LiveLedger(host);
  const costs = cell(ledger, asks('Kostnader'));
  await host.settle();
  const edited = await port((book) => setCell(book, 'Huvudbok', 'F4', 400));
  let failures = 2;
  const failing = {
    settings: () => edited.settings(),
    sheets: () => (failures-- > 0 ? Promise.reject(new Error('busy')) : edited.sheets()),
    readSheets: (names: readonly string[]) => edited.readSheets(names),
  };
  host.edit(failing as unknown as WorkbookPort, 'Huvudbok');
  await host.settle();
  expect(costs.told).toEqual([-500.5, -600.5]);
  expect(host.complaints).toHaveLength(2);
});

test('a mistake in one function does not keep the others from their figures', async () => {
  const host = new TestHost(await port(), layouts);
  const ledger = new LiveLedger(host);
  const broken = cell(ledger, () => {
    throw new RangeError('oops');
  });
  const costs = cell(ledger, asks('Kostnader'));
  await host.settle();
  expect(broken.told[0]).toMatch(/^#VALUE! Funktionen kunde inte räknas ut/);
  expect(costs.told).toEqual([-500.5]);
  expect(host.complaints).toEqual([new RangeError('oops')]);
});

test('a workbook without a ledger says so, and gives figures when it has got one', async () => {
  const host = new TestHost(
    await port((book) => {
      delete book['Huvudbok'];
      delete book['Budget'];
    }),
    layouts,
  );
  const ledger = new LiveLedger(host);
  const costs = cell(ledger, asks('Kostnader'));
  await host.settle();
  expect(costs.told[0]).toMatch(/^#N\/A Arbetsboken ger inga rapporter\. Arbetsboken har varken Huvudbok/);
  host.edit(await port(), 'Huvudbok', 'Budget');
  await host.settle();
  expect(costs.told.at(-1)).toBe(-500.5);
});

test('two hundred edits, each told once', async () => {
  const host = new TestHost(await port(), layouts);
  const ledger = new LiveLedger(host);
  const costs = cell(ledger, asks('Kostnader'));
  await host.settle();
  const two = [await port((book) => setCell(book, 'Huvudbok', 'F4', 400)), await port()];
  for (let i = 0; i < 200; i++) {
    host.edit(two[i % 2] as WorkbookPort, 'Huvudbok');
    await host.settle();
  }
  expect(costs.told).toHaveLength(201);
  expect(ledger.watched).toBe(1);
});
