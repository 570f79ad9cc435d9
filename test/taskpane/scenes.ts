import { openXlsx } from '../../src/hosts/file/openXlsx';
import { address, type CellValue, type SheetGrid } from '../../src/sheets/grid';
import { layoutSource } from '../../src/taskpane/bundledLayouts';
import { columnSession } from '../../src/taskpane/columns/columnSession';
import { importSession, type PickedFile } from '../../src/taskpane/import/importSession';
import { saveSession } from '../../src/taskpane/import/saveSession';
import type { OfficeLook, PaneHost } from '../../src/taskpane/paneHost';
import { layoutSession } from '../../src/taskpane/layout/layoutSession';
import { auditOf } from '../../src/taskpane/audit/auditSession';
import { PaneSession } from '../../src/taskpane/session';
import { updateOf } from '../../src/taskpane/update/updateSession';
import { traceOf } from '../../src/taskpane/trace/traceSession';
import type { Language } from '../../src/text/amountText';
import { WorkbookProblem } from '../../src/workbook/port';
import { fileOf, WHOLE_FILE } from '../sie/sample';
import { typedReport } from './auditReport';
import { gridOf, MemoryWorkbook } from './memoryWorkbook';
import { columnName, rowName } from '../../src/sheets/reportNames';

/** What scenes are made of: the example's sheets, and the layouts. */
export interface Material {
  readonly example: readonly SheetGrid[];
  readonly layouts: readonly unknown[];
  readonly language?: Language;
  readonly look?: OfficeLook;
}

export interface Scene {
  readonly session: PaneSession;
  readonly workbook: MemoryWorkbook;
  /** Lets so many ms pass on the pane's clock. */
  readonly pass: (ms: number) => void;
  /** The workbook waits for a cell that is being edited, or no longer does. */
  readonly waits: (isWaiting: boolean) => void;
  readonly copied: string[];
  readonly saved: { readonly name: string; readonly bytes: Uint8Array }[];
}

const AFTERNOON = new Date(2026, 8, 14, 14, 32).getTime();

export function sceneOf(material: Material, workbook: MemoryWorkbook): Scene {
  let at = AFTERNOON;
  const copied: string[] = [];
  const saved: Scene['saved'] = [];
  const sheets = material.example.map(({ sheet, values }) => ({
    name: sheet,
    rows: values,
    formats: (values[0] ?? []).map(() => null),
    widths: (values[0] ?? []).map(() => 12),
  }));
  let told: (isWaiting: boolean) => void = () => {};
  const host: PaneHost = {
    workbook,
    view: workbook,
    layouts: layoutSource(material.layouts),
    language: material.language ?? 'sv',
    look: () => material.look ?? 'light',
    onLookChange: () => () => {},
    onCellEdit: (changed) => {
      told = changed;
      return () => (told = () => {});
    },
    loadExample: async () => ({ sheets }),
    openFile: openXlsx,
    copy: async (text) => void copied.push(text),
    save: (name, bytes) => void saved.push({ name, bytes }),
    now: () => new Date(at),
  };
  return {
    session: new PaneSession(host),
    workbook,
    pass: (ms) => (at += ms),
    copied,
    saved,
    waits: (isWaiting) => told(isWaiting),
  };
}

async function opened(material: Material, workbook = new MemoryWorkbook(material.example)): Promise<Scene> {
  const scene = sceneOf(material, workbook);
  await scene.session.start();
  return scene;
}

/** The example with the slips that people make: an amount that can be read in two ways, a date that is none, a wrong account. */
export function withSlips(example: readonly SheetGrid[]): SheetGrid[] {
  return example.map((grid) => {
    if (grid.sheet !== 'Huvudbok') return grid;
    const values = grid.values.map((row) => [...row]);
    const set = (row: number, column: number, value: string | number): void => {
      const cells = values[row];
      if (cells) cells[column] = value;
    };
    set(1500, 5, '1.234');
    set(1500, 6, '');
    set(1622, 0, '2019-02-30');
    set(1710, 2, 5999);
    return gridOf(grid.sheet, values);
  });
}

/** Two vouchers get other amounts, and one a cost account that had none before. */
export function bookMore(workbook: MemoryWorkbook): void {
  const { values } = workbook.list.find(({ name }) => name === 'Huvudbok')?.grid ?? { values: [] };
  const costs = values.flatMap((row, i) => {
    const [account, debit] = [Number(row[2]), Number(row[5])];
    return account >= 5000 && account < 7000 && debit > 2000 ? i : [];
  });
  for (const [row, more] of [
    [costs[3], 18_500],
    [costs[8], 6_250],
  ] as const) {
    const debit = Number(values[row ?? 0]?.[5]);
    workbook.type('Huvudbok', row ?? 0, 5, debit + more);
    const bank = values.findIndex(
      (cells, i) => i !== row && cells[1] === values[row ?? 0]?.[1] && cells[2] === 1930,
    );
    const credit = Number(values[bank]?.[6]);
    if (bank >= 0) workbook.type('Huvudbok', bank, 6, credit + more);
  }
  workbook.type('Huvudbok', costs[12] ?? 0, 2, 6991);
}

export function firstAmount(values: SheetGrid['values']): [row: number, column: number] {
  const isAmount = (cell: unknown): boolean => typeof cell === 'number';
  const row = values.findIndex((cells) => cells.some(isAmount));
  return [row, values[row]?.findIndex(isAmount) ?? -1];
}

/** The user types over the first amount of a report. Returns where it stands. */
export function overwrite(workbook: MemoryWorkbook, sheet: string, value: number): [number, number] {
  const { values } = workbook.list.find(({ name }) => name === sheet)?.grid ?? { values: [] };
  const [row, column] = firstAmount(values);
  workbook.type(sheet, row, column, value);
  return [row, column];
}

/** A workbook that stops at writing: half-way for good, or with a problem. */
class StubbornWorkbook extends MemoryWorkbook {
  constructor(
    grids: readonly SheetGrid[],
    readonly problem: WorkbookProblem | null,
  ) {
    super(grids);
  }

  override writeReports: MemoryWorkbook['writeReports'] = async (plans, { onProgress, signal } = {}) => {
    if (this.problem) throw this.problem;
    onProgress?.({ done: Math.floor(plans.length / 2), of: plans.length });
    return new Promise((_, reject) => {
      const waiting = setInterval(() => {
        if (!signal?.aborted) return;
        clearInterval(waiting);
        reject(new Error('aborted'));
      }, 10);
    });
  };
}

/** A row of the income statement's utfall, traced. */
async function traced(material: Material, row: string): Promise<Scene> {
  const scene = await opened(material);
  await scene.session.createReports();
  const named = await scene.workbook.namedCells('resultatrakning');
  const line = named?.cells.get(rowName('resultatrakning', row))?.row ?? 0;
  const column = named?.cells.get(columnName('resultatrakning', 'utfall'))?.column ?? 0;
  await scene.workbook.show('Resultaträkning', address(line, column));
  await traceOf(scene.session).traceSelected();
  return scene;
}

export function sieFile(name: string, lines: readonly string[]): PickedFile {
  return { name, arrayBuffer: async () => fileOf(lines).buffer as ArrayBuffer };
}

/** A list as a program with headings of its own writes it. */
export const UNKNOWN_LIST: readonly (readonly CellValue[])[] = [
  ['Utdrag ur redovisningen 2019', null, null, null, null, null],
  [],
  ['Bokf.dag', 'V.nr', 'K-nr', 'Händelse', 'Plus', 'Minus'],
  [43480, 'A1', 1930, 'Bidrag från staten', 5000, null],
  [43480, 'A1', 3510, 'Bidrag från staten', null, 5000],
  [43516, 'A2', 4010, 'Arvode', 1200.5, null],
  [43516, 'A2', 1930, 'Arvode', null, 1200.5],
];

/** This year's file and last year's, with what real ones have: a voucher that does not balance, an account without a name. */
const SIE_FILES: readonly PickedFile[] = [
  sieFile('Förbundet 2019.se', [
    ...WHOLE_FILE,
    '#VER A 3 20190402 "Felbokad"',
    '{',
    '#TRANS 4099 {} 12.00',
    '#TRANS 1930 {} -11.00',
    '}',
  ]),
  sieFile(
    'FORB2018.SI',
    WHOLE_FILE.map((line) => line.replace(/201([89])/g, (_, digit) => String(2009 + Number(digit)))),
  ),
];

/** Every state of the pane, by the name its picture has. */
export const SCENES: Readonly<Record<string, (material: Material) => Promise<Scene>>> = {
  'forsta-start': (material) => opened(material, new MemoryWorkbook([gridOf('Blad1', [])])),
  start: (material) => opened(material),
  'start-fel': (material) => opened(material, new MemoryWorkbook(withSlips(material.example))),
  'start-tomma-blad': async (material) => {
    const scene = await opened(material, new MemoryWorkbook([gridOf('Blad1', [])]));
    await scene.session.addInput();
    return scene;
  },
  'egen-period': async (material) => {
    const scene = await opened(material);
    const { selectable } = scene.session.getState().book ?? { selectable: { from: 0, to: 0 } };
    await scene.session.choose({ period: { from: selectable.to - 9, to: selectable.to - 5 }, unit: 'tkr' });
    return scene;
  },
  forlopp: async (material) => {
    const scene = await opened(material, new StubbornWorkbook(material.example, null));
    void scene.session.createReports();
    scene.pass(12_000);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    return scene;
  },
  klart: async (material) => {
    const scene = await opened(material);
    await scene.session.createReports();
    return scene;
  },
  'klart-inaktuellt': async (material) => {
    const scene = await opened(material);
    await scene.session.createReports();
    scene.workbook.type('Huvudbok', 2000, 4, 'Ny text');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return scene;
  },
  uppdatera: async (material) => {
    const scene = await opened(material);
    await scene.session.createReports();
    bookMore(scene.workbook);
    overwrite(scene.workbook, 'Resultaträkning', 4_000_000);
    await scene.session.createReports();
    return scene;
  },
  'uppdatera-klart': async (material) => {
    const scene = await opened(material);
    await scene.session.createReports();
    bookMore(scene.workbook);
    await scene.session.createReports();
    await updateOf(scene.session).apply();
    return scene;
  },
  kontroller: async (material) => {
    const scene = await opened(material, new MemoryWorkbook(withSlips(material.example)));
    await scene.session.createReports();
    scene.session.goTo('controls');
    return scene;
  },
  'kontroller-belopp': async (material) => {
    const scene = await opened(material);
    await scene.session.createReports();
    overwrite(scene.workbook, 'Resultaträkning', 3_061_001);
    await scene.session.inspect();
    scene.session.goTo('controls');
    return scene;
  },
  'granska-oprovat': async (material) => {
    const list = [['Deltagare per insats'], [null, '2024'], ['Ung framåt', 31], ['Språkstöd', 47]];
    const scene = await opened(material, new MemoryWorkbook([gridOf('Deltagare', list)]));
    await auditOf(scene.session).audit();
    return scene;
  },
  'kontroller-tomt': async (material) => {
    const scene = await opened(material);
    scene.session.goTo('controls');
    return scene;
  },
  fel: async (material) => {
    const problem = new WorkbookProblem('sheet-protected', { sheet: 'Resultaträkning' });
    const scene = await opened(material, new StubbornWorkbook(material.example, problem));
    scene.workbook.list.push({
      name: 'Resultaträkning',
      report: 'resultatrakning',
      grid: gridOf('Resultaträkning', []),
    });
    await scene.session.createReports();
    return scene;
  },
  'ingen-rapport': async (material) => {
    const headings = material.example.map((grid) => gridOf(grid.sheet, grid.values.slice(0, 1)));
    const scene = await opened(material, new MemoryWorkbook(headings));
    await scene.session.createReports();
    return scene;
  },
  'sparning-tom': async (material) => {
    const scene = await opened(material);
    await scene.session.createReports();
    await scene.workbook.show('Budget', 'C4');
    await traceOf(scene.session).traceSelected();
    return scene;
  },
  sparning: async (material) => traced(material, 'kostnader'),
  'sparning-verifikationer': async (material) => {
    const scene = await traced(material, 'kostnader');
    const trace = traceOf(scene.session);
    const parts = trace.getState().trail?.at(-1)?.trace.parts ?? [];
    const [largest] = [...parts].sort((a, b) => a.amount - b.amount);
    if (largest) await trace.follow(largest);
    return scene;
  },
  'sparning-summa': async (material) => traced(material, 'resultat'),
  granska: async (material) => {
    const scene = await opened(material, new MemoryWorkbook([typedReport()]));
    scene.session.open('audit');
    return scene;
  },
  'granska-fynd': async (material) => {
    const scene = await opened(material, new MemoryWorkbook([typedReport()]));
    await auditOf(scene.session).audit();
    return scene;
  },
  'granska-godtaget': async (material) => {
    const scene = await opened(material, new MemoryWorkbook([typedReport()]));
    const audit = auditOf(scene.session);
    await audit.audit();
    for (const finding of audit.getState().result?.audited.findings ?? [])
      await audit.accept(finding, 'Tryckt så i årsredovisningen');
    return scene;
  },
  hjalp: async (material) => {
    const scene = await opened(material);
    scene.session.open('guide');
    return scene;
  },
  importera: async (material) => {
    const scene = await opened(material, new MemoryWorkbook([gridOf('Blad1', [])]));
    scene.session.open('importSie');
    return scene;
  },
  'importera-filer': async (material) => {
    const scene = await opened(material, new MemoryWorkbook([gridOf('Blad1', [])]));
    scene.session.open('importSie');
    await importSession(scene.session).add([...SIE_FILES, sieFile('anteckningar.txt', ['hej'])]);
    return scene;
  },
  'importera-ersatt': async (material) => {
    const scene = await opened(material);
    scene.session.open('importSie');
    const own = importSession(scene.session);
    await own.add(SIE_FILES);
    await own.start();
    return scene;
  },
  'spara-sie': async (material) => {
    const scene = await opened(material);
    scene.session.open('importSie');
    await saveSession(scene.session).save();
    return scene;
  },
  mall: async (material) => {
    const scene = await opened(material);
    scene.session.open('layout');
    await layoutSession(scene.session).show(scene.session.getState().book?.preset.layout);
    return scene;
  },
  'mall-blad': async (material) => {
    const scene = await opened(material);
    await layoutSession(scene.session).show(scene.session.getState().book?.preset.layout);
    await layoutSession(scene.session).export();
    const { values } = scene.workbook.list.find(({ name }) => name === 'Rapportmall')?.grid ?? { values: [] };
    const row = values.findIndex((cells) => /^3\d{3}-3\d{3}$/.test(String(cells[3])));
    scene.workbook.type('Rapportmall', row, 3, '3999-3000');
    await scene.session.inspect();
    scene.session.open('layout');
    await layoutSession(scene.session).show(scene.session.getState().book?.preset.layout);
    return scene;
  },
  'ange-kolumner': async (material) => {
    const scene = await opened(material, new MemoryWorkbook([gridOf('Utdrag', UNKNOWN_LIST)]));
    await columnSession(scene.session).chooseSheet('Utdrag');
    return scene;
  },
  'forsta-start-okant': (material) => opened(material, new MemoryWorkbook([gridOf('Utdrag', UNKNOWN_LIST)])),
};
