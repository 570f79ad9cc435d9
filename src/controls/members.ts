import { type AccountSet, includesAccount } from '../ledger/accounts';
import { movement, postingCount } from '../ledger/cube';
import { ROW_LEFT_OUT } from '../ledger/finding';
import { fiscalYear, fiscalYearOf, type Ledger, type Scenario } from '../ledger/ledger';
import type { Period } from '../ledger/months';
import type { Cause } from './control';
import { reportYear } from './years';
import type { Material } from './material';

/** Vem som betalar: staten, regionen, en kommun; null where the name does not say. */
export type MemberKind = 'stat' | 'region' | 'kommun';

/** En parts bidrag: kronor as plus (öre). */
export interface Contribution {
  readonly name: string;
  readonly kind: MemberKind | null;
  readonly account: number;
  readonly object: number | null;
  readonly yearly: number;
}

/**
 * Why nothing is known to be agreed for the report's year although there is a Medlemsbidrag: a row of it could not be read, or its amounts
 * are for other years. Null where that is not so.
 */
export function notAgreed(material: Material): Cause | null {
  const { ledger } = material;
  const unread = unreadRows(material);
  if (unread.length > 0) return { code: 'contributions-unread', params: { name: unread.join(', ') } };
  const { months, count } = ledger.sources.postings.contribution;
  const years = new Set<number>();
  for (let i = 0; i < count; i++) years.add(fiscalYearOf(ledger, months[i] as number));
  const year = reportYear(material);
  if (years.size === 0 || years.has(year)) return null;
  return { code: 'other-year', params: { years: [...years].sort((a, b) => a - b).join(', '), year } };
}

/** Cells of Medlemsbidrag for which their rows are left out: what the others agree on is then not the whole. */
function unreadRows({ findings, inputs }: Material): readonly string[] {
  const sheet = inputs.get('contributions');
  if (sheet === undefined) return [];
  return findings.flatMap(({ at, params }) =>
    at?.sheet === sheet && params?.[ROW_LEFT_OUT] !== undefined ? [`${sheet}!${at.cell ?? ''}`] : [],
  );
}

/**
 * Agreed contributions of the year: those of Medlemsbidrag, else the budget's by account; none where neither has any, or where a row of
 * Medlemsbidrag could not be read.
 */
export function agreedContributions(material: Material): Contribution[] {
  const { ledger, layout } = material;
  if (unreadRows(material).length > 0) return [];
  const year = fiscalYear(ledger, reportYear(material));
  const { contribution, budget } = ledger.cubes;
  if (postingCount(contribution, year.from, year.to) > 0)
    return ledger.accounts.flatMap((account, index) =>
      ledger.objects.flatMap((object, at): Contribution[] => {
        const yearly = -movement(contribution, index, at, year.from, year.to);
        return yearly === 0
          ? []
          : [{ name: object.name, kind: memberKind(object.name), account, object: at, yearly }];
      }),
    );
  return ledger.accounts.flatMap((account, index): Contribution[] => {
    if (!includesAccount(layout.roles.contributions, account)) return [];
    const yearly = -movement(budget, index, null, year.from, year.to);
    const name = ledger.accountNames.get(account) ?? String(account);
    return yearly === 0 ? [] : [{ name, kind: memberKind(name), account, object: null, yearly }];
  });
}

/** Staten pays through Försäkringskassan, also for Arbetsförmedlingen; regions were landsting before 2019. */
export function memberKind(name: string): MemberKind | null {
  if (/\bstat(en|liga?)?\b|försäkringskass|arbetsförmedl/i.test(name)) return 'stat';
  if (/region|landsting/i.test(name)) return 'region';
  return /kommun|\bstad\b/i.test(name) ? 'kommun' : null;
}

/** Öre in the unit that contributions are agreed in: tkr where their sum is whole tkr, else kronor. */
export function agreedUnit(contributions: readonly Contribution[]): number {
  const total = contributions.reduce((sum, { yearly }) => sum + yearly, 0);
  return total % 100_000 === 0 ? 100_000 : 100;
}

/** Contributions of a scenario and period, kronor as plus (öre). */
export function contributed(
  ledger: Ledger,
  accounts: AccountSet,
  scenario: Scenario,
  { from, to }: Period,
): number {
  return ledger.accounts.reduce(
    (sum, account, index) =>
      includesAccount(accounts, account)
        ? sum - movement(ledger.cubes[scenario], index, null, from, to)
        : sum,
    0,
  );
}

/** The year's contributions, öre: agreed, budgeted, or (where neither is known) booked; 0 where a row of Medlemsbidrag could not be read. */
export function yearlyContributions(material: Material): number {
  if (unreadRows(material).length > 0) return 0;
  const agreed = agreedContributions(material).reduce((sum, { yearly }) => sum + yearly, 0);
  if (agreed !== 0) return agreed;
  const { ledger, layout } = material;
  return contributed(ledger, layout.roles.contributions, 'actual', fiscalYear(ledger, reportYear(material)));
}
