import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkBook } from './checkBook.mjs';
import { book as kramfors2010 } from './kramfors-budget-2010/book.mjs';
import { book as sodraVatterbygden2024 } from './sodra-vatterbygden-2024-h1/book.mjs';
import { book as vanersborgMellerud2007 } from './vanersborg-mellerud-2007-q1/book.mjs';
import { book as vanersborgMellerud2019 } from './vanersborg-mellerud-2019-jan-aug/book.mjs';
import { book as vaxjo2014 } from './vaxjo-2014-jan-aug/book.mjs';
import { workbookOf } from './workbook.mjs';

/** Writes the example workbooks, here or in the folder given: `npm run examples`. The same data gives the same bytes. */
const folder = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..');
mkdirSync(folder, { recursive: true });
const books = [
  vanersborgMellerud2007,
  vanersborgMellerud2019,
  vaxjo2014,
  sodraVatterbygden2024,
  kramfors2010,
];
for (const book of books) {
  checkBook(book);
  writeFileSync(join(folder, `${book.id}.xlsx`), await workbookOf(book));
  const vouchers = new Set(book.postings.map(({ date, voucher }) => `${date.slice(0, 4)} ${voucher}`));
  console.log(`${book.id}.xlsx: ${vouchers.size} vouchers, ${book.postings.length} lines`);
}
