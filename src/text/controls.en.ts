import type { ControlText } from './controlTexts';

/** The controls' words in English. */
export const controlsEn: Readonly<Record<string, ControlText>> = {
  'sheets-recognised': { title: 'The input sheets are recognised' },
  'input-read': { title: 'All of the input has been read' },
  'settings-read': { title: 'The settings can be used' },
  'layout-read': { title: 'The report layout is right' },
  'period-chosen': { title: 'The period is chosen and has postings' },
  'dates-in-year': { title: 'All dates lie in the financial year' },
  'dates-as-dates': { title: 'Dates are stored as dates' },
  'amounts-as-numbers': { title: 'Amounts are stored as numbers' },
  'sie-read': { title: 'All of the SIE file has been read' },
  'sie-agrees': { title: 'The SIE file agrees with itself' },
  'voucher-balances': { title: 'Every voucher balances' },
  'voucher-twice': { title: 'No voucher number is used twice' },
  'voucher-gaps': { title: 'No gaps in voucher numbers' },
  'ledger-balances': { title: 'The ledger sums to zero' },
  'opening-present': { title: 'There are opening balances' },
  'opening-is-closing': {
    title: 'Opening balances are last year’s closing ones',
    broken: 'The opening balance {year} of {account} {name} is not last year’s closing balance.',
    todo: 'Correct the amount in Ingående balans, or post what last year lacks.',
  },
  'opening-balances': { title: 'Opening balances sum to zero' },
  'stated-balances': { title: 'The lists’ own balances and totals hold' },
  'known-accounts': { title: 'All accounts are in the chart' },
  'known-activities': { title: 'All activities are in the sheet Insatser' },
  'plans-read': { title: 'The budget’s months and years agree' },
  'contributions-read': { title: 'The contributions are complete' },
  'budget-sign': {
    title: 'Budget and actual have the same sign',
    broken: 'Activity {code} {object}: budget and actual have opposite signs.',
    todo: 'Turn the sign of the budget, or choose the right Tecken i budget in Inställningar.',
  },
  'budget-outside-activity': {
    title: 'The budget lies within the activities’ time',
    broken: 'There is budget before the start or after the end of {object}.',
    todo: 'Spread the budget over the months the activity goes on, or correct Start and Slut in Insatser.',
  },
  'account-mapped': { title: 'Every account is on a row of the statements' },
  'account-once': { title: 'No account is counted twice' },
  balance: {
    title: 'The balance sheet balances',
    broken: 'The balance sheet does not balance, {column}: assets (A) against equity and liabilities (B).',
    todo: 'Correct the opening balances or the voucher that does not balance.',
  },
  'balance-sums': {
    title: 'The balance sheet’s rows give its totals',
    broken: '{row}: the total (A) is not the rows above (B), {column}.',
    todo: 'Add up again, or correct the row.',
  },
  'net-cost': {
    title: 'Net cost is the rows above',
    broken: '{row}: the amount (A) is not the sum of its rows (B), {column}.',
    todo: 'Add up again, or correct the row.',
  },
  result: {
    title: 'The result is the sum of its parts',
    broken: '{row}: the result (A) is not the sum of its parts (B), {column}.',
    todo: 'Work out the result again, or correct the part.',
  },
  'result-same': {
    title: 'The result is the same in both statements',
    broken: 'The result in {statement} (A) is not that in {other} (B), {column}.',
    todo: 'Move last year’s result to retained equity, or correct the row.',
  },
  'equity-roll': {
    title: 'Equity is opening equity plus the result',
    broken: 'Equity (A) has changed by more than the result: opening {read} and result {stated} (B).',
    todo: 'Check what is posted directly on equity.',
  },
  'opening-movement-closing': {
    title: 'Opening plus change is closing',
    broken: '{row}: closing (A) is not opening plus change (B).',
    todo: 'Correct the amount on the row.',
  },
  'note-income': {
    title: 'The note to income equals its row',
    broken: '{row} (A) does not equal {note} (B).',
    todo: 'Correct the row or complete the note.',
  },
  'note-costs': {
    title: 'The note to costs equals its row',
    broken: '{row} (A) does not equal {note} (B).',
    todo: 'Correct the row or complete the note.',
  },
  'note-assets': {
    title: 'The note to assets equals its row',
    broken: '{row} (A) does not equal {note} (B).',
    todo: 'Correct the row or complete the note.',
  },
  'note-equity': {
    title: 'The note to equity equals its row',
    broken: '{row} (A) does not equal {note} (B).',
    todo: 'Correct the row or complete the note.',
  },
  'note-liabilities': {
    title: 'The note to liabilities equals its row',
    broken: '{row} (A) does not equal {note} (B).',
    todo: 'Correct the row or complete the note.',
  },
  'cash-flow-sums': {
    title: 'The cash flow’s rows give its totals',
    broken: '{row}: the total (A) is not its rows (B), {column}.',
    todo: 'Add up again, or correct the row.',
  },
  'cash-flow-operating': {
    title: 'Operating activities include the result',
    broken: '{row} (A) is without the result; with it the amount is another (B).',
    todo: 'Put the result into the subtotal in the layout, or rename the row.',
  },
  'cash-flow-closing': {
    title: 'The cash flow ends in cash and bank',
    broken: '{row} (A) is not cash and bank in {other} (B).',
    todo: 'Correct the row of the cash flow.',
  },
  'cash-roll': {
    title: 'Cash is opening cash plus cash flow',
    broken: 'Opening cash plus {row} (A) is not closing cash (B), {column}.',
    todo: 'Check that every account is on a row of the cash flow.',
  },
  deviation: {
    title: 'The deviation is actual minus budget',
    broken:
      '{row}: the deviation (A) is not the difference of the columns (B). Plus is better for the result.',
    todo: 'Work out the deviation again; check its sign.',
  },
  'deviation-commented': { title: 'Large deviations have a comment' },
  'follow-up-sums': {
    title: 'The follow-up’s rows give its totals',
    broken: '{row}: the total (A) is not its rows (B), {column}.',
    todo: 'Add up again, or correct the row.',
  },
  'follow-up-same': {
    title: 'The follow-up shows the income statement’s amounts',
    broken: '{row}, {column} (A) is not the same amount as in {other} (B).',
    todo: 'Correct the amount in the report that is wrong.',
  },
  'summary-rounded': {
    title: 'The summary is the reports’ amounts, rounded',
    broken: '{row}, {column} (A) is not the amount in {other}, rounded (B).',
    todo: 'Write the amount in the summary anew.',
  },
  'other-sums': {
    title: 'Totals in notes and other reports hold',
    broken: '{statement}, {row}: the total (A) is not its rows (B).',
    todo: 'Add up again, or correct the row.',
  },
  'amount-overwritten': { title: 'Amount typed over: no amount on the report sheets is' },
  'report-as-computed': {
    title: 'The report sheets show what the input gives',
    broken:
      '{statement}: {count} amounts on the sheet are not what the input gives; the first is {row} (A, should be B).',
    todo: 'Create the reports again, or put the change into the input.',
  },
  'contribution-shares': {
    title: 'Contributions are 50, 25 and 25 per cent',
    broken: '{member} does not pay (A) {percent} % of the contributions (B).',
    todo: 'Check the contributions against the articles of the association.',
  },
  'contribution-period': {
    title: 'Contributions are allocated to periods',
    broken: 'Contributions posted (A) are not {months}/12 of the year’s (B); account {accounts}.',
    todo: 'Allocate the contributions: move what belongs to another period.',
  },
  'balanced-budget': {
    title: 'The balanced budget requirement is met',
    broken: 'The result under the requirement (A) is below zero. The deficit is to be restored by {until}.',
    todo: 'State the requirement and decide on a plan.',
  },
  'requirement-stated': {
    title: 'The balanced budget requirement is stated',
    broken: 'The layout has no statement of the balanced budget requirement.',
    todo: 'The sheet Balanskravsutredning is added when the reports are created; put it into the layout if it belongs there.',
  },
  'brought-forward-income': {
    title: 'Retained results are not income',
    broken:
      'Account {account} {name} counts as income (A), although a retained result may not be part of the year’s result.',
    todo: 'Move the amount to equity; the result is that much lower.',
  },
  'equity-ceiling': {
    title: 'Equity is within its ceiling',
    broken:
      'Equity (A) is {percent} % of the year’s contributions; the association’s ceiling is {ceiling} % (B).',
    todo: 'Comment on it in the report, or change the ceiling if the goal is another.',
  },
  'interim-period': {
    title: 'The interim period is half to two thirds of the year',
    broken: 'The period is {months} months, outside half to two thirds of the year.',
    todo: 'Nothing to correct if the report is voluntary; an interim report under LKBR has six to eight months.',
  },
};
