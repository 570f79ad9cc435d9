import type { Role } from './roles';

/** Förklarande rad: what stands above the headings of an input sheet that the program writes. */
export const EXPLANATIONS: Readonly<Partial<Record<Role, string>>> = {
  settings: 'Fyll i Värde. Det som är tomt väljs av programmet, eller i panelen.',
  ledger:
    'En rad per kontering, belopp i kronor. Klistra in huvudboken under rubrikerna; flera år får ligga i samma blad.',
  openings: 'Balanskontonas saldon vid årets början, i kronor: debet plus, kredit minus.',
  budget:
    'Helårsbelopp i kronor per konto och insats: intäkter plus, kostnader minus (ändras i Inställningar). Månadskolumner Jan–Dec går också bra.',
  forecast: 'Helårsprognos i kronor, som Budget. Det som saknar rad följer Prognosmetod i Inställningar.',
  contributions:
    'Vad varje part betalar för året, i kronor. Utan År gäller raden räkenskapsåret i Inställningar, eller året i bladets namn.',
  chart: 'Konton och vad de heter på rapporterna.',
  objects: 'Insatserna och vad de heter på rapporterna. Prognosmetod här går före den i Inställningar.',
  layout:
    'Bladet används när rapporterna skapas. En rad är det som står under Slag; tomma rader betyder inget. Konton: 4000-4399; 4511. Innehåll: raderna som summeras, till exempel intakter..ovrigt; minus ranta.',
};

/** What each setting means, beside it in a new Inställningar. */
export const SETTING_EXPLANATIONS: Readonly<Record<string, string>> = {
  Förbund: 'Namnet som skrivs på rapporterna.',
  Organisationsnummer: '',
  'Räkenskapsår från': 'Till exempel 2025-01-01.',
  'Räkenskapsår till': 'Till exempel 2025-12-31.',
  'Period från': 'Tomt: från årets början.',
  'Period till': 'Tomt: till sista bokförda månaden.',
  Mall: 'Vilka rapporter som skrivs. Rapportmall är bladet Rapportmall i arbetsboken.',
  Enhet: 'Enheten i de rapporter som inte har en egen.',
  Avrundning: 'Närmast: varje tal för sig. Summerande: det som trycks går att räkna ihop.',
  'Tecken i budget': 'Resultat: intäkter plus, kostnader minus.',
  Budgetperiodisering: 'Linjär: helårsbelopp fördelas jämnt. Månad: månadskolumnerna gäller.',
  Prognosmetod: 'För det som saknar rad i Prognos.',
  Tolerans: 'Skillnader upp till beloppet är inga fynd.',
  'Högsta eget kapital': 'Procent av årets bidrag, till exempel 20 %.',
  Jämförelse: 'Vad som står bredvid årets siffror.',
  'Kommentar krävs över': 'Avvikelser över beloppet ska ha en kommentar.',
};
