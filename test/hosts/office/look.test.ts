import { OfficeWorkbook } from '../../../src/hosts/office/officeWorkbook';
import { createHeadlessHost, type HeadlessHost } from '../../../workbench/host/headless';
import { PageLayout } from '../../../workbench/host/model/pageLayout';
import { invalidOperation } from '../../../workbench/host/protocol/hostError';
import { samplePlan } from '../file/samplePlan';

let host: HeadlessHost;
beforeEach(() => {
  host = createHeadlessHost({ sheets: ['Huvudbok'] });
});
afterEach(() => {
  jest.restoreAllMocks();
  host.dispose();
});

const write = (): Promise<unknown> => new OfficeWorkbook().writeReports([samplePlan()]);

test('every cell has the format it was planned with', async () => {
  await write();
  const plan = samplePlan();
  plan.rows.forEach(({ cells, height }, row) => {
    cells.forEach(({ format, link }, column) => {
      const cell = host.workbook.sheet('Resultaträkning').GetCell(row, column);
      const { Font, Fill, Borders } = cell.Format;
      const look = {
        name: Font.Name,
        size: Font.Size,
        bold: Font.Bold,
        color: Font.Color,
        underline: Font.Underline,
        fill: Fill.Color,
        horizontal: cell.Format.HorizontalAlignment,
        vertical: cell.Format.VerticalAlignment,
        indent: cell.Format.IndentLevel,
        wrap: cell.Format.WrapText,
        numberFormat: cell.NumberFormat?.[0]?.[0],
        top: Borders.GetItem('EdgeTop').Style,
        bottom: Borders.GetItem('EdgeBottom').Style,
        link: cell.Hyperlink?.documentReference ?? null,
        height: cell.Format.RowHeight,
      };
      const line = { rule: 'Continuous', hair: 'Continuous', double: 'Double' } as const;
      const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
      expect([row, column, look]).toEqual([
        row,
        column,
        {
          name: plan.font,
          size: format.size,
          bold: format.bold ?? false,
          color: `#${format.color}`,
          underline: 'None',
          fill: `#${format.fill ?? 'FFFFFF'}`,
          horizontal: capital(format.horizontal),
          vertical: capital(format.vertical),
          indent: format.indent ?? 0,
          wrap: format.wrap ?? false,
          numberFormat: format.numberFormat ?? 'General',
          top: format.top ? line[format.top] : 'None',
          bottom: format.bottom ? line[format.bottom] : 'None',
          link: link ?? null,
          height,
        },
      ]);
    });
  });
});

test('the sheet: widths, frozen panes, tab, gridlines, page', async () => {
  await write();
  const sheet = host.workbook.sheet('Resultaträkning');
  expect(sheet.GetRange('A:A').Format.ColumnWidth).toBeCloseTo((40 * 7 + 5) * 0.75);
  expect(sheet.FreezePanes.GetLocation().Address).toBe('Resultaträkning!A1:A2');
  expect([sheet.TabColor, sheet.ShowGridlines, sheet.Visibility]).toEqual(['#0F766E', false, 'Visible']);
  const { PageLayout: page } = sheet;
  expect([page.Orientation, page.PaperSize, page.Zoom]).toEqual([
    'Portrait',
    'A4',
    { horizontalFitToPages: 1 },
  ]);
  expect(page.GetPrintTitleRowsOrNullObject()?.Address).toBe('Resultaträkning!1:2');
  const { LeftFooter, CenterFooter, RightFooter } = page.HeadersFooters.DefaultForAllPages;
  expect([LeftFooter, CenterFooter, RightFooter]).toEqual(['Förbund & Co', '', 'Sida &P av &N']);
  expect(sheet.Names.list().every(({ Visible }) => !Visible)).toBe(true);
  expect(host.workbook.activeSheet).toBe('Huvudbok');
});

test('a report that the user looks at is looked at when it has been replaced', async () => {
  await write();
  host.workbook.activateSheet('Resultaträkning');
  await write();
  expect(host.workbook.activeSheet).toBe('Resultaträkning');
});

test('a hidden report stays hidden', async () => {
  await write();
  host.workbook.hideSheet('Resultaträkning');
  await write();
  expect(host.workbook.sheet('Resultaträkning').Visibility).toBe('Hidden');
});

test('where Excel has no printer the report is written without a page set-up', async () => {
  jest.spyOn(PageLayout.prototype, 'PaperSize', 'set').mockImplementation(() => {
    throw invalidOperation();
  });
  await write();
  expect(host.workbook.sheetNames).toEqual(['Huvudbok', 'Resultaträkning']);
  expect(host.workbook.sheet('Resultaträkning').PageLayout.RightMargin).toBe(50.4);
});
