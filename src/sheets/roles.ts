/** Indatablad: what an input sheet is for. */
export type Role =
  | 'settings'
  | 'chart'
  | 'objects'
  | 'openings'
  | 'ledger'
  | 'balanceList'
  | 'budget'
  | 'forecast'
  | 'previousForecast'
  | 'contributions'
  | 'ceiling'
  | 'layout';

/** A column an input sheet can have: its name in messages, what else it is called, and whether the sheet is unreadable without. */
export interface ColumnSpec {
  readonly key: string;
  readonly title: string;
  readonly synonyms: readonly string[];
  readonly required?: boolean;
}

export interface RoleSpec {
  readonly role: Role;
  /** The sheet's name in messages. */
  readonly title: string;
  /** Other sheet names it goes by. A four-digit year after any of them is allowed: "Huvudbok 2018". */
  readonly names: readonly string[];
  readonly columns: readonly ColumnSpec[];
  /** At least one of each of these sets is needed besides the required ones. */
  readonly oneOf?: readonly (readonly string[])[];
  /** True where several sheets of the role are read as one when they bear different years. */
  readonly yearly?: boolean;
  /** True where the sheet holds amounts, which are read as kronor. */
  readonly inKronor?: boolean;
}

const account: ColumnSpec = {
  key: 'account',
  title: 'Konto',
  synonyms: ['kontonr', 'kontonummer', 'kto'],
  required: true,
};
const object: ColumnSpec = {
  key: 'object',
  title: 'Insats',
  synonyms: [
    'kst',
    'kostnadsställe',
    'ansvar',
    'projekt',
    'projektnr',
    'aktivitet',
    'kod',
    'verksamhet',
    'objekt',
  ],
};
const year: ColumnSpec = { key: 'year', title: 'År', synonyms: ['räkenskapsår'] };
const amount: ColumnSpec = {
  key: 'amount',
  title: 'Belopp',
  synonyms: ['helår', 'summa', 'årsbelopp', 'belopp kr', 'saldo'],
};
const name: ColumnSpec = {
  key: 'name',
  title: 'Benämning',
  synonyms: ['namn', 'kontonamn', 'text', 'beskrivning'],
};

/** Accepted names, in one table (docs/handbok.md shows it). Order decides where headers alone could mean two things. */
export const ROLES: readonly RoleSpec[] = [
  {
    role: 'settings',
    title: 'Inställningar',
    names: ['inställning', 'settings'],
    columns: [
      { key: 'key', title: 'Nyckel', synonyms: ['inställning'], required: true },
      { key: 'value', title: 'Värde', synonyms: [], required: true },
    ],
  },
  {
    role: 'ledger',
    title: 'Huvudbok',
    names: ['verifikationslista', 'verifikationer', 'transaktioner', 'transaktionslista'],
    inKronor: true,
    yearly: true,
    columns: [
      {
        key: 'date',
        title: 'Datum',
        synonyms: [
          'bokföringsdatum',
          'bokföringsdag',
          'bokf.datum',
          'bokf.dag',
          'ver.datum',
          'verifikationsdatum',
          'trans.datum',
          'transaktionsdatum',
        ],
        required: true,
      },
      { key: 'series', title: 'Serie', synonyms: ['ver.serie', 'verifikationsserie'] },
      {
        key: 'voucher',
        title: 'Ver',
        synonyms: [
          'ver.nr',
          'verifikation',
          'verifikationsnummer',
          'verifikationsnr',
          'verifikat',
          'verifikatnr',
          'verifikatnummer',
          'serie+nr',
          'nr',
        ],
      },
      account,
      object,
      {
        key: 'text',
        title: 'Text',
        synonyms: ['beskrivning', 'trans.text', 'transaktionstext', 'ver.text', 'verifikationstext'],
      },
      { key: 'debit', title: 'Debet', synonyms: ['debit', 'debet kr', 'debetbelopp'] },
      { key: 'credit', title: 'Kredit', synonyms: ['credit', 'kredit kr', 'kreditbelopp'] },
      { key: 'amount', title: 'Belopp', synonyms: ['belopp kr', 'belopp (kr)'] },
    ],
    oneOf: [['debit', 'credit', 'amount']],
  },
  {
    role: 'balanceList',
    yearly: true,
    title: 'Saldolista',
    names: ['råbalans', 'saldobalans', 'balanslista'],
    inKronor: true,
    columns: [
      account,
      name,
      object,
      {
        key: 'opening',
        title: 'IB',
        synonyms: ['ingående balans', 'ing balans', 'ingående', 'ing saldo', 'ingående saldo'],
      },
      { key: 'change', title: 'Period', synonyms: ['förändring', 'rörelse', 'perioden', 'omslutning'] },
      {
        key: 'closing',
        title: 'UB',
        synonyms: ['utgående balans', 'utg balans', 'utgående', 'utg saldo', 'utgående saldo', 'saldo'],
      },
      {
        key: 'debit',
        title: 'Debet',
        synonyms: ['period debet', 'debet period', 'omslutning debet', 'saldo debet'],
      },
      {
        key: 'credit',
        title: 'Kredit',
        synonyms: ['period kredit', 'kredit period', 'omslutning kredit', 'saldo kredit'],
      },
    ],
    oneOf: [['change', 'closing', 'debit', 'credit']],
  },
  {
    role: 'openings',
    title: 'Ingående balans',
    names: ['ingående balanser', 'ib', 'ingående saldon'],
    inKronor: true,
    yearly: true,
    columns: [
      account,
      {
        key: 'amount',
        title: 'Belopp',
        synonyms: ['ib', 'ingående balans', 'saldo', 'ing balans'],
        required: true,
      },
      year,
      name,
    ],
  },
  {
    role: 'previousForecast',
    title: 'Föregående prognos',
    names: ['prognos föregående', 'prognos tidigare', 'tidigare prognos'],
    inKronor: true,
    columns: [account, object, year, { ...amount, required: true }, name],
  },
  {
    role: 'forecast',
    title: 'Prognos',
    names: ['helårsprognos', 'årsprognos'],
    inKronor: true,
    yearly: true,
    columns: [account, object, year, { ...amount, required: true }, name],
  },
  {
    role: 'budget',
    title: 'Budget',
    names: ['årsbudget', 'detaljbudget'],
    inKronor: true,
    yearly: true,
    columns: [account, object, year, amount, name],
  },
  {
    role: 'contributions',
    title: 'Medlemsbidrag',
    names: ['bidrag', 'huvudmän', 'medlemmar'],
    inKronor: true,
    yearly: true,
    columns: [
      { key: 'member', title: 'Part', synonyms: ['huvudman', 'medlem', 'parter'], required: true },
      { key: 'share', title: 'Andel', synonyms: ['andel %', 'procent'] },
      amount,
      { ...account, required: false },
      year,
    ],
    oneOf: [['share', 'amount']],
  },
  {
    role: 'ceiling',
    title: 'Högsta eget kapital',
    names: ['tak för eget kapital', 'tak eget kapital'],
    inKronor: true,
    columns: [
      { key: 'from', title: 'Bidrag från', synonyms: ['bidrag', 'från', 'årets bidrag från'] },
      {
        key: 'percent',
        title: 'Högst',
        synonyms: ['högst %', 'procent', 'andel', 'tak'],
        required: true,
      },
    ],
  },
  {
    role: 'chart',
    title: 'Kontoplan',
    names: ['konton', 'kontolista'],
    columns: [account, { ...name, required: true }],
  },
  {
    role: 'objects',
    title: 'Insatser',
    names: ['insats', 'projekt', 'kostnadsställen', 'områden', 'aktiviteter'],
    columns: [
      {
        key: 'object',
        title: 'Kod',
        synonyms: ['insats', 'kst', 'ansvar', 'projekt', 'kostnadsställe'],
        required: true,
      },
      { ...name, required: true },
      { key: 'group', title: 'Grupp', synonyms: [] },
      { key: 'start', title: 'Start', synonyms: ['från', 'startdatum'] },
      { key: 'end', title: 'Slut', synonyms: ['till', 'slutdatum'] },
      { key: 'forecastMethod', title: 'Prognosmetod', synonyms: ['prognos'] },
    ],
  },
  {
    role: 'layout',
    title: 'Rapportmall',
    names: ['rapportmallen'],
    columns: [
      { key: 'kind', title: 'Slag', synonyms: ['radtyp', 'typ'], required: true },
      { key: 'id', title: 'Id', synonyms: ['rad-id', 'kortnamn'] },
      { key: 'label', title: 'Benämning', synonyms: ['namn', 'text', 'titel'], required: true },
      { key: 'accounts', title: 'Konton', synonyms: ['konto', 'kontointervall'] },
      { key: 'objects', title: 'Insatser', synonyms: ['insats', 'kst', 'kostnadsställen', 'projekt'] },
      { key: 'of', title: 'Innehåll', synonyms: ['summerar', 'räknas av'] },
      { key: 'note', title: 'Not', synonyms: ['nothänvisning'] },
      { key: 'scenario', title: 'Underlag', synonyms: ['källa'] },
      { key: 'period', title: 'Period', synonyms: [] },
      { key: 'measure', title: 'Saldo', synonyms: ['mäter'] },
      { key: 'display', title: 'Tecken', synonyms: [] },
      { key: 'columns', title: 'Kolumner', synonyms: ['bara i kolumn'] },
      { key: 'unit', title: 'Enhet', synonyms: [] },
      { key: 'decimals', title: 'Decimaler', synonyms: [] },
      { key: 'statementKind', title: 'Rapporttyp', synonyms: ['typ av rapport'] },
      { key: 'sheet', title: 'Blad', synonyms: ['flik'] },
      { key: 'flags', title: 'Val', synonyms: ['övrigt'] },
    ],
  },
];
