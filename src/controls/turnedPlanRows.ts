import { includesAccount } from '../ledger/accounts';
import { movement } from '../ledger/cube';
import { fiscalYear } from '../ledger/ledger';
import { lengthOf } from '../ledger/months';
import { leavesOf, accountsOf, statementsOfKind } from './figures';
import type { Material, PlanRow } from './material';
import { reportYear } from './years';

/** +1 for costs, −1 for income: the sign that is usual, debit +. */
type Side = 1 | -1;

/** En rad med omvänt tecken, and what speaks for it. */
export interface TurnedRow {
  readonly row: PlanRow;
  readonly side: Side;
  /** What is booked of the same (debit +), where that is what speaks for it; null where it is the other rows of the sheet. */
  readonly booked: number | null;
}

/** Names of accounts that may go both ways: what is held back, corrected, moved or paid back, and what lessens a cost. */
const BOTH_WAYS =
  /reserv|besparing|ofördel|korriger|justering|periodiser|omför|återf|återbet|kreditering|rabatt|öres|avrund|förändring|balanserat|ersättning för|erhåll|lönebidrag|sjuklöneers|vidarefakt|aktiverat|mellanskillnad/i;

/** So much of what is planned for the same months says which way an account goes: less is a correction. */
const SAYS = 0.1;

/**
 * Rader med omvänt tecken: rows of Budget, Prognos and Föregående prognos that plan a cost as income or the other way round, where most rows
 * of the same kind on the sheet are right, or what is booked says so. A row that is booked as it is planned is none, nor is one on an
 * account that may go both ways. Where most are turned it is how the whole sheet is signed, which is found by the insatser (budgetSign).
 */
export function turnedPlanRows(material: Material): readonly TurnedRow[] {
  const sides = new Map<number, Side | null>();
  const sideOf = (account: number): Side | null => {
    const known = sides.get(account);
    const side = known === undefined ? usualSide(account, material) : known;
    sides.set(account, side);
    return side;
  };
  const sided = material.planRows().flatMap((row) => {
    const side = row.amount === 0 ? null : sideOf(row.account);
    return side === null ? [] : [{ row, side, isTurned: row.amount * side < 0 }];
  });
  /** How many more rows are turned than right, by sheet and side. */
  const surplus = new Map<string, number>();
  const kindOf = ({ row, side }: Pick<TurnedRow, 'row' | 'side'>): string => `${side}|${row.at.sheet}`;
  for (const one of sided)
    surplus.set(kindOf(one), (surplus.get(kindOf(one)) ?? 0) + (one.isTurned ? 1 : -1));
  return sided.flatMap((one): TurnedRow[] => {
    const { row, side, isTurned } = one;
    if (!isTurned) return [];
    const booked = bookedLike(row, material);
    if (booked * row.amount > 0) return [];
    const more = surplus.get(kindOf(one)) ?? 0;
    if (more < 0) return [{ row, side, booked: null }];
    const isWholeSheet = more > 0 && side === 1 && row.object !== 0;
    return booked === 0 || isWholeSheet ? [] : [{ row, side, booked }];
  });
}

/** Income or cost; null where the account may be either. */
function usualSide(account: number, material: Material): Side | null {
  const { ledger, layout } = material;
  const { result, income } = layout.accounts;
  const name = ledger.accountNames.get(account) ?? '';
  if (!includesAccount(result, account) || BOTH_WAYS.test(name)) return null;
  if (includesAccount(income, account)) return -1;
  if (/^[4-7]/.test(String(account))) return 1;
  // Financial and extraordinary items: as the row says that takes them, else the account.
  return sideInWords(rowLabel(account, material)) ?? sideInWords(name);
}

function sideInWords(words: string): Side | null {
  const [isIncome, isCost] = [/intäkt|inkomst/i.test(words), /kostnad|avgift/i.test(words)];
  if (isIncome === isCost) return null;
  return isIncome ? -1 : 1;
}

/** What the row of an income statement is called that takes the account; '' for none. */
function rowLabel(account: number, material: Material): string {
  const index = material.ledger.accounts.indexOf(account);
  for (const statement of statementsOfKind(material, 'incomeStatement'))
    for (const row of statement.rows)
      if (leavesOf(row, statement).length === 1 && accountsOf(row, statement).has(index)) return row.label;
  return '';
}

/** What is booked in the row's year on its account, of its insats where that has anything, debit +; 0 where it is too little to say. */
function bookedLike({ account, object, year, amount }: PlanRow, material: Material): number {
  const { ledger, period } = material;
  const whole = fiscalYear(ledger, year);
  const to = year === reportYear(material) ? period.to : whole.to;
  const index = ledger.accounts.indexOf(account);
  const of = (one: number | null): number => movement(ledger.cubes.actual, index, one, whole.from, to);
  const booked = of(object) || of(null);
  const planned = (Math.abs(amount) * lengthOf({ from: whole.from, to })) / lengthOf(whole);
  return Math.abs(booked) < planned * SAYS ? 0 : booked;
}
