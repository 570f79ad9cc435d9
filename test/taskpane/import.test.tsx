/** @jest-environment jsdom */
import './browserLacks';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { CONTROL_REPORT } from '../../src/sheets/reportNames';
import { readSie } from '../../src/sie/readSie';
import { Pane } from '../../src/taskpane/Pane';
import { WHOLE_FILE } from '../sie/sample';
import { material } from './material';
import { gridOf, MemoryWorkbook } from './memoryWorkbook';
import { type Material, SCENES, type Scene, sceneOf, sieFile } from './scenes';

let example: Material;
beforeAll(async () => {
  example = await material();
});
afterEach(cleanup);

async function show(scene: Scene): Promise<Scene> {
  await act(async () => {
    render(<Pane session={scene.session} />);
  });
  return scene;
}
const empty = async (): Promise<Scene> => {
  const scene = sceneOf(example, new MemoryWorkbook([gridOf('Blad1', [])]));
  await scene.session.start();
  return show(scene);
};
const press = (name: string | RegExp): Promise<void> =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
const choose = async (...files: readonly { name: string }[]): Promise<void> => {
  await screen.findByRole('button', { name: /^Välj (?:fler )?filer/ });
  await act(async () => {
    fireEvent.change(document.querySelector('input[type=file]') as HTMLElement, { target: { files } });
  });
};
const names = ({ workbook }: Scene): string[] => workbook.list.map(({ name }) => name);

test('from first start: files, a summary, sheets; nothing is written before Importera', async () => {
  const scene = await empty();
  await press(/^Importera SIE/);
  await choose(sieFile('BOK.SE', WHOLE_FILE));
  const file = await screen.findByRole('region', { name: 'BOK.SE' });
  for (const fact of [
    'Samordningsförbundet Prövning',
    'Bokföraren 3.2',
    '2019-01-01–2019-12-31',
    '3 (7 rader)',
    'CP437',
  ])
    expect(within(file).getByText(fact)).toBeTruthy();
  expect(screen.getByRole('combobox', { name: 'Insats är' }).textContent).toBe('Projekt (6), 1 rad');
  expect(names(scene)).toEqual(['Blad1']);
  await act(async () => {
    fireEvent.click(screen.getByRole('checkbox', { name: /^Budget/ }));
  });
  expect(screen.getByRole('checkbox', { name: /^Budget/ }).closest('label')?.textContent).toContain(
    'Behålls som det är',
  );
  await press('Importera');
  expect(await screen.findByText('6 blad har lagts in.')).toBeTruthy();
  expect(names(scene)).toEqual([
    'Blad1',
    'Inställningar',
    'Huvudbok 2019',
    'Huvudbok 2018',
    'Ingående balans',
    'Kontoplan',
    'Insatser',
  ]);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Samordningsförbundet Prövning');
  expect(screen.getByText('Huvudbok 2019').closest('li')?.textContent).toContain('7 rader');
});

test('reports made of imported sheets say which, with rows and checksum of each year of the ledger', async () => {
  const scene = await empty();
  await press(/^Importera SIE/);
  await choose(sieFile('BOK.SE', WHOLE_FILE));
  await screen.findByRole('region', { name: 'BOK.SE' });
  await press('Importera');
  await screen.findByText(/blad har lagts in\.$/);
  await act(() => scene.session.choose({ layout: 'vanersborg-mellerud-2019-jan-aug' }));
  await act(() => scene.session.createReports());
  const reports = scene.workbook.list.filter(({ report }) => report !== null && report !== CONTROL_REPORT);
  expect(reports.length).toBeGreaterThan(2);
  for (const { grid } of reports) {
    const said = grid.values.map(([first]) => String(first));
    const read = said.slice(said.findIndex((text) => text.startsWith('Underlag (rader'))).join(' ');
    expect(read).toMatch(/Huvudbok 2019 \(7, [0-9a-f]{8}\), Huvudbok 2018 \(\d+, [0-9a-f]{8}\)/);
    expect(read).toMatch(/ Skriven 2026-09-14 \d\d\.\d\d · FINSAM /);
  }
});

test('the user says which dimension is insats', async () => {
  const scene = await empty();
  await press(/^Importera SIE/);
  await choose(sieFile('bok.se', WHOLE_FILE));
  const dimension = await screen.findByRole('combobox', { name: 'Insats är' });
  await act(async () => {
    fireEvent.click(dimension);
  });
  await act(async () => {
    fireEvent.click(screen.getByRole('option', { name: 'Kostnadsställe (1), 3 rader' }));
  });
  await press('Importera');
  const objects = scene.workbook.list.find(({ name }) => name === 'Insatser');
  expect(objects?.grid.values.map(([code]) => code)).toEqual(['Kod', '100', '200']);
});

test("sheets of the user's are replaced only after a yes", async () => {
  const scene = await show(await (SCENES['importera-ersatt'] as (m: Material) => Promise<Scene>)(example));
  const before = [...scene.workbook.list];
  const question = await screen.findByRole('alert');
  expect(question.textContent).toContain('Ersätta 2 blad?Huvudbok, Ingående balans');
  expect(question.textContent).toContain('Rader i bladen ersätts, och egna kolumner försvinner.');
  expect(screen.getAllByText(/rader ersätts, [\d\u00a0]+ rader därefter$/)).toHaveLength(2);
  expect(document.activeElement).toBe(question);
  await press('Avbryt');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(scene.workbook.list).toEqual(before);
  await press('Importera');
  await press('Ersätt');
  expect(await screen.findByText(/^1 blad har lagts in, \d blad har uppdaterats\.$/)).toBeTruthy();
  const budget = (list: typeof before): unknown => list.find(({ name }) => name === 'Budget');
  expect(budget(scene.workbook.list)).toEqual(budget(before));
});

test('a file that is no SIE file says so, and there is nothing to import', async () => {
  await empty();
  await press(/^Importera SIE/);
  await choose(sieFile('brev.se', ['Hej']));
  expect((await screen.findByRole('region', { name: 'brev.se' })).textContent).toContain('inga SIE-poster');
  expect(screen.queryByRole('button', { name: 'Importera' })).toBeNull();
  await press('Ta bort brev.se');
  expect(screen.queryByRole('region', { name: 'brev.se' })).toBeNull();
});

test('reading that is cancelled leaves nothing; a long one shows how far it is', async () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `#TRANS 1930 {} ${i % 2 ? '-' : ''}1.00`);
  const scene = await empty();
  await press(/^Importera SIE/);
  await choose(sieFile('stor.se', [...WHOLE_FILE.slice(0, 12), '#VER A 1 20190101', '{', ...lines, '}']));
  await act(async () => scene.session.cancel());
  await waitFor(() => expect(scene.session.getState().notice).toEqual({ kind: 'cancelled' }));
  expect(screen.queryByRole('region', { name: 'stor.se' })).toBeNull();
  expect(names(scene)).toEqual(['Blad1']);
});

test('the ledger is saved as SIE, a file a year, and can be copied where Excel saves none', async () => {
  const scene = await show(await (SCENES['spara-sie'] as (m: Material) => Promise<Scene>)(example));
  expect(scene.saved.map(({ name }) => name)).toEqual(['huvudbok-2019.se', 'huvudbok-2018.se']);
  const file = readSie(scene.saved[0]?.bytes as Uint8Array);
  expect([file.usable, file.unbalanced]).toEqual([true, []]);
  await press('Kopiera huvudbok-2019.se');
  expect(scene.copied[0]).toContain('#SIETYP 4');
  expect(scene.copied[0]).toContain('Samordningsförbundet');
});

test('text of the file is text in the sheets', async () => {
  const evil = ['=1+1', '+46', '-x', '@SUM(A1)', `"\t'${'å'.repeat(5000)}`];
  const scene = await empty();
  await press(/^Importera SIE/);
  const vouchers = evil.flatMap((text, i) => [
    `#VER A ${i} 20190501 "${text.replace(/"/g, '\\"')}"`,
    '{',
    '#TRANS 4010 {} 1',
    '#TRANS 1930 {} -1',
    '}',
  ]);
  await choose(sieFile('x.se', [...WHOLE_FILE, ...vouchers]));
  await screen.findByRole('button', { name: 'Importera' });
  await press('Importera');
  const ledger = scene.workbook.list.find(({ name }) => name === 'Huvudbok 2019')?.grid.values ?? [];
  const texts = new Set(ledger.map((row) => row[4]));
  for (const text of evil.slice(0, 4)) expect(texts).toContain(text);
});
