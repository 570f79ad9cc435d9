import type { DataValidation, PageSetup, Sheet, WriteSheet } from 'hucre';
import { areaText, parseArea } from '../host/grid/address';
import { type HeaderFooter, newSheetRecord, type Placed, type SheetRecord } from '../host/model/sheetRecord';
import { joinHeaderFooter, splitHeaderFooter } from './headerFooter';

const POINTS_PER_INCH = 72;

function placed(address: string | undefined): Placed | null {
  const area = address ? parseArea(address) : null;
  return area && { area };
}

/** What a file says of a sheet that the grid does not hold. */
export function sheetRecordOf(sheet: Sheet): SheetRecord {
  const record = newSheetRecord();
  record.veryHidden = sheet.veryHidden ?? false;
  record.protection = sheet.protection?.sheet ? { options: {}, password: null } : null;
  record.filter = placed(sheet.autoFilter?.range);
  readPage(record, sheet.pageSetup ?? {}, sheet.headerFooter);
  for (const [key, { comment, hyperlink }] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const area = { row, column, height: 1, width: 1 };
    if (comment)
      record.notes.push({ area, content: comment.text, author: comment.author ?? '', visible: false });
    if (hyperlink) {
      const { target, location, tooltip } = hyperlink;
      record.links.push({
        area,
        address: target || undefined,
        documentReference: location,
        screenTip: tooltip,
      });
    }
  }
  for (const validation of sheet.dataValidations ?? []) readValidation(record, validation);
  for (const [i, { name, range, style, showRowStripes = true, showAutoFilter = true }] of (
    sheet.tables ?? []
  ).entries()) {
    const area = range ? parseArea(range) : null;
    if (!area) continue;
    record.tables.push({
      id: `{file-table-${name}-${i}}`,
      name,
      area,
      style: style ?? 'TableStyleMedium2',
      showHeaders: true,
      showTotals: false,
      showBandedRows: showRowStripes,
      showFilterButton: showAutoFilter,
    });
  }
  return record;
}

function readPage({ page }: SheetRecord, setup: PageSetup, texts: Sheet['headerFooter']): void {
  if (setup.orientation === 'landscape') page.orientation = 'Landscape';
  if (setup.paperSize) page.paperSize = setup.paperSize.charAt(0).toUpperCase() + setup.paperSize.slice(1);
  if (setup.fitToPage)
    page.zoom = {
      ...(setup.fitToWidth && { horizontalFitToPages: setup.fitToWidth }),
      ...(setup.fitToHeight && { verticalFitToPages: setup.fitToHeight }),
    };
  else if (setup.scale) page.zoom = { scale: setup.scale };
  for (const [side, inches] of Object.entries(setup.margins ?? {}))
    page.margins[side as keyof typeof page.margins] = Number(inches) * POINTS_PER_INCH;
  page.printGridlines = setup.showGridLines ?? false;
  page.centerHorizontally = setup.horizontalCentered ?? false;
  page.centerVertically = setup.verticalCentered ?? false;
  page.printArea = placed(setup.printArea);
  page.titleRows = placed(setup.printTitlesRow);
  page.titleColumns = placed(setup.printTitlesColumn);
  const [header, footer] = [splitHeaderFooter(texts?.oddHeader), splitHeaderFooter(texts?.oddFooter)];
  const named: HeaderFooter = {
    leftHeader: header.left,
    centerHeader: header.center,
    rightHeader: header.right,
    leftFooter: footer.left,
    centerFooter: footer.center,
    rightFooter: footer.right,
  };
  page.texts = named;
}

const ALERT_STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function readValidation(record: SheetRecord, validation: DataValidation): void {
  const area = parseArea(validation.range);
  if (!area || validation.type !== 'list') return;
  const source = validation.values?.join(',') ?? (validation.formula1 ? `=${validation.formula1}` : '');
  record.validations.push({
    area,
    rule: { list: { inCellDropDown: true, source } },
    prompt: { title: validation.inputTitle ?? '', message: validation.inputMessage ?? '', showPrompt: true },
    errorAlert: {
      title: validation.errorTitle ?? '',
      message: validation.errorMessage ?? '',
      showAlert: true,
      style: ALERT_STYLES[validation.errorStyle ?? 'stop'],
    },
    ignoreBlanks: validation.allowBlank ?? true,
  });
}

function styleOfAlert(style: unknown): keyof typeof ALERT_STYLES {
  const styles = Object.entries(ALERT_STYLES) as [keyof typeof ALERT_STYLES, unknown][];
  return styles.find(([, name]) => name === style)?.[0] ?? 'stop';
}

/** The same for a file to be written. Notes and links go with their cells. */
export function recordParts(record: SheetRecord): Partial<WriteSheet> {
  const { page, filter, protection, validations } = record;
  const { texts } = page;
  const oddHeader = joinHeaderFooter(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const oddFooter = joinHeaderFooter(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  return {
    pageSetup: pageSetup(record),
    ...((oddHeader || oddFooter) && { headerFooter: { oddHeader, oddFooter } }),
    ...(filter && { autoFilter: { range: areaText(filter.area) } }),
    ...(protection && { protection: { sheet: true } }),
    ...(record.veryHidden && { veryHidden: true }),
    dataValidations: validations.flatMap(({ area, rule, prompt, errorAlert }) => {
      const list = rule['list'] as { source?: unknown } | undefined;
      if (typeof list?.source !== 'string') return [];
      const source = list.source.startsWith('=')
        ? { formula1: list.source.slice(1) }
        : { values: list.source.split(',') };
      const texts = {
        inputTitle: String(prompt['title'] ?? ''),
        inputMessage: String(prompt['message'] ?? ''),
        errorTitle: String(errorAlert['title'] ?? ''),
        errorMessage: String(errorAlert['message'] ?? ''),
        errorStyle: styleOfAlert(errorAlert['style']),
      };
      return [
        {
          type: 'list' as const,
          range: areaText(area),
          allowBlank: true,
          showInputMessage: true,
          showErrorMessage: errorAlert['showAlert'] !== false,
          ...source,
          ...texts,
        },
      ];
    }),
  };
}

function pageSetup({ page }: SheetRecord): PageSetup {
  const { horizontalFitToPages: wide, verticalFitToPages: tall, scale } = page.zoom;
  const margins = Object.entries(page.margins).map(([side, points]) => [side, points / POINTS_PER_INCH]);
  return {
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(/^a[345]$/i.test(page.paperSize) && { paperSize: page.paperSize.toLowerCase() as 'a4' }),
    ...(wide || tall ? { fitToPage: true, fitToWidth: wide ?? 0, fitToHeight: tall ?? 0 } : { scale }),
    margins: Object.fromEntries(margins) as PageSetup['margins'],
    showGridLines: page.printGridlines,
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    ...(page.printArea && { printArea: areaText(page.printArea.area, true) }),
    ...(page.titleRows && { printTitlesRow: areaText(page.titleRows.area, true) }),
    ...(page.titleColumns && { printTitlesColumn: areaText(page.titleColumns.area, true) }),
  };
}
