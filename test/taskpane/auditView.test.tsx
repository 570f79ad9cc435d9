/** @jest-environment jsdom */
import './browserLacks';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { ribbonCommands } from '../../src/commands/ribbon';
import { Pane } from '../../src/taskpane/Pane';
import { auditOf } from '../../src/taskpane/audit/auditSession';
import { viewOf } from '../../src/taskpane/state';
import { TYPED_REPORT, typedReport } from './auditReport';
import { material } from './material';
import { gridOf, MemoryWorkbook } from './memoryWorkbook';
import { type Material, type Scene, SCENES, sceneOf } from './scenes';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

let example: Material;
beforeAll(async () => {
  example = await material();
});
afterEach(cleanup);

async function shown(scene: Scene): Promise<Scene> {
  await act(async () => {
    render(<Pane session={scene.session} />);
  });
  return scene;
}
const scene = async (name: string): Promise<Scene> =>
  shown(await (SCENES[name] as (material: Material) => Promise<Scene>)(example));

const press = (name: string | RegExp): Promise<void> =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
const hard = (text: string): string => text.replaceAll(' ', '\u00a0');
const errors = (): HTMLElement =>
  screen.getByRole('button', { name: /^Fel/ }).closest('section') as HTMLElement;

test('from the choice to the cell: the equation in words, both figures, the cause, the proposal', async () => {
  const { workbook } = await scene('granska');
  expect(screen.getByRole('radio', { name: 'Det aktiva bladet' })).toHaveProperty('checked', true);
  await press('Granska');
  const card = (await within(await screen.findByRole('list')).findAllByRole('listitem'))[0] as HTMLElement;
  const said = card.textContent ?? '';
  expect(said).toContain('Upplupna kostnader (2024-12-31)');
  expect(said).toContain('Summa skulder = Leverantörsskulder + Upplupna kostnader + Övriga skulder');
  for (const amount of ['845 930', '849 530', '−3 600']) expect(said).toContain(hard(amount));
  expect(said).toContain('sifferomkastning');
  await press('Visa cell: Årsredovisning!B18');
  expect(workbook.shown).toEqual(['Årsredovisning!B18']);
});

test('rounding is apart and folded; nothing is written but on request', async () => {
  const { workbook } = await scene('granska-fynd');
  expect(within(errors()).getAllByRole('listitem')).toHaveLength(1);
  const rounding = screen.getByRole('button', { name: /^Avrundning/ });
  expect(rounding.getAttribute('aria-expanded')).toBe('false');
  await press(/^Avrundning/);
  expect(screen.getByText('Summa tillgångar (2024-12-31)')).toBeTruthy();
  expect(workbook.list.map(({ name }) => name)).toEqual(['Årsredovisning']);
  expect(workbook.kept.size).toBe(0);
  await press('Skriv bladet Granskning');
  expect(workbook.list.map(({ name, report }) => [name, report])).toEqual([
    ['Årsredovisning', null],
    ['Granskning', 'granskning'],
  ]);
  expect(workbook.list[0]?.grid.values).toEqual(TYPED_REPORT);
  await press('Visa blad');
  expect(workbook.shown).toEqual(['Granskning']);
});

test('Godta asks for a reason, survives reopening, can be taken back, and falls when a figure of the equation changes', async () => {
  const { workbook } = await scene('granska-fynd');
  await press('Godta: Årsredovisning!B18');
  const reason = screen.getByRole('textbox', { name: 'Skäl' });
  await press('Godta fynd');
  expect(screen.getByRole('textbox', { name: 'Skäl' })).toBe(reason);
  await act(async () => {
    fireEvent.change(reason, { target: { value: 'Tryckt så' } });
  });
  await press('Godta fynd');
  expect(screen.queryByRole('button', { name: /^Fel/ })).toBeNull();

  cleanup();
  const again = await shown(sceneOf(example, workbook));
  await act(() => again.session.start());
  const audit = auditOf(again.session);
  await act(() => audit.audit());
  await press(/^Godtagna/);
  expect(screen.getByText('Godtaget 2026-09-14: Tryckt så')).toBeTruthy();
  await press('Ångra godtagande: Årsredovisning!B18');
  expect(workbook.kept.size).toBe(0);
  expect(within(errors()).getAllByRole('listitem')).toHaveLength(1);

  const [finding] = audit.getState().result?.audited.findings ?? [];
  await act(() => audit.accept(finding as NonNullable<typeof finding>, ''));
  expect(screen.queryByRole('button', { name: /^Fel/ })).toBeNull();
  // The other side of the sum changes: what was accepted is no longer what stands there.
  await act(async () => workbook.type('Årsredovisning', 16, 1, 115_300));
  expect(screen.getByText('Arbetsboken har ändrats sedan den granskades.')).toBeTruthy();
  await act(() => audit.audit());
  expect(screen.getByRole('button', { name: /^(Fel|Möjliga fel)/ })).toBeTruthy();
});

test('Escape in the reason closes the reason, not the view', async () => {
  await scene('granska-fynd');
  await press('Godta: Årsredovisning!B18');
  await act(async () => {
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Skäl' }), { key: 'Escape' });
  });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Godta: Årsredovisning!B18');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Granska en färdig rapport');
});

test('the ribbon audits the sheet in front; the whole workbook is audited without its input sheets', async () => {
  const workbook = new MemoryWorkbook([...example.example, typedReport('A'), typedReport('B')]);
  const { session } = sceneOf(example, workbook);
  await session.start();
  const audit = auditOf(session);
  let opened = 0;
  const { granska } = ribbonCommands(Promise.resolve(session), async () => opened++);
  workbook.shown.push('B');
  await granska?.({ completed: () => {} });
  expect([opened, viewOf(session.getState())]).toEqual([1, 'audit']);
  const sheets = (): string[] => [
    ...new Set(audit.getState().result?.audited.tables.map(({ sheet }) => sheet)),
  ];
  expect(sheets()).toEqual(['B']);
  audit.choose('workbook');
  await audit.audit();
  expect(sheets()).toEqual(['A', 'B']);
});

test('where no equation was found nothing is said to hold', async () => {
  await scene('granska-oprovat');
  expect(document.body.textContent).toContain('1 tabell, 0 samband prövade.');
  expect(document.body.textContent).toContain('Inget kunde prövas');
  expect(document.body.textContent).not.toContain('stämmer');
});

test('nothing to audit is said; cancelled, the view is back', async () => {
  const { session } = await shown(sceneOf(example, new MemoryWorkbook([gridOf('Blad1', [['Bara text']])])));
  await act(() => session.start());
  const audit = auditOf(session);
  await act(() => audit.audit());
  expect(screen.getByText('Inga tabeller hittades')).toBeTruthy();
  await act(async () => {
    const work = audit.audit();
    session.cancel();
    await work;
  });
  expect(screen.getByText('Körningen avbröts. Arbetsboken är som förut.')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Granska en färdig rapport');
});
