import type { Checked } from '../../src/app/checked';
import { figuresOf } from '../../src/controls/accept';
import { controlled, SOUND } from './ruleBook';
import { RULE_CASES } from './ruleCases';

/** What is kept of an accepted finding: which it is, and its amounts. */
const prints = ({ results }: Checked): string[] =>
  results
    .flatMap(({ lines }) => lines)
    .filter(({ status }) => status !== 'godkänd' && status !== 'inte tillämplig')
    .map((line) => `${line.subject} ${figuresOf(line)}`);

const CASES = RULE_CASES.filter(({ change }) => change !== undefined);

test.each(CASES.map((one) => [`${one.code}: ${one.name}`, one] as const))(
  '%s: the same finding when a row comes above it',
  (_, { change }) => {
    const before = prints(controlled(SOUND, change));
    const after = prints(controlled(SOUND, { ...change, above: 3 }));
    expect(before.length).toBeGreaterThan(0);
    expect(after).toEqual(before);
  },
);

const unbalanced = (debit: number): Checked => controlled(SOUND, { cells: [['Huvudbok!F20', debit]] });

test('another amount is another finding', () => {
  expect(prints(unbalanced(215300))).not.toEqual(prints(unbalanced(215301)));
  expect(prints(unbalanced(215300))).toEqual(prints(unbalanced(215300)));
});

test('two lines that say the same of the same are two findings', () => {
  const row = (at: number): [string, string | number][] => [
    [`Huvudbok!A${at}`, '2024-06-30'],
    [`Huvudbok!B${at}`, 'A6'],
    [`Huvudbok!F${at}`, 500],
  ];
  const found = prints(controlled(SOUND, { cells: [...row(30), ...row(31)] })).filter((print) =>
    print.includes('row-without-account'),
  );
  expect(found).toHaveLength(2);
  expect(new Set(found).size).toBe(2);
});
