/** Kontoplan. */
export const ACCOUNTS = [
  [1511, 'Kundfordringar'],
  [1687, 'Redovisningskonto, Ludvikamoms'],
  [1711, 'Förutbetalda kostnader'],
  [1712, 'Upplupna intäkter'],
  [1920, 'Plusgiro'],
  [2021, 'Ingående eget kapital'],
  [2068, 'Vinst eller förlust från föregående år'],
  [2069, 'Årets resultat'],
  [2411, 'Leverantörsskulder'],
  [2711, 'Innehållen personalskatt'],
  [2931, 'Upplupna Sociala avgifter'],
  [2991, 'Upplupna kostnader'],
  [2992, 'Förutbetalda intäkter'],
  [3511, 'Driftbidrag från staten'],
  [3512, 'Driftbidrag från Västra Götalandsregionen'],
  [3513, 'Driftbidrag från Vänersborgs kommun'],
  [3514, 'Driftbidrag från Melleruds kommun'],
  [3519, 'Differens mot Melleruds kommun'],
  [3990, 'Övriga intäkter'],
  [4021, 'Arvoden'],
  [4311, 'Traktamenten, skattefria'],
  [4312, 'Traktamenten skattepliktiga'],
  [4321, 'Bilersättning, skattefria'],
  [4322, 'Bilersättning, skattepliktig'],
  [4391, 'Övr. kostnadsersättningar'],
  [4511, 'Sociala avgifter'],
  [4611, 'Utbildning, kurs- och konf.kostnader'],
  [4671, 'Resekostnader'],
  [4672, 'Kost och logi'],
  [4691, 'Övriga personalkostnader/köp av personal'],
  [5538, 'Verksamhetsanknutna IT-kostnader'],
  [5540, 'Övriga verksamhetsanknutna kostnader'],
  [5541, 'Verksamhetsanknutna personalkostnader'],
  [5542, 'Verksamhetsanknutna resekostnader'],
  [5544, 'Verksamhetsanknutna utbild, kurs och konf. kostn.'],
  [5545, 'Verksamhetsanknutna trycksaker'],
  [5548, 'Verksamhetsanknutna telefonkostnad, mobil'],
  [6011, 'Hyra lokal'],
  [6211, 'Hyra/Leasing av IT-utrustning'],
  [6451, 'Kontorsmaterial'],
  [6641, 'Leasingbilar'],
  [7212, 'Tele, mobil'],
  [7251, 'Postbefordran'],
  [7541, 'IT-tjänster'],
  [7551, 'Konsultarvode'],
  [7599, 'Övriga tjänster'],
  [7619, 'Övriga kostnader'],
  [8491, 'Bankkostnader'],
];

export const POLITICS = 100;
export const AUDIT = 110;
export const OFFICE = 120;
export const JOINT = 130;
export const INFORMATION = 200;
export const EVALUATION = 210;
export const ASF = 300;
export const ALL_IN = 310;
export const REHAB = 320;

/** Insatser: code, name, group, start. */
export const OBJECTS = [
  [POLITICS, 'Politisk organisation', 'Administration', ''],
  [AUDIT, 'Revision', 'Administration', ''],
  [OFFICE, 'Administration/Kansli', 'Administration', ''],
  [JOINT, 'Gemensamt', 'Administration', ''],
  [INFORMATION, 'Information/Kompetensutveckling', 'Insatser', ''],
  [EVALUATION, 'Uppföljning/Utvärdering', 'Insatser', ''],
  [ASF, 'Arbetsintegrerande sociala företag', 'Insatser', ''],
  [ALL_IN, 'ALL-IN', 'Insatser', ''],
  [REHAB, 'Arbetsrehabteamet', 'Insatser', ''],
  [330, 'Hälsostöd', 'Insatser', '2019-01-01'],
  [340, 'Samverkanskoordinator Mellerud', 'Insatser', '2019-01-01'],
  [350, 'Samverkanskoordinator Vänersborg', 'Insatser', '2019-01-01'],
  [360, 'Pilotprojekt – Våld i nära relation', 'Insatser', '2019-01-01'],
  [370, 'SGIO', 'Insatser', '2019-01-01'],
];
