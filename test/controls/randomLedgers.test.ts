import { openLines } from '../../src/app/checked';
import { type Random, randomFrom } from '../statements/randomReport';
import { controlled, SOUND } from './ruleBook';

/** 10 000 with FINSAM_LEDGERS=10000 ; a seeded part of them in every run of the tests. */
const LEDGERS = Number(process.env['FINSAM_LEDGERS'] ?? 500);

const BALANCE = [1510, 1650, 1710, 1930, 1940, 2440, 2510, 2890, 2990];
const EQUITY = [2010, 2068];
const RESULT = [3511, 3512, 3690, 4010, 5010, 6010, 7510, 8310, 8410];

/** A right book of two years: each voucher sums to zero, the second year opens with what the first closed, the result in equity. */
function rightBook(random: Random): Record<string, string> {
  const balances = new Map<number, number>();
  const post = (account: number, amount: number): void =>
    void balances.set(account, (balances.get(account) ?? 0) + amount);
  const opening = random(3) === 0 ? 0 : random(1e8);
  post(1930, opening);
  post(2010, -opening);
  const first = [...balances].filter(([, amount]) => amount !== 0);
  const lines: string[] = [];
  const pick = (from: readonly number[]): number => from[random(from.length)] as number;
  const book = (year: number): void => {
    const vouchers = 3 + random(12);
    for (let v = 1; v <= vouchers; v++) {
      // The year before is booked to its end.
      const month = year === 2023 ? (v === vouchers ? 12 : 1 + random(12)) : 1 + random(6);
      const day = `${year}-${String(month).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`;
      const parts = 1 + random(3);
      let rest = 0;
      const add = (account: number, amount: number): void => {
        const isCost = account >= 4000 && account < 8000;
        const [debit, credit] = amount > 0 ? [amount, 0] : [0, -amount];
        const text = [debit, credit].map((one) => (one === 0 ? '' : (one / 100).toFixed(2)));
        lines.push(`${day} | A${v} | ${account} | ${isCost ? pick([10, 20]) : ''} | x | ${text.join(' | ')}`);
        post(account, amount);
        rest -= amount;
      };
      // Now and then the result is moved within equity.
      if (random(10) === 0) add(pick(EQUITY), random(1e6) + 1);
      else for (let i = 0; i < parts; i++) add(pick([...BALANCE, ...RESULT]), random(2e7) - 1e7 || 1);
      if (rest !== 0)
        add(
          lines.at(-1)?.includes('| 2010 |') ? 2068 : lines.at(-1)?.includes('| 2068 |') ? 2010 : 1930,
          rest,
        );
    }
  };
  book(2023);
  const result = RESULT.reduce((sum, account) => sum + (balances.get(account) ?? 0), 0);
  for (const account of RESULT) balances.delete(account);
  post(2068, result);
  const second = [...balances].filter(([, amount]) => amount !== 0);
  book(2024);
  const openings = [
    ...first.map(([account, amount]) => `${account} | ${(amount / 100).toFixed(2)} | 2023`),
    ...second.map(([account, amount]) => `${account} | ${(amount / 100).toFixed(2)} | 2024`),
  ];
  const accounts = [...BALANCE, ...EQUITY, ...RESULT, 3513, 3514, 3690].map(
    (account) => `${account} | Konto`,
  );
  return {
    ...SOUND,
    Kontoplan: `Konto | Benämning\n${[...new Set(accounts)].join('\n')}`,
    'Ingående balans': `Konto | Belopp | År\n${openings.join('\n')}`,
    Huvudbok: `Datum | Ver | Konto | Insats | Text | Debet | Kredit\n${lines.join('\n')}`,
  };
}

test(`${LEDGERS} right ledgers: no error is found in any`, () => {
  const found: string[] = [];
  for (let seed = 1; seed <= LEDGERS; seed++) {
    const checked = controlled(rightBook(randomFrom(seed * 2_654_435)), {
      cells:
        seed % 2 === 0
          ? []
          : [
              ['Inställningar!A9', 'Avrundning'],
              ['Inställningar!B9', 'summerande'],
            ],
    });
    const errors = openLines(checked).filter(({ status }) => status === 'fel');
    if (errors.length > 0)
      found.push(`${seed}: ${errors.map(({ code, a, b }) => `${code} ${a} ${b}`).join(', ')}`);
  }
  expect(found.slice(0, 5)).toEqual([]);
});
