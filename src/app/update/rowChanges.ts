import type { SheetPlan } from '../../sheets/plan';
import { type CellCase, columnTitle } from './cellCase';
import { sameValue } from './ownContent';
import { type ShownValue, shownText } from '../../text/shownText';
import type { RowChange } from './updatePreview';
import { isAuditRow, isTextRow } from '../../sheets/reportNames';

/**
 * Ändrade och nya rader, in report order, each with the amount the eye should find first. `follows` is true where our formulas show
 * something else than their parts give only since they count rows of the user's: what is calculated from such a sum changes with it.
 */
export function changedRows(
  plan: SheetPlan,
  keys: readonly string[],
  cases: readonly CellCase[],
  follows: boolean,
): RowChange[] {
  const byRow = new Map<number, CellCase[]>();
  for (const one of cases) {
    if (isAuditRow(keys[one.row] as string)) continue;
    const together = byRow.get(one.row);
    if (together) together.push(one);
    else byRow.set(one.row, [one]);
  }
  return [...byRow].flatMap(([row, cells]): RowChange[] => {
    const label = String(plan.rows[row]?.cells[0]?.value ?? '');
    const key = keys[row] as string;
    const isNewRow = cells.every(({ isNew }) => isNew);
    if (isNewRow) {
      // Air, and headings above columns: the rows below them say it.
      if (label === '') return [];
      const [, ...filled] = cells.filter(({ plan: { value } }) => value !== null && value !== '');
      const main = mainOf(filled.filter(({ plan: { value } }) => typeof value === 'number')) ?? filled[0];
      if (isTextRow(key))
        return [
          { kind: 'text', key, label, column: '', from: null, to: { value: label, numberFormat: '@' } },
        ];
      return [
        {
          kind: 'new',
          key,
          label,
          ...titled(plan, row, main),
          from: null,
          to: main ? fresh(main) : null,
        },
      ];
    }
    // A column that comes is told of once.
    const changed = cells.filter((one) => !one.isNew && showsChange(one, follows));
    const amounts = changed.filter(
      ({ kept, plan: { value } }) => typeof value === 'number' || typeof kept.value === 'number',
    );
    const main = mainOf(amounts.filter((one) => isSeen(before(one), fresh(one)))) ?? mainOf(amounts);
    if (main)
      return [
        {
          kind: 'changed',
          key,
          label,
          ...titled(plan, row, main),
          from: before(main),
          to: fresh(main),
          planned: [row, main.column],
        },
      ];
    const text = changed[0];
    if (!text) return [];
    return [{ kind: 'text', key, label, ...titled(plan, row, text), from: before(text), to: fresh(text) }];
  });
}

/**
 * What amounts become on the sheet as it will stand: a sum of which the user has typed over a part, and keeps it, is another than the
 * report's. Rows that then stay as they are are left out.
 */
export function asShown(rows: readonly RowChange[], standing: SheetPlan | undefined): RowChange[] {
  return rows.flatMap((row) => {
    const [line, column] = row.planned ?? [-1, -1];
    const cell = standing?.rows[line]?.cells[column];
    if (!row.to || cell?.formula === undefined) return [row];
    return sameValue(row.from?.value ?? null, cell.value)
      ? []
      : [{ ...row, to: { ...row.to, value: cell.value } }];
  });
}

/** Rows that change by less than their cells show are told apart from the others. */
export function unseenApart(rows: readonly RowChange[]): RowChange[] {
  return rows.map((row) =>
    row.kind === 'changed' && !isSeen(row.from, row.to) ? { ...row, kind: 'unseen' } : row,
  );
}

/** True where a cell looks another way after than before. */
function isSeen(from: ShownValue | null, to: ShownValue | null): boolean {
  const said = (shown: ShownValue | null): string =>
    shownText(shown?.value ?? null, shown?.numberFormat ?? '', 'sv');
  return said(from) !== said(to);
}

/** Kolumner som kommer, by the title that the plan gives them. */
export function newColumns(
  { rows }: SheetPlan,
  keys: readonly (readonly string[])[],
  isNew: (column: number) => boolean,
): RowChange[] {
  return keys.flatMap(([key], column): RowChange[] => {
    if (key === undefined || !isNew(column)) return [];
    return [columnChange('new', key, titleIn(rows, column))];
  });
}

export function columnChange(kind: 'new' | 'gone', key: string, label: string): RowChange {
  return { kind, axis: 'column', key, label, column: '', from: null, to: null };
}

/** The first heading of a column: a text on a row without a label. */
export function titleIn(
  rows: readonly { readonly cells: readonly { readonly value: string | number | null }[] }[],
  column: number,
): string {
  for (const { cells } of rows) {
    const title = cells[column]?.value;
    const label = cells[0]?.value ?? '';
    if (label === '' && typeof title === 'string' && title !== '') return title.replace(/\s+/g, ' ');
  }
  return '';
}

/** The tinted column, where it is among them: this period's utfall. */
function mainOf(cells: readonly CellCase[]): CellCase | undefined {
  return cells.find(({ plan: { format } }) => format.fill !== undefined) ?? cells[0];
}

const titled = (plan: SheetPlan, row: number, one: CellCase | undefined): { column: string } => ({
  column: one ? columnTitle(plan.rows, row, one.column) : '',
});

/** A formula may also show something else than it was written to: the user's own row has come between its parts. */
function showsChange({ change, kept, found, plan: { value, formula } }: CellCase, follows: boolean): boolean {
  const isOff = formula !== undefined && kept.formula !== undefined && !sameValue(found.value, value);
  if (!change) return follows && isOff && found.formula !== undefined && typeof found.value === 'number';
  return isOff || !sameValue(kept.value, value);
}

function before({ kept, found, plan: { value } }: CellCase): ShownValue | null {
  const isShown =
    sameValue(kept.value, value) || (found.formula !== undefined && typeof found.value === 'number');
  const from = isShown ? found.value : kept.value;
  return from === null ? null : { value: from, numberFormat: kept.numberFormat ?? 'General' };
}

function fresh({ plan: { value, format } }: CellCase): ShownValue {
  return { value, numberFormat: format.numberFormat ?? 'General' };
}
