import { ribbonCommands } from '../../src/commands/ribbon';
import { viewOf } from '../../src/taskpane/state';
import { WorkbookProblem } from '../../src/workbook/port';
import { material } from '../taskpane/material';
import { gridOf, MemoryWorkbook } from '../taskpane/memoryWorkbook';
import { type Material, type Scene, sceneOf, withSlips } from '../taskpane/scenes';

let example: Material;
beforeAll(async () => {
  example = await material();
});

interface Ribbon extends Scene {
  /** Clicks a button; resolves to how many times the event was completed. */
  readonly click: (name: string) => Promise<number>;
  readonly shownPane: () => number;
}

async function ribbon(workbook = new MemoryWorkbook(example.example)): Promise<Ribbon> {
  const scene = sceneOf(example, workbook);
  await scene.session.start();
  let shown = 0;
  const commands = ribbonCommands(Promise.resolve(scene.session), async () => shown++);
  const click = async (name: string): Promise<number> => {
    let completed = 0;
    await commands[name]?.({ completed: () => completed++ });
    return completed;
  };
  return { ...scene, click, shownPane: () => shown };
}

test('Skapa rapporter writes with the pane closed and shows the first report', async () => {
  const { click, shownPane, workbook, session } = await ribbon();
  expect(await click('skapaRapporter')).toBe(1);
  expect(shownPane()).toBe(0);
  const [first] = session.getState().run?.created.sheets ?? [];
  expect(workbook.shown).toEqual([first?.name]);
});

test('Skapa rapporter opens the pane where there are errors, and still writes', async () => {
  const { click, shownPane, session } = await ribbon(new MemoryWorkbook(withSlips(example.example)));
  expect(await click('skapaRapporter')).toBe(1);
  expect(shownPane()).toBe(1);
  expect(viewOf(session.getState())).toBe('done');
});

test('Skapa rapporter opens the pane where nothing can be written', async () => {
  const workbook = new MemoryWorkbook(example.example);
  workbook.writeReports = () => Promise.reject(new WorkbookProblem('workbook-protected'));
  const { click, shownPane, session } = await ribbon(workbook);
  expect(await click('skapaRapporter')).toBe(1);
  expect(shownPane()).toBe(1);
  expect(viewOf(session.getState())).toBe('problem');
});

test('Kontrollera opens the pane on the findings', async () => {
  const { click, shownPane, session } = await ribbon();
  expect(await click('kontrollera')).toBe(1);
  expect(shownPane()).toBe(1);
  expect(viewOf(session.getState())).toBe('controls');
});

test('Skapa indatablad and Öppna exempel add sheets; a clash opens the pane', async () => {
  const { click, shownPane, workbook } = await ribbon(new MemoryWorkbook([gridOf('Blad1', [])]));
  expect(await click('skapaIndatablad')).toBe(1);
  expect(workbook.list.length).toBe(9);
  expect(shownPane()).toBe(0);
  expect(await click('oppnaExempel')).toBe(1);
  expect(workbook.list.length).toBe(9);
  expect(shownPane()).toBe(1);
});

test('Importera SIE opens the pane on the import', async () => {
  const { click, shownPane, session } = await ribbon();
  expect(await click('importeraSie')).toBe(1);
  expect(shownPane()).toBe(1);
  expect(viewOf(session.getState())).toBe('importSie');
});

test('whatever goes wrong, the event is completed', async () => {
  const told = jest.spyOn(console, 'error').mockImplementation(() => {});
  const commands = ribbonCommands(Promise.reject(new Error('no session')), async () => {});
  for (const command of Object.values(commands)) {
    let completed = 0;
    await command({ completed: () => completed++ });
    expect(completed).toBe(1);
  }
  told.mockRestore();
});
