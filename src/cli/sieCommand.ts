import { sieSummary, type SieSummary, sieSums, type SieSums } from '../app/sieSummary';
import type { SieFile } from '../sie/sieFile';
import { countText, type Language, oreText } from '../text/amountText';
import type { Arguments } from './arguments';
import { EXIT } from './exitCodes';
import { refuse } from './refuse';
import { sieExport } from './sieExport';
import { readSieFile } from './sieFiles';
import { tellJson, tellList } from './tell';

/**
 * `finsam sie FIL.se`: says what a SIE file holds and what is odd in it. `finsam sie BOK.xlsx --ut FIL.se`: exports the workbook's
 * ledger as SIE 4E. Returns the exit code.
 */
export async function sieCommand(args: Arguments): Promise<number> {
  const { file = '', language, json } = args;
  if (/\.xls[xm]$/i.test(file)) return sieExport(args);
  let read: SieFile;
  try {
    read = readSieFile(file);
  } catch (error) {
    return refuse(error, { json, language });
  }
  const summary = sieSummary(read, language);
  if (json) tellJson(summary);
  else tell(summary, sieSums(read), language);
  return summary.warnings.some(({ severity }) => severity === 'fel') ? EXIT.findings : EXIT.ok;
}

function tell(summary: SieSummary, { opening, closing, result }: SieSums, language: Language): void {
  const say = (sv: string, en: string, value: string): void =>
    console.log(`${(language === 'sv' ? sv : en).padEnd(20)}${value}`);
  const count = (number: number): string => countText(number, language);
  const years = summary.years.map(({ from, to }) => `${from}–${to}`);
  const dimensions = summary.dimensions.map(({ dimension, name, objects, transactions }) =>
    language === 'sv'
      ? `${dimension} ${name} (${count(objects)} objekt, ${count(transactions)} transaktioner)`
      : `${dimension} ${name} (${count(objects)} objects, ${count(transactions)} transactions)`,
  );
  say('Program', 'Program', summary.program);
  say('Företag', 'Company', summary.company);
  say('Räkenskapsår', 'Financial years', years.join(', '));
  say('Teckenkodning', 'Encoding', summary.encoding);
  say('Konton', 'Accounts', count(summary.accounts));
  say('Verifikationer', 'Vouchers', count(summary.vouchers));
  say('Transaktioner', 'Transactions', count(summary.transactions));
  say('Obalanserade', 'Unbalanced', count(summary.unbalanced.length));
  say('Summa IB', 'Sum IB', `${oreText(opening, language)} kr`);
  say('Summa UB', 'Sum UB', `${oreText(closing, language)} kr`);
  say('Summa RES', 'Sum RES', `${oreText(result, language)} kr`);
  say('Budgetrader', 'Budget rows', count(summary.budgetRows));
  say('Dimensioner', 'Dimensions', dimensions.join(', ') || '–');
  const messages = summary.warnings.map(({ message }) => message);
  tellList(language === 'sv' ? 'Fynd' : 'Findings', messages, language);
}
