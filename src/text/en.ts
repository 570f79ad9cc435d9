import { excelEn } from './excel.en';
import { layoutEn } from './layout.en';
import { sieEn } from './sie.en';

/** Messages in English: what happened, why, what to do now. Same codes and parameters as sv.ts. */
export const en: Readonly<Record<string, string>> = {
  ...excelEn,
  ...layoutEn,
  ...sieEn,
  'input-empty':
    '{sheet} has no rows yet. Paste the ledger under the headings, and enter opening balances and budget. Fill in Förbund and Räkenskapsår in Inställningar.',
  'no-ledger':
    'The workbook has no Huvudbok, Saldolista or Budget. Add a sheet Huvudbok with the headings Datum, Ver, Konto, Insats, Text, Debet and Kredit, or for a budget a sheet Budget with the headings Konto, Insats, År and Belopp.',
  'no-period':
    'The period cannot be told: no row in Huvudbok has a date. Set Period från and Period till in the sheet Inställningar.',
  'period-assumed':
    'The period is not set in full; the report covers {from} to {to}. Set Period från and Period till in Inställningar to choose another.',
  'period-from-budget':
    'No period is set and nothing is booked; the report covers the budget year {from} to {to}. Set Period från and Period till in Inställningar to choose another.',
  'period-reversed':
    'Period till is before Period från; the report covers {from} to {to} instead. Correct the period in the sheet Inställningar.',
  'period-not-whole-months':
    'The report covers whole months, {from} to {to}. Set Period från to the first of a month and Period till to the last.',
  'period-without-postings':
    'There are no posted amounts in the period {from} to {to}. Check the period, or whether the right ledger is in the workbook.',
  'period-months-empty':
    'Nothing is booked in {months}, although the period is {from} to {to}. Check that the whole ledger is included, or change Period till in Inställningar.',
  'period-two-years':
    'The period spans two fiscal years. Choose a period within one; opening balances were taken from {year}.',
  'sheet-column-missing':
    'The sheet looks like {role} but lacks the heading {missing}, so it was not read. Write the heading in the header row or rename the column.',
  'sheet-looks-like':
    'The sheet looks like a {role} ({rows} {rows|row|rows}), but its headings are not known, so it was not read. Say in the pane which columns are which, or write headings that are known.',
  'columns-assigned-gone':
    'The columns that were said for the sheet are not there any more, so it is read by its headings. Say the columns anew in the pane.',
  'sheet-role-twice':
    'Two sheets look like {role}. {used} is used; {rows} {rows|row of this sheet is|rows of this sheet are} not in the report. Delete or rename one, or put the year in its name if they are for different years.',
  'sheet-year-twice':
    'The sheet {other} and this one both have rows for {year}, and both count as {role}. Delete one if it is a copy, or correct the year.',
  'balance-list-not-used':
    'Saldolista was not read, since the workbook has a ledger ({used}). Delete the sheet that is not to be used.',
  'sheet-unit':
    'This says {unit}, but the amounts of the sheet are read as kronor. Write the amounts in kronor and remove {unit}.',
  'sheet-hidden': 'The sheet is hidden but is read as {role}. Unhide it to see the input.',
  'header-merged':
    'The heading {title} stands in merged cells; only the first column below it is read. Unmerge them and give each column its own heading.',
  'header-twice':
    '{used} and {title} can both be the same column; {used} is used and {title} is not read. Rename the one that is not to be read.',
  'months-missing':
    'The sheet has columns for months, but none for month {months}. Add the columns if there are amounts for them.',
  'cell-error': 'The cell shows the error value {error}. Correct the formula or type the value.',
  'cell-uncomputed':
    'The cell has a formula that was never calculated. Open the workbook in Excel, let it recalculate and save, or type the value.',
  'amount-as-text':
    'Amounts stored as text: {count}. They have been read all the same, but Excel leaves them out of its own sums. Turn the column into numbers.',
  'amount-not-an-amount': '“{text}” is not an amount. Write it in figures, for example 1\u00a0234,50.',
  'amount-ambiguous':
    '“{text}” can be read as more than one amount. Write it with spaces for thousands and a comma for öre, for example 1\u00a0234,50.',
  'amount-not-whole-ore': '“{text}” holds parts of an öre. Write the amount with at most two decimals.',
  'amount-too-large':
    '“{text}” is too large to be an amount (at most 90 billion kronor). Correct the amount.',
  'amount-outside-columns':
    '{difference} kr stands in a column without a heading of its own and is not in the report; the row has no other amount. Move the amount, or give the column a heading.',
  'date-unreadable': '“{text}” is not a date. Write the date as 2019-08-31.',
  'date-as-text':
    'Dates stored as text: {count}. They were read all the same. Convert the column to dates to be able to sort it.',
  'date-outside-year':
    'Rows with dates in {year}, outside the fiscal years that are read: {count}. They are not in the report (debit {debit}, credit {credit}). Correct the dates, or the fiscal year in Inställningar.',
  'account-unreadable': '“{text}” is not an account number. Write the account in figures, for example 4021.',
  'year-unreadable': '“{text}” is not a year. Write the year with four digits.',
  'year-out-of-reach':
    '{year} is too far from the fiscal year {report} to be in any column. Correct the year.',
  'printed-closing-differs':
    'Account {account}: the opening balance and the rows sum to {read} but the closing balance is {stated}; the difference is SEK {difference}. Check whether a row is missing.',
  'printed-turnover-differs':
    'The turnover of account {account} is {stated} but the rows sum to {read}; the difference is SEK {difference}. Check whether a row is missing.',
  'row-left-out': 'The row is not in the report{amount}.',
  'row-left-out-of-voucher': 'The row is not in the report, and voucher {voucher} lacks {lacking}.',
  'rows-left-out-of-voucher':
    'The row is not in the report. Voucher {voucher} lacks {lacking} for {count} such rows together.',
  'row-left-out-of-ledger': 'The row is not in the report, and the ledger lacks {lacking}.',
  'rows-left-out-of-ledger':
    'The row is not in the report. The ledger lacks {lacking} for {count} such rows together.',
  'rows-under':
    'Neither {count|is|are} {count} {count|row|rows} below it that {count|takes its|take their} date from there.',
  'row-left-out-of-openings':
    'The row is not in the report, and the opening balance of {year} lacks {lacking}.',
  'rows-left-out-of-openings':
    'The row is not in the report. The opening balance of {year} lacks {lacking} for {count} such rows together.',
  'row-without-member': 'The row has no member and is not in the report{amount}. Write the member.',
  'row-above-headings':
    'The row stands above the headings and is not in the report ({difference} kr). Move it below the headings.',
  'row-without-account':
    'The row has no account and is not in the report ({difference} kr). Write the account.',
  'row-without-date': 'The row has no date and is not in the report ({difference} kr). Write the date.',
  'rows-without-amount':
    'Rows with a date and an account but no amount: {count}. Check that the amounts stand under the headings Debet and Kredit, or Belopp.',
  'debit-and-credit':
    'The row has both debit ({debit}) and credit ({credit}); the difference, {difference} kr, is posted. Split the row if these are two amounts.',
  'debit-and-credit-unbalances':
    'The row has both debit ({debit}) and credit ({credit}), and voucher {voucher} does not balance: {surplus} is too much. Delete the amount that should not be there, or split the row if these are two amounts.',
  'object-unreadable':
    'The insats of the row cannot be read. The amount ({difference} kr) is in the report but on no insats. Correct the cell.',
  'list-total-differs':
    'The total row shows {stated} but the rows above sum to {read}; the difference is {difference} kr. Check whether a row is missing.',
  'voucher-unbalanced':
    'Voucher {voucher} ({date}) does not balance: debit minus credit is {difference} kr. Correct the voucher in Huvudbok.',
  'voucher-lacks-row':
    'Voucher {voucher} ({date}) does not balance because {count} {count|row of it is|rows of it are} left out: debit minus credit is {difference} kr. Correct {count|that row|them}.',
  'vouchers-repeated':
    'Rows {copy} are the same as rows {original}: {count} {count|voucher|vouchers} ({parts}) {count|stands|stand} in the ledger more than once, and {difference} kr is counted too often. Delete rows {copy}.',
  'plan-rows-repeated':
    'Rows {copy} are the same as rows {original}: {count} {count|row|rows} {count|stands|stand} there more than once, and amounts of together {difference} kr are counted too often. Delete rows {copy}, or accept the finding if they should be there.',
  'voucher-rows-repeated':
    '{count} {count|voucher|vouchers} ({parts}) {count|has|have} all rows more than once after each other, rows {rows}: if that is a duplicate, {difference} kr is counted too often. Delete the rows that are too many, or accept the finding if they should be there.',
  'voucher-twice':
    'Voucher {voucher} is there both {date} and {other}. Correct the number if they are two vouchers, else the date.',
  'voucher-gap':
    'Vouchers missing in the series {year}: {count}, the first is {missing}. Check that the whole ledger is there, or explain the gap.',
  'ledger-unbalanced':
    'The ledger of {year} does not sum to zero: the difference is {difference} kr. A row is missing or has the wrong amount.',
  'account-not-in-chart':
    'Account {account} is not in Kontoplan. The amount ({difference} kr) is in the report. Add the account to Kontoplan or correct it.',
  'object-not-declared':
    'Insats {object} is not in the sheet Insatser. The amount ({difference} kr) is in the report. Add the insats to the sheet or correct the code.',
  'chart-account-twice':
    'Account {account} is in Kontoplan twice: “{used}” is used, not “{other}”. Delete one of them.',
  'object-twice': 'Insats {object} occurs twice; the first is used. Delete the second.',
  'opening-account-twice':
    'Account {account} has two opening balances for {year}; they were added. Delete one if it is the same amount.',
  'opening-unbalanced':
    'The opening balances of {year} do not sum to zero: the difference is {difference} kr. Check that last year’s result has been carried over.',
  'opening-missing-known':
    'Opening balances for {year} are missing; the balance sheet then shows only the year’s change, but assets were {read} at the end of last year. Enter them in the sheet Ingående balans.',
  'opening-missing':
    'There is no opening balance for {year}; the balance sheet then shows the year’s change only ({count} {count|account|accounts}). Enter it in the sheet Ingående balans.',
  'balance-list-differs':
    'Account {account}: IB plus the period’s change is not UB; the difference is {difference} kr. The change is used.',
  'opening-differs':
    'Account {account}: the opening balance is {stated} here but {read} in the sheet Ingående balans, which is used; the difference is {difference} kr. Correct the one that is wrong.',
  'list-account-twice':
    'Account {account} is in the list twice; the amounts were added ({difference} kr on this row). Delete one row if it is the same amount.',
  'plan-without-months':
    'Budgetperiodisering is månad, but {count} {count|row has a yearly amount only and was|rows have a yearly amount only and were} spread evenly over the year. Fill in the months, or choose linjär.',
  'plan-months-differ':
    'The months sum to {read} but the year’s amount is {stated}; the months are used. Correct one of them.',
  'forecast-incomplete':
    'There is no forecast for {missing}, so the forecast of the year is not whole: {difference} kr by budget or outcome is not in it. Add a row to Prognos, or choose Prognosmetod in Inställningar.',
  'forecast-filled':
    'What has no row in Prognos is filled in by Prognosmetod, {difference} kr (costs as plus): {missing}. Enter a row in Prognos, with 0 where there should be nothing, for what should be otherwise.',
  'contribution-share-without-total':
    'The contribution of {member} is a share, but the budget has no contributions to take it of. Write the amount, or budget the contributions.',
  'share-unreadable':
    '“{text}” is no share, so the contribution of {member} is not in the report. Write the share in percent, for example 25 %.',
  'contribution-shares-differ': 'The shares sum to {percent} %, not 100 %. Correct them.',
  'member-twice':
    '{member} is in Medlemsbidrag twice; the amounts were added. Delete one row if it is the same contribution.',
  'setting-unknown': 'There is no setting “{key}”. Possible: {known}.',
  'setting-bad-value':
    '“{value}” cannot be used for {key}; the default is used. Write for example: {accepted}.',
  'setting-not-a-year':
    'The fiscal year {from} to {to} is not twelve whole months; the reports reckon with years of twelve months from the same month. Correct Räkenskapsår från and Räkenskapsår till in Inställningar.',
  'setting-twice': 'The setting “{key}” occurs twice; the last one counts. Delete one.',
  'account-on-no-row':
    'Account {account} {name} ({difference} kr) is on no row of {statement}, so its totals are wrong. Add the account to “{proposal}” in the layout, or to a row of its own.',
  'accounts-on-no-row':
    '{count} accounts in a row, {account}–{to} (together {difference} kr in the column {column}), are on no row of {statement}, so its totals are wrong. Add a row for them in the layout; a row may have been deleted.',
  'row-without-object':
    'The row has no activity, and {statement} shows account {account} {name} by activity: {difference} kr in {count} {count|row|rows} without an activity is not in it. Write the activity in the {count|row|rows}; there are: {known}.',
  'rows-without-object':
    'Account {accounts} is otherwise posted on an activity, but {count} {count|row|rows} {count|lacks|lack} one: {difference} kr stands on the row {row} of {statement}. Write the activity in the {count|row|rows}, or accept the finding if it is shared.',
  'object-unknown':
    'Activity {object} is neither in the sheet Insatser nor on any row of {statement}, so {difference} kr on account {account} {name} ({count} {count|row|rows}) is not in it. Correct the activity in the {count|row|rows} (there are: {known}), or add it to Insatser and to the report template.',
  'object-on-no-row':
    'Activity {object} is on no row of {statement}, so {difference} kr on account {account} {name} ({count} {count|row|rows}) is not in it. Correct the activity in the {count|row|rows} (there are: {known}), or add it to the report template.',
  'account-outside-reports':
    'Account {named} ({difference} kr) is neither a balance nor a result account in the layout, so the amount is in no report. Correct the account, or add it to the classes of accounts in the layout and to a row.',
  'account-on-two-rows':
    'Account {account} {name} ({difference} kr) is counted on two rows of {statement}: {rows}. Change the layout so that it is on one row.',
  'plan-columns-empty':
    'Columns are empty in the reports, since {sheet} has no rows for {years}: {what}. Enter the rows in the sheet {sheet}, or choose a report template without the columns.',
  'left-out':
    'Left out of the reports, since the workbook has nothing for it: {what}. It is entered in {sheets}.',
  'file-encrypted':
    'The file is protected with a password and cannot be read. Open it in Excel, remove the password and save.',
  'file-old-xls':
    'The file is in the older format .xls. Open it in Excel and save it as an Excel workbook (.xlsx).',
  'file-not-xlsx':
    'The file is not an Excel workbook (.xlsx). Choose another, or open it in Excel and save it as .xlsx.',
  'file-is-sie':
    '{file} is a SIE file. Make a workbook of it with finsam rapport {file}, and use the workbook here.',
  'file-damaged':
    'The file is damaged and cannot be read. Open and repair it in Excel, or use an older copy.',
  'file-too-large': 'The file unpacks to an unreasonable amount of data and was not opened.',
  'file-unreadable': 'The content of the file cannot be read. Open it in Excel and save it again as .xlsx.',
  'file-unwritable':
    'The reports cannot be put into this file without risk to its content. Open it in Excel and save it again as .xlsx.',
  'file-missing': 'There is no file {file}.',
  'file-is-folder': 'The file {file} cannot be read: it is a folder. Name a workbook (.xlsx).',
  'file-cannot-read': 'The file {file} cannot be read: {reason}. Check that you may open it.',
  'file-no-folder':
    'The file {file} cannot be written: there is no such folder. Make the folder or choose another with --ut.',
  'file-output-is-folder': 'The file {file} cannot be written: it is a folder. Choose a file name with --ut.',
  'file-is-input':
    'The output file {file} is the input file. The input is never overwritten; choose another name with --ut.',
  'file-cannot-write':
    'The file {file} cannot be written: {reason}. Close it if it is open in Excel, or choose another name with --ut.',
  'argument-unknown': 'Unknown argument “{argument}”. Type finsam --hjälp for all of them.',
  'argument-bad': '“{value}” cannot be used for {argument}. Possible: {accepted}.',
  'argument-without-value': '{argument} needs a value after it. Type finsam --hjälp for all of them.',
  'argument-not-used': '{argument} cannot be used here with finsam {command}. Possible: {accepted}.',
  'argument-missing': 'Name a workbook: finsam {command} BOK.xlsx',
  'argument-missing-sie':
    'Name a workbook or a SIE file: finsam {command} BOK.xlsx or finsam {command} FILE.se',
  cancelled: 'Cancelled. Nothing was written.',
  // Comments in reports
  'comment-missing':
    'The deviation of “{row}” is {difference} kr ({column}) but has no comment. Write in the cell why, or change the limit Kommentar krävs över in the sheet Inställningar.',
  'comment-row-gone':
    'The row “{row}” is no longer in {statement}, and the comment “{text}” has no row any more. Write it on another row if it is to stay.',
};
