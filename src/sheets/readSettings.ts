import type { Finding, Place } from '../ledger/finding';
import { type Day, dayText, firstDay, lastDay, lengthOf, monthOfDay, type Period } from '../ledger/months';
import { parseDay } from '../ledger/parseDay';
import { parsePeriod } from '../ledger/parsePeriod';
import type { ForecastMethod } from '../ledger/forecast';
import type { Ore } from '../money/ore';
import type { Unit } from '../money/round';
import type { Rounding } from '../statements/layout';
import type { Comparison } from '../statements/withComparison';
import { COMMENT_LIMITS, type CommentLimit, parseCommentLimit } from './commentLimit';
import { percentIn } from './percentIn';
import { FORECAST_METHODS } from './forecastMethods';
import type { RecognisedSheet } from './recognise';
import { hasValue, SheetRows } from './sheetRows';

/** Tecken i budget: how income and costs are signed in Budget and Prognos. */
export type BudgetSign = 'result' | 'debit' | 'costsPositive';

/** Inställningar: what the user has set; what is absent is chosen from the ledger or the layout. */
export interface Settings {
  readonly entity?: string;
  readonly organisationNumber?: string;
  readonly yearFrom?: Day;
  readonly yearTo?: Day;
  readonly periodFrom?: Day;
  readonly periodTo?: Day;
  readonly layout?: string;
  /** The cell that says which layout: there may be none of that name. */
  readonly layoutAt?: Place;
  readonly unit?: Unit;
  readonly rounding?: Rounding;
  readonly budgetSign?: BudgetSign;
  readonly budgetByMonth?: boolean;
  readonly forecastMethod?: ForecastMethod;
  readonly tolerance?: Ore;
  /** Högsta eget kapital, percent of the year's contributions. */
  readonly equityCeiling?: number;
  readonly comparison?: Comparison;
  readonly commentLimit?: CommentLimit;
}

const CHOICES = {
  enhet: { öre: 'öre', kr: 'kr', kronor: 'kr', tkr: 'tkr' },
  avrundning: { närmast: 'nearest', summerande: 'additive' },
  'tecken i budget': {
    resultat: 'result',
    'debet-kredit': 'debit',
    'debet/kredit': 'debit',
    'kostnader positiva': 'costsPositive',
  },
  budgetperiodisering: { linjär: 'linear', månad: 'month' },
  prognosmetod: FORECAST_METHODS,
  jämförelse: {
    'samma period föregående år': 'samePeriodLastYear',
    'föregående år': 'lastYear',
    ingen: 'none',
  },
} as const;

/** Every setting Inställningar may hold, as it is written there, the most used first. */
export const SETTING_KEYS: readonly string[] = [
  'Förbund',
  'Organisationsnummer',
  'Räkenskapsår från',
  'Räkenskapsår till',
  'Period från',
  'Period till',
  'Mall',
  'Enhet',
  'Avrundning',
  'Tecken i budget',
  'Budgetperiodisering',
  'Prognosmetod',
  'Tolerans',
  'Högsta eget kapital',
  'Jämförelse',
  'Kommentar krävs över',
];

/** The words a setting is chosen from, as they are written in Inställningar; none where it is not a choice. */
export function settingChoices(setting: string): readonly string[] {
  const options = (CHOICES as Readonly<Record<string, Readonly<Record<string, string>>>>)[
    setting.toLowerCase()
  ];
  const words = Object.entries(options ?? {});
  return words
    .filter(([, value], i) => words.findIndex(([, other]) => other === value) === i)
    .map(([word]) => word);
}

/** Reads Inställningar. Codes: setting-unknown, setting-bad-value, setting-twice, setting-not-a-year, and the cell codes of SheetRows. */
export function readSettings(sheet: RecognisedSheet | undefined): {
  settings: Settings;
  findings: readonly Finding[];
} {
  if (!sheet) return { settings: {}, findings: [] };
  const rows = new SheetRows(sheet);
  const settings: { -readonly [K in keyof Settings]: Settings[K] } = {};
  const seen = new Set<string>();
  let yearAt: Place | undefined;
  rows.forEach(() => {
    const written = rows.text('key');
    const key = written.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').replace(/ ?:$/, '');
    if (key === '') return;
    if (!SETTING_KEYS.some((known) => known.toLowerCase() === key)) {
      rows.report('setting-unknown', 'varning', 'key', { key: written, known: SETTING_KEYS.join(', ') });
      return;
    }
    if (seen.has(key)) rows.report('setting-twice', 'varning', 'key', { key: written });
    seen.add(key);
    const read = rows.code('value');
    if (!hasValue(read) || read.value === '') return;
    const text = read.value;
    const bad = (accepted: string): void =>
      rows.report('setting-bad-value', 'fel', 'value', { key: written, value: text, accepted });
    const choose = <K extends keyof typeof CHOICES>(name: K): string | undefined => {
      const options: Readonly<Record<string, string>> = CHOICES[name];
      const choice =
        options[
          text
            .toLowerCase()
            .replace(/\s+/g, ' ')
            .replace(/ ?\+ ?/g, '+')
        ];
      if (choice === undefined) bad(Object.keys(options).join(', '));
      return choice;
    };
    const day = (edge: 'from' | 'to'): Day | undefined => {
      const value = dayOrMonth(rows.raw('value'), edge);
      if (value === null) bad('2019-08-31, 2019-08');
      return value ?? undefined;
    };
    if (key === 'förbund') settings.entity = text;
    else if (key === 'organisationsnummer') settings.organisationNumber = text;
    else if (key === 'räkenskapsår från') settings.yearFrom = day('from');
    else if (key === 'räkenskapsår till') [settings.yearTo, yearAt] = [day('to'), rows.place('value')];
    else if (key === 'period från') settings.periodFrom = day('from');
    else if (key === 'period till') settings.periodTo = day('to');
    else if (key === 'mall') [settings.layout, settings.layoutAt] = [text, rows.place('value')];
    else if (key === 'enhet') settings.unit = choose('enhet') as Unit | undefined;
    else if (key === 'avrundning') settings.rounding = choose('avrundning') as Rounding | undefined;
    else if (key === 'tecken i budget')
      settings.budgetSign = choose('tecken i budget') as BudgetSign | undefined;
    else if (key === 'budgetperiodisering')
      settings.budgetByMonth = choose('budgetperiodisering') === 'month';
    else if (key === 'prognosmetod')
      settings.forecastMethod = choose('prognosmetod') as ForecastMethod | undefined;
    else if (key === 'jämförelse') settings.comparison = choose('jämförelse') as Settings['comparison'];
    else if (key === 'kommentar krävs över') {
      const limit = parseCommentLimit(rows.raw('value'));
      if (limit) settings.commentLimit = limit;
      else bad(COMMENT_LIMITS);
    } else if (key === 'tolerans') {
      const amount = rows.amount('value');
      if (hasValue(amount)) settings.tolerance = amount.value;
    } else if (key === 'högsta eget kapital') {
      const percent = percentIn(rows.raw('value'));
      if (percent === null) bad('20 %');
      else settings.equityCeiling = percent;
    }
  });
  return { settings, findings: [...rows.findings, ...notAYear(settings, yearAt)] };
}

/** Räkenskapsåret is not twelve whole months: the dates of two years, or of the period. */
function notAYear({ yearFrom, yearTo }: Settings, at: Place | undefined): Finding[] {
  const year = monthsOf(yearFrom, yearTo);
  if (!year || yearFrom === undefined || yearTo === undefined) return [];
  if (lengthOf(year) === 12 && yearFrom === firstDay(year.from) && yearTo === lastDay(year.to)) return [];
  const params = { from: dayText(yearFrom), to: dayText(yearTo) };
  return [{ code: 'setting-not-a-year', severity: 'varning', at, params }];
}

function dayOrMonth(cell: unknown, edge: 'from' | 'to'): Day | null {
  if (typeof cell !== 'string' && typeof cell !== 'number') return null;
  const period = parsePeriod(String(cell));
  if (period) return edgeOf(period, edge);
  return parseDay(cell)?.day ?? null;
}

function edgeOf(period: Period, edge: 'from' | 'to'): Day {
  return edge === 'from' ? firstDay(period.from) : lastDay(period.to);
}

/** The months of a setting's two days, or null where either is missing. */
export function monthsOf(from: Day | undefined, to: Day | undefined): Period | null {
  return from === undefined || to === undefined ? null : { from: monthOfDay(from), to: monthOfDay(to) };
}
