/** Messages about SIE files, in English. */
export const sieEn: Readonly<Record<string, string>> = {
  'sie-nothing-usable':
    'The file has no SIE records and was not read. Export it again as SIE type 4 from the accounting system.',
  'sie-is-sie5':
    'The file is SIE 5 (XML), which is not read. Export it as SIE type 4 from the accounting system.',
  'sie-encoding-mixed':
    '{count} {count|text field is|text fields are} written in {encodings}, the rest of the file in {encoding}; each was read in its own. Check åäö in the names.',
  'sie-encoding-tag':
    'The file is written in {encoding}, not PC8 (CP437) as the standard says; it was read so.',
  'sie-quote-unclosed':
    'A quotation mark is missing after “{text}”; the field was read to the end of the line.',
  'sie-line-ignored':
    '{count} {count|line is no SIE record and was|lines are no SIE records and were} not read. This is the first; check that no amount stands there.',
  'sie-label-unknown': 'The record #{label} ({count}) is not part of SIE 1–4 and was not read.',
  'sie-lines-changed':
    '{added} {added|line was|lines were} added (#RTRANS) and {removed} removed (#BTRANS) later; only #TRANS counts.',
  'sie-flagged': 'The file is marked as already read into another program (#FLAGGA 1).',
  'sie-cut-short':
    'The file begins with #KSUMMA but ends without it; it may have been cut off. Export it again.',
  'sie-checksum-differs':
    'The checksum {stated} does not match the content; the file may have been changed after the export.',
  'sie-account-unreadable':
    '“{text}” is not an account number; the record was not read{amount}. Correct the account.',
  'sie-amount-unreadable':
    '“{text}” is not an amount; the record was not read. Correct the amount, for example 1234.50.',
  'sie-amount-rounded': '“{text}” is not whole öre and was read as SEK {difference}.',
  'sie-amount-form': '“{text}” is not written as the standard says; it was read as SEK {difference}.',
  'sie-date-unreadable': '“{text}” is not a date. Write the date as YYYYMMDD.',
  'sie-period-unreadable':
    'The month in #{label} of account {account} cannot be read; the record was not read{amount}. Write the month as YYYYMM.',
  'sie-year-unreadable': 'The financial year in #RAR cannot be read. Write it as #RAR 0 20190101 20191231.',
  'sie-record-unreadable': 'The record #{label} cannot be read and is left out.',
  'sie-balance-twice':
    '#{label} of account {account} and year {year} stands twice; the amounts were added (the second is SEK {difference}).',
  'sie-objects-missing': 'The object list { } is missing; the record was read without objects.',
  'sie-objects-broken': 'The object list has no closing brace; the record was read without objects.',
  'sie-transaction-outside': 'The transaction stands outside a voucher{amount}; it was read all the same.',
  'sie-voucher-unclosed': 'A voucher has no closing brace before this line; it was read all the same.',
  'sie-added-line-alone':
    '#RTRANS of account {account} is not followed by the same line as #TRANS; the amount SEK {difference} is not included. Check the voucher.',
  'sie-voucher-unbalanced':
    'Voucher {voucher} ({date}) does not balance: debit minus credit is SEK {difference}.',
  'sie-opening-unbalanced': 'The opening balance {year} does not sum to zero: it is off by SEK {difference}.',
  'sie-opening-lacks-result':
    'The opening balance {year} sums to SEK {difference}, exactly last year’s result: the result was not carried over to equity.',
  'sie-closing-differs':
    'Account {account}: IB plus the year’s movement is not UB; it is off by SEK {difference}. The vouchers are used.',
  'sie-result-differs':
    'Account {account}: RES differs from the year’s movement by SEK {difference}. The vouchers are used.',
  'sie-totals-differ':
    'The change of the balance accounts (UB − IB) and the year’s result (RES) differ by SEK {difference}.',
  'sie-account-undeclared':
    'Account {account} (SEK {difference}) is not in the file’s chart (#KONTO); it was read without a name.',
  'sie-date-outside':
    '{count} {count|transaction is|transactions are} dated outside the file’s financial years (debit SEK {difference}). Check the dates.',
  'sie-transaction-without-date':
    '{count} {count|transaction has no date and is|transactions have no date and are} not in the report (debit SEK {difference}). Correct the dates of the vouchers.',
  'sie-year-assumed': 'The file names no financial year (#RAR); {from} to {to} is used.',
  'sie-year-twice':
    'Vouchers for {from} to {to} are in several files. File {used} is used; file {other} ({count} {count|transaction|transactions}) is left out for that year.',
  'sie-opening-from-closing':
    'The opening balance {year} is missing; last year’s closing balance is used (sum SEK {difference}).',
  'sie-year-not-twelve-months': 'The financial year {from} to {to} is not twelve months.',
  'sie-only-months': '{from} to {to} has no vouchers in the file; the monthly balances are used.',
  'sie-only-year':
    '{from} to {to} has neither vouchers nor months in the file; the year’s balances are posted in its last month.',
  'sie-too-many-rows':
    'The sheet {sheet} would have more rows than Excel has (1,048,576). Take one financial year at a time.',
  'sie-no-ledger': 'The workbook has no ledger with vouchers to write as SIE. Add the sheet Huvudbok.',
  'file-exists': 'The file {file} is there already and is not written over. Choose another name with --ut.',
  'sie-more': '{count} more {count|finding|findings} of the same kind{amount}: {kind}.',
};
