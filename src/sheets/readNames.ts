import type { Account } from '../ledger/accounts';
import type { LedgerDraft } from '../ledger/draft';
import type { Finding } from '../ledger/finding';
import type { ForecastMethod } from '../ledger/forecast';
import { type Day, firstDay, lastDay } from '../ledger/months';
import { parsePeriod } from '../ledger/parsePeriod';
import { FORECAST_METHODS, forecastMethodOf } from './forecastMethods';
import type { RecognisedSheet } from './recognise';
import { hasValue, SheetRows } from './sheetRows';

/** Läser Kontoplan: names of accounts. Returns the accounts it declares. Codes: chart-account-twice and the cell codes. */
export function readChart(
  sheet: RecognisedSheet,
  draft: LedgerDraft,
): { accounts: ReadonlySet<Account>; findings: readonly Finding[] } {
  const rows = new SheetRows(sheet);
  const accounts = new Set<Account>();
  rows.forEach(() => {
    // "Tillgångar" in the account column is a heading of the chart.
    if (rows.text('name') === '' && !/\d/.test(rows.text('account'))) return;
    const read = rows.account();
    if (!hasValue(read)) return;
    const { account, name } = read.value;
    const given = rows.text('name') || name;
    if (accounts.has(account) && draft.accountName(account) !== given)
      rows.report('chart-account-twice', 'varning', 'account', {
        account,
        used: draft.accountName(account),
        other: given,
      });
    accounts.add(account);
    draft.nameAccount(account, given);
  });
  return { accounts, findings: rows.findings };
}

/**
 * Läser Insatser: codes with names, groups, first and last day. Returns the forecast methods that single insatser have, by object index.
 * Codes: object-twice, setting-bad-value and the cell codes.
 */
export function readObjects(
  sheet: RecognisedSheet,
  draft: LedgerDraft,
): { methods: ReadonlyMap<number, ForecastMethod>; findings: readonly Finding[] } {
  const rows = new SheetRows(sheet);
  const methods = new Map<number, ForecastMethod>();
  rows.forEach(() => {
    const read = rows.code('object');
    if (!hasValue(read)) return;
    const code = read.value;
    if (draft.hasObject(code)) {
      rows.report('object-twice', 'varning', 'object', { object: code });
      return;
    }
    draft.nameObject({
      code,
      name: rows.text('name') || code,
      group: rows.text('group'),
      start: dayOf(rows, 'start'),
      end: dayOf(rows, 'end'),
    });
    const written = rows.text('forecastMethod');
    if (written === '') return;
    const method = forecastMethodOf(written);
    if (method) methods.set(draft.objectIndex(code), method);
    else {
      const accepted = Object.keys(FORECAST_METHODS).join(', ');
      rows.report('setting-bad-value', 'fel', 'forecastMethod', {
        key: 'Prognosmetod',
        value: written,
        accepted,
      });
    }
  });
  return { methods, findings: rows.findings };
}

/** A day, or the first or last of a month: 2019-06-01, 2019-06. */
function dayOf(rows: SheetRows, key: 'start' | 'end'): Day | undefined {
  const months = parsePeriod(rows.text(key));
  if (months) return key === 'start' ? firstDay(months.from) : lastDay(months.to);
  const read = rows.date(key);
  return hasValue(read) ? read.value.day : undefined;
}
