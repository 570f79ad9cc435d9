import { splitInKronor, sum } from './amounts.mjs';
import { lastDay } from './dates.mjs';
import { accrue, repayVat, turnBack } from './routines.mjs';
import { invoicedCosts, SupplierLedger } from './suppliers.mjs';

const PAYABLE = 2411;
const VAT = 1687;

/** Cells account × insats of insatser's totals in öre: `recipes` say per insats the accounts and their weights. */
export function cellsOf(totals, recipes) {
  return [...totals].flatMap(([object, total]) => {
    if (total === 0) return [];
    const recipe = recipes.get(object);
    const parts = splitInKronor(
      total,
      recipe.map(([, weight]) => weight),
    );
    return recipe.map(([account], i) => ({ account, object, amount: parts[i] }));
  });
}

/** Upplupna kostnader of a balance day: öre spread over the given account × insats pairs by weight. */
export function accruedCells(total, pairs) {
  const parts = splitInKronor(
    total,
    pairs.map(([, , weight]) => weight),
  );
  return pairs.map(([account, object], i) => ({ account, object, amount: parts[i] }));
}

/**
 * Tells the costs of some periods as invoices, so that supplier debts, accrued costs and VAT on each closing day are what they should
 * be. A period has `months`, `cells`, `accrued` cells and `closing` balances; costs on accounts `elsewhere` are told by the caller,
 * and `more` books what else the suppliers invoice.
 */
export function tellCosts(
  journal,
  random,
  { firstInvoice, opening, debts, accruedBefore, periods, rules, elsewhere = [], more = () => {} },
) {
  const suppliers = new SupplierLedger(journal, random, firstInvoice);
  const start = periods[0].months[0];
  turnBack(journal, `${start}-01`, accruedBefore);
  const open = sum(debts.map(({ amount }) => amount));
  if (open !== -opening.get(PAYABLE)) throw new Error(`open invoices are ${open}`);
  for (const { supplier, date, amount } of debts) suppliers.open(supplier, date, amount);
  periods.forEach(({ months, cells, accrued }, i) => {
    const before = i === 0 ? accruedBefore : periods[i - 1].accrued;
    const closing = lastDay(months.at(-1));
    if (accrued.length > 0) accrue(journal, closing, accrued, i < periods.length - 1);
    suppliers.addCosts(invoicedCosts(cells, elsewhere, before, accrued), months, rules);
  });
  more(suppliers);
  const closings = periods.map(({ months, closing }) => ({ date: lastDay(months.at(-1)), closing }));
  suppliers.pay(
    closings.map(({ date, closing }) => ({ date, unpaid: -closing.get(PAYABLE) })),
    start,
  );
  repayVat(
    journal,
    opening.get(VAT),
    start,
    closings.map(({ date, closing }) => ({ date, left: closing.get(VAT) })),
  );
}
