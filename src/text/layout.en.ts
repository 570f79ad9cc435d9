/** Messages about layouts, in a file or in a sheet. See layout.sv.ts. */
export const layoutEn: Readonly<Record<string, string>> = {
  // Which layout
  'layout-not-found': 'There is no layout “{layout}”. Possible: {known}.',
  'layout-unreadable': 'The layout {layout} cannot be read: it is not valid JSON ({reason}).',
  'layout-no-sheet':
    'The workbook {file} has no sheet Rapportmall that can be read. Choose another file, or add a sheet Rapportmall with the headings Slag, Benämning, Konton and Innehåll.',
  'layout-assumed':
    'No layout is chosen; {title} is used. Set Mall in Inställningar to choose another. Possible: {known}.',
  'layout-none': 'No layout is chosen. Set Mall in Inställningar. Possible: {known}.',
  'layout-sheet-used':
    'The sheet is used as the layout instead of {layout}, which Mall in Inställningar names. Write Rapportmall there, or delete the sheet if it is not to be used.',
  'layout-sheet-unused':
    'The sheet is not used: the layout {layout} is chosen. Choose Rapportmall (sheet) to use it.',
  'report-unknown': 'There is no statement “{id}” in the layout. Possible: {known}.',
  // How it is written
  'layout-not-an-object': 'An object with keys is expected here. Write it in braces, { … }.',
  'layout-not-a-list': '{key} must be a list. Write it in brackets, [ … ].',
  'layout-unknown-key': '“{key}” is not used here. Remove it, or write one of: {known}.',
  'layout-missing-key': '{key} is missing here. Fill in {key}.',
  'layout-not-a-text': '{key} cannot be read. Write a text.',
  'layout-not-true-or-false': '{key} must be yes or no. Write true or false.',
  'layout-not-a-number': '{key} cannot be used. Write a whole number from 0 to {max}.',
  'layout-unknown-choice': '“{value}” cannot be used for {key}. Write one of: {choices}.',
  'layout-unknown-period': '“{value}” is no period. Write one of: {choices}.',
  'layout-outside-report':
    'The line stands before the first statement and belongs to none. Write a line with Slag Rapport above it.',
  // What it says
  'layout-duplicate-id': 'Two are called “{id}”. Give one another id.',
  'layout-name-twice':
    'Two are called “{name}”, so it is unclear which is meant. Give each an id and refer to that.',
  'layout-unknown-column':
    'The column “{id}” that {column} refers to does not exist. Write the id of one of the statement’s columns with amounts: {known}.',
  'layout-unknown-row':
    'The row “{id}” that {row} refers to does not exist, or has no amounts. Write the id of one of the statement’s rows with amounts: {known}.',
  'layout-unknown-object':
    'The row {row} takes the activity {object}, which is not in the input. Correct the code, or add the activity to the sheet Insatser. Activities there are: {known}.',
  'layout-empty-sum': 'The sum {row} has no rows to sum. Write which, for example: {known}.',
  'layout-part-twice': 'The sum {row} counts the row “{id}” twice. Remove one.',
  'layout-circular-sum': 'The sums refer to each other in a circle: {circle}. Remove one of the references.',
  'layout-needs-two':
    '{id} is worked out from two, the first in relation to the second. Write two ids, for example: {known}.',
  'layout-no-columns': 'The statement {title} has no columns. Add at least one column.',
  'layout-no-rows': 'The statement {title} has no rows. Add at least one row.',
  'layout-account-twice':
    'Account {accounts} is taken by two rows, {first} and {second}. Change the accounts so that each is on one row.',
  'layout-statement-left-out':
    'The statement {title} is not written until the errors above in the layout are corrected; the others are not held up.',
  'layout-no-statements': 'The layout has no statements. Add one with at least one column and one row.',
  'empty-account-range': 'The account range is empty. Write for example 4000-4399.',
  'not-an-account-range': '“{part}” is not an account range. Write for example 4000-4399; 4511.',
  'reversed-account-range': 'The account range {part} is reversed. Write {turned}.',
};
