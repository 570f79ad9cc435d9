export const ADMINISTRATION = 10;
export const TEAM = 20;
export const PROJECTS = 30;

/** Insatser: code, name, group, start. */
export const OBJECTS = [
  [ADMINISTRATION, 'Administration', 'Förbundet', ''],
  [TEAM, 'Samordningsteamet', 'Verksamhet', '2009-01-01'],
  [PROJECTS, 'Projektmedel målgruppen', 'Verksamhet', ''],
];

export const ACCOUNTS = [
  [1680, 'Övriga kortfristiga fordringar'],
  [1687, 'Momsfordran, Ludvikamoms'],
  [1711, 'Förutbetalda hyror'],
  [1712, 'Upplupna insatser från huvudmännen'],
  [1920, 'Bankkonto Swedbank'],
  [2021, 'Ingående eget kapital'],
  [2068, 'Föregående års resultat'],
  [2069, 'Årets resultat'],
  [2411, 'Leverantörsskulder'],
  [2890, 'Övriga kortfristiga skulder'],
  [2991, 'Upplupna kostnader'],
  [2992, 'Förutbetalda insatser från huvudmännen'],
  [2995, 'Beslutade ej utbetalda projektmedel'],
  [3511, 'Bidrag från Försäkringskassan'],
  [3512, 'Bidrag från Arbetsförmedlingen'],
  [3513, 'Bidrag från Landstinget Kronoberg'],
  [3514, 'Bidrag från Växjö kommun'],
  [4671, 'Resor'],
  [4691, 'Köp av personal'],
  [5540, 'Aktiviteter för målgruppen'],
  [5541, 'Projektmedel till parter'],
  [5544, 'Utbildning'],
  [6011, 'Hyra lokal'],
  [6451, 'Material'],
  [7212, 'Tele, mobil'],
  [7520, 'Ekonomiadministration'],
  [7551, 'Konsulter och revision'],
  [8311, 'Ränteintäkter'],
];

/** Accounts and weights of each insats's costs; rent and decided project money are booked by themselves. */
export const RECIPES = new Map([
  [
    ADMINISTRATION,
    [
      [7520, 46],
      [4691, 38],
      [7551, 12],
      [4671, 4],
    ],
  ],
  [
    'activities',
    [
      [5540, 62],
      [5544, 24],
      [6451, 8],
      [7212, 6],
    ],
  ],
]);

const kommun = (what) => [`Växjö kommun, ${what}`, 0];

/** How costs are invoiced: how often, and in turn from whom, for what and with what VAT. */
export const RULES = [
  { account: 4671, count: 4, from: [['Resebyrån, tågresor', 6]] },
  { account: 4691, object: ADMINISTRATION, perMonth: 1, from: [kommun('förbundssamordnare')] },
  {
    account: 4691,
    object: TEAM,
    perMonth: 3,
    from: [
      kommun('coacher i Samordningsteamet'),
      ['Arbetsförmedlingen, handläggare i Samordningsteamet', 0],
      ['Landstinget Kronoberg, arbetsterapeut i Samordningsteamet', 0],
    ],
  },
  {
    account: 5540,
    perMonth: 3,
    from: [
      ['Träningsverkstan, arbetsträning', 25],
      ['Friskvårdshuset, gruppaktivitet', 25],
      ['Studieförbundet, grupputbildning', 0],
    ],
  },
  { account: 5541, count: 4, from: [kommun('projektmedel'), ['Landstinget Kronoberg, projektmedel', 0]] },
  { account: 5544, perMonth: 1, from: [['Utbildarna, kurs för deltagare', 25]] },
  { account: 6451, count: 5, from: [['Kontorsvaror i Småland, material', 25]] },
  { account: 7212, perMonth: 1, from: [['Teleoperatören, mobiltelefoni', 25]] },
  { account: 7520, perMonth: 1, from: [kommun('ekonomiadministration')] },
  {
    account: 7551,
    count: 3,
    from: [
      ['Revisionsbyrån, granskning', 25],
      ['Utvärderarna, processtöd', 25],
    ],
  },
];
