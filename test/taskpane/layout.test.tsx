/** @jest-environment jsdom */
import './browserLacks';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { newXlsx } from '../../src/hosts/file/newXlsx';
import { layoutSheetPlan } from '../../src/sheets/renderLayoutSheet';
import { type LayoutSession, layoutSession } from '../../src/taskpane/layout/layoutSession';
import { Pane } from '../../src/taskpane/Pane';
import { material } from './material';
import { type Material, SCENES, type Scene } from './scenes';

let example: Material;
beforeAll(async () => {
  const { layouts, ...rest } = await material();
  const standard = readFileSync(join(__dirname, '..', '..', 'layouts', 'standard-lkbr.json'), 'utf8');
  example = { ...rest, layouts: [...layouts, JSON.parse(standard) as unknown] };
});
afterEach(cleanup);

async function sceneWith(name: string): Promise<Scene & { own: LayoutSession }> {
  const scene = await (SCENES[name] as (material: Material) => Promise<Scene>)(example);
  return { ...scene, own: layoutSession(scene.session) };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const fileOf = (
  name: string,
  bytes: Uint8Array,
): { name: string; arrayBuffer: () => Promise<ArrayBuffer> } => ({
  name,
  arrayBuffer: async () => bytes.slice().buffer,
});
const OWN = {
  id: 'var-mall',
  title: 'Vår mall',
  statements: [
    {
      id: 'resultat',
      title: 'Vårt resultat',
      columns: [{ id: 'utfall', title: 'Utfall' }],
      rows: [
        { id: 'intakter', label: 'Bidrag', accounts: '3000-3999' },
        { id: 'kostnader', label: 'Kostnader', accounts: '4000-8999' },
        { id: 'resultat', label: 'Resultat', of: ['intakter', 'kostnader'], total: true },
      ],
    },
  ],
};

test('the link below Mall shows the rows of the chosen layout, and those of another as it is chosen', async () => {
  const { session, workbook } = await sceneWith('start');
  await act(async () => {
    render(<Pane session={session} />);
  });
  const before = workbook.list.length;
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Visa mallens rader' })));
  expect(
    await screen.findByRole('heading', { level: 1, name: /delårsbokslut januari–augusti 2019/ }),
  ).toBeTruthy();
  const report = screen.getByText('Ekonomisk sammanfattning').closest('details') as HTMLElement;
  expect(within(report).getByText('4000-8999')).toBeTruthy();
  expect(within(report).getByText('summa: Kostnader + Bidrag/intäkt')).toBeTruthy();
  await act(() => session.choose({ layout: 'standard-lkbr' }));
  expect(await screen.findByRole('heading', { level: 1, name: /Standard enligt LKBR/ })).toBeTruthy();
  expect(workbook.list).toHaveLength(before);
});

test('exported, the layout is the sheet: chosen by itself, and what is changed in it is what is shown and used', async () => {
  const { session, workbook, own } = await sceneWith('start');
  await session.choose({ layout: 'standard-lkbr' });
  await own.show('standard-lkbr');
  await own.export();
  expect(session.getState().problem).toBeNull();
  expect(workbook.shown.at(-1)).toBe('Rapportmall');
  expect(session.getState().choices.layout).toBeUndefined();
  expect(session.getState().book?.preset.layout).toBe('Rapportmall');
  const { values } = await workbook.read('Rapportmall');
  const row = values.findIndex((cells) => cells[2] === 'Ekonomisk sammanfattning');
  workbook.type('Rapportmall', row, 2, 'I korthet');
  await session.inspect();
  await own.show('Rapportmall');
  expect(own.getState().layout?.statements[0]?.title).toBe('I korthet');
  await session.createReports();
  expect((await workbook.read('Sammanfattning')).values[0]?.[0]).toBe('I korthet');
});

test('from a file: a layout as JSON, then one in a workbook, which asks before the sheet is replaced', async () => {
  const { session, workbook, own } = await sceneWith('start');
  await own.import(fileOf('var.json', encode(JSON.stringify(OWN))));
  expect(own.getState()).toMatchObject({ choice: 'Rapportmall', findings: [], refused: '', waiting: null });
  expect(own.getState().layout?.title).toBe('Vår mall');
  const book = await newXlsx([{ name: 'Annat', rows: [['x']], formats: [null], widths: [9] }]);
  await book.addSheets([layoutSheetPlan({ ...OWN, title: 'Grannens mall' })]);
  await own.import(fileOf('granne.xlsx', book.bytes()));
  expect(own.getState().waiting?.name).toBe('Rapportmall');
  own.keep();
  expect(own.getState().layout?.title).toBe('Vår mall');
  await own.import(fileOf('granne.xlsx', book.bytes()));
  await own.replace();
  expect(session.getState().problem).toBeNull();
  expect(own.getState().layout?.title).toBe('Grannens mall');
  expect(workbook.list.filter(({ name }) => name.startsWith('Rapportmall'))).toHaveLength(1);
});

test.each([
  ['fel.json', encode('{'), 'Rapportmallen fel.json kan inte läsas: den är inte giltig JSON'],
  ['fel.xlsx', encode('nej'), 'Filen är ingen Excel-arbetsbok (.xlsx).'],
  ['utan.xlsx', null, 'Arbetsboken utan.xlsx har inget blad Rapportmall som går att läsa.'],
] as const)('%s that cannot be used: what is wrong, and nothing is added', async (name, bytes, message) => {
  const { session, workbook, own } = await sceneWith('start');
  await session.choose({ layout: 'standard-lkbr' });
  await own.show('standard-lkbr');
  const before = workbook.list.length;
  const other = await newXlsx([{ name: 'Annat', rows: [['x']], formats: [null], widths: [9] }]);
  await own.import(fileOf(name, bytes ?? other.bytes()));
  expect(own.getState().refused).toContain(message);
  expect(workbook.list).toHaveLength(before);
  session.open('layout');
  await act(async () => {
    render(<Pane session={session} />);
  });
  expect((await screen.findByRole('alert')).textContent).toContain(message);
});

test('a slip in the sheet is told in the preview, with its cell, beside the reports that are sound', async () => {
  const { session } = await sceneWith('mall-blad');
  await act(async () => {
    render(<Pane session={session} />);
  });
  expect(await screen.findByText(/fel i mallen/)).toBeTruthy();
  expect(
    screen.getAllByText(/^Rapportmall!D\d+: Kontointervallet 3999-3000 går baklänges\. Skriv 3000-3999\./),
  ).not.toHaveLength(0);
  expect(screen.getAllByText('Balansräkning').length).toBeGreaterThan(0);
});
