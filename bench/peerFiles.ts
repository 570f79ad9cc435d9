import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { type Day, dayText } from '../src/ledger/months';
import { stepsToDecimal } from '../src/money/decimalText';
import { ACCOUNTS, OBJECTS, type RandomLedger } from './randomLedger';

const LINES = 20_000;

/** The ledger as a journal for hledger; an insats is a sub-account, so that its reports can show both. */
export async function writeJournal(file: string, { postings, vouchers }: RandomLedger): Promise<void> {
  const types = ACCOUNTS.map((account) => `account ${account}  ; type: ${typeOf(account)}\n`);
  await writeLines(file, postings.count, types.join(''), (i) => {
    const object = OBJECTS[postings.objectIndex[i] as number]?.code;
    const account = `${ACCOUNTS[postings.accountIndex[i] as number]}${object ? `:${object}` : ''}`;
    const posting = `    ${account}  ${kronor(postings.amounts[i] as number)}\n`;
    const isFirst = i === 0 || vouchers[i] !== vouchers[i - 1];
    return isFirst ? `\n${dayText(postings.days[i] as Day)} A${vouchers[i]}\n${posting}` : posting;
  });
}

/** The ledger as a CSV file for DuckDB: date, account, object, öre. */
export async function writeCsv(file: string, { postings }: RandomLedger): Promise<void> {
  await writeLines(file, postings.count, 'date,account,object,ore\n', (i) => {
    const object = OBJECTS[postings.objectIndex[i] as number]?.code ?? '';
    const account = ACCOUNTS[postings.accountIndex[i] as number];
    return `${dayText(postings.days[i] as Day)},${account},${object},${postings.amounts[i]}\n`;
  });
}

function typeOf(account: number): string {
  if (account < 2000) return 'A';
  if (account < 3000) return 'L';
  return account < 4000 ? 'R' : 'X';
}

const kronor = (ore: number): string => stepsToDecimal(ore, { unit: 'öre', decimals: 2 });

async function writeLines(
  file: string,
  count: number,
  head: string,
  line: (i: number) => string,
): Promise<void> {
  const stream = createWriteStream(file);
  let text = head;
  for (let i = 0; i < count; i++) {
    text += line(i);
    if (i % LINES !== LINES - 1) continue;
    if (!stream.write(text)) await once(stream, 'drain');
    text = '';
  }
  stream.end(text);
  await once(stream, 'finish');
}
