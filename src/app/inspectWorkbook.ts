import type { Finding, Severity } from '../ledger/finding';
import { type Month, monthNumber, monthOfDay, type Period } from '../ledger/months';
import type { Unit } from '../money/round';
import { monthsOf } from '../sheets/readSettings';
import { emptyInput } from '../sheets/emptyInput';
import type { RecognisedSheet } from '../sheets/recognise';
import type { Role } from '../sheets/roles';
import type { Rounding } from '../statements/layout';
import type { JobOptions, WorkbookPort, WrittenSheet } from '../workbook/port';
import { missingComments } from './comments/missingComments';
import type { Checked } from './checked';
import { readComments } from './comments/readComments';
import { type LayoutSource, SHEET_LAYOUT, USUAL_LAYOUT } from './layoutSource';
import { type PeriodChoice, periodChoices, selectableMonths } from './periodChoices';
import { postedMonths } from './postedMonths';
import type { ReportRequest } from './prepareReports';
import type { Undo } from './update/memory';
import { readAnyReports } from './update/readReports';
import { readWorkbook } from './readWorkbook';

/** Underlagsblad: an input sheet as found, with what is wrong in it. `role` is null where the sheet could not be read. */
export interface InputSheet {
  readonly name: string;
  readonly role: Role | null;
  /** Data rows that hold anything. */
  readonly rows: number;
  /** Months with postings, first to last; null in sheets without dates. */
  readonly period: Period | null;
  /** Years in the column År, in rising order. */
  readonly years: readonly number[];
  readonly errors: number;
  readonly warnings: number;
  /** True where the user has said which its columns are. */
  readonly isSaid: boolean;
}

/** Granskad arbetsbok: what the workbook holds, what can be made of it, and everything the user should know first. */
export interface InspectedWorkbook {
  readonly entity: string;
  readonly organisationNumber: string;
  readonly sheets: readonly InputSheet[];
  /** Report sheets of ours that are there already. */
  readonly reports: readonly WrittenSheet[];
  /** The user's sheets that are not input. */
  readonly otherSheets: readonly string[];
  /** True where there are rows in Huvudbok or Saldolista. */
  readonly begun: boolean;
  /** True where reports can be made of it. */
  readonly ready: boolean;
  readonly periods: readonly PeriodChoice[];
  /** Bounds of a period of one's own. */
  readonly selectable: Period;
  readonly yearStartsIn: number;
  /** The sheet Rapportmall, which is the layout where no other is chosen; null where there is none. */
  readonly layoutSheet: string | null;
  /** What the workbook itself says (Inställningar, then the layout): used where the user has chosen nothing else. */
  readonly preset: {
    /** SHEET_LAYOUT for the sheet Rapportmall; undefined where Inställningar names none that there is. */
    readonly layout: string | undefined;
    readonly period: Period | undefined;
    readonly unit: Unit;
    readonly rounding: Rounding;
  };
  /** True where the report sheets can be taken back to before the latest update, also one of before the workbook was saved. */
  readonly undoable: boolean;
  /** True where the input is another than the report sheets were made of. */
  readonly outdated: boolean;
  readonly findings: readonly Finding[];
  /** What the controls gave; null before anything is booked. */
  readonly controls: Checked | null;
}

/** Granskar underlaget: reads everything and builds the reports without writing them, so that all findings are known. */
export async function inspectWorkbook(
  workbook: WorkbookPort,
  request: ReportRequest & { readonly today: Month },
  options: JobOptions = {},
): Promise<InspectedWorkbook> {
  const infos = await workbook.sheets();
  const book = await readWorkbook(workbook, options);
  await options.pause?.();
  const { settings } = book;
  const begun = book.sheets.some(
    ({ role, grid, header }) =>
      (role === 'ledger' || role === 'balanceList') && grid.values.length > header.dataRow,
  );
  // Before anything is booked there is nothing to find fault with, but something to begin with.
  // Parts that a workbook without postings does not need.
  const parts = begun ? await Promise.all([import('./prepareReports'), import('./runControls')]) : null;
  const { reports, findings: found } = parts
    ? parts[0].prepareReports(book, request)
    : { reports: null, findings: [...book.findings, ...toBeginWith(book.sheets)] };
  await options.pause?.();
  const { commentLimit } = settings;
  const statements = (commentLimit && reports?.statements) ?? [];
  const comments = await readComments(workbook, statements, options);
  const findings = [...found, ...missingComments(statements, comments, commentLimit)];
  const written = await readAnyReports(workbook, options);
  const controls = parts
    ? await parts[1].controlBook(workbook, book, reports, findings, written, options)
    : null;
  await options.pause?.();
  const posted = book.sheets
    .filter(({ role }) => role === 'ledger')
    .map((sheet) => ({ sheet, months: postedMonths(sheet) }));
  const months = [...new Set(posted.flatMap((one) => one.months))].sort((a, b) => a - b);
  const yearStartsIn = settings.yearFrom === undefined ? 1 : monthNumber(monthOfDay(settings.yearFrom));
  const layoutSheet = book.sheets.find(({ role }) => role === 'layout')?.grid.sheet ?? null;
  const periods = periodChoices(months, yearStartsIn, monthsOf(settings.periodFrom, settings.periodTo));
  const ledgers = new Set(posted.map(({ sheet }) => sheet.grid.sheet));
  // Opening balances out of a printed ledger are of the same sheet.
  const own = book.sheets.filter(({ role, grid }) => role !== 'openings' || !ledgers.has(grid.sheet));
  const saidOf = new Set(infos.filter(({ assigned }) => assigned).map(({ name }) => name));
  const read = own.map((sheet) =>
    inputSheet(
      sheet,
      posted.find((one) => one.sheet === sheet)?.months ?? [],
      findings,
      saidOf.has(sheet.grid.sheet),
    ),
  );
  const sheets = [...read, ...unreadSheets(findings, read)];
  const otherSheets = infos
    .filter(({ name, report }) => report === null && !sheets.some((sheet) => sheet.name === name))
    .map(({ name }) => name);
  return {
    entity: settings.entity ?? '',
    organisationNumber: settings.organisationNumber ?? '',
    sheets,
    reports: infos.flatMap(({ name, report }) => (report === null ? [] : [{ id: report, name }])),
    otherSheets,
    begun,
    ready: (reports?.statements.length ?? 0) > 0,
    periods,
    selectable: selectableMonths(months, yearStartsIn, request.today),
    yearStartsIn,
    layoutSheet,
    preset: {
      layout: layoutSheet ? SHEET_LAYOUT : knownLayout(request.layouts, settings.layout ?? USUAL_LAYOUT),
      period: periods[0]?.period,
      unit: settings.unit ?? reports?.layout.unit ?? 'kr',
      rounding: settings.rounding ?? reports?.layout.rounding ?? 'nearest',
    },
    undoable: canUndo(written?.memory.undo ?? null),
    outdated: written
      ? await (await import('./update/outdated')).isOutdated(written.memory.made, book.sheets)
      : false,
    findings,
    controls,
  };
}

/** Where the latest run made all the sheets there is no state before it to go back to, but none. */
function canUndo(undo: Undo | null): boolean {
  return undo !== null && (undo.sheets.length > 0 || undo.whole !== null);
}

/** What to fill in first: no fault in a workbook that was just made. */
function toBeginWith(sheets: readonly RecognisedSheet[]): Finding[] {
  const empty = emptyInput(sheets);
  return empty ? [{ ...empty, severity: 'upplysning' }] : [];
}

function knownLayout(layouts: LayoutSource, id: string): string | undefined {
  return layouts.list().find((layout) => layout.id === id)?.id;
}

function inputSheet(
  { grid, role, header }: RecognisedSheet,
  months: readonly Month[],
  findings: readonly Finding[],
  isSaid: boolean,
): InputSheet {
  const data = grid.values.slice(header.dataRow);
  const year = header.columns.get('year');
  const years = year === undefined ? [] : data.map((row) => Number(row[year])).filter(isYear);
  const first = months[0];
  const last = months.at(-1);
  return {
    name: grid.sheet,
    role,
    rows: data.filter((row) => row.some((cell) => cell !== null && cell !== '')).length,
    period: first === undefined || last === undefined ? null : { from: first, to: last },
    years: [...new Set(years)].sort((a, b) => a - b),
    errors: countAt(findings, grid.sheet, 'fel'),
    warnings: countAt(findings, grid.sheet, 'varning'),
    isSaid,
  };
}

/** Sheets that were meant as input but could not be taken: their findings say why. */
function unreadSheets(findings: readonly Finding[], read: readonly InputSheet[]): InputSheet[] {
  const names = new Set(
    findings
      .filter(({ code }) => code === 'sheet-column-missing' || code === 'sheet-role-twice')
      .flatMap(({ at }) => at?.sheet ?? []),
  );
  for (const { name } of read) names.delete(name);
  return [...names].map((name) => ({
    name,
    role: null,
    rows: 0,
    period: null,
    years: [],
    errors: countAt(findings, name, 'fel'),
    warnings: countAt(findings, name, 'varning'),
    isSaid: false,
  }));
}

function countAt(findings: readonly Finding[], sheet: string, severity: Severity): number {
  return findings.filter((finding) => finding.at?.sheet === sheet && finding.severity === severity).length;
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value > 1900 && value < 2200;
}
