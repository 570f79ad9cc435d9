/** @jest-environment jsdom */
import './browserLacks';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Pane } from '../../src/taskpane/Pane';
import type { RowChange } from '../../src/app/update/updatePreview';
import { SheetChanges } from '../../src/taskpane/update/SheetChanges';
import { SessionContext } from '../../src/taskpane/useSession';
import { updateOf } from '../../src/taskpane/update/updateSession';
import { viewOf } from '../../src/taskpane/state';
import { material } from './material';
import { MemoryWorkbook } from './memoryWorkbook';
import { bookMore, firstAmount, type Material, overwrite, type Scene, sceneOf } from './scenes';

let example: Material;
beforeAll(async () => {
  example = await material();
});
afterEach(cleanup);

/** Reports are there; then the ledger changes. */
async function changed(): Promise<Scene> {
  const scene = sceneOf(example, new MemoryWorkbook(example.example));
  await scene.session.start();
  await scene.session.createReports();
  bookMore(scene.workbook);
  return scene;
}

async function show(scene: Scene): Promise<void> {
  await act(async () => {
    render(<Pane session={scene.session} />);
  });
  await screen.findByRole('button', { name: 'Verkställ' });
}

const press = (name: string | RegExp): Promise<void> =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
const contents = ({ workbook }: Scene): string =>
  JSON.stringify(workbook.list.map(({ name, grid }) => [name, grid.values]));

test('nothing is written before Verkställ, and Avbryt leaves everything as it was', async () => {
  const scene = await changed();
  const before = contents(scene);
  await scene.session.createReports();
  expect(viewOf(scene.session.getState())).toBe('update');
  await show(scene);
  expect(document.body.textContent).toMatch(/får andra belopp/);
  expect(screen.getByRole('heading', { name: /^Resultaträkning/ })).toBeTruthy();
  await press('Avbryt');
  expect(contents(scene)).toBe(before);
});

test('Verkställ writes what was shown, Ångra takes it back', async () => {
  const scene = await changed();
  const reports = (): string =>
    JSON.stringify(scene.workbook.list.filter(({ report }) => report).map(({ grid }) => grid.values));
  const before = reports();
  await scene.session.createReports();
  await show(scene);
  await press('Verkställ');
  await waitFor(() => expect(viewOf(scene.session.getState())).toBe('done'));
  expect(reports()).not.toBe(before);
  expect(document.body.textContent).toContain('Ändringarna är verkställda.');
  await press('Ångra uppdateringen');
  await waitFor(() => expect(scene.session.getState().notice).toMatchObject({ kind: 'undone' }));
  expect(reports()).toBe(before);
});

test('a typed-over amount is asked about; mine stays unless the new one is chosen, and is told as a finding', async () => {
  for (const [choice, kept] of [
    [null, true],
    [/^Ta det nya/, false],
  ] as const) {
    const scene = await changed();
    const [row, column] = overwrite(scene.workbook, 'Resultaträkning', 4_000_000);
    await scene.session.createReports();
    await show(scene);
    if (choice)
      await act(async () => {
        fireEvent.click(screen.getByRole('radio', { name: choice }));
      });
    await press('Verkställ');
    await waitFor(() => expect(viewOf(scene.session.getState())).toBe('done'));
    const sheet = scene.workbook.list.find(({ name }) => name === 'Resultaträkning');
    expect(sheet?.grid.values[row]?.[column] === 4_000_000).toBe(kept);
    const told = scene.session.getState().controls?.results.find(({ code }) => code === 'amount-overwritten');
    expect(told?.status).toBe(kept ? 'fel' : 'godkänd');
    cleanup();
  }
});

test('typed over and nothing else: that is said, with both figures told apart by öre', async () => {
  const scene = sceneOf(example, new MemoryWorkbook(example.example));
  await scene.session.start();
  await scene.session.createReports();
  const { values } = await scene.workbook.read('Resultaträkning');
  const [row, column] = firstAmount(values);
  scene.workbook.type('Resultaträkning', row, column, Number(values[row]?.[column]) + 0.04);
  await scene.session.createReports();
  await show(scene);
  expect(document.body.textContent).toContain(
    'men du har skrivit över 1 cell på rapportbladen. Kontroller skrivs om',
  );
  expect(document.body.textContent).not.toContain('Inga ändringar');
  const labels = screen.getAllByRole('radio').map((radio) => radio.closest('span')?.textContent);
  expect(labels[0]?.replace('Behåll mitt: ', '')).not.toBe(labels[1]?.replace('Ta det nya: ', ''));
  expect(labels[1]).toMatch(/,\d/);
});

test('sheets that changed while the user was reading: the new changes are shown, nothing is written', async () => {
  const scene = await changed();
  await scene.session.createReports();
  await show(scene);
  overwrite(scene.workbook, 'Resultaträkning', 4_000_000);
  const before = contents(scene);
  await press('Verkställ');
  await screen.findByText(/har ändrats sedan granskningen började/);
  expect(contents(scene)).toBe(before);
});

test('nothing has changed: that is what is said', async () => {
  const scene = sceneOf(example, new MemoryWorkbook(example.example));
  await scene.session.start();
  await scene.session.createReports();
  await scene.session.createReports();
  expect(scene.session.getState().notice).toEqual({ kind: 'unchanged' });
});

test('Ångra is there also when the workbook has been opened again, and only where there is an update to take back', async () => {
  const scene = await changed();
  const reports = (): string =>
    JSON.stringify(scene.workbook.list.filter(({ report }) => report).map(({ grid }) => grid.values));
  const before = reports();
  const reopen = async (): Promise<Scene> => {
    cleanup();
    const again = sceneOf(example, scene.workbook);
    await again.session.start();
    await act(async () => {
      render(<Pane session={again.session} />);
    });
    return again;
  };
  await reopen();
  expect(screen.queryByRole('button', { name: 'Ångra uppdateringen' })).toBeNull();
  const updating = await reopen();
  await act(() => updating.session.createReports());
  await act(() => updateOf(updating.session).apply());
  expect(reports()).not.toBe(before);
  const again = await reopen();
  await press('Ångra uppdateringen');
  await waitFor(() => expect(again.session.getState().notice).toMatchObject({ kind: 'undone' }));
  expect(reports()).toBe(before);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Ångra uppdateringen' })).toBeNull());
});

test('Ångra takes back unit and rounding too: what the pane shows as chosen, what is kept, and what the controls compare with', async () => {
  const { session, workbook } = sceneOf(example, new MemoryWorkbook(example.example));
  await session.start();
  await session.createReports();
  await session.reread();
  const { counts } = session.getState().controls ?? {};
  expect(counts?.varning).toBe(2);
  await session.choose({ unit: 'tkr', rounding: 'additive' });
  await session.createReports();
  await updateOf(session).apply();
  expect(session.getState().run?.created.reports?.unit).toBe('tkr');
  await updateOf(session).undo();
  expect(session.getState().choices).toEqual({});
  expect([workbook.kept.get('unit'), workbook.kept.get('rounding')]).toEqual([undefined, undefined]);
  await session.reread();
  expect(session.getState().controls?.counts).toEqual(counts);
});

test('the cells that the preview counts are those of the sheets\u2019 last lines and of the log', async () => {
  const scene = await changed();
  await scene.session.createReports();
  await show(scene);
  const told = Number(/Det är (\d+)\sceller/.exec(document.body.textContent ?? '')?.[1]);
  await press('Verkställ');
  await waitFor(() => expect(viewOf(scene.session.getState())).toBe('done'));
  const lines = scene.workbook.list.flatMap(({ grid, report }) => (report ? grid.values.flat() : []));
  const counted = lines.flatMap((cell) => / · (\d+)\sändring/.exec(String(cell))?.[1] ?? []).map(Number);
  const changedIn =
    scene.session
      .getState()
      .run?.created.changes?.sheets.map(({ cells }) => cells)
      .filter((cells) => cells > 0) ?? [];
  expect(changedIn.length).toBeGreaterThan(1);
  expect(counted).toEqual(expect.arrayContaining(changedIn));
  expect(told).toBe(changedIn.reduce((sum, cells) => sum + cells, 0));
});

test('a workbook that has reports is updated from Start: the button is called what is said', async () => {
  const scene = await changed();
  const again = sceneOf(example, scene.workbook);
  await again.session.start();
  await act(async () => {
    render(<Pane session={again.session} />);
  });
  expect(screen.queryByRole('button', { name: 'Skapa rapporter' })).toBeNull();
  await press('Uppdatera');
  await screen.findByRole('button', { name: 'Verkställ' });
});

test('a line of Kontroller that is new has its status alone; one that goes has what it had', async () => {
  const scene = await changed();
  const status = (key: string, from: string | null, to: string | null): RowChange => {
    const shown = (value: string | null): RowChange['from'] =>
      value === null ? null : { value, numberFormat: '@' };
    return { kind: 'status', key, label: key, column: '', from: shown(from), to: shown(to) };
  };
  const rows = [
    status('Kommer', null, 'Fel'),
    status('Byter', 'Godkänd', 'Upplysning'),
    status('Går', 'Varning', null),
  ];
  const sheet = {
    id: 'k',
    sheet: 'Kontroller',
    isNew: false,
    rows,
    overwritten: [],
    uncounted: [],
    ownRows: [],
    cells: 0,
  };
  render(
    <SessionContext.Provider value={scene.session}>
      <SheetChanges sheet={sheet} />
    </SessionContext.Provider>,
  );
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'NyKommerFel',
    'ByterGodkänd blirUpplysning',
    'UtgårGårVarning',
  ]);
  expect(screen.getByText(/1\sändrad, 1\sny, 1\sutgår/)).toBeTruthy();
});

test('Logg is written after Verkställ, and where nothing has changed; never from the review', async () => {
  const scene = await changed();
  const logs = (): unknown[] =>
    scene.workbook.list.flatMap(({ name, grid }) => (name.startsWith('Logg') ? [grid.values] : []));
  const latest = (): unknown[] => (logs()[0] as unknown[][]).slice(4).flatMap((cells) => cells[1] || []);
  await scene.session.createReports();
  await show(scene);
  expect(screen.queryByRole('button', { name: /logg/ })).toBeNull();
  await press('Verkställ');
  await waitFor(() => expect(viewOf(scene.session.getState())).toBe('done'));
  await press('Skriv logg till ett blad');
  await waitFor(() => expect(logs()).toHaveLength(1));
  expect(latest()).toEqual(['Uppdaterade', 'Skapade']);
  const [, [about] = []] = logs()[0] as string[][];
  expect(about).toContain('Till och med 2026-09-14');
  await waitFor(() => expect(scene.session.getState().job).toBeNull());
  scene.pass(120_000);
  bookMore(scene.workbook);
  await act(() => scene.session.createReports());
  await press('Verkställ');
  await waitFor(() => expect(viewOf(scene.session.getState())).toBe('done'));
  await act(() => scene.session.createReports());
  expect(scene.session.getState().notice).toEqual({ kind: 'unchanged' });
  await press('Skriv logg till ett blad');
  await waitFor(() => expect(latest()).toEqual(['Uppdaterade', 'Uppdaterade', 'Skapade']));
  expect(logs()).toHaveLength(1);
  expect((logs()[0] as string[][])[1]?.[0]).not.toBe(about);
});
