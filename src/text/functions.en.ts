/** Messages of the FINSAM functions in cells, in English. */
export const functionsEn: Readonly<Record<string, string>> = {
  'function-failed':
    'The function could not be worked out. Open the FINSAM pane and choose Controls to see whether something in the input is wrong.',
  'function-no-report': 'The workbook gives no reports. {reason}',
  'function-post-missing':
    'Give an item: a row of the report, an account, an account range such as 4000-4399;4511, or an activity.',
  'function-post-unknown':
    '“{text}” is neither a row of the report, an account nor an activity. Nearest are {nearest}. Where several reports have the row: write Resultaträkning!Nettokostnad.',
  'function-post-without-amount': '“{text}” has no amount in that period.',
  'function-object-unknown': 'There is no activity “{text}”. Nearest are {nearest}.',
  'function-accounts-missing': 'Give accounts: 1930, 1900-1999 or 1900-1999;2440.',
  'function-accounts-unknown':
    '“{text}” is no account of the workbook. Nearest are {nearest}. Write 1930, 1900-1999 or 1900-1999;2440.',
  'function-period-unreadable':
    '“{text}” is no period. Write 2019-08, 2019-01..2019-08, 2019, aug, jan..aug or ack, or leave the period out.',
  'function-date-unreadable': '“{text}” is no date. Write 2019-08-31 or a period such as 2019-08.',
  'function-scenario-missing':
    'There is no {scenario} for {period}. Check the period, or whether the sheet is filled in for that year.',
  'function-no-plan': 'There is no budget or forecast for the period.',
  'function-no-balance':
    'There is no balance on {date}: neither opening balances nor booked rows reach that far.',
  'function-report-empty':
    '“{text}” is empty: there is nothing to make it of for the period. It is put in {sheets}.',
  'function-report-unknown': '“{text}” is no report of the layout. Nearest are {nearest}.',
  'function-note-unknown': 'There is no note {text}. The layout has notes {known}.',
  'function-unit-unknown': '“{text}” is no unit. Write öre, kr or tkr.',
  'function-budget-argument-missing':
    'Give the budget as second argument, or an item as text in the first: a row, an account or an activity.',
  'function-shapes-differ':
    'The ranges differ in size: actual {first}, budget {second} (rows × columns). Select as many cells in both.',
  'function-range-without-table':
    'There is no table in the range: rows with names to the left and amounts to the right.',
  'function-range-too-large': 'The range is too large to be audited. Select the table only.',
  'function-decimals': '“{text}” is no number of decimals. Write 0, 1, 2 or 3.',
  'function-percent-unreadable': '“{text}” is no percentage. Write 20%.',
  'function-no-contributions': 'The contributions are zero, so there is no share.',
  'function-control-unknown':
    'There is no control “{text}”. Nearest are {nearest}. Write FINSAM.KONTROLL() to see all.',
};
