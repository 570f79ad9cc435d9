import type { ControlText } from './controlTexts';

/** The controls' words in English. */
export const controlsEn: Readonly<Record<string, ControlText>> = {
  'sheets-recognised': { title: 'The input sheets are recognised' },
  'input-read': { title: 'All of the input has been read' },
  'settings-read': { title: 'The settings can be used', absent: 'There is no sheet Inställningar.' },
  'layout-read': { title: 'The report layout is right' },
  'period-chosen': { title: 'The period is chosen and has postings' },
  'dates-in-year': { title: 'All dates lie in the financial year', absent: 'There is no ledger.' },
  'dates-as-dates': { title: 'Dates are stored as dates', absent: 'There is no ledger.' },
  'amounts-as-numbers': {
    title: 'Amounts are stored as numbers',
    absent: 'There are no sheets with amounts.',
  },
  'sie-read': {
    title: 'All of the SIE file has been read',
    absent: 'The input has not been read from a SIE file.',
  },
  'sie-agrees': {
    title: 'The SIE file agrees with itself',
    absent: 'The input has not been read from a SIE file.',
  },
  'voucher-balances': { title: 'Every voucher balances', absent: 'The ledger has no voucher numbers.' },
  'voucher-twice': { title: 'No voucher is there twice', absent: 'The ledger has no voucher numbers.' },
  'voucher-gaps': { title: 'No gaps in voucher numbers', absent: 'The ledger has no voucher numbers.' },
  'ledger-balances': {
    title: 'The ledger sums to zero',
    absent: 'There is neither a ledger nor a balance list.',
  },
  'opening-present': {
    title: 'There are opening balances',
    absent: 'Nothing is posted before the year begins.',
  },
  'opening-is-closing': {
    title: 'Opening balances are last year’s closing ones',
    broken: 'The opening balance {year} of {account} {name} is not last year’s closing balance.',
    todo: 'Correct the amount in Ingående balans or the voucher’s date, or post what last year lacks.',
    absent: 'Last year is not posted to its end in the workbook.',
  },
  'opening-balances': { title: 'Opening balances sum to zero', absent: 'There are no opening balances.' },
  'stated-balances': {
    title: 'The lists’ own balances and totals hold',
    absent: 'No list has totals or balances of its own.',
  },
  'known-accounts': { title: 'All accounts are in the chart', absent: 'There is no chart of accounts.' },
  'known-activities': {
    title: 'All activities are in the sheet Insatser',
    absent: 'There are no activities in the sheet Insatser.',
  },
  'plans-read': {
    title: 'Budget and forecast are complete',
    absent: 'There is neither a budget nor a forecast.',
  },
  'contributions-read': {
    title: 'The contributions are complete',
    absent: 'There are no members in the sheet Medlemsbidrag.',
  },
  'input-suffices': {
    title: 'There is input for all of the layout',
    absent: 'The layout prints what has no input, too.',
  },
  'plan-row-sign': {
    title: 'Costs and income are planned with the right sign',
    broken:
      '{income|The income|The cost} {stated} on account {account}{of|, activity |}{object}{of|,|} stands in {sheet} as {income|a cost|an income}.',
    todo: 'Turn the sign of the amount.',
    absent: 'There are no amounts in Budget or Prognos.',
  },
  'plan-unit': {
    title: 'Budget and forecast are in kronor',
    broken:
      'The amounts in {sheet} are probably in thousands: those of the year (A) are about a thousandth of the actual of the period (B), on {count} accounts that have both.',
    todo: 'Write the amounts in {sheet} in kronor.',
    absent: 'No accounts have both plan and actual.',
  },
  'budget-sign': {
    title: 'Budget and actual have the same sign',
    broken:
      'The period’s amounts in {sheet} (B) and actual (A) have opposite signs for {count} of {all} {all|activity|activities}: {objects}.',
    todo: 'Turn the sign in {sheet}, or choose the right Tecken i budget in Inställningar where it is all of them.',
    absent: 'No activity has both budget and postings.',
  },
  'budget-outside-activity': {
    title: 'The budget lies within the activities’ time',
    broken: 'There is budget before the start or after the end of {object}.',
    todo: 'Spread the budget over the months the activity goes on, or correct Start and Slut in Insatser.',
    absent: 'No activity with a first or last day has a budget.',
  },
  'account-mapped': {
    title: 'Every account is on a row of the statements',
    absent: 'No report of the layout is to cover all accounts.',
  },
  'account-once': {
    title: 'No account is counted twice',
    absent: 'No report of the layout is to cover all accounts.',
  },
  balance: {
    title: 'The balance sheet balances',
    broken: 'The balance sheet does not balance, {column}: assets (A) against equity and liabilities (B).',
    todo: 'Correct the opening balances or the voucher that does not balance.',
    absent: 'The layout has no balance sheet with two sides and amounts.',
  },
  'balance-sums': {
    title: 'The balance sheet’s rows give its totals',
    broken: '{row}: the total (A) is not the rows above (B), {column}.',
    todo: 'Add up again, or correct the row.',
    absent: 'The layout has no balance sheet with sums and amounts.',
  },
  'net-cost': {
    title: 'Net cost is the rows above',
    broken: '{row}: the amount (A) is not the sum of its rows (B), {column}.',
    todo: 'Add up again, or correct the row.',
    absent: 'The layout has no income statement with subtotals and amounts.',
  },
  result: {
    title: 'The result is the sum of its parts',
    broken: '{row}: the result (A) is not the sum of its parts (B), {column}.',
    todo: 'Work out the result again, or correct the part.',
    absent: 'The layout has no income statement or budget with amounts.',
  },
  'result-same': {
    title: 'The result is the same in both statements',
    broken: 'The result in {statement} (A) is not that in {other} (B), {column}.',
    todo: 'Move last year’s result to retained equity, or correct the row.',
    absent: 'The result is not in both income statement and balance sheet.',
  },
  'equity-roll': {
    title: 'Equity is opening equity plus the result',
    broken: 'Equity (A) has changed by more than the result: opening {read} and result {stated} (B).',
    todo: 'Check what is posted directly on equity.',
    absent: 'There is no balance sheet, or there are no opening balances.',
  },
  'opening-movement-closing': {
    title: 'Opening plus change is closing',
    broken: '{row}: closing (A) is not opening plus change (B).',
    todo: 'Correct the amount on the row.',
    absent: 'No report has opening, change and closing as columns.',
  },
  'note-income': {
    title: 'The note to income equals its row',
    broken: '{row} (A) does not equal {note} (B).',
    todo: 'Correct the row or complete the note.',
    absent: 'No note belongs to a row of income.',
  },
  'note-costs': {
    title: 'The note to costs equals its row',
    broken: '{row} (A) does not equal {note} (B).',
    todo: 'Correct the row or complete the note.',
    absent: 'No note belongs to a row of costs.',
  },
  'note-assets': {
    title: 'The note to assets equals its row',
    broken: '{row} (A) does not equal {note} (B).',
    todo: 'Correct the row or complete the note.',
    absent: 'No note belongs to a row of assets.',
  },
  'note-equity': {
    title: 'The note to equity equals its row',
    broken: '{row} (A) does not equal {note} (B).',
    todo: 'Correct the row or complete the note.',
    absent: 'No note belongs to a row of equity.',
  },
  'note-liabilities': {
    title: 'The note to liabilities equals its row',
    broken: '{row} (A) does not equal {note} (B).',
    todo: 'Correct the row or complete the note.',
    absent: 'No note belongs to a row of liabilities.',
  },
  'cash-flow-sums': {
    title: 'The cash flow’s rows give its totals',
    broken: '{row}: the total (A) is not its rows (B), {column}.',
    todo: 'Add up again, or correct the row.',
    absent: 'The layout has no cash flow statement.',
  },
  'cash-flow-operating': {
    title: 'Operating activities include the result',
    broken: '{row} (A) is without the result; with it the amount is another (B).',
    todo: 'Put the result into the subtotal in the layout, or rename the row.',
    absent: 'No subtotal is called löpande verksamhet.',
  },
  'cash-flow-closing': {
    title: 'The cash flow ends in cash and bank',
    broken: '{row} (A) is not cash and bank in {other} (B).',
    todo: 'Correct the row of the cash flow.',
    absent: 'Closing cash is not in both cash flow statement and balance sheet.',
  },
  'cash-roll': {
    title: 'Cash is opening cash plus cash flow',
    broken: 'Opening cash plus {row} (A) is not closing cash (B), {column}.',
    todo: 'Check that every account is on a row of the cash flow.',
    absent: 'The layout has no cash flow statement with a total.',
  },
  deviation: {
    title: 'The deviation is actual minus budget',
    broken:
      '{row}: the deviation (A) is not the difference of the columns (B). Plus is better for the result.',
    todo: 'Work out the deviation again; check its sign.',
    absent: 'No report has a column of deviations where both sides have amounts.',
  },
  'deviation-commented': {
    title: 'Large deviations have a comment',
    absent: 'No limit for comments is set, or no report sheet has been written.',
  },
  'follow-up-sums': {
    title: 'The follow-up’s rows give its totals',
    broken: '{row}: the total (A) is not its rows (B), {column}.',
    todo: 'Add up again, or correct the row.',
    absent: 'The layout has no budget follow-up.',
  },
  'follow-up-same': {
    title: 'The follow-up shows the income statement’s amounts',
    broken: '{row}, {column} (A) is not the same amount as in {other} (B).',
    todo: 'Correct the amount in the report that is wrong.',
    absent: 'Follow-up and income statement do not show the same postings.',
  },
  'summary-rounded': {
    title: 'The summary is the reports’ amounts, rounded',
    broken: '{row}, {column} (A) is not the amount in {other}, rounded (B).',
    todo: 'Write the amount in the summary anew.',
    absent: 'No summary shows amounts of another report.',
  },
  'other-sums': {
    title: 'Totals in notes and other reports hold',
    broken: '{statement}, {row}: the total (A) is not its rows (B).',
    todo: 'Add up again, or correct the row.',
    absent: 'No other reports have sums.',
  },
  'amount-overwritten': {
    absent: 'There are no report sheets made with the same choices.',
    title: 'Amount typed over: no amount on the report sheets is',
  },
  'own-rows': {
    title: 'No rows of your own count in the sums of the report',
    absent: 'There are no report sheets made with the same choices.',
  },
  'report-as-computed': {
    title: 'The report sheets show what the input gives',
    absent: 'There are no report sheets made with the same choices.',
  },
  'contribution-shares': {
    title: 'Contributions are 50, 25 and 25 per cent',
    broken: '{member} does not pay (A) {percent} % of the contributions (B).',
    todo: 'Check the contributions against the articles of the association.',
    absent: 'The state, a region and a municipality are not all known among the members.',
  },
  'contribution-period': {
    title: 'Contributions are allocated to periods',
    broken:
      'Contributions posted (A, account {all}) are not {months}/{year} of the year’s {read} (B). Account {accounts} differs.',
    todo: 'Allocate the contributions: move what belongs to another period.',
    absent: 'No contributions are agreed or budgeted, or nothing is posted in the period.',
  },
  'balanced-budget': {
    title: 'The balanced budget requirement is met',
    broken:
      'The result under the requirement (A, {basis}) is below zero. The deficit is to be restored by {until}.',
    todo: 'State the requirement and decide on a plan.',
    absent: 'There is no outcome, forecast or budget for the year.',
  },
  'requirement-stated': {
    title: 'The balanced budget requirement is stated',
    broken: 'The layout has no statement of the balanced budget requirement.',
    todo: 'The sheet Balanskravsutredning is written with the reports instead. Put it into the layout if it belongs there.',
    absent: 'Nothing is posted in the period.',
  },
  'brought-forward-income': {
    title: 'Retained results are not income',
    broken:
      'Account {account} {name} counts as income (A), although a retained result may not be part of the year’s result.',
    todo: 'Move the amount to equity; the result is that much lower.',
    absent: 'There are no income accounts.',
  },
  'equity-ceiling': {
    title: 'Equity is within its ceiling',
    broken:
      'Equity (A, {basis}) is {percent} % of the year’s contributions; the association’s ceiling is {ceiling} % (B).',
    todo: 'Comment on it in the report, or change the ceiling if the goal is another.',
    absent: 'The year’s contributions, the opening balances or the ceiling are not known.',
  },
  'interim-period': {
    title: 'The interim period is half to two thirds of the year',
    broken: 'The period is {months} {months|month|months}, outside half to two thirds of the year.',
    todo: 'Nothing to correct if the report is voluntary; an interim report under LKBR has six to eight months.',
    absent: 'Nothing is posted in the period.',
  },
};
