import { DAYS_TO_1904, showsDate } from '../../sheets/dateFormat';
import { address, isErrorValue } from '../../sheets/grid';
import type { PlanCell, PlanPrint, SheetPlan } from '../../sheets/plan';
import { fileWidth } from './columnLines';
import { type Dialect, XML_DECLARATION } from './ooxml';
import { renamedSheets } from '../../workbook/sheetNames';
import { filteredCells } from '../../workbook/filteredCells';
import { OUTSIDE_LIST, validatedCells, validationSource } from '../../workbook/validationSource';
import { escapeAttribute, escapeCellText, escapeText } from './xmlEdit';

/** What a sheet's XML needs to know about the workbook it joins. */
export interface SheetSetting {
  readonly dialect: Dialect;
  readonly from1904: boolean;
  /** Index of a cell's format among the workbook's formats. */
  readonly styleOf: (cell: PlanCell) => number;
  /** Names that reports' tabs got, by the names the plans gave them. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Relationship id of the drawing that holds the notes; null without notes. */
  readonly notes: string | null;
  /** Relationship id of the table; null without one. */
  readonly table: string | null;
}

const CELL_LIMIT = 32_767;

/**
 * Bladplan → worksheet part: A4, one page wide.
 *
 * Written by hand rather than by the xlsx library: text must keep the blanks at its ends, a label such as "#N/A" must stay
 * text, and the indexes of formats are the user's workbook's.
 */
export function sheetXml(plan: SheetPlan, setting: SheetSetting): string {
  const { main, relations } = setting.dialect;
  const lastColumn = Math.max(1, ...plan.rows.map(({ cells }) => cells.length)) - 1;
  const rows = plan.rows.map(
    ({ height, cells }, row) =>
      `<row r="${row + 1}" ht="${height}" customHeight="1">` +
      `${cells.map((cell, column) => cellXml(cell, address(row, column), setting)).join('')}</row>`,
  );
  return (
    `${XML_DECLARATION}<worksheet xmlns="${main}" xmlns:r="${relations}">` +
    `<sheetPr><tabColor rgb="FF${plan.tabColor}"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${address(Math.max(0, plan.rows.length - 1), lastColumn)}"/>` +
    `<sheetViews><sheetView${plan.gridlines ? '' : ' showGridLines="0"'} workbookViewId="0">${paneXml(plan)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${columnsXml(plan.widths)}<sheetData>${rows.join('')}</sheetData>` +
    `${filterXml(plan)}${validationsXml(plan, setting)}${linksXml(plan, setting)}${printXml(plan.print)}` +
    `${setting.notes ? `<legacyDrawing r:id="${setting.notes}"/>` : ''}` +
    `${setting.table ? `<tableParts count="1"><tablePart r:id="${setting.table}"/></tableParts>` : ''}</worksheet>`
  );
}

function cellXml(cell: PlanCell, ref: string, setting: SheetSetting): string {
  const { formula } = cell;
  const place = `<c r="${ref}" s="${setting.styleOf(cell)}"`;
  const value = stored(cell, setting.from1904);
  if (formula !== undefined) {
    const f = `<f>${escapeText(renamedSheets(formula, setting.renamed))}</f>`;
    if (typeof value === 'number') return `${place}>${f}<v>${value}</v></c>`;
    const type = isErrorValue(value) ? 'e' : 'str';
    return `${place} t="${type}">${f}<v>${escapeCellText(value ?? '')}</v></c>`;
  }
  if (value === null || value === '') return `${place}/>`;
  if (typeof value === 'number') return `${place}><v>${value}</v></c>`;
  return `${place} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(value.slice(0, CELL_LIMIT))}</t></is></c>`;
}

/** A number that is none is a programmer's mistake, and would make Excel repair the file. */
function stored({ value, format }: PlanCell, from1904: boolean): PlanCell['value'] {
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) throw new RangeError(`not a number for a cell: ${value}`);
  return from1904 && showsDate(format.numberFormat) ? value - DAYS_TO_1904 : value;
}

function paneXml({ frozenRows, frozenColumns }: SheetPlan): string {
  if (frozenRows <= 0 && frozenColumns <= 0) return '';
  const pane =
    frozenRows > 0 && frozenColumns > 0 ? 'bottomRight' : frozenRows > 0 ? 'bottomLeft' : 'topRight';
  const split =
    (frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '') +
    (frozenRows > 0 ? ` ySplit="${frozenRows}"` : '');
  const first = address(Math.max(0, frozenRows), Math.max(0, frozenColumns));
  return `<pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map(
    (characters, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${fileWidth(characters)}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

function filterXml({ filter }: SheetPlan): string {
  return filter ? `<autoFilter ref="${filteredCells(filter)}"/>` : '';
}

function validationsXml({ validations = [] }: SheetPlan, { renamed }: SheetSetting): string {
  if (validations.length === 0) return '';
  const { title, message } = OUTSIDE_LIST;
  const alert = `errorStyle="warning" showErrorMessage="1" errorTitle="${escapeAttribute(title)}" error="${escapeAttribute(message)}"`;
  const lists = validations.map((validation) => {
    const { source, isFormula } = validationSource(validation);
    const formula = isFormula ? renamedSheets(source, renamed) : `"${source.replace(/"/g, '""')}"`;
    return (
      `<dataValidation type="list" allowBlank="1" ${isFormula ? '' : `${alert} `}sqref="${validatedCells(validation)}">` +
      `<formula1>${escapeText(formula)}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

function linksXml({ rows }: SheetPlan, { renamed }: SheetSetting): string {
  const links = rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ link }, column) =>
      link
        ? `<hyperlink ref="${address(row, column)}" location="${escapeAttribute(renamedSheets(link, renamed))}"/>`
        : [],
    ),
  );
  return links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '';
}

function printXml({ landscape, footerLeft, footerCenter, footerRight }: PlanPrint): string {
  const footer = [
    ['&L', footerLeft],
    ['&C', footerCenter],
    ['&R', footerRight],
  ];
  const text = footer.map(([place, words]) => (words ? `${place}${words}` : '')).join('');
  return (
    '<pageMargins left="0.71" right="0.71" top="0.79" bottom="0.79" header="0.39" footer="0.39"/>' +
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    (text ? `<headerFooter><oddFooter>${escapeText(text)}</oddFooter></headerFooter>` : '')
  );
}
