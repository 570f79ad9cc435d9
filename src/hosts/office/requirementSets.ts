/** True where this Excel has a version of its API; what needs a later one is left out, never failed on. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
