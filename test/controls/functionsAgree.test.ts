import { askBalancedBudget, askEquityShare } from '../../src/app/live/rules';
import type { LiveBook } from '../../src/app/live/liveBook';
import { type Validation, validateBalance, validateEquity } from '../../src/app/validations';
import type { CheckedLine } from '../../src/controls/accept';
import { PRESET_CEILING } from '../../src/controls/ceiling';
import { type Random, randomFrom } from '../statements/randomReport';
import { type Change, controlled, SOUND } from './ruleBook';

/** The functions of cells and the controls of reports, asked about the same figures: they give the same answer. */
const BOOKS = 30;

const linesOf = (code: string, change: Change): readonly CheckedLine[] =>
  controlled(SOUND, change).results.find((one) => one.code === code)?.lines ?? [];

const differenceOf = (answer: Validation): number | undefined => (answer.ok ? answer.difference : undefined);

/** Kronor, in half of the books with no more than the öre that a tolerance would swallow. */
const slip = (random: Random): number => [0, 0.01, 1, random(1e9) / 100 - 5e6][random(4)] as number;

test('BALANS and the control of the balance sheet differ by the same öre', () => {
  for (let seed = 1; seed <= BOOKS; seed++) {
    const random = randomFrom(seed * 7919);
    const [assets, equity, debts] = [783700 + slip(random), 482700 + slip(random), 301000 + slip(random)].map(
      (kronor) => Math.round(kronor * 100) / 100,
    ) as [number, number, number];
    const [line] = linesOf('balance', {
      typed: [
        ['balansrakning.summa-tillgangar.ub', assets],
        ['balansrakning.summa-ek-skulder.ub', Math.round((equity + debts) * 100) / 100],
      ],
    });
    expect(line?.status).toBe(line?.difference === 0 ? 'godkänd' : 'fel');
    expect(differenceOf(validateBalance(assets, equity, debts, null))).toBe(line?.difference);
  }
});

test('EGETKAPITAL and the control of equity differ by the same öre', () => {
  for (let seed = 1; seed <= BOOKS; seed++) {
    const random = randomFrom(seed * 104729);
    // What is booked on equity beside the result, and what is booked as cost.
    const [beside, cost] = [Math.abs(slip(random)), random(1e8) / 100];
    const [line] = linesOf('equity-roll', {
      cells: [
        ['Huvudbok!A30', '2024-06-30'],
        ['Huvudbok!B30', 'A7'],
        ['Huvudbok!C30', 2010],
        ['Huvudbok!F30', beside],
        ['Huvudbok!A31', '2024-06-30'],
        ['Huvudbok!B31', 'A7'],
        ['Huvudbok!C31', 5010],
        ['Huvudbok!F31', cost],
        ['Huvudbok!A32', '2024-06-30'],
        ['Huvudbok!B32', 'A7'],
        ['Huvudbok!C32', 1930],
        ['Huvudbok!G32', Math.round((beside + cost) * 100) / 100],
      ],
    });
    const round = (kronor: number): number => Math.round(kronor * 100) / 100;
    const result = round(80700 - cost);
    const answer = validateEquity(402000, result, round(402000 + result - beside), null);
    expect(line?.status).toBe(line?.difference === 0 ? 'godkänd' : 'varning');
    expect(differenceOf(answer)).toBe(line?.difference);
  }
});

test('EKANDEL and the control of the ceiling agree, also at the ceiling itself', () => {
  for (let percent = 1; percent <= 60; percent++) {
    const random = randomFrom(percent * 31);
    // Equity at the end of the year: what is needed beside 505 000 goes to other income of the forecast.
    const ceiling = 12_000 * percent;
    const said = percent % 2 === 0 ? percent / 100 : `${percent} %`;
    const equity = ceiling + [-0.01, 0, 0.01, 1000][random(4)]!;
    for (const own of [ceiling, equity]) {
      const [line] = linesOf('equity-ceiling', {
        cells: [
          ['Inställningar!B8', said],
          ['Prognos!D9', Math.round((20_000 + own - 505_000) * 100) / 100],
        ],
      });
      expect(line?.a).toBe(Math.round(own * 100));
      const answer = askEquityShare(own, 1_200_000, said);
      const asked =
        typeof answer === 'function' ? answer({ ceiling: PRESET_CEILING } as unknown as LiveBook) : answer;
      expect([percent, own, typeof asked === 'string']).toEqual([percent, own, line?.status === 'varning']);
    }
  }
});

test('BALANSKRAV and the control of the balanskrav agree about result and year', () => {
  for (let seed = 1; seed <= BOOKS; seed++) {
    const random = randomFrom(seed * 15485863);
    const result = Math.round(slip(random) * 100) / 100 - (random(2) === 0 ? 0.01 : 0);
    const forecast = Math.round((20_000 + result - 103_000) * 100) / 100;
    const [line] = linesOf('balanced-budget', { cells: [['Prognos!D9', forecast]] });
    const answer = askBalancedBudget(Math.round(result * 100) / 100, [[null]]);
    expect(line?.a).toBe(Math.round(result * 100));
    expect(line?.status).toBe(typeof answer === 'function' ? 'varning' : 'godkänd');
    if (typeof answer !== 'function') expect(answer).toBe(Math.round(result * 100) / 100);
  }
});
