/** @jest-environment jsdom */
import './browserLacks';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Pane } from '../../src/taskpane/Pane';
import { WorkbookProblem } from '../../src/workbook/port';
import { material } from './material';
import { type Material, SCENES, type Scene } from './scenes';

let example: Material;
beforeAll(async () => {
  example = await material();
});
afterEach(cleanup);

const SAID = /^En cell redigeras.*Tryck Enter eller Esc/;

async function shown(name: string): Promise<Scene> {
  const scene = await (SCENES[name] as (material: Material) => Promise<Scene>)(example);
  await act(async () => {
    render(<Pane session={scene.session} />);
  });
  return scene;
}

/** The port answers first when the cell is no longer edited, as Excel does. */
function editing({ workbook, waits }: Scene): () => Promise<void> {
  let ended: () => void = () => {};
  const end = new Promise<void>((done) => (ended = done));
  const [show, settings, sheets] = [workbook.show, workbook.settings, workbook.sheets].map((method) =>
    (method as (...args: unknown[]) => Promise<unknown>).bind(workbook),
  );
  const late =
    (method: typeof show) =>
    async (...args: unknown[]): Promise<never> => {
      waits(true);
      await end;
      return (await method?.(...args)) as never;
    };
  Object.assign(workbook, { show: late(show), settings: late(settings), sheets: late(sheets) });
  return () =>
    act(async () => {
      Object.assign(workbook, { show, settings, sheets });
      waits(false);
      ended();
      await new Promise((done) => setTimeout(done, 50));
    });
}

const click = (name: RegExp): Promise<void> =>
  act(async () => {
    fireEvent.click(screen.getAllByRole('button', { name })[0] as HTMLElement);
    await new Promise((done) => setTimeout(done, 20));
  });

test.each([
  ['kontroller-belopp', /^Visa cell/],
  ['kontroller-belopp', /^Kontrollera igen/],
  ['start', /^Skapa rapporter/],
  ['klart-inaktuellt', /^Uppdatera/],
])(
  '%s, %s: says that a cell is being edited and what to do, and goes on by itself',
  async (scene, button) => {
    const own = await shown(scene);
    const end = editing(own);
    expect(screen.queryByText(SAID)).toBeNull();
    await click(button);
    expect(screen.getByText(SAID)).toBeTruthy();
    await end();
    expect(screen.queryByText(SAID)).toBeNull();
    await act(async () => void (await new Promise((done) => setTimeout(done, 400))));
    expect(own.session.getState().problem).toBeNull();
  },
);

test('what reads by itself says nothing: nobody waits for it', async () => {
  const scene = await shown('kontroller-belopp');
  await act(async () => scene.waits(true));
  expect(screen.queryByText(SAID)).toBeNull();
});

test('Visa cell refused by Excel for the same reason: Försök igen shows the cell', async () => {
  const { session, workbook } = await shown('kontroller-belopp');
  const cells: unknown[] = [];
  const refuse = async (): Promise<void> => {
    throw new WorkbookProblem('cell-being-edited');
  };
  workbook.show = refuse;
  await act(() => session.show('Balansräkning', 'C13'));
  expect(session.getState().problem?.code).toBe('cell-being-edited');
  workbook.show = async (...place) => void cells.push(place);
  await act(() => session.retry());
  expect(cells).toEqual([['Balansräkning', 'C13']]);
});
