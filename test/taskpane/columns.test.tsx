/** @jest-environment jsdom */
import './browserLacks';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Pane } from '../../src/taskpane/Pane';
import { material } from './material';
import { gridOf, MemoryWorkbook } from './memoryWorkbook';
import { type Material, type Scene, sceneOf, UNKNOWN_LIST } from './scenes';

let example: Material;
beforeAll(async () => {
  example = await material();
});
afterEach(cleanup);

const press = (name: string | RegExp): Promise<void> =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
const choose = async (label: string | RegExp, option: string | RegExp): Promise<void> => {
  await act(async () => {
    fireEvent.click(screen.getByRole('combobox', { name: label }));
  });
  await act(async () => {
    fireEvent.click(screen.getByRole('option', { name: option }));
  });
};
async function shown(workbook: MemoryWorkbook): Promise<Scene> {
  const scene = sceneOf(example, workbook);
  await scene.session.start();
  await act(async () => {
    render(<Pane session={scene.session} />);
  });
  return scene;
}

test('a list with unknown headings: a guess is agreed to, and the sheet is a ledger from then on', async () => {
  const workbook = new MemoryWorkbook([gridOf('Utdrag', UNKNOWN_LIST)]);
  await shown(workbook);
  await press(/^Ange kolumner/);
  const what = await screen.findByRole('combobox', { name: 'Bladet är' });
  expect(what.textContent).toBe('Huvudbok');
  expect(screen.getByRole('combobox', { name: 'Rubrikerna står på rad' }).textContent).toContain(
    '3: Bokf.dag',
  );
  expect(screen.getByRole('combobox', { name: 'Datum (behövs)' }).textContent).toBe(
    'A Bokf.dag (2019-01-15)',
  );
  expect(screen.getByRole('combobox', { name: 'Debet' }).textContent).toBe('E Plus (5000)');
  expect(screen.getByRole('combobox', { name: 'Ver' }).textContent).toBe('B V.nr (A1)');
  await choose('Text', 'Finns inte');
  await choose('Text', 'D Händelse (Bidrag från staten)');
  await press('Spara');
  expect(await screen.findByText('Kolumnerna är sparade i arbetsboken.')).toBeTruthy();
  expect(screen.getByText('Utdrag').closest('li')?.textContent).toContain('4 rader');
  expect(workbook.assigned.get('Utdrag')?.get('_finsam.kolumn.rubrik.ledger.voucher')).toEqual({
    row: 2,
    column: 1,
  });
});

test('what is needed must be said; what has been said can be forgotten', async () => {
  const workbook = new MemoryWorkbook([gridOf('Utdrag', UNKNOWN_LIST)]);
  const scene = await shown(workbook);
  await press(/^Ange kolumner/);
  await screen.findByRole('combobox', { name: 'Bladet är' });
  await choose('Konto (behövs)', 'Finns inte');
  expect(screen.getByText('Saknas: Konto.')).toBeTruthy();
  await press('Spara');
  expect(workbook.assigned.size).toBe(0);
  await choose('Konto (behövs)', /^C K-nr/);
  await press('Spara');
  await screen.findByText('Kolumnerna är sparade i arbetsboken.');
  expect(workbook.assigned.size).toBe(1);
  await act(async () => scene.session.open('columns'));
  await screen.findByRole('button', { name: 'Glöm' });
  await press('Glöm');
  await waitFor(() => expect(scene.session.getState().book?.otherSheets).toEqual(['Utdrag']));
  expect(workbook.assigned.size).toBe(0);
});
