/** @jest-environment jsdom */
import './browserLacks';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Pane } from '../../src/taskpane/Pane';
import { type TraceSession, traceOf } from '../../src/taskpane/trace/traceSession';
import { material } from './material';
import { type Material, SCENES, type Scene } from './scenes';

let example: Material;
beforeAll(async () => {
  example = await material();
});
afterEach(cleanup);
jest.setTimeout(30_000);

async function traced(name: string): Promise<Scene & { readonly trace: TraceSession }> {
  const scene = (await SCENES[name]?.(example)) as Scene;
  await act(async () => {
    render(<Pane session={scene.session} />);
  });
  await screen.findByRole('heading', { level: 1 });
  return { ...scene, trace: traceOf(scene.session) };
}

const press = (name: string | RegExp): Promise<void> =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? '';
const amounts = (cells: readonly HTMLElement[]): number =>
  cells.reduce((sum, cell) => sum + oreShown(cell.textContent ?? ''), 0);
const oreShown = (text: string): number =>
  Math.round(
    Number(
      text
        .replace(/[\s\u00a0]/g, '')
        .replace('−', '-')
        .replace(',', '.'),
    ) * 100,
  );

test('from the figure to its account, the account to its vouchers, a voucher to its row, and back to the cell', async () => {
  const { workbook } = await traced('sparning');
  const [cell] = workbook.shown;
  expect(heading()).toBe('Konton');
  await press(/^5541 /);
  expect(heading()).toBe('Verifikationer');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  const path = screen.getByRole('list', { name: 'Stig' });
  expect(within(path).getByText('1 av 26 konton')).toBeTruthy();
  await press('Visa 50 till');
  await press('Visa 4 till');
  const rows = screen.getAllByRole('row').slice(1, -1);
  expect(rows).toHaveLength(60);
  const shown = rows.map((row) => within(row).getAllByRole('cell').at(-1) as HTMLElement);
  expect(amounts(shown)).toBe(-171768732);
  await press('Visa L180 i Huvudbok');
  const row = /^Huvudbok!A(\d+):G\1$/.exec(workbook.shown.at(-1) ?? '')?.[1];
  expect((await workbook.read('Huvudbok')).values[Number(row) - 1]).toContain('L180');
  await press('Tillbaka');
  expect(workbook.shown.at(-1)).toBe(cell);
  expect(heading()).toBe('Konton');
  await act(async () => {
    fireEvent.keyDown(screen.getByRole('main'), { key: 'Escape' });
  });
  expect(heading()).toBe('Följ ett belopp till dess verifikationer');
});

test('a sum shows its rows, each with a cell of its own; insatser and rows sum to the same', async () => {
  const { workbook, trace } = await traced('sparning-summa');
  await press(/^Resultat före/);
  await press(/^Verksamhetens netto/);
  expect(heading()).toBe('Rader i summan');
  await press('Verksamhetens kostnader');
  expect(workbook.shown.at(-1)).toBe('Resultaträkning!C8');
  const amount = trace.getState().trail?.at(-1)?.trace.amount;
  for (const by of ['object', 'row', 'account'] as const) {
    await act(() => trace.divide(by));
    const last = trace.getState().trail?.at(-1)?.trace;
    expect(last?.parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount);
  }
});

test('a row put in above the ledger: the workbook is read again, and the same voucher is shown where it stands now', async () => {
  const { workbook, trace } = await traced('sparning-verifikationer');
  const part = trace.getState().trail?.at(-1)?.trace.parts[4];
  const before = part && trace.rowOf(part);
  if (!part || !before) throw new Error('no row');
  workbook.list = workbook.list.map((sheet) =>
    sheet.name === 'Huvudbok'
      ? { ...sheet, grid: { ...sheet.grid, values: [['Egen rad'], ...sheet.grid.values] } }
      : sheet,
  );
  workbook.type('Huvudbok', 0, 0, 'Min rad');
  await act(() => trace.showRow(part));
  expect(workbook.shown.at(-1)).toBe(`Huvudbok!A${before.row + 1}:G${before.row + 1}`);
  expect(heading()).toBe('Verifikationer');
});

test('a cell that someone has typed over is traced, and said to show another amount', async () => {
  const { workbook, trace, session } = await traced('sparning');
  workbook.type('Resultaträkning', 7, 2, 2_545_084.5);
  await workbook.show('Resultaträkning', 'C8');
  await act(() => trace.traceSelected());
  expect(session.getState().tab).toBe('trace');
  expect(screen.queryByText(/I rapporten/)).toBeNull();
  expect(screen.getByText(/Cellen innehåller 2\s545\s084,50, ett annat belopp/)).toBeTruthy();
});

test('from a line of Kontroller to the figure that it is about, and back to the line', async () => {
  const { workbook, trace, session } = await traced('sparning');
  const { values } = await workbook.read('Kontroller');
  const row = values.findIndex((cells) => cells.includes('Balansräkning!C17'));
  const from = `Kontroller!D${row + 1}`;
  await workbook.show('Kontroller', `D${row + 1}`);
  await act(() => trace.traceSelected());
  const [first] = trace.getState().trail ?? [];
  expect(first?.place).toEqual({ statement: 'balansrakning', row: 'summa-ek-skulder', column: 'ub' });
  expect(first?.trace.amount).toBe(Math.round(Number(values[row]?.[3]) * 100));
  await act(() => trace.back());
  expect(workbook.shown.at(-1)).toBe(from);
  const input = values.findIndex((cells) => cells[6] === 'Huvudbok!C116');
  await workbook.show('Kontroller', `D${input + 1}`);
  await act(() => trace.traceSelected());
  expect(
    screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join(),
  ).toContain('gäller underlaget');
  expect(session.getState().tab).toBe('trace');
});

test.each([
  ['Budget', 'C4', 'Budget!C4 är inget belopp i en rapport'],
  ['Resultaträkning', 'A1', 'Resultaträkning!A1 har inget belopp att spåra'],
])('%s!%s is refused with what to do', async (sheet, cell, why) => {
  const { workbook, trace } = await traced('sparning');
  await workbook.show(sheet, cell);
  await act(() => trace.traceSelected());
  expect(
    screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join(),
  ).toContain(why);
});

test('Till nytt blad: a sheet of ours with the trail, which is no input and is shown', async () => {
  const { workbook, session } = await traced('sparning-verifikationer');
  await press('Till nytt blad');
  expect(workbook.shown.at(-1)).toBe('Spårning');
  const { values } = await workbook.read('Spårning');
  expect(values.filter(([label]) => label === 'Upplupna kostnader').length).toBeGreaterThan(1);
  expect(values.find(([label]) => label === 'Summa 60 rader')?.[5]).toBe(-1717687.32);
  await act(() => session.inspect());
  expect(session.getState().book?.otherSheets).not.toContain('Spårning');
  await press('Till nytt blad');
  expect(workbook.shown.at(-1)).toBe('Spårning 2');
});

test('nothing to report from: the problem says why, and nothing is traced', async () => {
  const scene = (await SCENES['ingen-rapport']?.(example)) as Scene;
  await act(() => traceOf(scene.session).traceSelected());
  expect(scene.session.getState().problem).toMatchObject({ task: 'trace', code: 'no-report' });
});
