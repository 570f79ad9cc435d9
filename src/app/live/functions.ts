import { speakInCells } from '../../text/functionText';
import { askBalance } from './accountBalance';
import { askAmount, askForecast, type AmountQuestion } from './amounts';
import { type Answer, errorGiven } from './answer';
import { askControls } from './controlTable';
import { deviation, type Question } from './deviation';
import { type LedgerHost, ledgerHost } from './ledgerHost';
import { LiveLedger } from './liveLedger';
import { askNotes, askReport } from './reportTables';
import { askBalancedBudget, askEquityShare } from './rules';

export { inThousands } from './thousands';

/**
 * Funktionerna som följer arbetsboken, by what they are asked: what each of them is, is told in its own file. An error value given for
 * one cell is the answer; those within a range stay where they stand.
 */
export const QUESTIONS = {
  actual: (asked: AmountQuestion) =>
    unlessError(Object.values(asked), (book) => askAmount(book, 'actual', asked)),
  budget: (asked: AmountQuestion) =>
    unlessError(Object.values(asked), (book) => askAmount(book, 'budget', asked)),
  forecast: (asked: AmountQuestion) => unlessError(Object.values(asked), (book) => askForecast(book, asked)),
  deviation: (actual: unknown, budget: unknown, object: unknown) =>
    unlessError([object], deviation(actual, budget, object)),
  balance: (accounts: unknown, date: unknown) =>
    unlessError([accounts, date], (book) => askBalance(book, accounts, date)),
  report: (report: unknown, period: unknown, unit: unknown) =>
    unlessError([report, period, unit], (book) => askReport(book, report, period, unit)),
  notes: (number: unknown) => unlessError([number], (book) => askNotes(book, number)),
  controls: (code: unknown) => unlessError([code], (book) => askControls(book, code)),
  balancedBudget: (result: unknown, adjustments: unknown) =>
    unlessError([result], askBalancedBudget(result, adjustments)),
  equityShare: (equity: unknown, contributions: unknown, ceiling: unknown) =>
    unlessError([equity, contributions, ceiling], askEquityShare(equity, contributions, ceiling)),
} as const;

function unlessError(given: readonly unknown[], question: Question): Question {
  for (const argument of given) {
    const error = errorGiven(argument);
    if (error) return error;
  }
  return question;
}

const ledgers = new WeakMap<LedgerHost, LiveLedger>();

/** The one ledger in memory that all cells watch. */
export function liveLedger(host: LedgerHost): LiveLedger {
  const known = ledgers.get(host) ?? new LiveLedger(host);
  ledgers.set(host, known);
  return known;
}

/** Resolves when there is a workbook to follow, and it is known which language to speak. */
export async function ready(): Promise<void> {
  speakInCells((await ledgerHost).language);
}

/** Answers a cell: at once where its arguments are all that is needed, otherwise from the ledger and whenever the answer changes. */
export async function follow(question: Question, push: (answer: Answer) => void): Promise<() => void> {
  if (typeof question !== 'function') {
    push(question);
    return () => undefined;
  }
  return liveLedger(await ledgerHost).watch(question, push);
}
