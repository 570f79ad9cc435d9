import { writeFileSync } from 'node:fs';
import { checkBook } from './checkBook.mjs';
import { book as vanersborgMellerud2007 } from './vanersborg-mellerud-2007-q1/book.mjs';
import { book as vanersborgMellerud2019 } from './vanersborg-mellerud-2019-jan-aug/book.mjs';
import { workbookOf } from './workbook.mjs';

/** Writes the example workbooks: `npm run examples`. The same data gives the same files. */
for (const book of [vanersborgMellerud2007, vanersborgMellerud2019]) {
  checkBook(book);
  const file = new URL(`../${book.id}.xlsx`, import.meta.url);
  writeFileSync(file, await workbookOf(book));
  const vouchers = new Set(book.postings.map(({ date, voucher }) => `${date.slice(0, 4)} ${voucher}`));
  console.log(`${book.id}.xlsx: ${vouchers.size} vouchers, ${book.postings.length} lines`);
}
