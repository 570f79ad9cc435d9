export const ENTER = 210;
export const NOVA = 220;
export const FIA = 230;
export const IT = 240;
export const METHODS = 250;
export const DEVELOPER = 260;
export const NEW_PROJECTS = 290;
export const JOINT = 291;
export const SKILLS = 292;
export const OFFICE = 110;
export const INFORMATION = 120;
export const BOARD = 130;
export const AUDIT = 140;
export const FINANCE = 150;

/** Insatser: code, name, group, start, and the row of the income statement. */
const ALL = [
  [ENTER, 'Enter', 'Verksamhet', 'enter'],
  [NOVA, 'NOVA', 'Verksamhet', 'nova'],
  [FIA, 'Funktionsnedsatta i arbete (FIA)', 'Verksamhet', 'fia'],
  [IT, 'IT-spåret', 'Verksamhet', 'it-sparet'],
  [METHODS, 'Metodutveckl/Koll på förmåga', 'Verksamhet', 'metodutveckling'],
  [DEVELOPER, 'Verksamhetsutvecklare', 'Verksamhet', 'verksamhetsutvecklare'],
  [NEW_PROJECTS, 'Tillgängligt nya projekt', 'Verksamhet', 'nya-projekt'],
  [JOINT, 'Projektgemensamt', 'Verksamhet', 'projektgemensamt'],
  [SKILLS, 'Kompetensutveckling', 'Verksamhet', 'kompetensutveckling'],
  [OFFICE, 'Kansli', 'Administration', 'kansli'],
  [INFORMATION, 'Information', 'Administration', 'information'],
  [BOARD, 'Styrelse', 'Administration', 'styrelse'],
  [AUDIT, 'Revision', 'Administration', 'revision'],
  [FINANCE, 'Ekonomihantering', 'Administration', 'ekonomihantering'],
];
export const OBJECTS = ALL.map(([code, name, group]) => [code, name, group, '']);
export const ROW_OF = new Map(ALL.map(([code, , , row]) => [code, row]));

/** Members: account, name, row of the income statement. */
export const STATE = [3511, 'Försäkringskassan', 'staten'];
export const MEMBERS = [
  [3512, 'Region Jönköpings län', 'region'],
  [3513, 'Jönköpings kommun', 'jonkoping'],
  [3514, 'Habo kommun', 'habo'],
  [3515, 'Mullsjö kommun', 'mullsjo'],
  [3516, 'Vaggeryds kommun', 'vaggeryd'],
];

export const ACCOUNTS = [
  [1680, 'Övriga kortfristiga fordringar'],
  [1687, 'Momsfordran, Ludvikamoms'],
  [1920, 'Bank'],
  [2021, 'Balanserat resultat'],
  [2068, 'Föregående års resultat'],
  [2069, 'Årets resultat'],
  [2411, 'Leverantörsskulder'],
  [2991, 'Upplupna kostnader'],
  [3511, 'Bidrag från staten genom Försäkringskassan'],
  [3512, 'Bidrag från Region Jönköpings län'],
  [3513, 'Bidrag från Jönköpings kommun'],
  [3514, 'Bidrag från Habo kommun'],
  [3515, 'Bidrag från Mullsjö kommun'],
  [3516, 'Bidrag från Vaggeryds kommun'],
  [3740, 'Öresutjämning'],
  [3990, 'Balanserat resultat, endast budget'],
  [4021, 'Styrelsearvoden'],
  [4691, 'Köp av personal'],
  [5540, 'Övriga verksamhetsanknutna kostnader'],
  [5541, 'Verksamhetsanknutna personalkostnader'],
  [5544, 'Kurser och konferenser'],
  [6011, 'Hyra lokal'],
  [7240, 'Information och annonser'],
  [7520, 'Ekonomitjänster'],
  [7551, 'Revision'],
  [8311, 'Ränteintäkter'],
];

const activity = [
  [5541, 88],
  [5540, 12],
];
/** Accounts and weights of each insats's costs. */
export const RECIPES = new Map([
  [ENTER, activity],
  [NOVA, activity],
  [FIA, activity],
  [IT, [[5541, 1]]],
  [METHODS, [[5541, 1]]],
  [DEVELOPER, [[5541, 1]]],
  [NEW_PROJECTS, [[5540, 1]]],
  [JOINT, [[5540, 1]]],
  [SKILLS, [[5544, 1]]],
  [
    OFFICE,
    [
      [4691, 82],
      [6011, 18],
    ],
  ],
  [INFORMATION, [[7240, 1]]],
  [BOARD, [[4021, 1]]],
  [AUDIT, [[7551, 1]]],
  [FINANCE, [[7520, 1]]],
]);

const JONKOPING = 'Jönköpings kommun';
const staff = (object, from) => ({ account: 5541, object, perMonth: 1, from });

/** How costs are invoiced: how often, and in turn from whom, for what and with what VAT. */
export const RULES = [
  {
    ...staff(ENTER, [
      [`${JONKOPING}, handledare Enter`, 0],
      ['Vaggeryds kommun, handledare Enter', 0],
    ]),
    perMonth: 2,
  },
  {
    ...staff(NOVA, [
      [`${JONKOPING}, coacher NOVA`, 0],
      ['Habo kommun, coach NOVA', 0],
      ['Region Jönköpings län, arbetsterapeut NOVA', 0],
    ]),
    perMonth: 3,
  },
  staff(FIA, [['Region Jönköpings län, arbetsspecialist FIA', 0]]),
  staff(IT, [['Mullsjö kommun, IT-spåret', 0]]),
  staff(METHODS, [['Habo kommun, metodstöd', 0]]),
  staff(DEVELOPER, [[`${JONKOPING}, verksamhetsutvecklare`, 0]]),
  {
    account: 5540,
    perMonth: 1,
    from: [
      ['Verksamhetsstöd Vättern, lokaler och material', 25],
      ['Friskvården, gruppaktivitet', 25],
    ],
  },
  { account: 5544, perMonth: 1, from: [['Kunskapshuset, utbildningsdag', 25]] },
  { account: 4691, perMonth: 1, from: [[`${JONKOPING}, förbundschef och handläggare`, 0]] },
  { account: 6011, perMonth: 1, from: [['Fastighetsbolaget, hyra', 0]] },
  { account: 7240, count: 3, from: [['Tryckeriet, informationsblad', 25]] },
  { account: 4021, count: 2, from: [[`${JONKOPING}, utbetalda arvoden`, 0]] },
  { account: 7551, count: 2, from: [['Revisionsbyrån, granskning', 25]] },
  { account: 7520, perMonth: 1, from: [[`${JONKOPING}, ekonomihantering`, 0]] },
];
