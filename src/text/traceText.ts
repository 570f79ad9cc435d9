import type { ForecastMethod } from '../ledger/forecast';
import { fiscalYearOf, type Ledger, type Scenario } from '../ledger/ledger';
import { monthOfDay } from '../ledger/months';
import { figureAt, type TraceBasis, type TracePart } from '../statements/trace';
import type { Language } from './amountText';
import { periodTitle } from './periodTitle';

/** Spårningens ord: what the parts of an amount are called, in the pane and on a sheet. */
interface TraceWords {
  readonly minus: (label: string) => string;
  readonly noObject: string;
  readonly opening: (year: number) => string;
  readonly booked: (period: string) => string;
  readonly budgeted: (period: string) => string;
  readonly carried: (year: number, scenario: string) => string;
  readonly scenarios: Readonly<Record<Scenario, string>>;
  readonly method: (method: string) => string;
  readonly methods: Readonly<Record<ForecastMethod, string>>;
  readonly adjusted: Readonly<Record<'pace' | 'months' | 'elsewhere', string>>;
  readonly posting: string;
}

const SV: TraceWords = {
  minus: (label) => `Minus: ${label}`,
  noObject: 'Utan insats',
  opening: (year) => `Ingående balans ${year}`,
  booked: (period) => `Bokfört ${period}`,
  budgeted: (period) => `Budget ${period}`,
  carried: (year, scenario) => `Utgående balans ${year} enligt ${scenario}`,
  scenarios: {
    actual: 'utfall',
    budget: 'budget',
    forecast: 'prognos',
    previousForecast: 'föregående prognos',
    contribution: 'medlemsbidrag',
  },
  method: (method) => `Uträknad prognos: ${method}`,
  methods: {
    budget: 'årets budget',
    actualPlusBudget: 'utfall och återstående budget',
    linear: 'utfallet i samma takt hela året',
  },
  adjusted: {
    pace: 'Resten av året i samma takt',
    months: 'Fördelning på periodens månader',
    elsewhere: 'Belopp utan rad i arbetsboken',
  },
  posting: 'Utan text',
};

const EN: TraceWords = {
  minus: (label) => `Less: ${label}`,
  noObject: 'Without activity',
  opening: (year) => `Opening balance ${year}`,
  booked: (period) => `Booked ${period}`,
  budgeted: (period) => `Budget ${period}`,
  carried: (year, scenario) => `Closing balance ${year} as of ${scenario}`,
  scenarios: {
    actual: 'actual',
    budget: 'budget',
    forecast: 'forecast',
    previousForecast: 'previous forecast',
    contribution: 'member contributions',
  },
  method: (method) => `Calculated forecast: ${method}`,
  methods: {
    budget: 'the year’s budget',
    actualPlusBudget: 'actual plus remaining budget',
    linear: 'the actual at the same pace all year',
  },
  adjusted: {
    pace: 'Rest of the year at the same pace',
    months: 'Spread over the months of the period',
    elsewhere: 'Amount without a row in the workbook',
  },
  posting: 'Without text',
};

const words = (language: Language): TraceWords => (language === 'sv' ? SV : EN);

/** "5541 Verksamhetsanknutna personalkostnader". */
export function accountText({ accounts, accountNames }: Ledger, index: number): string {
  const number = accounts[index] as number;
  return `${number} ${accountNames.get(number) ?? ''}`.trim();
}

/** An insats by its name; '' stands for none. */
export function objectText({ objects }: Ledger, index: number): string {
  const object = objects[index];
  return index === 0 || !object ? '' : object.name || object.code;
}

/** What a part is called. A row of a sheet is called by its own text, `own`. */
export function partText(basis: TraceBasis, part: TracePart, language: Language, own = ''): string {
  const { ledger } = basis;
  const w = words(language);
  switch (part.kind) {
    case 'figure': {
      const found = figureAt(basis, part.place);
      const name = part.by === 'row' ? found?.row.label || part.place.row : found?.column.title;
      return part.sign === 1 ? (name ?? '') : w.minus(name ?? '');
    }
    case 'account':
      return accountText(ledger, part.index);
    case 'object':
      return objectText(ledger, part.index) || w.noObject;
    case 'row':
      if (part.what === 'opening') return w.opening(fiscalYearOf(ledger, monthOfDay(part.day ?? 0)));
      return own || (part.what === 'plan' ? accountText(ledger, part.account) : w.posting);
    case 'selection': {
      const { period, scenario } = part.selection;
      if (part.what === 'carried') return w.carried(fiscalYearOf(ledger, period.from), w.scenarios[scenario]);
      return w[part.what](periodTitle(period, language));
    }
    case 'method':
      return w.method(w.methods[part.method]);
    case 'adjusted':
      return w.adjusted[part.why];
  }
}
