import type { Account } from '../ledger/accounts';
import { type Day, type Month, monthNumber, yearOf } from '../ledger/months';
import { oreToDecimal } from '../money/decimalText';
import type { Ore } from '../money/ore';
import { checksumOf } from './checksum';
import { encodeCp437, nearCp437 } from './codepage437';
import type { SieObject, SieYear, YearBalances } from './sieFile';

/** A transaction to be written; `object` is a code of the export's dimension, '' none. Öre, debit +. */
export interface OutTransaction {
  readonly account: Account;
  readonly object: string;
  readonly amount: Ore;
  readonly day: Day;
  readonly text: string;
}

export interface OutVoucher {
  readonly series: string;
  readonly number: string;
  readonly day: Day;
  readonly text: string;
  readonly transactions: readonly OutTransaction[];
}

/** A month's budget of an account and object, öre, debit +. */
export interface OutBudget {
  readonly month: Month;
  readonly account: Account;
  readonly object: string;
  readonly amount: Ore;
}

/** Det som exporteras: one räkenskapsår (0) with its vouchers, and of earlier ones what is known of their balances. */
export interface SieExport {
  readonly program: string;
  readonly version: string;
  readonly generated: Day;
  readonly company: string;
  readonly organisationNumber: string;
  readonly years: readonly SieYear[];
  readonly accounts: readonly { readonly account: Account; readonly name: string }[];
  readonly dimension: { readonly dimension: number; readonly name: string };
  readonly objects: readonly Pick<SieObject, 'code' | 'name'>[];
  readonly openings: YearBalances;
  readonly closings: YearBalances;
  readonly results: YearBalances;
  readonly budget: readonly OutBudget[];
  readonly vouchers: readonly OutVoucher[];
}

/**
 * Skriver SIE 4E as the standard has it: CP437, CRLF, amounts with a decimal point and two decimals; with `checksum` between two
 * #KSUMMA. A character that CP437 lacks is written as a near one.
 */
export function writeSie(data: SieExport, checksum = false): Uint8Array {
  const { dimension, objects, years } = data;
  const lines = ['#FLAGGA 0', ...(checksum ? ['#KSUMMA'] : [])];
  lines.push(
    `#PROGRAM ${quoted(data.program)} ${quoted(data.version)}`,
    '#FORMAT PC8',
    `#GEN ${data.generated}`,
  );
  lines.push('#SIETYP 4');
  if (data.organisationNumber !== '') lines.push(`#ORGNR ${quoted(data.organisationNumber)}`);
  lines.push(`#FNAMN ${quoted(data.company)}`);
  for (const { year, from, to } of years) lines.push(`#RAR ${year} ${from} ${to}`);
  for (const { account, name } of data.accounts) lines.push(`#KONTO ${account} ${quoted(name)}`);
  if (objects.length > 0) lines.push(`#DIM ${dimension.dimension} ${quoted(dimension.name)}`);
  for (const { code, name } of objects)
    lines.push(`#OBJEKT ${dimension.dimension} ${quoted(code)} ${quoted(name)}`);
  lines.push(...balanceLines('IB', data.openings), ...balanceLines('UB', data.closings));
  lines.push(...balanceLines('RES', data.results));
  const list = (object: string): string =>
    object === '' ? '{}' : `{${dimension.dimension} ${quoted(object)}}`;
  lines.push(...budgetLines(data, list));
  for (const { series, number, day, text, transactions } of data.vouchers) {
    lines.push(`#VER ${quoted(series)} ${quoted(number)} ${day} ${quoted(text)}`, '{');
    for (const one of transactions)
      lines.push(
        `   #TRANS ${one.account} ${list(one.object)} ${oreToDecimal(one.amount)} ${one.day} ${quoted(one.text)}`,
      );
    lines.push('}');
  }
  return checksum ? withChecksum(lines) : bytesOf(lines);
}

function balanceLines(label: string, balances: YearBalances): string[] {
  return [...balances]
    .sort(([a], [b]) => b - a)
    .flatMap(([year, amounts]) =>
      [...amounts]
        .sort(([a], [b]) => a - b)
        .map(([account, amount]) => `#${label} ${year} ${account} ${oreToDecimal(amount)}`),
    );
}

/** A month's budget of an account stands as a whole, and divided on its objects where it is. */
function budgetLines({ budget, years }: SieExport, list: (object: string) => string): string[] {
  const wholes = new Map<string, { readonly row: OutBudget; sum: number }>();
  for (const row of budget) {
    const key = `${row.month}|${row.account}`;
    const whole = wholes.get(key) ?? { row, sum: 0 };
    whole.sum += row.amount;
    wholes.set(key, whole);
  }
  const line = ({ month, account }: OutBudget, object: string, amount: number): string => {
    const period = yearOf(month) * 100 + monthNumber(month);
    const first = period * 100 + 1;
    const year = years.find(({ from, to }) => first >= from && first <= to)?.year ?? 0;
    return `#PBUDGET ${year} ${period} ${account} ${list(object)} ${oreToDecimal(amount)}`;
  };
  return [
    ...[...wholes.values()].map(({ row, sum }) => line(row, '', sum)),
    ...budget.filter(({ object }) => object !== '').map((row) => line(row, row.object, row.amount)),
  ];
}

/** Text as a field: quoted, its own quotes (and those that CP437 has no other for) escaped, control characters as blanks. A last backslash must not escape the closing quote. */
function quoted(text: string): string {
  const plain = nearCp437(text)
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replace(/"/g, '\\"');
  return `"${plain}${plain.endsWith('\\') ? ' ' : ''}"`;
}

function bytesOf(lines: readonly string[]): Uint8Array {
  const encoded = lines.map((line) => encodeCp437(`${line}\r\n`));
  const bytes = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const line of encoded) {
    bytes.set(line, at);
    at += line.length;
  }
  return bytes;
}

function withChecksum(lines: readonly string[]): Uint8Array {
  const sum = checksumOf(bytesOf([...lines, '#KSUMMA 0'])) ?? 0;
  return bytesOf([...lines, `#KSUMMA ${sum}`]);
}
