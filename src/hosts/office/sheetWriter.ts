import { address, columnLetters } from '../../sheets/grid';
import type { PlanRow, SheetPlan } from '../../sheets/plan';
import { hiddenNames } from '../../workbook/placement';
import { filteredCells } from '../../workbook/filteredCells';
import { quotedSheet, renamedSheets } from '../../workbook/sheetNames';
import { OUTSIDE_LIST, validatedCells, validationSource } from '../../workbook/validationSource';
import { formatCells } from './cellFormats';
import { cellEntry, type EntrySetting } from './cellEntry';
import { addTable } from './fillInPlace';
import { setUpPage } from './pageSetup';
import { rowBytes } from './payload';
import { hasExcelApi } from './requirementSets';
import { isFilledInPlace, type JobSheet } from './writeJob';

/** What a range with a property or two set on it weighs in a request, with what the client adds; measured, rounded up. */
const RANGE_BYTES = 900;
const NAME_BYTES = 600;

/** Rows are written in blocks of at most this weight, a chunk being several blocks. */
const BLOCK_BYTES = 400_000;

/** Pixels that Excel adds to a column beside its characters, and the width of a digit in the normal font. */
const PADDING = 5;
const DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;

/** A column's width in points, as Excel counts it, from characters. */
export function widthInPoints(characters: number): number {
  return (characters * DIGIT + PADDING) * POINTS_PER_PIXEL;
}

/** What the writing of a sheet depends on. */
export interface SheetSetting extends EntrySetting {
  /** Names that other sheets of the job will have in the end, by the names the plans give them; for links. */
  readonly finalNames: ReadonlyMap<string, string>;
  readonly withPageSetup: boolean;
}

/** A step of writing: what it put in the request, in about so many bytes, and how far down the plan's rows it came. */
export interface WriteStep {
  readonly bytes: number;
  readonly row: number;
}

/**
 * Skriver ett blad, from an empty sheet to the planned one, in steps of some milliseconds that are small enough to be packed into chunks.
 * What another sheet is filled from has cells only.
 */
export function* writeSteps(
  sheet: Excel.Worksheet,
  own: JobSheet,
  setting: SheetSetting,
): Generator<WriteStep, void, void> {
  const { plan } = own.placement;
  for (let row = 0; row < plan.rows.length;) {
    const to = blockEnd(plan.rows, row);
    const bytes = writeRows(sheet, plan, row, to, setting);
    row = to;
    yield { bytes, row };
  }
  if (!isFilledInPlace(own)) yield { bytes: finishSheet(sheet, own, setting), row: plan.rows.length };
}

/** Where a block of rows that begins at `from` ends, upper bound exclusive. */
function blockEnd(rows: readonly PlanRow[], from: number): number {
  let bytes = 0;
  let row = from;
  while (row < rows.length && bytes < BLOCK_BYTES) {
    const { cells } = rows[row++] as PlanRow;
    bytes += rowBytes([cells.map(({ value, formula }) => formula ?? value)]) + 20 * cells.length;
  }
  return row;
}

/** Number formats go before the values: they decide what Excel takes for text. */
function writeRows(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  from: number,
  to: number,
  setting: SheetSetting,
): number {
  const rows = plan.rows.slice(from, to);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  let bytes = 0;
  if (width > 0) {
    const range = sheet.getRange(`${address(from, 0)}:${address(to - 1, width - 1)}`).untrack();
    const formats = rows.map(({ cells }) => columns.map((i) => cells[i]?.format.numberFormat ?? 'General'));
    const entries = rows.map(({ cells }) =>
      columns.map((i) => (cells[i] ? cellEntry(cells[i], setting) : null)),
    );
    range.numberFormat = formats;
    range.formulas = entries;
    bytes += rowBytes(formats) + rowBytes(entries);
  }
  bytes += RANGE_BYTES * linksAndNotes(sheet, rows, from, setting);
  bytes +=
    RANGE_BYTES *
    formatCells(
      sheet,
      from,
      rows.map(({ cells }) => cells.map(({ format }) => format)),
      plan.font,
    );
  return bytes + RANGE_BYTES * setHeights(sheet, rows, from);
}

/** A link brings its own look, which the formats then replace. Returns how many ranges it took. */
function linksAndNotes(
  sheet: Excel.Worksheet,
  rows: readonly PlanRow[],
  from: number,
  { finalNames }: SheetSetting,
): number {
  const withNotes = hasExcelApi('1.18');
  let count = 0;
  rows.forEach(({ cells }, i) =>
    cells.forEach(({ link, note, users, format }, column) => {
      const place = address(from + i, column);
      if (link) {
        const range = sheet.getRange(place).untrack();
        range.hyperlink = { documentReference: renamedSheets(link, finalNames) };
        range.format.font.underline = format.underline ? 'Single' : 'None';
        count++;
      }
      if (note && withNotes) {
        sheet.notes.add(place, note);
        count++;
      } else if (note && users && hasExcelApi('1.10')) {
        // An Excel that gives no notes gave the user's as comments.
        sheet.comments.add(place, note);
        count++;
      }
    }),
  );
  return count;
}

/** One call for each run of rows of one height. Returns how many ranges it took. */
function setHeights(sheet: Excel.Worksheet, rows: readonly PlanRow[], from: number): number {
  let count = 0;
  for (let row = 0; row < rows.length;) {
    const height = rows[row]?.height ?? 0;
    let end = row + 1;
    while (rows[end]?.height === height) end++;
    sheet.getRange(`${from + row + 1}:${from + end}`).untrack().format.rowHeight = height;
    count++;
    row = end;
  }
  return count;
}

function finishSheet(
  sheet: Excel.Worksheet,
  { placement, temporaryName: name, table }: JobSheet,
  { sheetNames, withPageSetup }: SheetSetting,
): number {
  const { plan } = placement;
  if (table !== null) addTable(sheet, plan, table);
  plan.widths.forEach((characters, column) => {
    const letters = columnLetters(column);
    sheet.getRange(`${letters}:${letters}`).untrack().format.columnWidth = widthInPoints(characters);
  });
  sheet.tabColor = `#${plan.tabColor}`;
  sheet.showGridlines = plan.gridlines ?? false;
  const names = hiddenNames(placement);
  for (const one of names) {
    const reference = `=${quotedSheet(name)}!$${columnLetters(one.column)}$${one.row + 1}`;
    sheet.names.add(one.name, reference).visible = false;
  }
  if (plan.filter && hasExcelApi('1.9'))
    sheet.autoFilter.apply(sheet.getRange(filteredCells(plan.filter)).untrack());
  if (withPageSetup) setUpPage(sheet, plan);
  const lists = addLists(sheet, plan, sheetNames);
  return RANGE_BYTES * (plan.widths.length + 10 + lists) + NAME_BYTES * names.length;
}

/** A list of another sheet of the job follows that sheet when it gets its name. Returns how many ranges it took. */
function addLists(
  sheet: Excel.Worksheet,
  { validations = [] }: SheetPlan,
  sheetNames: ReadonlyMap<string, string>,
): number {
  for (const one of validations) {
    const { dataValidation } = sheet.getRange(validatedCells(one)).untrack();
    const { source, isFormula } = validationSource(one);
    const written = isFormula ? `=${renamedSheets(source, sheetNames)}` : source;
    dataValidation.rule = { list: { inCellDropDown: true, source: written } };
    dataValidation.errorAlert = { ...OUTSIDE_LIST, showAlert: !isFormula, style: 'Warning' };
  }
  return validations.length;
}
