import type { CheckedLine, CheckedResult } from '../controls/accept';
import type { Status } from '../controls/control';
import type { Period } from '../ledger/months';
import { oreToDecimal } from '../money/decimalText';
import type { Language } from '../text/amountText';
import { type ControlSheetText, controlSheetText } from '../text/controlSheetText';
import { type CountedControls, countsText } from '../text/controlCounts';
import { controlParts, statusTitle } from '../text/controlTexts';
import { placeText } from '../text/findingText';
import { periodTitle, sheetWords } from '../text/periodTitle';
import { cellLink, footnoteLine, line, listHeads, listSheet } from './listSheet';
import { type PlanCell, type PlanName, type PlanRow, type SheetPlan } from './plan';
import { columnName, CONTROL_LINE_NAMES, CONTROL_REPORT, controlLineName } from './reportNames';
import {
  amountNumberFormat,
  commentFormat,
  deviationNumberFormat,
  ERROR_TAB,
  figureFormat,
  HEIGHTS,
  labelFormat,
  LINK,
  REPORT_TAB,
  statusFormat,
  type StatusLook,
} from './styles';
import { textLines } from './textLines';

const HEAD_ROWS = ['titel', 'undertitel', 'luft', 'kolumner'].map((part) => `${CONTROL_LINE_NAMES}${part}`);
const WIDTHS = [5, 46, 12, 14, 14, 14, 24, 32, 42] as const;
/** Columns that say what a line is about, and its status. */
export const [TITLE_COLUMN, STATUS_COLUMN] = [1, 2] as const;
const LINE = 13;
/** More differences of one control than anyone reads on paper; the pane and --json have them all. */
const SHOWN = 50;
const ORDER: readonly Status[] = ['fel', 'varning', 'upplysning', 'godtagen', 'godkänd', 'inte tillämplig'];

/** What the sheet says at its head. */
export interface ControlSheetHead {
  readonly entity: string;
  readonly period: Period;
  readonly language: Language;
  readonly counts: CountedControls;
}

/** Bladet Kontroller: one line a difference, errors first, then warnings, notices, what is passed and what does not apply; ready for print. A line has its control's number. */
export function renderControls(results: readonly CheckedResult[], head: ControlSheetHead): SheetPlan {
  const { entity, period, language, counts } = head;
  const words = controlSheetText(language);
  const numbers = new Map(results.map(({ code }, i) => [code, i + 1]));
  const lines = results.flatMap((result) => shownLines(result, words));
  const ordered = ORDER.flatMap((status) => lines.filter(({ line }) => statusOf(line) === status));
  const subtitle = [entity, periodTitle(period, language), countsText(counts, language)];
  const plan = listSheet({
    id: CONTROL_REPORT,
    name: words.name,
    subtitle: subtitle.filter((part) => part !== '').join(' · '),
    widths: WIDTHS,
    heads: listHeads(
      words.heads,
      (column) => column >= 3 && column <= 5,
      (column) => column === 2 || column >= 6,
    ),
    rows: [
      ...ordered.map(({ line: one, more }) => lineRow(one, numbers.get(one.code) ?? 0, more, language)),
      line(HEIGHTS.spacer),
      footnoteLine(words.sides),
    ],
    tabColor: counts.fel > 0 ? ERROR_TAB : REPORT_TAB,
    frozenColumns: 2,
    footerLeft: `&8 ${entity.replaceAll('&', '&&')}`,
    footerRight: `&8${sheetWords(language).page}`,
  });
  const names = namesOf(
    ordered.map(({ line: one }) => one),
    plan.rows.length,
  );
  const filter = { headings: 3, lastRow: 3 + ordered.length, lastColumn: WIDTHS.length - 1 };
  return { ...plan, filter, names: [...plan.names, ...names] };
}

/** Names of the rows and columns, by which what the user writes beside a line is found again. */
function namesOf(lines: readonly CheckedLine[], height: number): PlanName[] {
  const keys = [...HEAD_ROWS, ...lines.map(({ subject, figure }) => controlLineName(subject, figure))];
  const foot = Array.from({ length: height - keys.length }, (_, i) => `${CONTROL_LINE_NAMES}fot${i + 1}`);
  return [
    ...[...keys, ...foot].map((name, row) => ({ name, row, column: 0 })),
    ...WIDTHS.map((_, column) => ({ name: columnName('kontroll', `k${column}`), row: 3, column })),
  ];
}

/** An accepted line is no passed one: it stands between what is to be looked at and what is passed. */
function statusOf({ status, accepted }: CheckedLine): Status {
  return accepted ? 'godtagen' : status;
}

function shownLines(
  { lines }: CheckedResult,
  words: ControlSheetText,
): { readonly line: CheckedLine; readonly more: string }[] {
  const left = lines.length - SHOWN;
  return lines.slice(0, SHOWN).map((line, i) => ({
    line,
    more: left > 0 && i === SHOWN - 1 ? words.more(left) : '',
  }));
}

function lineRow(line: CheckedLine, number: number, more: string, language: Language): PlanRow {
  const words = controlSheetText(language);
  const status = statusOf(line);
  const { what, cause, todo } = controlParts(line, language);
  const { accepted } = line;
  const title = more === '' ? what : `${what} (${more})`;
  const action = accepted ? words.accepted(accepted.reason, accepted.day) : todo;
  const isOpen = status === 'fel' || status === 'varning';
  const place = placeText(line.place, language);
  const label = labelFormat('item', 0, true);
  const cells: PlanCell[] = [
    { value: number, format: { ...label, numberFormat: '0' } },
    { value: title, format: { ...label, bold: isOpen } },
    { value: statusTitle(status, language), format: statusFormat(lookOf(status)) },
    figureCell(line.a, line, false),
    figureCell(line.b, line, false),
    figureCell(line.difference, line, true),
    { value: place === '' ? null : place, ...linkTo(line) },
    { value: cause === '' ? null : cause, format: commentFormat('item') },
    { value: action === '' ? null : action, format: commentFormat('item') },
  ];
  return { height: heightOf(cells, isOpen ? HEIGHTS.total : HEIGHTS.row), cells };
}

/** As high as the text that takes the most lines in its column. */
function heightOf(cells: readonly PlanCell[], least: number): number {
  const lines = cells.map(({ value, format }, column) =>
    typeof value === 'string' && format.wrap
      ? textLines(value, { ...format, width: WIDTHS[column] as number })
      : 1,
  );
  return Math.max(least, 3 + LINE * Math.max(...lines));
}

function lookOf(status: Status): StatusLook {
  if (status === 'fel') return 'wrong';
  return status === 'varning' ? 'check' : 'plain';
}

function linkTo({ place }: CheckedLine): Pick<PlanCell, 'format' | 'link'> {
  if (place?.sheet === undefined) return { format: labelFormat('item', 1, true) };
  return {
    format: { ...LINK, indent: 1 },
    link: cellLink(place.sheet, place.cell ?? 'A1'),
  };
}

/** Amounts in kronor, with öre where the line has any; a count is no amount and is said in words. */
function figureCell(value: number | undefined, line: CheckedLine, isDifference: boolean): PlanCell {
  const { measured, status } = line;
  const isOpen = isDifference && (status === 'fel' || status === 'varning') && !line.accepted;
  const withOre = [line.a, line.b, line.difference].some((one) => one !== undefined && one % 100 !== 0);
  const precision = { unit: 'kr', decimals: withOre ? 2 : 0 } as const;
  const numberFormat = isDifference
    ? deviationNumberFormat(precision, true)
    : amountNumberFormat(precision, true);
  const format = { ...figureFormat('item', numberFormat, false), bold: isOpen };
  return {
    value: value === undefined || measured !== 'amount' ? null : Number(oreToDecimal(value)),
    format,
  };
}
