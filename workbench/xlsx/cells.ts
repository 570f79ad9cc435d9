import type { Cell, CellValue, Sheet } from 'hucre';
import { CellType } from '../host/grid/cell';
import { normalizeFormula } from '../host/grid/formulaText';
import { dateSerial } from '../host/grid/enterValue';
import type { ICellData, IStyleData, IWorksheetData } from '../host/grid/univer';
import { gridStyle } from './styles';

const DAY_MS = 86_400_000;

/** A date read from a file back to the serial number that the cell holds. */
function serial(date: Date): number {
  return (
    dateSerial(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) +
    (date.getTime() % DAY_MS) / DAY_MS
  );
}

function gridValue(value: CellValue | undefined): ICellData {
  if (value === null || value === undefined) return {};
  if (value instanceof Date) return { v: serial(value), t: CellType.number };
  if (typeof value === 'number') return { v: value, t: CellType.number };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellType.boolean };
  // Text that would be read as a number must stay text.
  const looksLikeNumber = value.trim() !== '' && !Number.isNaN(Number(value));
  return { v: value, t: looksLikeNumber ? CellType.forcedText : CellType.text };
}

/** Formats by the object the reader shares between cells, so that each is translated once. */
export class StyleCache {
  readonly #known = new Map<object, IStyleData | undefined>();

  constructor(private readonly theme: readonly string[]) {}

  style(style: Cell['style']): IStyleData | undefined {
    if (!style) return undefined;
    if (!this.#known.has(style)) this.#known.set(style, gridStyle(style, this.theme));
    return this.#known.get(style);
  }
}

/** The cells of a sheet of a file as the grid's own data. */
export function gridCells(sheet: Sheet, styles: StyleCache): NonNullable<IWorksheetData['cellData']> {
  const rows: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, cell: ICellData): void => {
    if (Object.keys(cell).length > 0) (rows[row] ??= {})[column] = cell;
  };
  sheet.rows.forEach((row, r) => row.forEach((value, c) => put(r, c, gridValue(value))));
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const style = styles.style(cell.style);
    put(row, column, {
      ...gridValue(cell.formulaResult ?? cell.value),
      ...formulaOf(cell),
      ...(style && { s: style }),
    });
  }
  return rows;
}

/** Formulas that share one text are written once, with a number the others point at. */
function formulaOf({ formula, formulaType, formulaSharedIndex }: Cell): ICellData {
  const f = formula ? { f: normalizeFormula(`=${formula}`) } : {};
  const shared = formulaType === 'shared' && formulaSharedIndex !== undefined;
  return shared ? { ...f, si: `shared-${formulaSharedIndex}` } : f;
}
