/**
 * Requirement sets of the workbench by name and highest version.
 *
 * ExcelApi stops at 1.15 because the client in the npm package does: it has no members of later sets, such as
 * `worksheet.notes` (1.18), even where this host would answer them.
 */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.15',
  SharedRuntime: '1.2',
  RibbonApi: '1.2',
  DialogApi: '1.2',
  AddinCommands: '1.3',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.4',
  RichApiRuntimeFlag: '1.2',
  KeyboardShortcuts: '1.1',
  DelayForCellEdit: '1.1',
};

export function isSetSupported(name: string, version: string | number = '1.1'): boolean {
  const known = Object.entries(REQUIREMENT_SETS).find(([set]) => set.toLowerCase() === name.toLowerCase());
  if (!known) return false;
  const [haveMajor = 0, haveMinor = 0] = known[1].split('.').map(Number);
  const [major = 0, minor = 0] = String(version).split('.').map(Number);
  return haveMajor > major || (haveMajor === major && haveMinor >= minor);
}
