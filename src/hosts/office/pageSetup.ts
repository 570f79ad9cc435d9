import type { SheetPlan } from '../../sheets/plan';
import { hasExcelApi } from './requirementSets';

const POINTS_PER_INCH = 72;

/** Utskrift: A4, one page wide, margins as the file host has them. Left out where Excel is too old for it. */
export function setUpPage(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  if (!hasExcelApi('1.9')) return;
  const page = sheet.pageLayout;
  page.orientation = print.landscape ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: 1 };
  page.leftMargin = page.rightMargin = 0.71 * POINTS_PER_INCH;
  page.topMargin = page.bottomMargin = 0.79 * POINTS_PER_INCH;
  page.headerMargin = page.footerMargin = 0.39 * POINTS_PER_INCH;
  const [first, last] = print.titleRows;
  if (first >= 1) page.setPrintTitleRows(`$${first}:$${last}`);
  const footer = page.headersFooters.defaultForAllPages;
  footer.leftFooter = print.footerLeft;
  footer.centerFooter = print.footerCenter;
  footer.rightFooter = print.footerRight;
}
