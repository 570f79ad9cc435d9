import { type AccountSet, includesAccount } from '../../ledger/accounts';
import {
  fiscalYear,
  fiscalYearOf,
  hasData,
  type Ledger,
  openingsOf,
  type Scenario,
} from '../../ledger/ledger';
import type { Period } from '../../ledger/months';
import { periodText } from '../../ledger/parsePeriod';
import { oreToDecimal } from '../../money/decimalText';
import { ore, type Ore, ZERO } from '../../money/ore';
import { measureOf } from '../../statements/measure';
import { scenarioText } from '../../text/functionText';
import type { ReportBasis } from '../prepareReports';
import { type Answer, type CellError, isError, problem, textGiven } from './answer';
import { wholeYear } from './functionPeriod';
import type { LiveBook } from './liveBook';
import type { Post } from './postNames';
import type { RowAmount } from './rowAmounts';

/** What a function of amounts is asked, as Excel hands it over. */
export interface AmountQuestion {
  readonly post: unknown;
  readonly period: unknown;
  readonly object: unknown;
}

/** UTFALL, BUDGET: the amount of a post in a period, in kronor. */
export function askAmount(book: LiveBook, scenario: Scenario, question: AmountQuestion): Answer {
  const asked = understood(book, question);
  return isError(asked) ? asked : inKronor(amountOf(book, scenario, asked, asked.period));
}

/** ARSPROGNOS: the forecast of the räkenskapsår that the period lies in. */
export function askForecast(book: LiveBook, question: AmountQuestion): Answer {
  const asked = understood(book, question);
  if (isError(asked)) return asked;
  const year = wholeYear(asked.period, asked.basis.ledger);
  return inKronor(amountOf(book, 'forecast', asked, year));
}

/** AVVIKELSE of a post: utfall − budget, plus is better for the result. */
export function askDeviation(book: LiveBook, question: AmountQuestion): Answer {
  const asked = understood(book, question);
  if (isError(asked)) return asked;
  const actual = amountOf(book, 'actual', asked, asked.period);
  const budget = amountOf(book, 'budget', asked, asked.period);
  if (isError(actual)) return actual;
  if (isError(budget)) return budget;
  if (actual.exact === null || budget.exact === null)
    return problem('function-post-without-amount', '#N/A', { text: textGiven(question.post) });
  return kronorOf(ore((actual.exact - budget.exact) * actual.resultSign));
}

/** Öre as a number of kronor, the nearest there is. */
export function kronorOf(amount: Ore): number {
  return Number(oreToDecimal(amount));
}

interface Asked {
  readonly basis: ReportBasis;
  readonly text: string;
  readonly post: Post;
  readonly period: Period;
  readonly object: number | null;
}

function understood(book: LiveBook, { post, period, object }: AmountQuestion): Asked | CellError {
  const { basis } = book;
  if (!basis) return book.reason;
  const names = book.names(basis);
  const text = textGiven(post);
  const found = names.post(text);
  if (isError(found)) return found;
  const months = book.period(basis, period);
  if (isError(months)) return months;
  const one = names.object(textGiven(object));
  if (isError(one)) return one;
  return { basis, text, post: found, period: months, object: one };
}

function amountOf(book: LiveBook, scenario: Scenario, asked: Asked, period: Period): RowAmount | CellError {
  const { basis, post, object } = asked;
  const { ledger } = basis;
  const isBalance = post.kind === 'row' && isBalanceRow(post);
  if (!isKnown(ledger, scenario, period, isBalance))
    return problem('function-scenario-missing', '#N/A', {
      scenario: scenarioText(scenario),
      period: periodText(period),
    });
  if (post.kind !== 'row')
    return { exact: movement(book, basis, post, object, scenario, period), share: null, resultSign: 1 };
  const { statement, row } = post;
  const amount = book
    .amounts(basis)
    .amount(statement, row, scenario, period, book.ledgerOf(basis, object), object);
  if (amount.exact !== null || amount.share !== null) return amount;
  // Months of the year without a posting: nothing has moved.
  if (row.kind !== 'ratio' && !isBalance) return { ...amount, exact: ZERO };
  return problem('function-post-without-amount', '#N/A', { text: asked.text });
}

/** Result sign: income plus, costs minus. */
function movement(
  book: LiveBook,
  { layout, ledger }: ReportBasis,
  post: Exclude<Post, { kind: 'row' }>,
  object: number | null,
  scenario: Scenario,
  period: Period,
): Ore {
  if (post.kind === 'object' && object !== null && object !== post.object) return ZERO;
  const set = post.kind === 'accounts' ? post.accounts : layout.accounts.result;
  const accounts = book.once(set, () => accountsIn(ledger, set));
  const one = post.kind === 'object' ? post.object : object;
  const objects = one === null ? null : [one];
  return ore(-measureOf(ledger, { accounts, objects }, scenario, 'movement', period));
}

/** Indexes of the ledger's accounts that a set holds. */
export function accountsIn({ accounts }: Ledger, set: AccountSet): readonly number[] {
  return [...accounts.keys()].filter((index) => includesAccount(set, accounts[index] as number));
}

/** Months that are booked, or years that are planned: only there is nothing the same as zero. Balances stand from the opening on. */
function isKnown(ledger: Ledger, scenario: Scenario, period: Period, isBalance: boolean): boolean {
  const year = fiscalYearOf(ledger, period.to);
  if (isBalance && openingsOf(ledger, scenario, year)) return true;
  if (scenario === 'actual') {
    const { firstMonth, months } = ledger.cubes.actual;
    return months > 0 && period.from < firstMonth + months && period.to >= firstMonth;
  }
  const from = fiscalYear(ledger, fiscalYearOf(ledger, period.from)).from;
  return hasData(ledger, scenario, { from, to: fiscalYear(ledger, year).to });
}

function isBalanceRow({ statement, row }: Extract<Post, { kind: 'row' }>): boolean {
  const own = statement.rows.find(({ id }) => id === row.layoutId);
  const measure = own && 'measure' in own ? own.measure : undefined;
  if (measure !== undefined) return measure !== 'movement';
  return statement.columns.some((column) => column.kind === 'amount' && column.measure === 'closing');
}

function inKronor(amount: RowAmount | CellError): Answer {
  if (isError(amount)) return amount;
  return amount.exact === null ? (amount.share ?? 0) : kronorOf(amount.exact);
}
