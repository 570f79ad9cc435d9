/** Messages about the workbook in Excel, in English. Same codes and parameters as excel.sv.ts. */
export const excelEn: Readonly<Record<string, string>> = {
  'workbook-protected':
    'The workbook’s structure is protected, so no sheets can be added. No sheet was changed. Choose Review – Protect Workbook in Excel to lift the protection and run again.',
  'sheet-protected':
    'The sheet {sheet} is protected and was not rewritten; nor was any other sheet changed. Choose Review – Unprotect Sheet in Excel and run again.',
  'sheet-gone':
    'The sheet {sheet} is no longer there; someone has deleted or renamed it. No sheet was changed. Run again, and the sheets that are there now are used.',
  'nothing-to-undo':
    'There is no update to undo: only the latest can be taken back, once. No sheet was changed.',
  'amount-overwritten':
    '{row}, {column}: the amount has been typed over. It says {stated}, the report gives {read}. Choose Update and Take the new one if it should not stay.',
  'own-row-counted':
    'Your own row “{row}” ({mine}, {column}) is counted in “{sum}”, which then shows something else than the input gives. Choose Update, and it is not counted; post the amount if it should be included.',
  'own-row-not-counted':
    'Your own row “{row}” ({mine}, {column}) is not counted in “{sum}”: the sums of the report count only its own rows. Post the amount if it should be included.',
  'reports-older':
    'The report sheets are not up to date: {count} {count|amount|amounts} on {sheets} {count|is another|are others} than the input gives now; the largest difference is on {row}, {column}. Choose Update.',
  'sheet-exists':
    'There is already a sheet called {sheet}. It was not changed and no sheet was added. Rename or delete it and run again.',
  'sheet-has-tables':
    'The sheet {sheet} has several tables, or one that does not begin in cell A1, so it cannot be replaced without formulas losing their tables. No sheet was changed. Rename the sheet and run again, and a new one is added.',
  'sheet-not-in-view':
    'The sheet {sheet} is hidden. Right-click a sheet tab in Excel, choose Unhide and try again.',
  'cell-being-edited':
    'A cell is being edited and Excel waits for it. No sheet was changed. Press Enter or Esc in the sheet and run again.',
  'workbook-not-in-front':
    'Another workbook is in front of this one in Excel. No sheet was changed. Click in the workbook with the input and run again.',
  'payload-too-large':
    'Excel does not accept that much data at a time. No sheet was changed. Split the largest sheet, or open the workbook in Excel on the desktop, which has no such limit.',
  'host-timeout':
    'Excel has not answered in {seconds} seconds. No sheet was changed. Wait until Excel has finished calculating, close open dialogs and run again.',
  'host-failed':
    'Excel could not do what was asked (error code {code}). No sheet was changed. Run again; if it fails the same way, save the workbook and open it anew.',
  'update-under-way': 'Someone else is updating the reports. Wait a little while. Then try again.',
  'host-left-unsure':
    'Excel stopped answering while sheets were being written. Other sheets were not changed, but it is uncertain whether those being written are the old or the new ones. Run again when Excel answers, and they are written anew.',
};
