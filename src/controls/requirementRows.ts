import type { AccountSet } from '../ledger/accounts';
import type { Display, Layout, Measure, Row } from '../statements/layout';

export const REQUIREMENT_SHEET = 'Balanskravsutredning';
/** The row of årets resultat, which is the same as in the resultaträkning. */
export const REQUIREMENT_OF = 'resultat';
/** The row of årets balanskravsresultat. */
export const REQUIREMENT_RESULT = 'balanskravsresultat';

/** Balanskravsutredningens rader i lagens ordning, of the accounts that the layout has for them. */
export function requirementRows({ accounts, roles }: Layout): readonly Row[] {
  const item = (
    id: string,
    label: string,
    set: AccountSet,
    display: Display,
    measure: Measure = 'movement',
  ): Row => ({ id, kind: 'postings', label, accounts: set, display, measure, blankZero: false });
  const sum = (id: string, label: string, of: readonly string[], total = false): Row => ({
    id,
    kind: 'sum',
    label,
    of: of.map((row) => ({ row, sign: 1 })),
    total,
  });
  return [
    item(REQUIREMENT_OF, 'Årets resultat enligt resultaträkningen', accounts.result, 'creditPositive'),
    item('realisationsvinster', '− Samtliga realisationsvinster', roles.capitalGains, 'debitPositive'),
    item(
      'undantag-vinster',
      '+ Vissa realisationsvinster enligt undantagsmöjligheter',
      roles.permittedGains,
      'creditPositive',
    ),
    item(
      'undantag-forluster',
      '+ Vissa realisationsförluster enligt undantagsmöjligheter',
      roles.permittedLosses,
      'debitPositive',
    ),
    item(
      'orealiserade',
      '± Orealiserade vinster och förluster i värdepapper',
      roles.unrealised,
      'debitPositive',
    ),
    item(
      'aterforing',
      '± Återföring av orealiserade vinster och förluster i värdepapper',
      roles.unrealisedReversed,
      'debitPositive',
    ),
    sum('efter-justeringar', 'Årets resultat efter balanskravsjusteringar', [
      REQUIREMENT_OF,
      'realisationsvinster',
      'undantag-vinster',
      'undantag-forluster',
      'orealiserade',
      'aterforing',
    ]),
    item(
      'resultatreserv',
      '− Reservering till, + användning av resultatreserv',
      roles.resultReserve,
      'debitPositive',
    ),
    sum(REQUIREMENT_RESULT, 'Årets balanskravsresultat', ['efter-justeringar', 'resultatreserv']),
    item(
      'tidigare',
      'Balanskravsunderskott från tidigare år',
      roles.balanceDeficit,
      'creditPositive',
      'opening',
    ),
    sum(
      'att-aterstalla',
      'Balanskravsresultat, minus ska återställas',
      [REQUIREMENT_RESULT, 'tidigare'],
      true,
    ),
  ];
}
