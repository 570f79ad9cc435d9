import { includesAccount } from '../../ledger/accounts';
import { movement } from '../../ledger/cube';
import { fiscalYear } from '../../ledger/ledger';
import { ZERO } from '../../money/ore';
import type { Comparison, Control } from '../control';
import type { Material } from '../material';
import { reportYear } from '../years';

const BROUGHT_FORWARD = /balanserat|balanserade|överskott från föreg|föregående års (?:resultat|överskott)/i;

/** Balanserat resultat är aldrig intäkt: an income account of that name (or on a row of that name) has nothing (a, b 0). */
export const broughtForwardIncome: Control = {
  code: 'brought-forward-income',
  severity: 'varning',
  compare: (material) => {
    const { ledger, layout, firstPlace } = material;
    const { from, to } = fiscalYear(ledger, reportYear(material));
    const income = [...ledger.accounts.entries()].filter(([, account]) =>
      includesAccount(layout.accounts.income, account),
    );
    const named = income.flatMap(([index, account]) => {
      const name = broughtForwardName(account, index, material);
      return name === null ? [] : [{ index, account, name }];
    });
    if (named.length === 0 && income.length > 0) return [{ a: 0, b: 0, measured: 'count' }];
    return named.flatMap(({ index, account, name }) =>
      (['actual', 'budget'] as const).map((scenario): Comparison => {
        const amount = -movement(ledger.cubes[scenario], index, null, from, to);
        return {
          a: amount,
          b: ZERO,
          at: firstPlace({ account, as: scenario, year: reportYear(material) }),
          params: { account, name, scenario },
        };
      }),
    );
  },
};

function broughtForwardName(account: number, index: number, { ledger, statements }: Material): string | null {
  const own = ledger.accountNames.get(account) ?? '';
  if (BROUGHT_FORWARD.test(own)) return own;
  const row = statements
    .filter(({ layout }) => layout.kind === 'incomeStatement' || layout.kind === 'budget')
    .flatMap(({ rows }) => rows)
    .find(({ origin, label }) => origin?.accounts.includes(index) && BROUGHT_FORWARD.test(label));
  return row?.label ?? null;
}
