import type { RecognisedSheet } from './recognise';
import { yearInName } from './rowYear';

/** The first year that budget sheets plan for, by their column År or their name; null where neither says. */
export function firstPlanYear(sheets: readonly RecognisedSheet[]): number | null {
  const years = sheets.flatMap((sheet) => {
    const column = sheet.header.columns.get('year') ?? -1;
    const inRows = sheet.grid.values.slice(sheet.header.dataRow).map((row) => Number(row[column] ?? NaN));
    return [...inRows, yearInName(sheet.grid.sheet) ?? NaN].filter((year) => year >= 1990 && year <= 2199);
  });
  return years.length === 0 ? null : Math.min(...years);
}
