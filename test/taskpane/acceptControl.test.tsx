/** @jest-environment jsdom */
import './browserLacks';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Pane } from '../../src/taskpane/Pane';
import { updateOf } from '../../src/taskpane/update/updateSession';
import { material } from './material';
import { type Material, SCENES, type Scene, sceneOf } from './scenes';

let example: Material;
beforeAll(async () => {
  example = await material();
});
afterEach(cleanup);

const shown = (scene: Scene): Promise<void> =>
  act(async () => {
    render(<Pane session={scene.session} />);
  });
const press = (name: string | RegExp): Promise<void> =>
  act(async () => {
    fireEvent.click(screen.getAllByRole('button', { name })[0] as HTMLElement);
    await new Promise((done) => setTimeout(done, 50));
  });

const PLACE = 'Balanskravsutredning!C13';

/** Uppdatera and Verkställ: what is new on Kontroller is seen before it is written. */
async function update({ session }: Scene): Promise<void> {
  await session.createReports();
  if (session.getState().proposal) await updateOf(session).apply();
}

/** The line of the balanskrav on the sheet Kontroller: status and what to do. */
const onSheet = ({ workbook }: Scene): unknown[][] | undefined =>
  workbook.list
    .find(({ name }) => name === 'Kontroller')
    ?.grid.values.filter((row) => row[6] === PLACE)
    .map((row) => [row[2], row[8]]);

test('a line of Kontroller is accepted with a reason: on the sheet with its day, after reopening, back with other amounts, withdrawn', async () => {
  const scene = await (SCENES['klart'] as (material: Material) => Promise<Scene>)(example);
  await shown(scene);
  await act(async () => scene.session.goTo('controls'));
  await press(`Godta: ${PLACE}`);
  await act(async () => {
    fireEvent.change(screen.getByRole('textbox', { name: 'Skäl' }), { target: { value: 'Styrelsen §4' } });
  });
  await press('Godta fynd');
  expect(screen.queryByRole('button', { name: `Godta: ${PLACE}` })).toBeNull();
  cleanup();

  const { workbook } = scene;
  const again = sceneOf(example, workbook);
  await shown(again);
  await act(() => again.session.start());
  await act(() => update(again));
  expect(onSheet(again)).toEqual([['Godtagen', 'Godtagen 2026-09-14: Styrelsen §4']]);

  const { session } = again;
  const accepted = (): number | undefined => session.getState().controls?.counts.accepted;
  await act(async () => session.goTo('controls'));
  expect(accepted()).toBe(1);
  workbook.type('Balanskravsutredning', 12, 2, -150_000);
  await act(() => session.inspect());
  expect(accepted()).toBe(0);
  // The amount typed over, and what it breaks.
  expect(screen.getAllByRole('button', { name: `Godta: ${PLACE}` })).toHaveLength(2);
  workbook.type('Balanskravsutredning', 12, 2, -109_999);
  await act(() => session.inspect());
  expect(accepted()).toBe(1);

  expect(screen.getByText('Godtaget 2026-09-14: Styrelsen §4')).toBeTruthy();
  await press(`Ångra godtagande: ${PLACE}`);
  expect(accepted()).toBe(0);
  await act(() => update(again));
  expect(onSheet(again)?.[0]?.[0]).toBe('Varning');
});
