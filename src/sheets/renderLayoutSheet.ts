import { EXPLANATIONS } from './explanations';
import { layoutLines, type LayoutSheetLine } from './layoutLines';
import {
  DISPLAY_WORDS,
  FLAG_WORDS,
  LINE_WORDS,
  MEASURE_WORDS,
  PERIOD_WORDS,
  SCENARIO_WORDS,
  STATEMENT_WORDS,
  UNIT_WORDS,
  type Words,
} from './layoutWords';
import type { CellFormat, PlanRow, PlanValidation, SheetPlan } from './plan';
import { ROLES } from './roles';
import { FONT, headerFormat, HEIGHTS, INPUT_TAB, labelFormat, MUTED, SUBTITLE, TINT } from './styles';

const WIDTHS: Readonly<Record<string, number>> = {
  kind: 16,
  id: 24,
  label: 46,
  accounts: 32,
  objects: 18,
  of: 40,
  note: 7,
  period: 26,
  columns: 20,
  flags: 26,
};
const USUAL_WIDTH = 15;

/** The columns that have a list, with the words of it. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  kind: first(LINE_WORDS),
  scenario: first(SCENARIO_WORDS),
  period: [...first(PERIOD_WORDS), 'planår +1', 'planår +2'],
  measure: first(MEASURE_WORDS),
  display: first(DISPLAY_WORDS),
  unit: first(UNIT_WORDS),
  statementKind: first(STATEMENT_WORDS),
  flags: first(FLAG_WORDS),
};

/** Lines that can be added below those that are there, as text: a minus sign is then no formula. */
const SPARE_ROWS = 60;
const HEADER_ROW = 1;

/** Rapportmall som blad: any layout's JSON as an input sheet that can be read, changed and used. */
export function layoutSheetPlan(json: unknown): SheetPlan {
  const spec = ROLES.find(({ role }) => role === 'layout');
  const columns = spec?.columns ?? [];
  const keys = columns.map(({ key }) => key);
  const lines = layoutLines(json).flatMap((line) => (line.kind === 'statement' ? [null, line] : [line]));
  const spare = Array.from({ length: SPARE_ROWS }, () => null);
  const rows: PlanRow[] = [
    { height: HEIGHTS.lowHeader, cells: [{ value: EXPLANATIONS.layout ?? '', format: SUBTITLE }] },
    {
      height: HEIGHTS.lowHeader,
      cells: columns.map(({ title }) => ({ value: title, format: headerFormat('left', false) })),
    },
    ...[...lines, ...spare].map((line) => rowOf(line, keys)),
  ];
  const validations = keys.flatMap((key, column): PlanValidation[] => {
    const list = LISTS[key];
    return list ? [{ column, firstRow: HEADER_ROW + 1, lastRow: rows.length - 1, list }] : [];
  });
  return {
    id: '',
    name: spec?.title ?? '',
    font: FONT,
    tabColor: INPUT_TAB,
    gridlines: true,
    widths: keys.map((key) => WIDTHS[key] ?? USUAL_WIDTH),
    rows,
    frozenRows: HEADER_ROW + 1,
    frozenColumns: 3,
    print: {
      landscape: true,
      titleRows: [HEADER_ROW + 1, HEADER_ROW + 1],
      footerLeft: '',
      footerCenter: '&8&A',
      footerRight: '&8&P (&N)',
    },
    names: [],
    validations,
  };
}

function rowOf(line: LayoutSheetLine | null, keys: readonly string[]): PlanRow {
  const format = formatOf(line);
  const height = line?.kind === 'statement' ? HEIGHTS.section : HEIGHTS.row;
  return { height, cells: keys.map((key) => ({ value: line?.cells.get(key) ?? null, format })) };
}

function formatOf(line: LayoutSheetLine | null): CellFormat {
  switch (line?.kind) {
    case 'statement':
      return { ...labelFormat('section', 0, false), vertical: 'center', fill: TINT };
    case 'column':
    case 'deviation':
    case 'percent':
    case 'note':
    case 'comment':
      return { ...labelFormat('item', 0, false), color: MUTED };
    case 'sum':
    case 'total':
      return labelFormat('sum', 0, false);
    case 'layout':
    case 'heading1':
    case 'heading2':
      return labelFormat('section', 0, false);
    default:
      return labelFormat('item', 0, false);
  }
}

function first(words: Words<string>): readonly string[] {
  return Object.values(words).map(([word]) => word);
}
