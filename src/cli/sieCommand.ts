import { sieSummary, type SieSummary } from '../app/sieSummary';
import type { Language } from '../text/amountText';
import type { Arguments } from './arguments';
import { EXIT } from './exitCodes';
import { refuse } from './refuse';
import { sieExport } from './sieExport';
import { readSieFile } from './sieFiles';

/**
 * `finsam sie FIL.se`: says what a SIE file holds and what is odd in it. `finsam sie BOK.xlsx --ut FIL.se`: exports the workbook's
 * ledger as SIE 4E. Returns the exit code.
 */
export async function sieCommand(args: Arguments): Promise<number> {
  const { file = '', language, json } = args;
  if (/\.xls[xm]$/i.test(file)) return sieExport(args);
  let summary: SieSummary;
  try {
    summary = sieSummary(readSieFile(file), language);
  } catch (error) {
    return refuse(error, { json, language });
  }
  if (json) console.log(JSON.stringify(summary, null, 2));
  else tell(summary, language);
  return summary.warnings.some(({ severity }) => severity === 'fel') ? EXIT.findings : EXIT.ok;
}

/** Lines of a kind that are shown on a terminal; --json has them all. */
const SHOWN = 20;

function tell(summary: SieSummary, language: Language): void {
  const say = (sv: string, en: string, value: string | number): void =>
    console.log(`${(language === 'sv' ? sv : en).padEnd(20)}${value}`);
  const years = summary.years.map(({ from, to }) => `${from}–${to}`);
  const dimensions = summary.dimensions.map(
    ({ dimension, name, objects, transactions }) => `${dimension} ${name} (${objects}; ${transactions})`,
  );
  say('Program', 'Program', summary.program);
  say('Företag', 'Company', summary.company);
  say('Räkenskapsår', 'Financial years', years.join(', '));
  say('Teckenkodning', 'Encoding', summary.encoding);
  say('Konton', 'Accounts', summary.accounts);
  say('Verifikationer', 'Vouchers', summary.vouchers);
  say('Transaktioner', 'Transactions', summary.transactions);
  say('Obalanserade', 'Unbalanced', summary.unbalanced.length);
  say('Summa IB', 'Sum IB', summary.sumIB);
  say('Summa UB', 'Sum UB', summary.sumUB);
  say('Summa RES', 'Sum RES', summary.sumRES);
  say('Budgetrader', 'Budget rows', summary.budgetRows);
  say('Dimensioner', 'Dimensions', dimensions.join(', ') || '–');
  if (summary.warnings.length === 0) return;
  console.log(`\n${language === 'sv' ? 'Fynd' : 'Findings'} (${summary.warnings.length})`);
  for (const { message } of summary.warnings.slice(0, SHOWN)) console.log(`  ${message}`);
  const more = summary.warnings.length - SHOWN;
  if (more > 0) console.log(`  … ${language === 'sv' ? `och ${more} till` : `and ${more} more`} (--json)`);
}
