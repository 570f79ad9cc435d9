/** Kontoplan. */
export const ACCOUNTS = [
  [1511, 'Kundfordringar'],
  [1687, 'Redovisningskonto, Ludvikamoms'],
  [1920, 'Plusgiro'],
  [2021, 'Ingående eget kapital'],
  [2068, 'Vinst eller förlust från föregående år'],
  [2069, 'Årets resultat'],
  [2411, 'Leverantörsskulder'],
  [2711, 'Innehållen personalskatt'],
  [2931, 'Upplupna sociala avgifter'],
  [2991, 'Upplupna kostnader'],
  [2992, 'Förutbetalda intäkter'],
  [3511, 'Bidrag från Försäkringskassan'],
  [3512, 'Bidrag från Länsarbetsnämnden'],
  [3513, 'Bidrag från kommunerna'],
  [3514, 'Bidrag från Hälso- och sjukvårdsnämnden'],
  [4021, 'Arvoden'],
  [4321, 'Bilersättning, skattefri'],
  [4511, 'Sociala avgifter'],
  [4611, 'Utbildning, kurs- och konf.kostnader'],
  [4672, 'Kost och logi'],
  [4691, 'Övriga personalkostnader/köp av personal'],
  [5540, 'Övriga verksamhetsanknutna kostnader'],
  [5541, 'Verksamhetsanknutna personalkostnader'],
  [6011, 'Hyra lokal'],
  [6451, 'Kontorsmaterial'],
  [7211, 'Tele, fast'],
  [7212, 'Tele, mobil'],
  [7251, 'Postbefordran'],
  [7551, 'Konsultarvode'],
  [7619, 'Övriga kostnader'],
  [8491, 'Bank- och plusgirokostnader'],
];

export const POLITICS = 10;
export const INFORMATION = 20;
export const COACHES = 31;
export const WORKING_LIFE = 32;
export const WORK_TRIAL = 33;
export const EVALUATION = 40;
export const JOINT = 50;

/** Insatser: code, name, group, start. */
export const OBJECTS = [
  [POLITICS, 'Politisk organisation', 'Verksamhet', '2006-03-01'],
  [INFORMATION, 'Information/Utveckling', 'Verksamhet', '2007-01-01'],
  [COACHES, 'Projekt Samverkansgrupp – coacher', 'Projekt', '2007-01-01'],
  [WORKING_LIFE, 'Projekt Arbetsliv – rehabiliteringskedjan', 'Projekt', '2007-01-01'],
  [WORK_TRIAL, 'Projekt Arbetsprovning/träningsverkstaden', 'Projekt', '2007-01-01'],
  [EVALUATION, 'Uppföljning/utvärdering', 'Verksamhet', '2007-01-01'],
  [JOINT, 'Gemensamt/övrigt', 'Verksamhet', '2006-03-01'],
];

/** How costs are invoiced: how often, and in turn from whom, for what and with what VAT. */
export const RULES = [
  {
    account: 4611,
    count: 2,
    from: [
      ['Kurs & Konferens Väst, nationell konferens', 25],
      ['Kurs & Konferens Väst, kursdag', 25],
    ],
  },
  {
    account: 4672,
    count: 3,
    from: [
      ['Hotell Dalsland, hotell vid konferens', 12],
      ['Café Sluss, förtäring styrelsemöte', 25],
    ],
  },
  {
    account: 4691,
    perMonth: 2,
    from: [
      ['Samverkanskonsulterna, samordnare', 25],
      ['Vänersborgs kommun, ekonomiadministration', 0],
    ],
  },
  { account: 6451, count: 2, from: [['Kontorsvaror i Trestad, kontorsmaterial', 25]] },
  { account: 7211, count: 3, from: [['Teleoperatören, fast telefoni', 25]] },
  { account: 7212, perMonth: 1, from: [['Teleoperatören, mobiltelefoni', 25]] },
  { account: 7251, count: 3, from: [['Postföretaget, porto', 25]] },
  {
    account: 7551,
    count: 4,
    from: [
      ['Utredningsbyrån, processtöd', 25],
      ['Revisionsbyrån, granskning', 25],
    ],
  },
  {
    account: 7619,
    count: 5,
    from: [
      ['Bokhandeln, litteratur', 6],
      ['Tryckeriet, broschyr', 25],
      ['Föreningen, medlemsavgift', 0],
    ],
  },
];
