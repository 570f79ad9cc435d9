/** @jest-environment jsdom */
import './browserLacks';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { Pane } from '../../src/taskpane/Pane';
import { material } from './material';
import { SCENES, type Scene } from './scenes';

let reachable = false;
jest.mock('../../src/taskpane/Guide', () => {
  if (!reachable) throw new Error('Loading chunk failed');
  return jest.requireActual<object>('../../src/taskpane/Guide');
});

test('a part that cannot be loaded is a problem with a way on, and is there when it is tried again', async () => {
  const told = jest.spyOn(console, 'error').mockImplementation(() => {});
  const { session } = (await SCENES['start']?.(await material())) as Scene;
  await act(async () => {
    render(<Pane session={session} />);
  });
  await act(async () => session.open('guide'));
  expect((await screen.findByRole('alert')).textContent).toContain('kunde inte läsas in');
  told.mockRestore();
  reachable = true;
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Försök igen' }));
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'Blad som känns igen' })).toBeTruthy();
});
